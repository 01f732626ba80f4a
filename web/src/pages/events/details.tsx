/** What an event is: its link, picture, text, dates and kinds of ticket. */
import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { BusinessEvent, EventDate, TicketKind } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { SharedLink } from '../../app/public-link';
import { useBusiness, useMay } from '../../app/session';
import { Money } from '../../app/values';
import { momentText } from '../../time/format';
import { spanText } from '../../time/span';
import { Section } from '../catalog/section';
import { CancelEvent } from './cancel-event';
import { AddDates, EditDate } from './date-form';
import styles from './events.module.css';
import { KindForm } from './kind-form';
import { Picture } from './picture';
import { Seats } from './seats';

export function EventDetails({ event }: { event: BusinessEvent }) {
  const { t } = useI18n();
  const { publicUrl } = useBusiness();
  return (
    <div className={styles.columns}>
      <Stack gap="lg">
        {event.status === 'published' && <SharedLink url={`${publicUrl}/events/${event.id}`} text={t('event-link-text')} />}
        {event.status === 'draft' && <Text size="sm">{t('event-draft-text')}</Text>}
        <Picture event={event} />
        <About event={event} />
      </Stack>
      <Stack gap="lg">
        <Dates event={event} />
        <Kinds event={event} />
      </Stack>
    </div>
  );
}

function About({ event }: { event: BusinessEvent }) {
  const { t } = useI18n();
  const hours = event.registrationClosesMinutes / 60;
  return (
    <Stack gap={6}>
      {event.description && (
        <Text className={styles.written}>
          <bdi>{event.description}</bdi>
        </Text>
      )}
      {event.place && (
        <Text size="sm">
          {t('event-place')}: <bdi>{event.place}</bdi>
        </Text>
      )}
      {event.onlineLink && (
        <Anchor href={event.onlineLink} target="_blank" rel="noopener" dir="ltr" ta="start" size="sm" className={styles.written}>
          {event.onlineLink}
        </Anchor>
      )}
      <Text size="sm" c="dimmed">
        {t(`event-approval-${event.approval}`)}
        {hours > 0 && ` · ${t('event-closes-at', { hours })}`}
        {event.waitlist && ` · ${t('event-waitlist-on')}`}
      </Text>
      {event.questions.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('questions-title')}: {event.questions.map(({ label }) => label).join(' · ')}
        </Text>
      )}
    </Stack>
  );
}

function Dates({ event }: { event: BusinessEvent }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const runs = useMay('editCatalog') && event.status !== 'cancelled';
  const [open, setOpen] = useState<{ verb: 'edit' | 'cancel'; date: EventDate } | 'add' | null>(null);
  const close = () => setOpen(null);
  const add = runs && (
    <Button size="xs" leftSection={<Icon name="plus" size={16} />} onClick={() => setOpen('add')}>
      {t('event-dates-add')}
    </Button>
  );
  return (
    <Section title={t('event-dates')} action={add}>
      {event.dates.length === 0 && <Text c="dimmed">{t('event-undated')}</Text>}
      <ul className={styles.plain}>
        {event.dates.map((date) => {
          const named = { at: momentText(date.startsAt, zone, locale) };
          return (
            <li key={date.id} className={styles.box}>
              <Stack gap="xs">
                <Group justify="space-between" gap="xs">
                  <Text size="sm" fw={600}>
                    {spanText(date.startsAt, date.endsAt, zone, locale)}
                  </Text>
                  {date.status === 'cancelled' && <Badge color="red">{t('event-status-cancelled')}</Badge>}
                </Group>
                <Seats event={event} date={date} />
                {date.cancelReason && (
                  <Text size="sm" c="dimmed">
                    <bdi>{date.cancelReason}</bdi>
                  </Text>
                )}
                {runs && date.status === 'scheduled' && (
                  <Group gap="xs">
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={plain('event-date-edit-named', named)}
                      onClick={() => setOpen({ verb: 'edit', date })}
                    >
                      {t('action-edit')}
                    </Button>
                    <Button
                      size="xs"
                      variant="subtle"
                      aria-label={plain('event-date-cancel-named', named)}
                      onClick={() => setOpen({ verb: 'cancel', date })}
                    >
                      {t('event-date-cancel')}
                    </Button>
                  </Group>
                )}
              </Stack>
            </li>
          );
        })}
      </ul>
      {open === 'add' && <AddDates event={event} onClose={close} />}
      {open !== null && open !== 'add' && open.verb === 'edit' && <EditDate event={event} date={open.date} onClose={close} />}
      {open !== null && open !== 'add' && open.verb === 'cancel' && <CancelEvent event={event} date={open.date} onClose={close} />}
    </Section>
  );
}

function Kinds({ event }: { event: BusinessEvent }) {
  const { t } = useI18n();
  const runs = useMay('editCatalog') && event.status !== 'cancelled';
  const [editing, setEditing] = useState<TicketKind | 'new' | null>(null);
  const add = runs && (
    <Button size="xs" leftSection={<Icon name="plus" size={16} />} onClick={() => setEditing('new')}>
      {t('kind-add')}
    </Button>
  );
  return (
    <Section title={t('kinds-title')} action={add}>
      <ul className={styles.plain}>
        {event.ticketKinds.map((kind) => (
          <li key={kind.id} className={styles.box}>
            <Kind kind={kind} onEdit={runs ? () => setEditing(kind) : undefined} />
          </li>
        ))}
      </ul>
      {editing && <KindForm event={event} kind={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}

function Kind({ kind, onEdit }: { kind: TicketKind; onEdit?: () => void }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  return (
    <div className={styles.row}>
      <div className={styles.text}>
        <Text size="sm" fw={600}>
          <bdi>{kind.name}</bdi> · {kind.price.amount === 0 ? t('kind-free') : <Money value={kind.price} />}
        </Text>
        <Text size="sm" c="dimmed">
          {kind.quota !== null && kind.quota !== undefined && `${t('kind-quota-of', { count: kind.quota })} `}
          {kind.sellsFrom && `${t('kind-sells-from', { at: momentText(kind.sellsFrom, zone, locale) })} `}
          {kind.sellsUntil && `${t('kind-sells-until', { at: momentText(kind.sellsUntil, zone, locale) })} `}
          {kind.code && t('kind-hidden', { code: kind.code })}
        </Text>
      </div>
      <Group gap="xs">
        {kind.status === 'archived' && <Badge color="gray">{t('kind-archived')}</Badge>}
        {onEdit && (
          <Button size="xs" variant="default" aria-label={plain('edit-named', { name: kind.name })} onClick={onEdit}>
            {t('action-edit')}
          </Button>
        )}
      </Group>
    </div>
  );
}
