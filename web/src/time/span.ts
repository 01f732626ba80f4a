/** A stretch of time as a person reads it. */
import { momentText, rangeText, timeText } from './format';
import { addDays, wallTimeOf } from './zone';

/** Whole days by their dates, a part of one day with its hours, anything else by the minute. */
export function spanText(startsAt: string, endsAt: string, zone: string, locale: string): string {
  const first = wallTimeOf(Date.parse(startsAt), zone);
  const end = wallTimeOf(Date.parse(endsAt), zone);
  if (first.minutes === 0 && end.minutes === 0) return rangeText(first.date, addDays(end.date, -1), locale);
  const last = wallTimeOf(Date.parse(endsAt) - 1, zone);
  if (first.date === last.date) {
    const until = end.minutes === 0 ? '24:00' : timeText(endsAt, zone);
    return `${rangeText(first.date, first.date, locale)}, \u2066${timeText(startsAt, zone)}–${until}\u2069`;
  }
  return `${momentText(startsAt, zone, locale)} – ${momentText(endsAt, zone, locale)}`;
}
