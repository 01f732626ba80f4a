/** Whose visit it is: found by name or phone, or entered here for the first time. */
import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { customerSearchQuery } from '../../api/queries';
import type { Customer } from '../../api/types';
import { useT } from '../../app/i18n';
import { Ltr, phoneText } from '../../app/values';

/** Stands for "none of these" among the customers' ids. */
export const NEW_CUSTOMER = 'new';

interface Fields {
  customerId: string;
  customer: { fullName: string; phone: string; email: string };
}

export function CustomerFields<T extends Fields>({ form }: { form: UseFormReturnType<T> }) {
  const t = useT();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Customer | null>(null);
  const [search] = useDebouncedValue(text.trim(), 200);
  const isNew = form.getValues().customerId === NEW_CUSTOMER;
  const found = useQuery(customerSearchQuery(chosen && search === chosen.fullName ? '' : search));
  // What was found for other words must not be chosen by a quick Enter.
  const isCurrent = search === text.trim() && !found.isPlaceholderData;
  const items = (isCurrent && found.data?.items) || [];
  const listed = chosen && !items.some(({ id }) => id === chosen.id) ? [chosen, ...items] : items;

  const choose = (id: string | null) => {
    const customer = { ...form.getValues().customer };
    // What was typed is the start of the new card: a phone if it looks like one, else a name.
    if (id === NEW_CUSTOMER && text.trim() && !chosen) {
      if (/^[\d\s+()-]{6,}$/.test(text)) customer.phone = text.trim();
      else customer.fullName = text.trim();
    }
    setChosen(listed.find((item) => item.id === id) ?? null);
    form.setValues({ customerId: id ?? '', customer } as Partial<T>);
    form.clearFieldError('customerId');
  };

  return (
    <Stack gap="sm">
      <Select
        label={t('field-customer')}
        placeholder={t('customer-search')}
        required
        searchable
        data={[...listed.map(({ id, fullName }) => ({ value: id, label: fullName })), { value: NEW_CUSTOMER, label: t('customer-new') }]}
        filter={({ options }) => options}
        renderOption={({ option }) => <Option label={option.label} phone={listed.find(({ id }) => id === option.value)?.phone} />}
        value={form.getValues().customerId || null}
        onChange={choose}
        onSearchChange={setText}
        allowDeselect={false}
        error={form.errors.customerId}
        data-path="customerId"
        data-autofocus
        openOnFocus={false}
      />
      {isNew && (
        <>
          <TextInput label={t('field-full-name')} required {...form.getInputProps('customer.fullName')} />
          <Group grow align="flex-start">
            <TextInput label={t('field-phone')} type="tel" dir="ltr" {...form.getInputProps('customer.phone')} />
            <TextInput label={t('field-email')} type="email" dir="ltr" {...form.getInputProps('customer.email')} />
          </Group>
        </>
      )}
    </Stack>
  );
}

function Option({ label, phone }: { label: string; phone?: string | null }) {
  return (
    <Group justify="space-between" w="100%" gap="xs">
      <bdi>{label}</bdi>
      {phone && (
        <Text size="xs" c="dimmed">
          <Ltr>{phoneText(phone)}</Ltr>
        </Text>
      )}
    </Group>
  );
}
