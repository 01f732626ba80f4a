/** The days that a report is about, as its address says. Pure. */
import type { Period } from '../../api/report-queries';
import { addDays, addMonths, isDate, weekOf } from '../../time/zone';

export const PRESETS = ['today', 'week', 'month', 'quarter', 'year', 'custom'] as const;
export type Preset = (typeof PRESETS)[number];

/** What of an address says the period; this month when it says nothing. */
export interface PeriodSearch {
  period?: Exclude<Preset, 'month'>;
  from?: string;
  to?: string;
}

export function periodSearch(search: Record<string, unknown>): PeriodSearch {
  const period = PRESETS.filter((preset) => preset !== 'month').find((preset) => preset === search.period);
  if (period !== 'custom') return { period };
  return { period, from: isDate(search.from) ? search.from : undefined, to: isDate(search.to) ? search.to : undefined };
}

/** The whole day, week (from Sunday), month, quarter or year of `today`, or the days chosen. */
export function periodOf({ period, from, to }: PeriodSearch, today: string): Period {
  const month = `${today.slice(0, 7)}-01`;
  if (period === 'today') return { from: today, to: today };
  if (period === 'week') {
    const week = weekOf(today);
    return { from: week[0] ?? today, to: week.at(-1) ?? today };
  }
  if (period === 'quarter') {
    const first = addMonths(month, -((Number(today.slice(5, 7)) - 1) % 3));
    return { from: first, to: addDays(addMonths(first, 3), -1) };
  }
  if (period === 'year') return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
  if (period === 'custom') {
    // Two dates the wrong way round are the same period.
    const [first = today, last = today] = [from ?? month, to ?? today].toSorted();
    return { from: first, to: last };
  }
  return { from: month, to: addDays(addMonths(month, 1), -1) };
}
