/** One event: who comes, the door, and what it is. */
import { Badge, Group, Select, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { eventQuery } from '../../api/queries';
import type { BusinessEvent } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { Page } from '../../app/page';
import { useBusiness } from '../../app/session';
import { Loaded } from '../../app/states';
import { TextLink } from '../../app/text-link';
import { useNow } from '../../calendar/use-now';
import { momentText } from '../../time/format';
import { spanText } from '../../time/span';
import { EventActions } from './actions';
import { Attendees } from './attendees';
import { EventDetails } from './details';
import { Door } from './door';
import { Seats } from './seats';
import { mainDate } from './shelf';
import { EVENT_COLOR } from './status';

const TABS = ['people', 'door', 'details'] as const;

export function EventPage() {
  const { t } = useI18n();
  const { eventId } = useParams({ from: '/shell/events/$eventId' });
  const event = useQuery(eventQuery(eventId));
  if (event.data) return <EventView key={event.data.id} event={event.data} />;
  return (
    <Page title={t('nav-events')}>
      <Loaded query={event}>{() => null}</Loaded>
    </Page>
  );
}

function EventView({ event }: { event: BusinessEvent }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const { tab, date: dateId } = useSearch({ from: '/shell/events/$eventId' });
  const navigate = useNavigate({ from: '/events/$eventId' });
  const next = mainDate(event, useNow());
  const shown = tab ?? (event.status === 'draft' ? 'details' : 'people');
  const chosen = event.dates.find(({ id }) => id === dateId);
  const date = chosen ?? next;
  return (
    <Page title={event.title} actions={<EventActions event={event} />}>
      <Stack gap="md">
        <Text size="sm">
          <TextLink to="/events">{t('nav-events')}</TextLink>
        </Text>
        <Group gap="sm">
          <Badge color={EVENT_COLOR[event.status]}>{t(`event-status-${event.status}`)}</Badge>
          <Text size="sm">{date ? spanText(date.startsAt, date.endsAt, zone, locale) : t('event-undated')}</Text>
          {date && <Seats event={event} date={date} />}
        </Group>
        {event.cancelReason && (
          <Text size="sm">
            {t('event-cancel-reason')} <bdi>{event.cancelReason}</bdi>
          </Text>
        )}
        <Tabs
          value={shown}
          onChange={(to) => void navigate({ search: { tab: TABS.find((name) => name === to), date: dateId } })}
          keepMounted={false}
        >
          <Tabs.List mb="md">
            {TABS.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`event-tab-${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {shown !== 'details' && event.dates.length > 1 && (
            <Select
              mb="md"
              maw={360}
              label={t('event-date')}
              placeholder={t('event-all-dates')}
              data={event.dates.map(({ id, startsAt, status }) => ({
                value: id,
                label: status === 'cancelled' ? t('event-date-off', { at: momentText(startsAt, zone, locale) }) : momentText(startsAt, zone, locale),
              }))}
              value={(shown === 'door' ? date?.id : chosen?.id) ?? null}
              onChange={(id) => void navigate({ search: (old) => ({ ...old, date: id ?? undefined }) })}
              clearable={shown === 'people'}
              clearButtonProps={{ 'aria-label': t('event-all-dates') }}
            />
          )}
          <Tabs.Panel value="people">
            <Attendees event={event} dateId={chosen?.id} />
          </Tabs.Panel>
          <Tabs.Panel value="door">{date ? <Door key={date.id} event={event} date={date} /> : <Text>{t('event-undated')}</Text>}</Tabs.Panel>
          <Tabs.Panel value="details">
            <EventDetails event={event} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </Page>
  );
}
