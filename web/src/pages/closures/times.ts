/** A closure's time as it is edited: two dates with an hour each. Pure. */
import type { Closure } from '../../api/types';
import { clockText, instantOf, parseClock, toRfc3339, wallTimeOf } from '../../time/zone';

export interface Fields {
  /** "YYYY-MM-DD" */
  startsAt: string;
  startTime: string;
  endsAt: string;
  /** "24:00" for the end of the day. */
  endTime: string;
}

/** The fields of a closure, or of a new one that takes all of `date`. */
export function fieldsOf(closure: Closure | undefined, date: string, zone: string): Fields {
  if (!closure) return { startsAt: date, startTime: '00:00', endsAt: date, endTime: '24:00' };
  const start = wallTimeOf(Date.parse(closure.startsAt), zone);
  const end = wallTimeOf(Date.parse(closure.endsAt), zone);
  // A closure until midnight ends with the day before.
  const last = end.minutes === 0 ? wallTimeOf(Date.parse(closure.endsAt) - 1, zone).date : end.date;
  return {
    startsAt: start.date,
    startTime: clockText(start.minutes),
    endsAt: last,
    endTime: end.minutes === 0 ? '24:00' : clockText(end.minutes),
  };
}

/** For the API; only for fields without faults. */
export function timesOf({ startsAt, startTime, endsAt, endTime }: Fields, zone: string): { startsAt: string; endsAt: string } {
  return {
    startsAt: toRfc3339(instantOf(startsAt, parseClock(startTime) ?? 0, zone)),
    endsAt: toRfc3339(instantOf(endsAt, parseClock(endTime) ?? 1440, zone)),
  };
}
