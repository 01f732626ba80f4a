/** Which payments are shown; what is chosen is in the address. */
import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { PaymentMethod } from '../../api/types';
import { DateInput } from '../../app/date-input';
import { useT } from '../../app/i18n';
import { CustomerField } from './customer-field';
import { METHODS } from './means';
import styles from './payments.module.css';

export function PaymentFilters() {
  const t = useT();
  const search = useSearch({ from: '/shell/payments' });
  const navigate = useNavigate({ from: '/payments' });
  const choose = (next: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...next }) });
  return (
    <search className={styles.filters}>
      <CustomerField isFilter chosen={search.customer} onChoose={(customer) => choose({ customer })} />
      <Select
        label={t('payments-method')}
        data={[{ value: '', label: t('messages-all') }, ...METHODS.map((value) => ({ value, label: t(`method-${value}`) }))]}
        value={search.method ?? ''}
        onChange={(next) => choose({ method: (next || undefined) as PaymentMethod | undefined })}
        allowDeselect={false}
      />
      <DateInput label={t('documents-from')} value={search.from ?? ''} onChange={(from) => choose({ from: from || undefined })} clearable />
      <DateInput label={t('documents-to')} value={search.to ?? ''} onChange={(to) => choose({ to: to || undefined })} clearable />
    </search>
  );
}
