import { NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, requestKey, take } from '../../api/client';
import type { SavedCard } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm, useRequired } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { moneyOf } from '../../time/format';
import { AmountField } from './amount-field';

interface Props {
  customerId: string;
  card: SavedCard;
  name: string;
  onClose: () => void;
}

/** Charges a saved card without its owner. A repeated attempt from one dialog is one charge. */
export function ChargeCard({ customerId, card, name, onClose }: Props) {
  const t = useT();
  const client = useQueryClient();
  const { currency } = useBusiness();
  const required = useRequired();
  const [key] = useState(requestKey);
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { amount: '' as number | string, reason: '', installments: 1 as number | string },
      validate: {
        amount: (amount) => ((moneyOf(amount, currency)?.amount ?? 0) > 0 ? null : t('field-amount-invalid')),
        reason: required,
      },
    },
    async ({ amount, reason, installments }) => {
      await take(
        api.POST('/api/customers/{id}/cards/{cardId}/charges', {
          params: { path: { id: customerId, cardId: card.id } },
          headers: { 'Idempotency-Key': key },
          body: { amount: moneyOf(amount, currency), reason: reason.trim(), installments: installments === '' ? null : Number(installments) },
        }),
      );
      await client.invalidateQueries({ queryKey: ['card-charges'] });
      notifications.show({ message: t('charge-is-asked') });
      onClose();
    },
  );
  return (
    <Dialog title={t('card-charge-named', { name })} onClose={onClose}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <AmountField currency={currency} label={t('field-amount')} required data-autofocus {...form.getInputProps('amount')} />
          <TextInput label={t('pay-what-for')} description={t('charge-reason-hint')} maxLength={200} required {...form.getInputProps('reason')} />
          <NumberInput
            label={t('detail-installments')}
            dir="ltr"
            min={1}
            max={36}
            allowDecimal={false}
            {...form.getInputProps('installments')}
          />
          <Text size="sm" c="dimmed">
            {t('charge-hint')}
          </Text>
          <FormActions busy={busy} onCancel={onClose}>
            {t('card-charge')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
