/** The weekly hours as they are edited: seven days, each with any number of ranges as typed. Pure. */
import type { WeeklyHours } from '../../api/types';
import { clockText, parseClock } from '../../time/zone';

export interface Range {
  start: string;
  end: string;
}

/** Seven days, Sunday first; a day without ranges is closed. */
export type Week = Range[][];

export function weekOfHours(hours: readonly WeeklyHours[]): Week {
  return Array.from({ length: 7 }, (_, weekday) =>
    hours
      .filter((entry) => entry.weekday === weekday)
      .map(({ start, end }) => ({ start, end }))
      .toSorted((a, b) => a.start.localeCompare(b.start)),
  );
}

/** What is wrong with a day as typed, as the id of a sentence; null when it can be saved. */
export function dayFault(ranges: readonly Range[]): 'field-time-invalid' | 'hours-end-first' | 'hours-overlap' | null {
  const spans = ranges.map(({ start, end }) => ({ start: parseClock(start), end: parseClock(end) }));
  let before = -1;
  for (const { start, end } of spans.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))) {
    if (start === null || end === null) return 'field-time-invalid';
    if (end <= start) return 'hours-end-first';
    if (start < before) return 'hours-overlap';
    before = end;
  }
  return null;
}

/** For the API; only for days without faults. */
export function hoursOfDay(ranges: readonly Range[]): Range[] {
  return ranges.map(({ start, end }) => ({ start: clockText(parseClock(start) ?? 0), end: clockText(parseClock(end) ?? 0) }));
}

/** For the API; only for weeks without faults. */
export function hoursOfWeek(week: Week): WeeklyHours[] {
  return week.flatMap((ranges, weekday) => hoursOfDay(ranges).map((range) => ({ weekday, ...range })));
}

/** Sunday to Thursday 9 to 17, Friday 9 to 13: where a new member of staff begins. */
export const USUAL_WEEK: Week = Array.from({ length: 7 }, (_, weekday) => {
  if (weekday === 6) return [];
  return [{ start: '09:00', end: weekday === 5 ? '13:00' : '17:00' }];
});
