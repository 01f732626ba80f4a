/** Shares and lengths as a person reads them. Pure. */
import { formatsOf } from '../../time/format';

/** "12.3%" of basis points; a dash of none. */
export function shareText(share: number | null | undefined, locale: string): string {
  if (share === null || share === undefined) return '–';
  return new Intl.NumberFormat(formatsOf(locale), { style: 'percent', maximumFractionDigits: 1 }).format(share / 10_000);
}

/** "12:05" hours of minutes. */
export function hoursText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** How long each bar is, in percent of the longest; what is below zero has none. */
export function lengths(values: readonly number[]): number[] {
  const longest = Math.max(1, ...values);
  return values.map((value) => (Math.max(0, value) / longest) * 100);
}
