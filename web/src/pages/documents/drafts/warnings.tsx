import { Alert, Stack, Text } from '@mantine/core';
import type { InvoiceDraft } from '../../../api/types';
import { useT } from '../../../app/i18n';
import { warningsOf } from './warnings-of';

/** What is lawful but worth knowing before a document is issued. */
export function Warnings({ warnings }: { warnings: InvoiceDraft['warnings'] }) {
  const t = useT();
  const known = warningsOf(warnings);
  if (known.length === 0) return null;
  return (
    <Alert color="yellow" p="xs">
      <Stack gap={4}>
        {known.map((type) => (
          <Text key={type} size="sm">
            {t(`draft-warning-${type}`)}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
