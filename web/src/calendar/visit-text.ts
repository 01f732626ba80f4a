/** The sentence that names a visit to a person who cannot see the grid. */
import type { Appointment } from '../api/types';
import type { Translate } from '../app/i18n';
import { dayText, timeText } from '../time/format';

/** "Noa Levi, Haircut, with Dana, Monday 23 November, 11:00–11:45, booked". */
export function visitText(visit: Appointment, zone: string, locale: string, t: Translate): string {
  return t('visit-label', {
    customer: visit.customer.fullName,
    service: visit.service.name,
    staff: visit.staff.name,
    day: dayText(visit.startsAt, zone, locale),
    from: timeText(visit.startsAt, zone),
    to: timeText(visit.endsAt, zone),
    status: t(`status-${visit.status}`),
  });
}
