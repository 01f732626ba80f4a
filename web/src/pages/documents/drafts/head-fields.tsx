/** What it will be, for whom, and of which day. */
import { Select, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { CustomerSelect } from '../../../app/customer-select';
import { DateInput } from '../../../app/date-input';
import { useT } from '../../../app/i18n';
import { useBusiness } from '../../../app/session';
import styles from '../documents.module.css';
import { hasPayments, isReceipt, writableKinds } from '../kinds';
import { type DraftFields, newPayment } from './fields';

export function HeadFields({ form }: { form: UseFormReturnType<DraftFields> }) {
  const t = useT();
  const { taxKind } = useBusiness();
  const { kind, content } = form.getValues();
  const chooseKind = (next: string | null) => {
    const chosen = writableKinds(taxKind).find((one) => one === next);
    if (!chosen) return;
    form.setFieldValue('kind', chosen);
    if (hasPayments(chosen) && content.payments.length === 0) form.setFieldValue('content.payments', [newPayment()]);
  };
  return (
    <Stack gap="sm">
      <div className={styles.fields}>
        <Select
          label={t('documents-kind')}
          data={writableKinds(taxKind).map((value) => ({ value, label: t(`document-${value}`) }))}
          allowDeselect={false}
          value={kind}
          onChange={chooseKind}
          error={form.errors.kind}
          data-path="kind"
        />
        <CustomerSelect
          label={t('field-customer')}
          placeholder={t('customer-search')}
          clearLabel={t('action-remove')}
          required
          chosen={content.customerId || undefined}
          onChoose={(id) => form.setFieldValue('content.customerId', id ?? '')}
          error={form.errors['content.customerId']}
          data-path="content.customerId"
        />
      </div>
      <div className={styles.fields}>
        <DateInput
          label={t('draft-date')}
          value={content.date}
          onChange={(day) => form.setFieldValue('content.date', day)}
          clearable
          error={form.errors['content.date']}
          data-path="content.date"
        />
        {!isReceipt(kind) && (
          <DateInput
            label={t(kind === 'quote' ? 'draft-holds-until' : 'draft-pay-until')}
            value={content.dueDate}
            onChange={(day) => form.setFieldValue('content.dueDate', day)}
            clearable
            error={form.errors['content.dueDate']}
            data-path="content.dueDate"
          />
        )}
      </div>
    </Stack>
  );
}
