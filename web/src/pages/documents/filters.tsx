/** Which documents are shown; what is chosen is in the address. */
import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { DocumentKind, DocumentStatus } from '../../api/types';
import { CustomerSelect } from '../../app/customer-select';
import { DateInput } from '../../app/date-input';
import { useT } from '../../app/i18n';
import styles from './documents.module.css';
import { DOCUMENT_KINDS, DOCUMENT_STATUSES } from './kinds';

export function DocumentFilters() {
  const t = useT();
  const search = useSearch({ from: '/shell/documents' });
  const navigate = useNavigate({ from: '/documents' });
  const choose = (next: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...next }) });
  const all = { value: '', label: t('messages-all') };
  return (
    <search aria-label={t('documents-filter')} className={styles.filters}>
      <Select
        label={t('documents-kind')}
        data={[all, ...DOCUMENT_KINDS.map((value) => ({ value, label: t(`document-${value}`) }))]}
        value={search.kind ?? ''}
        onChange={(next) => choose({ kind: (next || undefined) as DocumentKind | undefined })}
        allowDeselect={false}
      />
      <Select
        label={t('documents-state')}
        data={[all, ...DOCUMENT_STATUSES.map((value) => ({ value, label: t(`document-state-${value}`) }))]}
        value={search.status ?? ''}
        onChange={(next) => choose({ status: (next || undefined) as DocumentStatus | undefined })}
        allowDeselect={false}
      />
      <CustomerSelect
        label={t('field-customer')}
        placeholder={t('messages-all')}
        clearLabel={t('messages-customer-clear')}
        chosen={search.customer}
        onChoose={(customer) => choose({ customer })}
      />
      <DateInput label={t('documents-from')} value={search.from ?? ''} onChange={(from) => choose({ from: from || undefined })} clearable />
      <DateInput label={t('documents-to')} value={search.to ?? ''} onChange={(to) => choose({ to: to || undefined })} clearable />
    </search>
  );
}
