/** What most documents do without: other words for the customer, another currency, the day that decides the VAT. */
import { NumberInput, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DateInput } from '../../../app/date-input';
import { Fold } from '../../../app/fold';
import { useT } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import styles from '../documents.module.css';
import { chargesVat, isReceipt } from '../kinds';
import { CURRENCIES, type DraftFields } from './fields';

const FIELDS = ['customer.', 'taxPoint', 'currency', 'exchange', 'section46'];

export function MoreFields({ form }: { form: UseFormReturnType<DraftFields> }) {
  const t = useT();
  const { taxKind } = useBusiness();
  const { kind, content } = form.getValues();
  const faulty = Object.keys(form.errors).some((path) => FIELDS.some((field) => path.startsWith(`content.${field}`)));
  return (
    <Fold title={t('draft-more')} faulty={faulty}>
      <Stack gap="sm">
        <div className={styles.fields}>
          <TextInput label={t('draft-customer-name')} maxLength={120} {...form.getInputProps('content.customer.name')} />
          <TextInput label={t('field-tax-number')} dir="ltr" inputMode="numeric" {...form.getInputProps('content.customer.taxNumber')} />
          <TextInput label={t('field-address')} maxLength={200} {...form.getInputProps('content.customer.address')} />
        </div>
        <div className={styles.fields}>
          <Select label={t('draft-currency')} data={CURRENCIES} allowDeselect={false} {...form.getInputProps('content.currency')} />
          {content.currency !== 'ILS' && (
            <>
              <NumberInput
                label={t('draft-rate')}
                dir="ltr"
                decimalScale={6}
                min={0}
                hideControls
                {...form.getInputProps('content.exchange.rateMillionths')}
              />
              <DateInput
                label={t('draft-rate-date')}
                value={content.exchange.date}
                onChange={(day) => form.setFieldValue('content.exchange.date', day)}
                clearable
                error={form.errors['content.exchange.date']}
                data-path="content.exchange.date"
              />
            </>
          )}
          {chargesVat(taxKind) && !isReceipt(kind) && (
            <DateInput
              label={t('draft-tax-point')}
              value={content.taxPoint}
              onChange={(day) => form.setFieldValue('content.taxPoint', day)}
              clearable
              error={form.errors['content.taxPoint']}
              data-path="content.taxPoint"
            />
          )}
        </div>
        {kind === 'donation_receipt' && (
          <div className={styles.fields}>
            <TextInput label={t('draft-section46')} maxLength={60} {...form.getInputProps('content.section46.number')} />
            <DateInput
              label={t('draft-section46-until')}
              value={content.section46.validUntil}
              onChange={(day) => form.setFieldValue('content.section46.validUntil', day)}
              clearable
              error={form.errors['content.section46.validUntil']}
              data-path="content.section46.validUntil"
            />
          </div>
        )}
      </Stack>
    </Fold>
  );
}
