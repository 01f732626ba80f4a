import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { Staff } from '../../api/types';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { moneyOf } from '../../time/format';
import { freshColor } from '../catalog/color-field';

/** Only what a guest must know: name, length, price. The rest has its place under services. */
export function FirstService({ staff }: { staff: Staff[] }) {
  const t = useT();
  const required = useRequired();
  const { currency } = useBusiness();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { name: '', durationMinutes: 45 as number | string, price: '' as number | string },
      validate: { name: required, durationMinutes: (value) => (Number(value) > 0 ? null : t('field-minutes-invalid')) },
    },
    async ({ name, durationMinutes, price }) => {
      await take(
        api.POST('/api/services', {
          body: {
            name,
            durationMinutes: Number(durationMinutes),
            price: moneyOf(price, currency) ?? { amount: 0, currency },
            color: freshColor([]),
            staffIds: staff.map(({ id }) => id),
          },
        }),
      );
      await client.invalidateQueries({ queryKey: ['services'] });
    },
  );
  return (
    <form {...formProps}>
      <Stack maw={480}>
        <FormProblem text={general} />
        <TextInput label={t('field-service-name')} placeholder={t('service-name-example')} required {...form.getInputProps('name')} />
        <Group grow align="flex-start">
          <NumberInput
            label={t('field-duration')}
            dir="ltr"
            min={5}
            max={720}
            step={5}
            required
            {...form.getInputProps('durationMinutes')}
          />
          <NumberInput label={t('field-price', { currency })} dir="ltr" min={0} decimalScale={2} {...form.getInputProps('price')} />
        </Group>
        <Group>
          <Button type="submit" loading={busy}>
            {t('welcome-service-action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
