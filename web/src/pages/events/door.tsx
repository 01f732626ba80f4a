/** At the door: codes are typed, scanned or seen by the camera; or people are found by their name. */
import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { expectedQuery } from '../../api/queries';
import type { BusinessEvent, EventDate, Registration } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness, useMay } from '../../app/session';
import { Empty, Failure, Loaded } from '../../app/states';
import { momentText } from '../../time/format';
import { Camera, hasCamera } from './camera';
import styles from './events.module.css';
import { SeatDoor } from './seat-row';
import { useCheckIn } from './use-check-in';

export function Door({ event, date }: { event: BusinessEvent; date: EventDate }) {
  const mayEdit = useMay('editCalendar');
  return (
    <div className={styles.columns}>
      {mayEdit && <CodeDesk eventId={event.id} dateId={date.id} />}
      <Expected eventId={event.id} dateId={date.id} />
    </div>
  );
}

/** One field for a scanner, a keyboard and the camera. */
function CodeDesk({ eventId, dateId }: { eventId: string; dateId: string }) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [looking, setLooking] = useState(false);
  const { checkIn, undo } = useCheckIn(eventId, dateId);
  const enter = (typed: string) => {
    undo.reset();
    checkIn.mutate(typed);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '') enter(code.trim());
    // Ready for the next ticket while the answer comes.
    setCode('');
    field.current?.focus();
  };
  return (
    <Stack>
      <form onSubmit={submit}>
        <Group align="flex-end" gap="xs">
          <TextInput
            ref={field}
            flex={1}
            miw={180}
            size="md"
            label={t('door-code')}
            description={t('door-code-hint')}
            dir="ltr"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
          <Button type="submit" size="md" loading={checkIn.isPending}>
            {t('seat-check-in')}
          </Button>
        </Group>
      </form>
      {hasCamera() && (
        <Group>
          <Button variant="default" leftSection={<Icon name="camera" size={18} />} aria-expanded={looking} onClick={() => setLooking(!looking)}>
            {t(looking ? 'door-camera-off' : 'door-camera-on')}
          </Button>
        </Group>
      )}
      {looking && <Camera onCode={enter} />}
      <div role="status">
        {checkIn.data && !undo.data && (
          <Answer
            key={checkIn.submittedAt}
            seen={checkIn.data}
            busy={undo.isPending}
            onUndo={() => undo.mutate(checkIn.variables ?? '')}
          />
        )}
        {undo.data && <Alert color="gray">{t('door-undone', { holder: undo.data.holderName })}</Alert>}
      </div>
      {checkIn.error && <Failure key={checkIn.submittedAt} error={checkIn.error} />}
      {undo.error && <Failure error={undo.error} />}
    </Stack>
  );
}

interface Seen {
  holderName: string;
  kindName: string;
  alreadyCheckedInAt?: string | null;
}

function Answer({ seen, busy, onUndo }: { seen: Seen; busy: boolean; onUndo: () => void }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const before = seen.alreadyCheckedInAt;
  return (
    <Alert color={before ? 'orange' : 'green'} icon={<Icon name={before ? 'question' : 'check'} />}>
      <Text fw={600} size="lg">
        {before
          ? t('door-again', { holder: seen.holderName, at: momentText(before, zone, locale) })
          : t('door-in', { holder: seen.holderName })}
      </Text>
      <Group justify="space-between">
        <Text size="sm">
          <bdi>{seen.kindName}</bdi>
        </Text>
        {!before && (
          <Button size="compact-sm" variant="subtle" loading={busy} onClick={onUndo}>
            {t('action-undo')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** Everybody who is expected, with who is in. */
function Expected({ eventId, dateId }: { eventId: string; dateId: string }) {
  const { t } = useI18n();
  const expected = useQuery(expectedQuery(eventId, dateId));
  const [search, setSearch] = useState('');
  return (
    <section aria-labelledby="expected">
      <Title order={2} size="h4" id="expected" mb="xs">
        {t('door-expected')}
      </Title>
      <Loaded query={expected} rows={4}>
        {(registrations) => {
          const seats = registrations.flatMap(({ seats: own }) => own);
          if (seats.length === 0) return <Empty icon="people" text={t('door-nobody')} />;
          return (
            <Stack gap="sm">
              <Text role="status" className={styles.number}>
                {t('door-count', { in: seats.filter(({ checkedInAt }) => checkedInAt).length, of: seats.length })}
              </Text>
              <TextInput
                type="search"
                aria-label={t('attendees-search')}
                placeholder={t('attendees-search')}
                leftSection={<Icon name="search" size={18} />}
                value={search}
                onChange={({ currentTarget }) => setSearch(currentTarget.value)}
              />
              <People eventId={eventId} registrations={registrations} search={search} />
            </Stack>
          );
        }}
      </Loaded>
    </section>
  );
}

function People({ eventId, registrations, search }: { eventId: string; registrations: Registration[]; search: string }) {
  const mayEdit = useMay('editCalendar');
  const wanted = search.trim().toLocaleLowerCase();
  const rows = registrations
    .flatMap(({ customer, seats }) => seats.map((seat) => ({ seat, names: `${seat.holderName} ${customer.fullName} ${customer.phone ?? ''}` })))
    .filter(({ names }) => names.toLocaleLowerCase().includes(wanted));
  return (
    <ul className={styles.plain}>
      {rows.map(({ seat }) => (
        <li key={seat.id} className={styles.row}>
          <Text size="sm" className={styles.text}>
            <bdi>{seat.holderName}</bdi> · <bdi>{seat.kindName}</bdi>
          </Text>
          {mayEdit && <SeatDoor eventId={eventId} seat={seat} />}
        </li>
      ))}
    </ul>
  );
}
