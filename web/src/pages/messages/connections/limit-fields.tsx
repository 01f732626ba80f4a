/** What a message costs, and how much may leave at most: folded away, for most have no need of it. */
import { Group, NumberInput, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Fold } from '../../../app/fold';
import { useT } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import type { Kind } from './fields';

export function LimitFields<T>({ form, kind }: { form: UseFormReturnType<T>; kind: Kind }) {
  const t = useT();
  const { currency } = useBusiness();
  const faulty = Object.keys(form.errors).some((path) => path === 'partPrice' || path.startsWith('limits.'));
  const messages = (name: string) => (
    <NumberInput label={t(`limit-${name}`)} dir="ltr" min={name === 'perMinute' ? 1 : 0} allowDecimal={false} {...form.getInputProps(`limits.${name}`)} />
  );
  const cost = (name: string) => (
    <NumberInput label={t(`limit-${name}`, { currency })} dir="ltr" min={0} decimalScale={2} {...form.getInputProps(`limits.${name}`)} />
  );
  return (
    <Fold title={t('limits-title')} faulty={faulty}>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <NumberInput
            label={t(kind === 'sms-twilio' ? 'limit-part-price' : 'limit-message-price', { currency })}
            dir="ltr"
            min={0}
            decimalScale={2}
            {...form.getInputProps('partPrice')}
          />
          {messages('perMinute')}
        </Group>
        <Group grow align="flex-start">
          {messages('dayMessages')}
          {messages('monthMessages')}
        </Group>
        <Group grow align="flex-start">
          {cost('dayCost')}
          {cost('monthCost')}
        </Group>
      </Stack>
    </Fold>
  );
}
