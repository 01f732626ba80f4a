/** Subscribers: who wants to hear from the business, found by name, state and list. */
import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { subscriberListsQuery, subscribersQuery } from '../../api/mailing-queries';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { Page } from '../../app/page';
import { useMay } from '../../app/session';
import { Empty, Failure, Loading, More } from '../../app/states';
import { ExportButton } from './export-button';
import styles from './mailing.module.css';
import { MailingParts } from './parts';
import { SignUpLink } from './sign-up-link';
import { SUBSCRIBER_STATUSES } from './status';
import { SubscriberForm } from './subscriber-form';
import { SubscriberRow } from './subscriber-row';

const TYPING_MS = 200;

export function SubscribersPage() {
  const { t } = useI18n();
  const mayEdit = useMay('editCustomers');
  const sends = useMay('sendMessages');
  const filter = useSearch({ from: '/shell/subscribers' });
  const navigate = useNavigate({ from: '/subscribers' });
  const [text, setText] = useState(filter.search ?? '');
  const [open, setOpen] = useState<'add' | 'link' | null>(null);
  const lists = useQuery(subscriberListsQuery);
  const found = useInfiniteQuery(subscribersQuery(filter));
  const subscribers = found.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Boolean(filter.search ?? filter.status ?? filter.list);
  const show = (next: Partial<typeof filter>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  const find = useDebouncedCallback((next: string) => show({ search: next.trim() || undefined }), TYPING_MS);
  const add = mayEdit && (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen('add')}>
      {t('subscriber-add')}
    </Button>
  );

  return (
    <Page
      title={t('nav-subscribers')}
      actions={
        <>
          <Button variant="default" leftSection={<Icon name="link" size={18} />} onClick={() => setOpen('link')}>
            {t('subscribers-link')}
          </Button>
          {sends && (
            <Button variant="default" component={Link} to="/subscribers/import" leftSection={<Icon name="upload" size={18} />}>
              {t('import-title')}
            </Button>
          )}
          {subscribers.length > 0 && add}
        </>
      }
    >
      <MailingParts />
      <Group mb="sm" gap="sm" align="flex-end">
        <TextInput
          flex={1}
          miw={180}
          type="search"
          aria-label={t('customers-search')}
          placeholder={t('customers-search')}
          leftSection={<Icon name="search" size={18} />}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            find(currentTarget.value);
          }}
        />
        <Select
          w={180}
          aria-label={t('subscribers-status')}
          placeholder={t('subscribers-all')}
          data={SUBSCRIBER_STATUSES.map((value) => ({ value, label: t(`subscriber-${value}`) }))}
          value={filter.status ?? null}
          onChange={(next) => show({ status: SUBSCRIBER_STATUSES.find((known) => known === next) })}
          clearable
          clearButtonProps={{ 'aria-label': t('subscribers-all') }}
        />
        {lists.data && lists.data.length > 0 && (
          <Select
            w={180}
            aria-label={t('subscribers-list')}
            placeholder={t('subscribers-every-list')}
            data={lists.data.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.list ?? null}
            onChange={(next) => show({ list: next ?? undefined })}
            clearable
            clearButtonProps={{ 'aria-label': t('subscribers-every-list') }}
          />
        )}
        {sends && subscribers.length > 0 && <ExportButton filter={filter} lists={lists.data ?? []} />}
      </Group>
      {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading rows={6} />}
      {found.data && subscribers.length === 0 && (
        <Empty icon="megaphone" text={t(isFiltered ? 'subscribers-none-found' : 'subscribers-none')}>
          {isFiltered ? (
            <Button
              variant="default"
              onClick={() => {
                setText('');
                void navigate({ search: {} });
              }}
            >
              {t('customers-clear')}
            </Button>
          ) : (
            add
          )}
        </Empty>
      )}
      <ul className={styles.list} aria-label={t('subscribers-title')}>
        {subscribers.map((subscriber) => (
          <SubscriberRow key={subscriber.id} subscriber={subscriber} lists={lists.data ?? []} />
        ))}
      </ul>
      <More list={found} mt="md" />
      {subscribers.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs" role="status">
          {found.hasNextPage ? '' : t('subscribers-count', { count: subscribers.length })}
        </Text>
      )}
      {open === 'add' && <SubscriberForm lists={lists.data ?? []} onClose={() => setOpen(null)} />}
      {open === 'link' && <SignUpLink onClose={() => setOpen(null)} />}
    </Page>
  );
}
