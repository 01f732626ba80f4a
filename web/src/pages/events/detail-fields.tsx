/** What an event is, and how one registers for it. */
import { Checkbox, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../../app/i18n';
import type { Details } from './fields';

const APPROVALS: Details['approval'][] = ['automatic', 'manual'];

export function DetailFields<T extends Details>({ form }: { form: UseFormReturnType<T> }) {
  const t = useT();
  return (
    <Stack gap="sm">
      <TextInput label={t('event-title')} required maxLength={120} data-autofocus {...form.getInputProps('title')} />
      <Textarea label={t('event-description')} autosize minRows={3} maxRows={12} {...form.getInputProps('description')} />
      <TextInput label={t('event-place')} description={t('event-place-hint')} {...form.getInputProps('place')} />
      <TextInput
        label={t('event-online')}
        description={t('event-online-hint')}
        type="url"
        dir="ltr"
        {...form.getInputProps('onlineLink')}
      />
    </Stack>
  );
}

export function RegistrationFields<T extends Details>({ form }: { form: UseFormReturnType<T> }) {
  const t = useT();
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <NumberInput
          label={t('event-capacity')}
          description={t('rules-no-limit')}
          dir="ltr"
          min={1}
          allowDecimal={false}
          {...form.getInputProps('capacity')}
        />
        <NumberInput
          label={t('event-closes')}
          description={t('event-closes-hint')}
          dir="ltr"
          min={0}
          decimalScale={2}
          {...form.getInputProps('registrationClosesMinutes')}
        />
      </Group>
      <Select
        label={t('event-approval')}
        data={APPROVALS.map((value) => ({ value, label: t(`event-approval-${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('approval')}
      />
      <Checkbox label={t('event-waitlist')} {...form.getInputProps('waitlist', { type: 'checkbox' })} />
    </Stack>
  );
}
