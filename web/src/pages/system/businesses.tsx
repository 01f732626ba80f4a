/** Every business of the installation, by name and numbers. */
import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { systemBusinessesQuery } from '../../api/system-queries';
import type { SystemBusiness } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n, useT } from '../../app/i18n';
import { Empty, Failure, Loading, More } from '../../app/states';
import { bytesText } from './bytes';
import { SystemFrame } from './frame';
import { Code, Fact, Moment } from './parts';
import styles from './system.module.css';

const TYPING_MS = 200;

export function SystemBusinessesPage() {
  return (
    <SystemFrame>
      <Businesses />
    </SystemFrame>
  );
}

function Businesses() {
  const t = useT();
  const { search } = useSearch({ from: '/shell/system/businesses' });
  const navigate = useNavigate({ from: '/system/businesses' });
  const [text, setText] = useState(search ?? '');
  const list = useInfiniteQuery(systemBusinessesQuery(search));
  const businesses = list.data?.pages.flatMap((page) => page.items) ?? [];
  const find = useDebouncedCallback((next: string) => {
    void navigate({ search: { search: next.trim() || undefined }, replace: true });
  }, TYPING_MS);
  const type = (next: string) => {
    setText(next);
    find(next);
  };
  return (
    <Stack>
      <TextInput
        type="search"
        label={t('system-businesses-search')}
        leftSection={<Icon name="search" size={18} />}
        maxLength={120}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={3} />}
      {list.data && businesses.length === 0 && (
        <Empty icon="search" text={t('system-businesses-none')}>
          <Button variant="default" onClick={() => type('')}>
            {t('messages-clear')}
          </Button>
        </Empty>
      )}
      <ul className={styles.list} aria-label={t('system-businesses')}>
        {businesses.map((business) => (
          <li key={business.id} className={styles.box}>
            <BusinessRow business={business} />
          </li>
        ))}
      </ul>
      <More list={list} />
    </Stack>
  );
}

function BusinessRow({ business }: { business: SystemBusiness }) {
  const { t, locale } = useI18n();
  const number = (value: number) => <bdi>{value.toLocaleString(locale)}</bdi>;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text fw={600} className={styles.text}>
          <bdi>{business.name}</bdi>
        </Text>
        <Text size="sm" c="dimmed" className={styles.text}>
          <Code>{`/b/${business.slug}`}</Code>
        </Text>
        {business.isDemo && <Badge color="gray">{t('system-demo')}</Badge>}
      </Group>
      <dl className={styles.facts}>
        <Fact name={t('system-created')}>
          <Moment at={business.createdAt} />
        </Fact>
        <Fact name={t('system-last-change')}>{business.lastChangeAt ? <Moment at={business.lastChangeAt} /> : t('system-none')}</Fact>
        <Fact name={t('system-members')}>{number(business.members)}</Fact>
        <Fact name={t('system-customers')}>{number(business.customers)}</Fact>
        <Fact name={t('system-visits')}>{number(business.visits)}</Fact>
        <Fact name={t('system-messages')}>{number(business.messagesThisMonth)}</Fact>
        <Fact name={t('system-storage')}>
          <bdi>{bytesText(business.storageBytes, locale)}</bdi>
        </Fact>
      </dl>
    </Stack>
  );
}
