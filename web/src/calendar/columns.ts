/** From staff, hours and visits to the columns of the calendar. Pure: zone and dates are given. */
import type { Appointment, AppointmentStatus, Staff } from '../api/types';
import { addDays, addMonths, instantOf, parseClock, wallTimeOf, weekdayOf } from '../time/zone';
import type { Span } from './layout';
import { isOff } from './status';

/** A visit in its column, in minutes of the column's day; the visits of one class are one. */
export interface VisitSpan extends Span {
  /** The first of the class. */
  visit: Appointment;
  /** Null for a private visit. */
  seats: Seats | null;
  status: AppointmentStatus;
}

export interface Seats {
  taken: number;
  capacity: number;
}

/** The seats that a service has, by its id. */
export type Capacities = ReadonlyMap<string, number>;

export interface Column {
  key: string;
  date: string;
  /** Null when the column shows several members of staff. */
  staff: Staff | null;
  open: Span[];
  visits: VisitSpan[];
}

/** Minutes of `date` between two instants; null when they do not touch the day. */
export function spanOn(date: string, startsAt: string, endsAt: string, zone: string): Span | null {
  const start = wallTimeOf(Date.parse(startsAt), zone);
  // The last instant inside, so that a visit until midnight ends at 24:00 of its own day.
  const end = wallTimeOf(Date.parse(endsAt) - 1, zone);
  if (start.date > date || end.date < date) return null;
  return { start: start.date < date ? 0 : start.minutes, end: end.date > date ? 1440 : end.minutes + 1 };
}

/** A stretch of time in which nobody works. */
export interface Closed {
  startsAt: string;
  endsAt: string;
}

/** The hours of a member of staff on a date, its own or the week's, less time off and closures. */
export function openHours(staff: Staff, date: string, zone: string, closures: readonly Closed[] = []): Span[] {
  const weekday = weekdayOf(date);
  const hours = staff.days.find((day) => day.date === date)?.hours ?? staff.hours.filter((entry) => entry.weekday === weekday);
  let open = hours.map(({ start, end }) => ({ start: parseClock(start) ?? 0, end: parseClock(end) ?? 1440 }));
  for (const away of [...staff.timeOff, ...closures]) {
    const span = spanOn(date, away.startsAt, away.endsAt, zone);
    if (span) open = open.flatMap((range) => without(range, span));
  }
  return open;
}

function without(hours: Span, away: Span): Span[] {
  return [
    { start: hours.start, end: Math.min(hours.end, away.start) },
    { start: Math.max(hours.start, away.end), end: hours.end },
  ].filter(({ start, end }) => start < end);
}

/** The visits that share a class with `visit`, itself among them, by name. */
export function classOf(visit: Appointment, visits: readonly Appointment[]): Appointment[] {
  return visits
    .filter(({ sittingId, status }) => sittingId !== null && sittingId === visit.sittingId && !isOff(status))
    .toSorted((a, b) => a.customer.fullName.localeCompare(b.customer.fullName));
}

/** What a class as a whole looks like: a seat that is asked for is seen from afar. */
function statusOf(guests: readonly Appointment[]): AppointmentStatus {
  const [first, ...others] = guests.map(({ status }) => status);
  if (first === 'pending' || others.includes('pending')) return 'pending';
  return first !== undefined && others.every((status) => status === first) ? first : 'confirmed';
}

function visitsOn(date: string, visits: readonly Appointment[], zone: string, capacities: Capacities): VisitSpan[] {
  const classes = new Set<string>();
  return visits.flatMap((visit): VisitSpan[] => {
    const span = spanOn(date, visit.startsAt, visit.endsAt, zone);
    if (isOff(visit.status) || !span) return [];
    if (!visit.sittingId) return [{ ...span, visit, seats: null, status: visit.status }];
    if (classes.has(visit.sittingId)) return [];
    classes.add(visit.sittingId);
    const guests = classOf(visit, visits);
    const seats = { taken: guests.length, capacity: Math.max(guests.length, capacities.get(visit.service.id) ?? 0) };
    return [{ ...span, visit, seats, status: statusOf(guests) }];
  });
}

/** One day, a column for every active member of staff and for anyone else who has a visit. */
export function dayColumns(
  date: string,
  staff: readonly Staff[],
  visits: readonly Appointment[],
  zone: string,
  capacities: Capacities,
  closures: readonly Closed[] = [],
): Column[] {
  const busy = new Set(visits.map((visit) => visit.staff.id));
  return staff
    .filter((person) => person.status === 'active' || busy.has(person.id))
    .map((person) => ({
      key: person.id,
      date,
      staff: person,
      open: openHours(person, date, zone, closures),
      visits: visitsOn(
        date,
        visits.filter((visit) => visit.staff.id === person.id),
        zone,
        capacities,
      ),
    }));
}

/** Several days, a column each; `staff` are those whose hours and visits are shown. */
export function weekColumns(
  dates: readonly string[],
  staff: readonly Staff[],
  visits: readonly Appointment[],
  zone: string,
  capacities: Capacities,
  closures: readonly Closed[] = [],
): Column[] {
  const only = staff.length === 1 ? (staff[0] ?? null) : null;
  const working = staff.filter((person) => person.status === 'active');
  return dates.map((date) => ({
    key: date,
    date,
    staff: only,
    open: working.flatMap((person) => openHours(person, date, zone, closures)),
    visits: visitsOn(date, visits, zone, capacities),
  }));
}

/** Where to look when the calendar is turned by one page. */
export function turned(view: 'day' | 'week' | 'month', date: string, pages: number): string {
  if (view === 'month') return addMonths(date, pages);
  return addDays(date, view === 'week' ? pages * 7 : pages);
}

/** The instant of a place in a column. */
export function instantIn(column: Column, minutes: number, zone: string): number {
  return instantOf(column.date, minutes, zone);
}
