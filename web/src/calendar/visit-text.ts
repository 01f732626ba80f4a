/** The sentence that names a visit to a person who cannot see the grid. */
import type { Appointment } from '../api/types';
import type { Translate } from '../app/i18n';
import { dayText, timeText } from '../time/format';
import type { VisitSpan } from './columns';

/** "Noa Levi, Haircut, with Dana, Monday 23 November, 11:00–11:45, booked". */
export function visitText(visit: Appointment, zone: string, locale: string, t: Translate): string {
  return t('visit-label', {
    customer: visit.customer.fullName,
    service: visit.service.name,
    staff: visit.staff.name,
    day: dayText(visit.startsAt, zone, locale),
    from: timeText(visit.startsAt, zone),
    to: timeText(visit.endsAt, zone),
    status: visit.overbooked ? `${t(`status-${visit.status}`)}, ${t('visit-overbooked')}` : t(`status-${visit.status}`),
  });
}

/** The same of a place in the grid: a class is named by what it is and how full, not by one of its guests. */
export function spanText({ visit, seats, status }: VisitSpan, zone: string, locale: string, t: Translate): string {
  if (!seats) return visitText(visit, zone, locale, t);
  return t('class-label', {
    service: visit.service.name,
    staff: visit.staff.name,
    day: dayText(visit.startsAt, zone, locale),
    from: timeText(visit.startsAt, zone),
    to: timeText(visit.endsAt, zone),
    seats: t('class-seats', { taken: seats.taken, capacity: seats.capacity }),
    status: t(`status-${status}`),
  });
}
