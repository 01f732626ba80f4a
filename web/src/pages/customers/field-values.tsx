/** What a customer has in the business's own fields. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { customerFieldsQuery } from '../../api/customer-details-queries';
import type { CustomerField } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { dateText, formatsOf } from '../../time/format';
import styles from './card.module.css';
import { shownValue, usedFields } from './field-form';

export function FieldValues({ values }: { values: Record<string, unknown> }) {
  const { data } = useQuery(customerFieldsQuery);
  const shown = usedFields(data ?? []).flatMap((field) => {
    const value = shownValue(field, values);
    return value === null ? [] : [{ field, value }];
  });
  if (shown.length === 0) return null;
  return (
    <dl className={styles.values}>
      {shown.map(({ field, value }) => (
        <div key={field.id}>
          <Text component="dt" size="xs" c="dimmed">
            <bdi>{field.name}</bdi>
          </Text>
          <Text component="dd" size="sm" className={styles.value}>
            <FieldValue field={field} value={value} />
          </Text>
        </div>
      ))}
    </dl>
  );
}

export function FieldValue({ field, value }: { field: CustomerField; value: string | number | boolean }) {
  const { t, locale } = useI18n();
  if (typeof value === 'boolean') return t(value ? 'customer-field-yes' : 'customer-field-no');
  if (typeof value === 'number') {
    return <bdi dir="ltr">{new Intl.NumberFormat(formatsOf(locale), { maximumFractionDigits: 10 }).format(value)}</bdi>;
  }
  if (field.kind === 'date') return <bdi>{dateText(value, locale, { day: 'numeric', month: 'long', year: 'numeric' })}</bdi>;
  return (
    <span dir="auto" className={styles.notes}>
      {value}
    </span>
  );
}
