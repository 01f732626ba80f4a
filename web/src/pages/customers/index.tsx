/** The people the business serves: found as one types, drawn a screenful at a time. */
import { Badge, Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, usePrefetchQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { customerFieldsQuery } from '../../api/customer-queries';
import { type CustomerFilter, customersQuery } from '../../api/queries';
import { DownloadButton } from '../../app/download-button';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { Page } from '../../app/page';
import { useMay } from '../../app/session';
import { Empty, Failure, Loading } from '../../app/states';
import { CustomerForm } from './form';
import { CustomerList } from './list';

const TYPING_MS = 200;

export function CustomersPage() {
  const { t, plain, locale } = useI18n();
  const mayEdit = useMay('editCustomers');
  const mayTransfer = useMay('transferCustomers');
  const { act, ...filter } = useSearch({ from: '/shell/customers' });
  const navigate = useNavigate({ from: '/customers' });
  const [text, setText] = useState(filter.search ?? '');
  // The form of a new customer opens with them.
  usePrefetchQuery(customerFieldsQuery);
  const list = useInfiniteQuery(customersQuery({ ...filter, status: filter.status ?? 'active' }));

  const search = useDebouncedCallback((next: string) => {
    void navigate({ search: (old) => ({ ...old, search: next.trim() || undefined }), replace: true });
  }, TYPING_MS);
  const add = () => void navigate({ search: (old) => ({ ...old, act: 'add' }), resetScroll: false });
  const customers = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const filtered = Boolean(filter.search ?? filter.tag ?? filter.status);

  return (
    <Page
      title={t('nav-customers')}
      actions={
        <>
          {mayTransfer && total > 0 && <DownloadButton href={fileOf(filter, locale)} label={t('customers-file')} />}
          {mayTransfer && (
            <Button variant="default" component={Link} to="/customers/import" leftSection={<Icon name="upload" size={18} />}>
              {t('customer-import-title')}
            </Button>
          )}
          {mayEdit && (
            <Button leftSection={<Icon name="plus" size={18} />} onClick={add}>
              {t('customer-add')}
            </Button>
          )}
        </>
      }
    >
      <Group mb="sm" gap="sm">
        <TextInput
          flex={1}
          miw={200}
          type="search"
          aria-label={t('customers-search')}
          placeholder={t('customers-search')}
          leftSection={<Icon name="search" size={18} />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
        />
        <SegmentedControl
          aria-label={t('customers-status')}
          value={filter.status ?? 'active'}
          onChange={(status) => void navigate({ search: (old) => ({ ...old, status: status === 'archived' ? 'archived' : undefined }) })}
          data={[
            { value: 'active', label: t('customers-active') },
            { value: 'archived', label: t('customers-archived') },
          ]}
        />
      </Group>
      <Group mb="xs" gap="xs">
        <Text size="sm" c="dimmed" role="status">
          {list.data ? t('customers-count', { count: total }) : ''}
        </Text>
        {filter.tag && (
          <Badge
            variant="light"
            component="button"
            rightSection={<Icon name="cross" size={12} />}
            aria-label={plain('customers-tag-clear', { tag: filter.tag })}
            onClick={() => void navigate({ search: (old) => ({ ...old, tag: undefined }) })}
          >
            <bdi>{filter.tag}</bdi>
          </Badge>
        )}
      </Group>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={8} />}
      {list.data && customers.length === 0 && (
        <Empty icon="people" text={t(filtered ? 'customers-none-found' : 'customers-none')}>
          {!filtered && mayEdit && <Button onClick={add}>{t('customer-add')}</Button>}
          {filtered && (
            <Button
              variant="default"
              onClick={() => {
                setText('');
                void navigate({ search: {} });
              }}
            >
              {t('customers-clear')}
            </Button>
          )}
        </Empty>
      )}
      {customers.length > 0 && (
        <CustomerList
          customers={customers}
          total={total}
          more={list.hasNextPage && !list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
      {act === 'add' && mayEdit && (
        <CustomerForm
          onClose={() => void navigate({ search: (old) => ({ ...old, act: undefined }), replace: true, resetScroll: false })}
          onSaved={({ id }) => void navigate({ to: '/customers/$customerId', params: { customerId: id } })}
        />
      )}
    </Page>
  );
}

/** Where exactly what is shown is had as a file. */
function fileOf(filter: CustomerFilter, lang: string): string {
  const given = Object.entries({ ...filter, lang }).filter(([, value]) => value !== undefined);
  return `/api/customers/export.csv?${new URLSearchParams(given)}`;
}
