/** Records money received: for a visit, a registration, or anything else that a customer buys. */
import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, requestKey, take } from '../../api/client';
import type { Money as MoneyValue, PaymentMethod } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { Icon } from '../../app/icons';
import { useI18n, useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { minorUnits, moneyOf, moneyText } from '../../time/format';
import { AmountField } from './amount-field';
import { CustomerField } from './customer-field';
import type { Due } from './due';
import { detailsBody, METHODS, missingDetails, NO_DETAILS } from './means';
import { DetailFields } from './means-fields';

interface Props {
  /** Absent: the customer and what they pay for are asked. */
  due?: Due;
  onClose: () => void;
}

/** A repeated attempt from one dialog is one payment. */
export function TakePayment({ due, onClose }: Props) {
  const { t } = useI18n();
  const [cashLimit, setCashLimit] = useState<MoneyValue | null>(null);
  const title = due ? t('pay-title', { customer: due.customer }) : t('pay-for');
  return (
    <Dialog onClose={onClose} title={title}>
      {cashLimit ? <CashWarning limit={cashLimit} onClose={onClose} /> : <PaymentForm due={due} onClose={onClose} onWarned={setCashLimit} />}
    </Dialog>
  );
}

function PaymentForm({ due, onClose, onWarned }: Props & { onWarned: (limit: MoneyValue) => void }) {
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
        tip: '' as number | string,
        method: 'cash' as PaymentMethod,
        details: NO_DETAILS,
      },
      validate: (values) => ({
        customerId: due ? null : required(values.customerId),
        description: due ? null : required(values.description),
        amount: (moneyOf(values.amount, currency)?.amount ?? 0) > 0 ? null : t('field-amount-invalid'),
        ...Object.fromEntries(missingDetails(values.method, values.details).map((name) => [`details.${name}`, t('field-required')])),
      }),
    },
    async ({ customerId, description, amount, tip, method, details }) => {
      const tipped = moneyOf(tip, currency)?.amount ?? 0;
      const price = moneyOf(amount, currency)?.amount ?? 0;
      const taken = await take(
        api.POST('/api/payments', {
          headers: { 'Idempotency-Key': key },
          body: {
            ...(due?.of ?? { customerId, description: description.trim() }),
            method,
            details: detailsBody(method, details),
            amount: { amount: price + tipped, currency },
            tip: tipped,
          },
        }),
      );
      for (const stale of ['payments', 'appointments', 'documents', 'events']) void client.invalidateQueries({ queryKey: [stale] });
      notifications.show({ message: t('pay-done') });
      const beyond = taken.warnings.find(({ code }) => code === 'cash_above_limit');
      if (beyond) onWarned(beyond.limit);
      else onClose();
    },
  );
  const { method, amount, tip, customerId } = form.getValues();
  const total = (moneyOf(amount, currency)?.amount ?? 0) + (moneyOf(tip, currency)?.amount ?? 0);
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
        <Group grow align="flex-start">
          <AmountField
            currency={currency}
            label={t('field-amount')}
            description={due && t('pay-left', { rest: moneyText(due.rest, locale) })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            {...form.getInputProps('amount')}
          />
          <AmountField
            currency={currency}
            label={t('pay-tip')}
            description={t('pay-tip-hint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('tip')}
          />
        </Group>
        <Select
          label={t('field-method')}
          data={METHODS.map((value) => ({ value, label: t(`method-${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('method')}
        />
        <DetailFields form={form} method={method} />
        <Text size="sm" c="dimmed">
          {t('pay-receipt-hint')}
        </Text>
        <Group justify="flex-end">
          {tip !== '' && <Text size="sm">{t('pay-total', { total: moneyText({ amount: total, currency }, locale) })}</Text>}
          <Button variant="default" onClick={onClose}>
            {t('action-cancel')}
          </Button>
          <Button type="submit" loading={busy} data-autofocus={due ? true : undefined}>
            {t('pay-action')}
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

/** The payment is recorded; the law allows less of the deal in cash. */
function CashWarning({ limit, onClose }: { limit: MoneyValue; onClose: () => void }) {
  const t = useT();
  const { locale } = useI18n();
  return (
    <Stack>
      <Alert role="alert" color="orange" icon={<Icon name="warning" />} title={t('pay-cash-limit-title')}>
        {t('pay-cash-limit', { limit: moneyText(limit, locale) })}
      </Alert>
      <Group justify="flex-end">
        <Button onClick={onClose} ref={focusIt}>
          {t('pay-cash-limit-seen')}
        </Button>
      </Group>
    </Stack>
  );
}
