/** Who registered: found by name, telephone or status, and everything that is done with a registration. */
import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { registrationsQuery } from '../../api/queries';
import type { BusinessEvent, RegistrationStatus } from '../../api/types';
import { DownloadButton } from '../../app/download-button';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useMay } from '../../app/session';
import { Empty, Failure, Loading, More } from '../../app/states';
import { AddAttendee } from './add-attendee';
import styles from './events.module.css';
import { RegistrationCard } from './registration-card';

const STATUSES: RegistrationStatus[] = ['unpaid', 'pending', 'confirmed', 'waitlisted', 'offered', 'cancelled'];
const TYPING_MS = 200;

export function Attendees({ event, dateId }: { event: BusinessEvent; dateId?: string }) {
  const { t, locale } = useI18n();
  const mayEdit = useMay('editCalendar');
  const { status, search } = useSearch({ from: '/shell/events/$eventId' });
  const navigate = useNavigate({ from: '/events/$eventId' });
  const [text, setText] = useState(search ?? '');
  const [adding, setAdding] = useState(false);
  const list = useInfiniteQuery(registrationsQuery(event.id, { dateId, status, search }));
  const registrations = list.data?.pages.flatMap((page) => page.items) ?? [];
  const find = useDebouncedCallback((next: string) => {
    void navigate({ search: (old) => ({ ...old, search: next.trim() || undefined }), replace: true, resetScroll: false });
  }, TYPING_MS);
  const query = new URLSearchParams({ lang: locale, ...(dateId && { dateId }), ...(status && { status }) });
  const open = event.status !== 'cancelled' && event.dates.length > 0;
  const add = mayEdit && open && (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {t('attendee-add')}
    </Button>
  );
  return (
    <>
      <Group mb="md" gap="sm" align="flex-end">
        <TextInput
          flex={1}
          miw={180}
          type="search"
          aria-label={t('attendees-search')}
          placeholder={t('attendees-search')}
          leftSection={<Icon name="search" size={18} />}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            find(currentTarget.value);
          }}
        />
        <Select
          w={180}
          aria-label={t('attendees-status')}
          placeholder={t('attendees-all')}
          data={STATUSES.map((value) => ({ value, label: t(`registration-${value}`) }))}
          value={status ?? null}
          onChange={(next) =>
            void navigate({
              search: (old) => ({ ...old, status: STATUSES.find((known) => known === next) }),
              resetScroll: false,
            })
          }
          clearable
          clearButtonProps={{ 'aria-label': t('attendees-all') }}
        />
        <DownloadButton href={`/api/events/${event.id}/registrations.csv?${query}`} label={t('attendees-csv')} />
        {registrations.length > 0 && add}
      </Group>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={3} />}
      {list.data && registrations.length === 0 && (
        <Empty icon="people" text={t(status || search || dateId ? 'attendees-none-found' : 'attendees-none')}>
          {add}
        </Empty>
      )}
      <ul className={styles.plain} aria-label={t('event-tab-people')}>
        {registrations.map((registration) => (
          <li key={registration.id} className={styles.box}>
            <RegistrationCard event={event} registration={registration} />
          </li>
        ))}
      </ul>
      <More list={list} mt="md" />
      {list.data && registrations.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs" role="status">
          {list.hasNextPage ? '' : t('attendees-count', { count: registrations.length })}
        </Text>
      )}
      {adding && <AddAttendee event={event} dateId={dateId} onClose={() => setAdding(false)} />}
    </>
  );
}
