/**
 * Instants ↔ what a wall clock shows in an IANA zone, by `Intl` alone.
 * Instants are epoch milliseconds; dates are "YYYY-MM-DD"; times of day are minutes from 0 to 1440.
 */

/** What the wall shows. `weekday` is 0 for Sunday. */
export interface WallTime {
  date: string;
  minutes: number;
  weekday: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The wall clock read as if it were UTC, in epoch milliseconds without the part below a second. */
function wallAsUtc(instant: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatFor(zone).formatToParts(instant)) part[type] = Number(value);
  return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second);
}

/** How far the zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  return wallAsUtc(instant, zone) - Math.floor(instant / 1000) * 1000;
}

/** What the wall clock shows in `zone` at `instant`. */
export function wallTimeOf(instant: number, zone: string): WallTime {
  const wall = new Date(wallAsUtc(instant, zone));
  return {
    date: wall.toISOString().slice(0, 10),
    minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
    weekday: wall.getUTCDay(),
  };
}

/**
 * The instant at which the wall clock in `zone` shows `minutes` after midnight of `date`.
 * A time that occurs twice (clocks going back) is the first one; a time that does not occur
 * (clocks going forward) moves on by the length of the gap, as Temporal's "compatible" does.
 */
export function instantOf(date: string, minutes: number, zone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  for (const offset of [before, after]) {
    const instant = wall - offset;
    if (offsetAt(instant, zone) === offset) return instant;
  }
  return wall - before;
}

/** The date that is `days` after `date` (before it, when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** 0 for Sunday … 6 for Saturday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The seven dates of the week of `date`, Sunday first. */
export function weekOf(date: string): string[] {
  const sunday = addDays(date, -weekdayOf(date));
  return Array.from({ length: 7 }, (_, index) => addDays(sunday, index));
}

/** The same day of another month; where that month is shorter, its last day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The whole weeks that hold the month of `date`, Sunday first. */
export function monthOf(date: string): string[] {
  const first = `${date.slice(0, 7)}-01`;
  const [start = first] = weekOf(first);
  const end = weekOf(addDays(addMonths(first, 1), -1)).at(-1) ?? first;
  const dates: string[] = [];
  for (let day = start; day <= end; day = addDays(day, 1)) dates.push(day);
  return dates;
}

/** From the first instant of the first date to the first instant after the last one. */
export function rangeOf(dates: readonly string[], zone: string): { from: number; to: number } {
  const first = dates[0];
  const last = dates.at(-1);
  if (!first || !last) throw new Error('a range needs a date');
  return { from: instantOf(first, 0, zone), to: instantOf(addDays(last, 1), 0, zone) };
}

/** True for a date that exists, written "YYYY-MM-DD". */
export function isDate(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** "HH:MM" of minutes after midnight; 1440 is "24:00". */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * Minutes after midnight of what a person typed: "9:30", "09:30", "930", "9", "9.30" and "24:00".
 * Null for anything else.
 */
export function parseClock(text: string): number | null {
  const match = /^\s*(\d{1,2})(?:[:.]?(\d{2}))?\s*$/.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  const inDay = Number(match[2] ?? 0) < 60 && minutes <= 1440;
  return inDay ? minutes : null;
}

/** RFC 3339 in UTC, to the second, as the API writes instants. */
export function toRfc3339(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
