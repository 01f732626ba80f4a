/** Asks a customer to pay online: by a link that is sent to them, or that is copied here. */
import { Button, Checkbox, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, requestKey, take } from '../../api/client';
import type { PaymentLink } from '../../api/types';
import { DateInput } from '../../app/date-input';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { SharedLink } from '../../app/public-link';
import { useBusiness } from '../../app/session';
import { minorUnits, moneyOf, moneyText } from '../../time/format';
import { rangeOf, toRfc3339 } from '../../time/zone';
import { AmountField } from './amount-field';
import { CustomerField } from './customer-field';
import type { Due } from './due';

interface Props {
  /** Absent: the customer and what they are to pay for are asked. */
  due?: Due;
  onClose: () => void;
}

export function AskPayment({ due, onClose }: Props) {
  const { t } = useI18n();
  const [made, setMade] = useState<PaymentLink | null>(null);
  return (
    <Dialog title={due ? t('paylink-new-for', { customer: due.customer }) : t('paylink-new')} onClose={onClose}>
      {made ? <Made link={made} onClose={onClose} /> : <AskForm due={due} onClose={onClose} onMade={setMade} />}
    </Dialog>
  );
}

function AskForm({ due, onClose, onMade }: Props & { onMade: (link: PaymentLink) => void }) {
  const { t, locale } = useI18n();
  const client = useQueryClient();
  const business = useBusiness();
  const required = useRequired();
  const [key] = useState(requestKey);
  const currency = due?.rest.currency ?? business.currency;
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: {
        customerId: '',
        description: '',
        amount: (due ? due.rest.amount / minorUnits(currency) : '') as number | string,
        maxInstallments: 1 as number | string,
        expiresAt: '',
        saveCard: false,
        send: true,
      },
      validate: {
        customerId: (id) => (due ? null : required(id)),
        description: (text) => (due ? null : required(text)),
        amount: (amount) => ((moneyOf(amount, currency)?.amount ?? 0) > 0 ? null : t('field-amount-invalid')),
      },
    },
    async ({ customerId, description, amount, maxInstallments, expiresAt, saveCard, send }) => {
      const link = await take(
        api.POST('/api/payment-links', {
          headers: { 'Idempotency-Key': key },
          body: {
            ...(due?.of ?? { customerId, description: description.trim() }),
            amount: moneyOf(amount, currency),
            maxInstallments: maxInstallments === '' ? null : Number(maxInstallments),
            expiresAt: expiresAt === '' ? null : toRfc3339(rangeOf([expiresAt], business.zone).to),
            saveCard,
            send,
          },
        }),
      );
      await client.invalidateQueries({ queryKey: ['payment-links'] });
      onMade(link);
    },
  );
  const { customerId, expiresAt } = form.getValues();
  return (
    <form {...formProps}>
      <Stack>
        <FormProblem text={general} />
        {!due && (
          <>
            <CustomerField
              chosen={customerId || undefined}
              onChoose={(id) => form.setFieldValue('customerId', id ?? '')}
              error={form.errors.customerId}
            />
            <TextInput label={t('pay-what-for')} maxLength={200} required {...form.getInputProps('description')} />
          </>
        )}
        <AmountField
          currency={currency}
          label={t('field-amount')}
          description={due && t('pay-left', { rest: moneyText(due.rest, locale) })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          {...form.getInputProps('amount')}
        />
        <Group grow align="flex-start">
          <NumberInput
            label={t('paylink-installments')}
            dir="ltr"
            min={1}
            max={36}
            allowDecimal={false}
            {...form.getInputProps('maxInstallments')}
          />
          <DateInput label={t('paylink-last-day')} clearable value={expiresAt} onChange={(day) => form.setFieldValue('expiresAt', day)} error={form.errors.expiresAt} data-path="expiresAt" />
        </Group>
        <Checkbox
          label={t('paylink-save-card')}
          description={t('paylink-save-card-hint')}
          {...form.getInputProps('saveCard', { type: 'checkbox' })}
        />
        <Checkbox label={t('paylink-send-now')} {...form.getInputProps('send', { type: 'checkbox' })} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action-cancel')}
          </Button>
          <Button type="submit" loading={busy} data-autofocus={due ? true : undefined}>
            {t('paylink-make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Takes the focus from the form that is gone. */
function focusIt(button: HTMLElement | null): void {
  button?.focus();
}

function Made({ link, onClose }: { link: PaymentLink; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Stack>
      <Text role="status">{t(link.sent > 0 ? 'paylink-made-sent' : 'paylink-made')}</Text>
      <SharedLink url={link.url} text={t('paylink-share')} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} ref={focusIt}>
          {t('action-close')}
        </Button>
      </Group>
    </Stack>
  );
}
