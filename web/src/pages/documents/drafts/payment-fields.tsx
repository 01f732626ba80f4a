/** How it was paid: on receipts and invoice-receipts. */
import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DateInput } from '../../../app/date-input';
import { Icon } from '../../../app/icons';
import { useI18n, useT } from '../../../app/i18n';
import styles from '../documents.module.css';
import { DETAILS_OF, type DraftFields, METHODS, newPayment } from './fields';

/** The most rows of payment on one document. */
const MAX = 120;

export function PaymentFields({ form }: { form: UseFormReturnType<DraftFields> }) {
  const t = useT();
  const { payments, currency } = form.getValues().content;
  return (
    <Stack gap="sm" component="section" aria-label={t('draft-payments')}>
      <div>
        <Text fw={600}>{t('draft-payments')}</Text>
        <Text size="sm" c="dimmed">
          {t('draft-payments-hint')}
        </Text>
      </div>
      {payments.map((_, index) => (
        <PaymentBox key={index} form={form} index={index} />
      ))}
      {form.errors['content.payments'] && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {form.errors['content.payments']}
        </Text>
      )}
      <Group align="flex-end" justify="space-between">
        {payments.length < MAX && (
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => form.insertListItem('content.payments', newPayment())}
          >
            {t('draft-payment-add')}
          </Button>
        )}
        <NumberInput
          label={t('draft-withheld')}
          dir="ltr"
          suffix={` ${currency === 'ILS' ? '₪' : currency}`}
          decimalScale={2}
          min={0}
          hideControls
          {...form.getInputProps('content.withheldTax')}
        />
      </Group>
    </Stack>
  );
}

function PaymentBox({ form, index }: { form: UseFormReturnType<DraftFields>; index: number }) {
  const { t, plain } = useI18n();
  const { payments, currency } = form.getValues().content;
  const path = `content.payments.${index}`;
  const method = payments[index]?.means.method ?? 'cash';
  const number = index + 1;
  const day = (name: 'date' | 'means.dueOn') => ({
    onChange: (date: string) => form.setFieldValue(`${path}.${name}`, date as never),
    error: form.errors[`${path}.${name}`],
    'data-path': `${path}.${name}`,
  });
  return (
    <fieldset className={styles.box} aria-label={plain('draft-payment', { number })}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <div className={styles.fields}>
          <Select
            label={t('field-method')}
            data={METHODS.map((value) => ({ value, label: t(`method-${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps(`${path}.means.method`)}
          />
          <NumberInput
            label={t('field-amount')}
            dir="ltr"
            suffix={` ${currency === 'ILS' ? '₪' : currency}`}
            decimalScale={2}
            min={0}
            hideControls
            required
            {...form.getInputProps(`${path}.amount`)}
          />
          <DateInput label={t('draft-paid-on')} value={payments[index]?.date ?? ''} clearable {...day('date')} />
          {DETAILS_OF[method].map((detail) => (
            <TextInput
              key={detail}
              label={t(`means-${detail}`)}
              required={method === 'cheque'}
              {...form.getInputProps(`${path}.means.${detail}`)}
            />
          ))}
          {method === 'cheque' && <DateInput label={t('means-due')} value={payments[index]?.means.dueOn ?? ''} required {...day('means.dueOn')} />}
        </div>
        <ActionIcon
          mt={26}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={plain('draft-payment-remove', { number })}
          onClick={() => form.removeListItem('content.payments', index)}
        >
          <Icon name="trash" size={18} />
        </ActionIcon>
      </Group>
    </fieldset>
  );
}
