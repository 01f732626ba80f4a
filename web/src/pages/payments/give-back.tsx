/** Gives money of a payment back, whole or in part. */
import { Select, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, requestKey, take } from '../../api/client';
import type { Payment, PaymentMethod } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { minorUnits, moneyOf, moneyText } from '../../time/format';
import { AmountField } from './amount-field';
import { detailsBody, METHODS, missingDetails, NO_DETAILS } from './means';
import { DetailFields } from './means-fields';

/** Back the way it came: by the gateway what a gateway took. */
const SAME_WAY = 'same';

export function GiveBack({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { t, locale } = useI18n();
  const client = useQueryClient();
  const [key] = useState(requestKey);
  const { currency } = payment.amount;
  const rest = payment.amount.amount - payment.refunded.amount;
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        amount: (rest / minorUnits(currency)) as number | string,
        method: SAME_WAY as PaymentMethod | typeof SAME_WAY,
        details: NO_DETAILS,
        reason: '',
      },
      validate: ({ amount, method, details }) => ({
        amount: (moneyOf(amount, currency)?.amount ?? 0) > 0 ? null : t('field-amount-invalid'),
        ...(method !== SAME_WAY &&
          Object.fromEntries(missingDetails(method, details).map((name) => [`details.${name}`, t('field-required')]))),
      }),
    },
    async ({ amount, method, details, reason }) => {
      const byHand = method === SAME_WAY ? {} : { method, details: detailsBody(method, details) };
      const refund = await take(
        api.POST('/api/payments/{id}/refunds', {
          params: { path: { id: payment.id } },
          headers: { 'Idempotency-Key': key },
          body: { amount: moneyOf(amount, currency), reason, ...byHand },
        }),
      );
      for (const stale of ['payments', 'refunds', 'appointments', 'documents']) void client.invalidateQueries({ queryKey: [stale] });
      notifications.show({ message: t(refund.status === 'done' ? 'refund-given' : 'refund-is-asked') });
      onClose();
    },
  );
  const { method } = form.getValues();
  const sameWay = payment.byGateway ? t('refund-by-gateway') : t('refund-same-way', { method: t(`method-${payment.method}`) });
  return (
    <Dialog title={t('refund-give')} onClose={onClose}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <AmountField
            currency={currency}
            label={t('field-amount')}
            description={t('refund-left', { rest: moneyText({ amount: rest, currency }, locale) })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            data-autofocus
            {...form.getInputProps('amount')}
          />
          <Select
            label={t('refund-how')}
            data={[
              { value: SAME_WAY, label: sameWay },
              ...METHODS.map((value) => ({ value, label: t('refund-by-hand', { method: t(`method-${value}`) }) })),
            ]}
            allowDeselect={false}
            {...form.getInputProps('method')}
          />
          {method !== SAME_WAY && <DetailFields form={form} method={method} />}
          <Textarea label={t('refund-reason')} maxLength={500} autosize minRows={2} {...form.getInputProps('reason')} />
          <Text size="sm" c="dimmed">
            {t(payment.byGateway && method === SAME_WAY ? 'refund-gateway-hint' : 'refund-hint')}
          </Text>
          <FormActions busy={busy} onCancel={onClose}>
            {t('refund-give')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
