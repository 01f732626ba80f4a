/** Dates, times and money as a person reads them, in a language and in the business's zone. */
import type { Money } from '../api/types';

/** Whose dates and numbers a language is written with: Arabic with Latin digits, as in Israel; English as in Britain. */
export function formatsOf(locale: string): string {
  if (locale === 'ar') return 'ar-u-nu-latn';
  return locale === 'en' ? 'en-GB' : locale;
}

const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(formatsOf(locale), options);
    cache.set(key, format);
  }
  return format;
}

/** "14:30" in `zone`. */
export function timeText(instant: number | string, zone: string): string {
  return dateFormat('en', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
}

/** "Monday, 23 November" in `zone`. */
export function dayText(instant: number | string, zone: string, locale: string): string {
  return dateFormat(locale, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(instant));
}

/** "23 Nov 2026, 14:30" in `zone`. */
export function momentText(instant: number | string, zone: string, locale: string): string {
  return dateFormat(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** A calendar date ("YYYY-MM-DD") in the parts asked for. */
export function dateText(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** "22 – 28 November 2026" for the week between two dates. */
export function rangeText(first: string, last: string, locale: string): string {
  const format = dateFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  return format.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));
}

/** The names of the days, Sunday first. */
export function weekdayNames(locale: string, length: 'long' | 'short' | 'narrow'): string[] {
  // 2023-01-01 was a Sunday.
  return Array.from({ length: 7 }, (_, index) => dateText(`2023-01-0${index + 1}`, locale, { weekday: length }));
}

/** How many minor units make one: 100 for the shekel, 1 for the yen. */
export function minorUnits(currency: string): number {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
  return 10 ** (digits ?? 2);
}

/** "120.00 ₪" as the language writes it; whole amounts lose their zeros. */
export function moneyText({ amount, currency }: Money, locale: string): string {
  const units = minorUnits(currency);
  const whole = amount % units === 0;
  return new Intl.NumberFormat(locale === 'en' ? 'en-IL' : formatsOf(locale), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
  }).format(amount / units);
}

/** Major units typed in a form → minor units; null for an empty or senseless field. */
export function moneyOf(value: number | string, currency: Money['currency']): Money | null {
  if (value === '' || !Number.isFinite(Number(value))) return null;
  return { amount: Math.round(Number(value) * minorUnits(currency)), currency };
}

/** How long it is until an instant, in the unit that says enough; nothing is left of what is over. */
export function timeLeft(instant: string, now: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const minutes = Math.max(0, Math.ceil((Date.parse(instant) - now) / 60_000));
  if (minutes < 120) return { unit: 'minutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) };
}
