/** Events and courses: what is to come, what is over, and what is being prepared. */
import { Badge, Button, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { eventsQuery } from '../../api/queries';
import type { BusinessEvent } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { Page } from '../../app/page';
import { useBusiness, useMay } from '../../app/session';
import { Empty, Loaded } from '../../app/states';
import { useNow } from '../../calendar/use-now';
import { spanText } from '../../time/span';
import styles from './events.module.css';
import { Seats } from './seats';
import { datesToCome, mainDate, onShelf, type Shelf } from './shelf';
import { EVENT_COLOR } from './status';

const SHELVES: Shelf[] = ['coming', 'past', 'drafts'];

export function EventsPage() {
  const { t } = useI18n();
  const runs = useMay('editCatalog');
  const { show } = useSearch({ from: '/shell/events' });
  const navigate = useNavigate({ from: '/events' });
  const shelf = show ?? 'coming';
  const now = useNow();
  const events = useQuery(eventsQuery);
  const add = runs && (
    <Button component={Link} to="/events/new" leftSection={<Icon name="plus" size={18} />}>
      {t('event-new')}
    </Button>
  );
  return (
    <Page title={t('nav-events')} actions={(events.data?.length ?? 0) > 0 && add}>
      <SegmentedControl
        mb="md"
        aria-label={t('event-filter')}
        value={shelf}
        onChange={(next) => void navigate({ search: { show: next === 'past' || next === 'drafts' ? next : undefined } })}
        data={SHELVES.map((value) => ({ value, label: t(`event-shelf-${value}`) }))}
      />
      <Loaded query={events}>
        {(all) => {
          const shown = onShelf(all, shelf, now);
          if (all.length === 0) {
            return (
              <Empty icon="ticket" text={t('event-none')}>
                {add}
              </Empty>
            );
          }
          if (shown.length === 0) return <Empty icon="ticket" text={t(`event-none-${shelf}`)} />;
          return (
            <ul className={styles.list}>
              {shown.map((event) => (
                <li key={event.id}>
                  <EventCard event={event} now={now} />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Page>
  );
}

function EventCard({ event, now }: { event: BusinessEvent; now: number }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const date = mainDate(event, now);
  const further = datesToCome(event, now).length - 1;
  return (
    <Link to="/events/$eventId" params={{ eventId: event.id }} className={styles.card}>
      <div className={styles.text}>
        <Text fw={600} component="h2">
          <bdi>{event.title}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {date ? spanText(date.startsAt, date.endsAt, zone, locale) : t('event-undated')}
          {further > 0 && ` · ${t('event-further-dates', { count: further })}`}
        </Text>
        {event.place && (
          <Text size="sm" c="dimmed">
            <bdi>{event.place}</bdi>
          </Text>
        )}
      </div>
      <div className={styles.figures}>
        <Badge color={EVENT_COLOR[event.status]}>{t(`event-status-${event.status}`)}</Badge>
        {date && <Seats event={event} date={date} />}
      </div>
    </Link>
  );
}
