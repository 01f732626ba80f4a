import { Progress, Stack, Text } from '@mantine/core';
import type { CustomerImport } from '../../../api/types';
import { useT } from '../../../app/i18n';

/** How far it is. It goes on without this page. */
export function Moving({ file }: { file: CustomerImport }) {
  const t = useT();
  const { passed, added, filled } = file.done;
  const total = file.status === 'undoing' ? added + filled : file.rows;
  const text = t('customer-import-progress', { passed, total });
  return (
    <Stack maw={720}>
      <Progress.Root size="lg">
        <Progress.Section value={total === 0 ? 0 : (passed / total) * 100} aria-label={text} />
      </Progress.Root>
      <Text role="status" fw={600}>
        {text}
      </Text>
      <Text size="sm" c="dimmed">
        {t('customer-import-goes-on')}
      </Text>
    </Stack>
  );
}
