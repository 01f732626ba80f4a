/** Settles an attempt of which the gateway leaves in doubt whether it was paid. */
import { Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, requestKey, take } from '../../api/client';
import type { Checkout } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';

const STEPS = ['ask_again', 'paid', 'not_paid'] as const;
type Step = (typeof STEPS)[number];

export function DecideCheckout({ checkout, onClose }: { checkout: Checkout; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const [key] = useState(requestKey);
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { action: 'ask_again' as Step, transactionId: '' },
      validate: { transactionId: (id, { action }) => (action === 'paid' && id.trim() === '' ? t('field-required') : null) },
    },
    async ({ action, transactionId }) => {
      const decided = await take(
        api.POST('/api/checkouts/{id}/decide', {
          params: { path: { id: checkout.id } },
          headers: { 'Idempotency-Key': key },
          body: action === 'paid' ? { action, transactionId } : { action },
        }),
      );
      for (const stale of ['payments', 'payment-links', 'appointments', 'documents']) void client.invalidateQueries({ queryKey: [stale] });
      notifications.show({ message: t(action === 'ask_again' ? 'checkout-is-asked' : `checkout-${decided.status}`) });
      onClose();
    },
  );
  return (
    <Dialog title={t('checkout-decide')} onClose={onClose}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <Radio.Group label={t('checkout-decide-how')} {...form.getInputProps('action')}>
            <Stack gap="xs" mt="xs">
              {STEPS.map((step) => (
                <Radio key={step} value={step} label={t(`checkout-step-${step}`)} description={t(`checkout-step-${step}-hint`)} />
              ))}
            </Stack>
          </Radio.Group>
          {form.getValues().action === 'paid' && (
            <TextInput label={t('checkout-transaction')} required maxLength={100} dir="ltr" {...form.getInputProps('transactionId')} />
          )}
          <FormActions busy={busy} onCancel={onClose}>
            {t('checkout-decide')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
