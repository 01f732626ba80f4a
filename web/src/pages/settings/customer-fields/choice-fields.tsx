/** What can be chosen in a field, in its order. */
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { requestKey } from '../../../api/client';
import type { CustomerFieldChoice } from '../../../api/types';
import { useFocusKept } from '../../../app/focus-kept';
import { Icon } from '../../../app/icons';
import { useI18n } from '../../../app/i18n';
import { moved } from '../../messages/connections/order';
import { OrderButtons } from '../../messages/connections/order-buttons';

export interface ChoiceRow {
  /** What it is drawn by; it has no id before it is saved. */
  key: string;
  id?: string;
  name: string;
}

/** The most choices of one field. */
const MAX = 50;

export function newChoice(): ChoiceRow {
  return { key: requestKey(), name: '' };
}

interface Props<T> {
  form: UseFormReturnType<T>;
  /** Those that customers have and that cannot be chosen any more. */
  archived: CustomerFieldChoice[];
}

export function ChoiceFields<T extends { choices: ChoiceRow[] }>({ form, archived }: Props<T>) {
  const { t, plain } = useI18n();
  const { choices } = form.getValues();
  const { box, pressed } = useFocusKept(choices.length);
  const set = (next: ChoiceRow[]) => form.setFieldValue('choices', next as never);
  const away = archived.filter(({ id }) => choices.every((choice) => choice.id !== id));
  return (
    <Stack gap="xs" ref={box} role="group" aria-label={t('customer-field-choices')}>
      <Text size="sm" fw={500}>
        {t('customer-field-choices')}
      </Text>
      {choices.map((choice, at) => {
        const name = choice.name || plain('customer-field-choice-number', { number: at + 1 });
        return (
          <Group key={choice.key} gap="xs" wrap="nowrap" align="flex-start">
            <TextInput
              flex={1}
              miw={0}
              maxLength={60}
              dir="auto"
              aria-label={plain('customer-field-choice-number', { number: at + 1 })}
              {...form.getInputProps(`choices.${at}.name`)}
            />
            <OrderButtons name={name} at={at} of={choices.length} onMove={(to) => set(moved(choices, at, to))} />
            <ActionIcon
              variant="default"
              aria-label={plain('customer-field-choice-remove', { name })}
              onClick={() => {
                pressed();
                set(choices.filter((other) => other !== choice));
              }}
            >
              <Icon name="trash" size={16} />
            </ActionIcon>
          </Group>
        );
      })}
      {form.errors.choices && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {form.errors.choices}
        </Text>
      )}
      <Group gap="xs">
        {choices.length < MAX && (
          <Button size="xs" variant="default" leftSection={<Icon name="plus" size={16} />} onClick={() => set([...choices, newChoice()])}>
            {t('customer-field-choice-add')}
          </Button>
        )}
        {away.map(({ id, name }) => (
          <Button key={id} size="xs" variant="subtle" onClick={() => set([...choices, { key: id, id, name }])}>
            {t('customer-field-choice-restore', { name })}
          </Button>
        ))}
      </Group>
      {archived.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('customer-field-choices-archived')}
        </Text>
      )}
    </Stack>
  );
}
