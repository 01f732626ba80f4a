/** Taking an invoice back, whole or in part. */
import { Alert, Button, Group, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, requestKey, take } from '../../api/client';
import type { DocumentDetails } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm, useRequired } from '../../app/form';
import { useI18n } from '../../app/i18n';
import { Money } from '../../app/values';
import { moneyOf, moneyText } from '../../time/format';
import { CreditLines } from './credit-lines';
import { leftToCredit } from './kinds';
import { creditOf, leftOfLine, quantityOf } from './line-parts';
import { useDocumentName } from './name';
import { useDocumentsChanged } from './use-documents-changed';

export interface CreditValues extends Record<string, unknown> {
  how: 'all' | 'part' | 'lines';
  amount: number | string;
  reason: string;
  /** One for each line of the invoice. */
  parts: { isChosen: boolean; quantity: number | string }[];
}

export function CreditForm({ document, onClose }: { document: DocumentDetails; onClose: () => void }) {
  const { t, locale } = useI18n();
  const required = useRequired();
  const nameOf = useDocumentName();
  const navigate = useNavigate({ from: '/documents' });
  const changed = useDocumentsChanged();
  const [key] = useState(requestKey);
  const left = leftToCredit(document);
  const { currency } = left;
  const { lines } = document;
  const { form, busy, general, formProps } = useApiForm<CreditValues>(
    {
      initialValues: {
        how: 'all',
        amount: '',
        reason: '',
        parts: lines.map((line) => ({ isChosen: false, quantity: leftOfLine(line) / 10_000 })),
      },
      validate: {
        reason: required,
        amount: (amount, { how }) => {
          if (how !== 'part') return null;
          const money = moneyOf(amount, currency);
          if (!money || money.amount <= 0) return t('field-amount-invalid');
          return money.amount > left.amount ? t('credit-above', { most: moneyText(left, locale) }) : null;
        },
        how: (how, { parts }) => (how === 'lines' && !parts.some(({ isChosen }) => isChosen) ? t('credit-no-line') : null),
        parts: {
          quantity: (typed, { how, parts }, path) => {
            const place = Number(path.split('.')[1]);
            const line = lines[place];
            if (how !== 'lines' || !line || !parts[place]?.isChosen) return null;
            const quantity = quantityOf(typed);
            return quantity === null || quantity > leftOfLine(line) ? t('credit-line-above') : null;
          },
        },
      },
    },
    async ({ how, amount, reason, parts }) => {
      const part = how === 'part' ? moneyOf(amount, currency) : null;
      const chosen =
        how === 'lines' ? lines.flatMap((line, place) => (parts[place]?.isChosen ? [{ line, quantity: quantityOf(parts[place].quantity) ?? 0 }] : [])) : [];
      const ofLines = chosen.length > 0 ? { amount: chosen.reduce((sum, { line, quantity }) => sum + creditOf(line, quantity), 0), currency } : null;
      const credit = await take(
        api.POST('/api/invoices/{id}/credit', {
          params: { path: { id: document.id } },
          headers: { 'Idempotency-Key': key },
          body: {
            reason,
            amount: part,
            lines: chosen.map(({ line, quantity }) => ({ line: line.line, quantity })),
            expectedTotal: part ?? ofLines ?? left,
          },
        }),
      );
      await changed();
      notifications.show({ message: t('document-issued', { name: nameOf(credit) }) });
      onClose();
      await navigate({ search: (old) => ({ ...old, document: credit.id }) });
    },
    ['parts'],
  );
  const { how } = form.getValues();
  return (
    <Dialog title={t('credit-title', { name: nameOf(document) })} onClose={onClose}>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <Text>
            {t('credit-left')}{' '}
            <strong>
              <Money value={left} />
            </strong>
          </Text>
          <Radio.Group label={t('credit-how')} {...form.getInputProps('how')}>
            <Stack gap="xs" my="xs">
              <Radio value="all" label={t('credit-all')} />
              <Radio value="part" label={t('credit-part')} />
              <Radio value="lines" label={t('credit-by-line')} />
            </Stack>
          </Radio.Group>
          {how === 'part' && (
            <NumberInput
              label={t('credit-amount')}
              dir="ltr"
              suffix={` ${currency === 'ILS' ? '₪' : currency}`}
              decimalScale={2}
              min={0}
              hideControls
              required
              {...form.getInputProps('amount')}
            />
          )}
          {how === 'lines' && <CreditLines lines={lines} form={form} />}
          <TextInput label={t('document-reason')} description={t('document-reason-hint')} maxLength={300} required {...form.getInputProps('reason')} />
          <Alert color="orange" p="xs">
            {t('issue-final')}
          </Alert>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action-cancel')}
            </Button>
            <Button type="submit" color="red.8" loading={busy}>
              {t('credit-action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
