/** One of the customers, found by name or phone. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { customerQuery, customerSearchQuery } from '../api/queries';
import { useT } from './i18n';

interface Props {
  label: string;
  placeholder: string;
  /** What emptying the field is called. */
  clearLabel: string;
  chosen?: string;
  onChoose: (id: string | undefined) => void;
  required?: boolean;
  error?: ReactNode;
  'data-path'?: string;
}

export function CustomerSelect({ chosen, onChoose, clearLabel, ...rest }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 200);
  const known = useQuery({ ...customerQuery(chosen ?? ''), enabled: chosen !== undefined });
  const found = useQuery(customerSearchQuery(search === known.data?.fullName ? '' : search));
  const items = found.data?.items ?? [];
  const listed = known.data && !items.some(({ id }) => id === chosen) ? [known.data, ...items] : items;
  return (
    <Select
      searchable
      clearable
      clearButtonProps={{ 'aria-label': clearLabel }}
      data={listed.map(({ id, fullName }) => ({ value: id, label: fullName }))}
      filter={({ options }) => options}
      nothingFoundMessage={t('customers-none-found')}
      value={chosen ?? null}
      onChange={(id) => onChoose(id ?? undefined)}
      onSearchChange={setText}
      {...rest}
    />
  );
}
