import { Button, Group, Text } from '@mantine/core';
import type { TemplateWords } from '../../../api/types';
import { useI18n } from '../../../app/i18n';

interface Props {
  variables: TemplateWords['variables'];
  onInsert: (name: string) => void;
}

/** What the words may speak of: each is put where the caret stands. */
export function VariableChips({ variables, onInsert }: Props) {
  const { t, plain } = useI18n();
  return (
    <div role="group" aria-label={t('wording-variables')}>
      <Text size="sm" mb={6}>
        {t('wording-variables')}
      </Text>
      <Group gap={6}>
        {variables.map(({ name, sample }) => {
          const variable = t(`variable-${name}`);
          return (
            <Button
              key={name}
              size="compact-sm"
              variant="light"
              radius="xl"
              title={sample || undefined}
              aria-label={plain('wording-insert', { variable })}
              // The field keeps the focus and so the place of the caret.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onInsert(name)}
            >
              {variable}
            </Button>
          );
        })}
      </Group>
    </div>
  );
}
