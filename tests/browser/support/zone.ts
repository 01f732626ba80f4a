/** Dates and times as the business's clock on the wall shows them. */
export const ZONE = 'Asia/Jerusalem';
const DAY_MS = 86_400_000;

/** An instant's date and time of day in Israel: "2026-11-24", "09:15". */
export function wallTime(instant: number | string): { date: string; time: string } {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));
  const [date = '', time = ''] = text.split(' ');
  return { date, time };
}

/** The instant (RFC 3339, UTC) at which the wall shows `date` and `time`; not for hours skipped by summer time. */
export function instantOf(date: string, time: string): string {
  const guess = Date.parse(`${date}T${time}:00Z`);
  const shown = wallTime(guess);
  const offset = Date.parse(`${shown.date}T${shown.time}:00Z`) - guess;
  return new Date(guess - offset).toISOString().replace('.000Z', 'Z');
}

/** `date` moved by whole days. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Sunday … 6 for Saturday. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Today in Israel. */
export function today(): string {
  return wallTime(Date.now()).date;
}

/** The first day after today on which every shop is open: Sunday to Thursday. */
export function nextOpenDay(): string {
  let date = daysAfter(today(), 1);
  while (weekday(date) > 4) date = daysAfter(date, 1);
  return date;
}
