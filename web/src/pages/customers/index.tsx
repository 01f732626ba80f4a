/** The people the business serves: found as one types, filtered, drawn a screenful at a time, chosen and changed together. */
import { Button, Group, SegmentedControl, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, usePrefetchQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { customerFieldsQuery } from '../../api/customer-details-queries';
import { type CustomerFilter, customersQuery } from '../../api/queries';
import { DownloadButton } from '../../app/download-button';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { Page } from '../../app/page';
import { useMay } from '../../app/session';
import { Empty, Failure, Loading } from '../../app/states';
import { FilterChips } from './filter/chips';
import { useConditions } from './filter/conditions';
import { FilterPanel } from './filter/panel';
import { filterSearch, sameFilter } from './filter/search';
import { CustomerForm } from './form';
import { CustomerList } from './list';
import { SelectionBar } from './select/bar';
import { SelectionHead } from './select/head';
import { ActMoving } from './select/moving';
import { chosenCount, NOBODY } from './select/selection';
import { useAct } from './select/use-act';
import { CustomerViews } from './views';

const TYPING_MS = 200;

export function CustomersPage() {
  const { t, locale } = useI18n();
  const mayEdit = useMay('editCustomers');
  const mayTransfer = useMay('transferCustomers');
  const search = useSearch({ from: '/shell/customers' });
  const filter = filterSearch({ ...search });
  const navigate = useNavigate({ from: '/customers' });
  const [text, setText] = useState(filter.search ?? '');
  // The form of a new customer opens with them.
  usePrefetchQuery(customerFieldsQuery);
  const [seen, setSeen] = useState(filter.search);
  /** What was typed last of what the address was told. */
  const [sent, setSent] = useState(filter.search);
  const [filtering, setFiltering] = useState(false);
  const [{ selection, of }, setSelected] = useState({ selection: NOBODY, of: '' });
  const { act, moving, tell } = useAct();
  const list = useInfiniteQuery(customersQuery({ ...filter, status: filter.status ?? 'active' }));
  const conditions = useConditions()(filter);

  // A view that is chosen, or a step back, brings other words into the box.
  if (seen !== filter.search) {
    setSeen(filter.search);
    if (filter.search !== sent) setText(filter.search ?? '');
  }
  const find = useDebouncedCallback((typed: string) => {
    const next = typed.trim() || undefined;
    setSent(next);
    void navigate({ search: (old) => ({ ...old, search: next }), replace: true });
  }, TYPING_MS);
  const change = (next: Partial<CustomerFilter>) =>
    void navigate({ search: (old) => ({ ...old, ...filterSearch({ ...old, ...next }) }), replace: true, resetScroll: false });
  const clear = () => {
    setText('');
    setSent(undefined);
    void navigate({ search: ({ status }) => ({ status }), resetScroll: false });
  };
  const add = () => void navigate({ search: (old) => ({ ...old, act: 'add' }), resetScroll: false });
  const customers = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const filtered = !sameFilter(filter, {});
  // Who was chosen of one list is not chosen of another.
  const which = JSON.stringify(filter);
  const chosen = of === which ? selection : NOBODY;
  const select = (next: typeof selection) => setSelected({ selection: next, of: which });
  const count = chosenCount(chosen, total);

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
            find(event.currentTarget.value);
          }}
        />
        <Button variant="default" leftSection={<Icon name="settings" size={18} />} aria-haspopup="dialog" onClick={() => setFiltering(true)}>
          {conditions.length > 0 ? t('customers-filter-count', { count: conditions.length }) : t('customers-filter')}
        </Button>
        <SegmentedControl
          aria-label={t('customers-status')}
          value={filter.status ?? 'active'}
          onChange={(status) => change({ status: status === 'archived' ? 'archived' : undefined })}
          data={[
            { value: 'active', label: t('customers-active') },
            { value: 'archived', label: t('customers-archived') },
          ]}
        />
      </Group>
      <CustomerViews search={search} />
      <FilterChips filter={filter} onChange={change} onClear={clear} />
      <Text size="sm" c="dimmed" role="status" mb="xs">
        {list.data ? t('customers-count', { count: total }) : ''}
      </Text>
      {moving && <ActMoving key={moving} id={moving} onEnd={tell} />}
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={8} />}
      {list.data && customers.length === 0 && (
        <Empty icon="people" text={t(filtered ? 'customers-none-found' : 'customers-none')}>
          {!filtered && mayEdit && <Button onClick={add}>{t('customer-add')}</Button>}
          {filtered && (
            <Button variant="default" onClick={() => void navigate({ search: {} })}>
              {t('customers-clear')}
            </Button>
          )}
        </Empty>
      )}
      {customers.length > 0 && mayEdit && (
        <SelectionHead selection={chosen} shown={customers.map(({ id }) => id)} total={total} onChange={select} />
      )}
      {customers.length > 0 && (
        <CustomerList
          key={which}
          customers={customers}
          total={total}
          more={list.hasNextPage && !list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
          selection={chosen}
          onSelect={mayEdit ? select : undefined}
        />
      )}
      <VisuallyHidden role="status">{count > 0 ? t('selected-count', { count }) : ''}</VisuallyHidden>
      {count > 0 && <SelectionBar selection={chosen} count={count} filter={filter} act={act} onDone={() => select(NOBODY)} />}
      {filtering && <FilterPanel filter={filter} total={total} onChange={change} onClear={clear} onClose={() => setFiltering(false)} />}
      {search.act === 'add' && mayEdit && (
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
  const query = new URLSearchParams({ lang });
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return `/api/customers/export.csv?${query}`;
}
