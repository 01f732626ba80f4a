import { Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, requestKey, take } from '../../api/client';
import type { Appointment, Payment } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { minorUnits, moneyOf } from '../../time/format';

const METHODS: Payment['method'][] = ['cash', 'card', 'bank_transfer', 'app', 'voucher', 'other'];

/** Records money received for a visit. A repeated attempt from one dialog is one payment. */
export function TakePayment({ visit, onClose }: { visit: Appointment; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const [key] = useState(requestKey);
  const { currency } = visit.price;
  const owed = (visit.price.amount - visit.paid.amount) / minorUnits(currency);
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { method: 'cash' as Payment['method'], amount: owed as number | string },
      validate: { amount: (amount) => ((moneyOf(amount, currency)?.amount ?? 0) > 0 ? null : t('field-amount-invalid')) },
    },
    async ({ method, amount }) => {
      await take(
        api.POST('/api/payments', {
          headers: { 'Idempotency-Key': key },
          body: { appointmentId: visit.id, method, amount: moneyOf(amount, currency) ?? undefined },
        }),
      );
      for (const stale of ['payments', 'appointments', 'documents']) void client.invalidateQueries({ queryKey: [stale] });
      notifications.show({ message: t('pay-done') });
      onClose();
    },
  );
  return (
    <Dialog onClose={onClose} title={t('pay-title', { customer: visit.customer.fullName })}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <NumberInput
            label={t('field-amount')}
            dir="ltr"
            suffix={` ${currency === 'ILS' ? '₪' : currency}`}
            decimalScale={2}
            min={0}
            hideControls
            required
            {...form.getInputProps('amount')}
          />
          <Select
            label={t('field-method')}
            data={METHODS.map((method) => ({ value: method, label: t(`method-${method}`) }))}
            allowDeselect={false}
            {...form.getInputProps('method')}
          />
          <Text size="sm" c="dimmed">
            {t('pay-receipt-hint')}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action-cancel')}
            </Button>
            <Button type="submit" loading={busy} data-autofocus>
              {t('pay-action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
