/** The calendar: a day by staff, a week or a month; a list of days on phones. */
import { ActionIcon, Button, Group, Select, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { appointmentsQuery, servicesQuery, staffQuery } from '../../api/queries';
import { useClosed } from './use-closed';
import type { Appointment, Staff } from '../../api/types';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { Page } from '../../app/page';
import { useBusiness, useMay } from '../../app/session';
import { Empty, Failure } from '../../app/states';
import { Agenda } from '../../calendar/agenda';
import { type Column, dayColumns, type VisitSpan, weekColumns } from '../../calendar/columns';
import { Grid } from '../../calendar/grid';
import { Paper } from '../../calendar/paper';
import { useNow } from '../../calendar/use-now';
import { dateText, rangeText } from '../../time/format';
import { clockText, monthOf, rangeOf, wallTimeOf, weekOf } from '../../time/zone';
import { RequestsButton, RequestsPanel } from './requests';
import { Toolbar } from './toolbar';
import { WaitingLink } from './waiting-link';
import type { NewVisitStart } from './new-visit';
import { useDayKept } from './use-day-kept';

const Month = lazy(() => import('../../calendar/month'));
const NewVisit = lazy(() => import('./new-visit'));
const PayFor = lazy(() => import('./pay-for'));
const VisitPanel = lazy(() => import('./visit-panel'));

export function CalendarPage() {
  const { t, locale } = useI18n();
  const business = useBusiness();
  const { zone } = business;
  const search = useSearch({ from: '/shell/calendar' });
  const navigate = useNavigate({ from: '/calendar' });
  const mayEdit = useMay('editCalendar');
  const mayPay = useMay('takePayments');
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [starting, setStarting] = useState<NewVisitStart | null>(null);

  const today = wallTimeOf(useNow(), zone).date;
  const date = search.date ?? today;
  const view = search.view ?? 'day';
  const dates = { day: () => [date], week: () => weekOf(date), month: () => monthOf(date) }[view]();
  const { from, to } = rangeOf(dates, zone);
  const staff = useQuery(staffQuery);
  const services = useQuery(servicesQuery);
  const visits = useQuery(appointmentsQuery(from, to, search.staff));

  const isWholeToday = view === 'day' && date === today && !search.staff && !visits.isPlaceholderData;
  useDayKept(today, isWholeToday ? visits.data : undefined, visits.dataUpdatedAt);

  const shownStaff = (staff.data ?? []).filter((person) => !search.staff || person.id === search.staff);
  const closed = useClosed(dates, zone);
  const capacities = new Map(services.data?.map(({ id, rules }) => [id, rules.capacity]));
  const columns =
    view === 'day'
      ? dayColumns(date, shownStaff, visits.data ?? [], zone, capacities, closed)
      : weekColumns(dates, shownStaff, visits.data ?? [], zone, capacities, closed);
  const show = (next: { visit?: string; seats?: 'all'; requests?: 'open' }) =>
    void navigate({ search: (old) => ({ ...old, visit: undefined, seats: undefined, requests: undefined, ...next }), resetScroll: false });
  const open = ({ visit, seats }: Pick<VisitSpan, 'visit' | 'seats'>) => show({ visit: visit.id, seats: seats ? 'all' : undefined });
  const addTo = ({ startsAt, staff: { id: staffId }, service: { id: serviceId } }: Appointment) => {
    const wall = wallTimeOf(Date.parse(startsAt), zone);
    setStarting({ date: wall.date, time: clockText(wall.minutes), staffId, serviceId });
  };
  const endAct = () => void navigate({ search: (old) => ({ ...old, act: undefined }), replace: true, resetScroll: false });
  const book = starting ?? (search.act === 'book' && mayEdit ? { date, staffId: search.staff } : null);
  const pick = (column: Column, minutes: number) =>
    mayEdit && setStarting({ date: column.date, time: clockText(minutes), staffId: column.staff?.id });

  const title = {
    day: () => dateText(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    week: () => rangeText(dates[0] ?? date, dates.at(-1) ?? date, locale),
    month: () => dateText(date, locale, { month: 'long', year: 'numeric' }),
  }[view]();
  const error = staff.error ?? services.error ?? visits.error;
  const loading = staff.isPending || visits.isPending;
  const turn = (next: { view?: 'week' | 'month'; date?: string }) => void navigate({ search: (old) => ({ ...old, ...next }) });
  const unready = services.data?.length === 0 || staff.data?.length === 0;
  const isReady = !error && !loading && !unready;

  return (
    <Page
      title={t('nav-calendar')}
      wide
      actions={
        !unready &&
        mayEdit && (
          <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setStarting({ date, staffId: search.staff })}>
            {t('visit-new')}
          </Button>
        )
      }
    >
      <Group justify="space-between" mb="sm" gap="sm">
        <Toolbar
          view={view}
          date={date}
          today={today}
          title={title}
          onChange={turn}
        />
        <Group gap="sm">
          <RequestsButton onOpen={() => show({ requests: 'open' })} />
          <WaitingLink />
          {!phone && (
            <ActionIcon variant="default" size="lg" aria-label={t('calendar-print')} onClick={() => window.print()}>
              <Icon name="print" size={18} />
            </ActionIcon>
          )}
          <StaffFilter
            staff={staff.data ?? []}
            value={search.staff}
            onChange={(id) => void navigate({ search: (old) => ({ ...old, staff: id }) })}
          />
        </Group>
      </Group>
      {error && <Failure error={error} retry={() => void Promise.all([staff.refetch(), services.refetch(), visits.refetch()])} />}
      {!error && loading && <Skeleton height={480} radius="md" />}
      {!error && !loading && unready && (
        <Empty icon="scissors" text={t('calendar-unready')}>
          <Button component={Link} to="/welcome">
            {t('calendar-unready-action')}
          </Button>
        </Empty>
      )}
      {isReady && view === 'month' && (
        <Suspense fallback={<Skeleton height={480} radius="md" />}>
          <Month
            columns={columns}
            month={date.slice(0, 7)}
            zone={zone}
            label={title}
            onDay={(day) => turn({ date: day, view: undefined })}
            onOpen={open}
          />
        </Suspense>
      )}
      {isReady && view !== 'month' && phone && <Agenda columns={columns} zone={zone} onOpen={open} />}
      {isReady && view !== 'month' && !phone && (
        <Grid columns={columns} zone={zone} step={business.slotStepMinutes || 15} label={title} onPick={pick} onOpen={open} />
      )}
      {isReady && <Paper title={title} columns={columns} zone={zone} />}
      <Suspense>
        {search.requests && !search.visit && (
          <RequestsPanel onClose={() => show({})} onOpen={(visit) => show({ visit: visit.id, requests: 'open' })} />
        )}
        {search.visit && (
          <VisitPanel
            id={search.visit}
            seats={search.seats === 'all'}
            onShow={(visit, seats) => show({ visit: visit.id, seats: seats ? 'all' : undefined, requests: search.requests })}
            onAdd={addTo}
            onClose={() => show({ requests: search.requests })}
          />
        )}
        {book && <NewVisit start={book} onClose={() => (starting ? setStarting(null) : endAct())} />}
        {search.act === 'pay' && mayPay && <PayFor onClose={endAct} />}
      </Suspense>
    </Page>
  );
}

/** Only worth showing where more than one person works. */
function StaffFilter({ staff, value, onChange }: { staff: Staff[]; value?: string; onChange: (id?: string) => void }) {
  const { t } = useI18n();
  if (staff.length < 2) return null;
  return (
    <Select
      aria-label={t('calendar-staff')}
      placeholder={t('calendar-all-staff')}
      data={staff.map(({ id, name }) => ({ value: id, label: name }))}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      clearable
      clearButtonProps={{ 'aria-label': t('calendar-all-staff') }}
      w={200}
    />
  );
}
