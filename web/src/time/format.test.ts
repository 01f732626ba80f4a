import { describe, expect, test } from 'vitest';
import { minorUnits, moneyOf, moneyText, rangeText, timeLeft, timeText, weekdayNames } from './format';

/** Without the invisible direction marks and the special spaces that `Intl` writes. */
const plain = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '').replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('money', () => {
  test('agorot are shown only where there are any', () => {
    expect(plain(moneyText({ amount: 12_000, currency: 'ILS' }, 'he'))).toBe('120 ₪');
    expect(plain(moneyText({ amount: 12_050, currency: 'ILS' }, 'he'))).toBe('120.50 ₪');
    expect(plain(moneyText({ amount: 123_456_700, currency: 'ILS' }, 'en'))).toBe('₪1,234,567');
    expect(plain(moneyText({ amount: 123_456_700, currency: 'ILS' }, 'ru'))).toBe('1 234 567 ₪');
  });

  test('a currency without minor units is not divided', () => {
    expect(minorUnits('JPY')).toBe(1);
    expect(minorUnits('ILS')).toBe(100);
  });

  test('typed amounts become whole agorot', () => {
    expect(moneyOf(19.99, 'ILS')).toEqual({ amount: 1999, currency: 'ILS' });
    expect(moneyOf('1.1', 'ILS')).toEqual({ amount: 110, currency: 'ILS' });
    expect(moneyOf('', 'ILS')).toBeNull();
  });
});

describe('dates and times', () => {
  test('times are those of the business, on a 24 hour clock', () => {
    expect(timeText('2026-11-23T22:05:00Z', 'Asia/Jerusalem')).toBe('00:05');
  });

  test('the first day named is Sunday', () => {
    expect(weekdayNames('en', 'long')[0]).toBe('Sunday');
    expect(weekdayNames('he', 'long')[6]).toContain('שבת');
    expect(weekdayNames('ar', 'long')[0]).toBe('الأحد');
    expect(weekdayNames('ru', 'long')[0]).toBe('воскресенье');
  });

  test('Arabic is written with Latin digits', () => {
    expect(plain(rangeText('2026-11-22', '2026-11-28', 'ar'))).toMatch(/^22 ?– ?28 نوفمبر 2026$/);
    expect(plain(moneyText({ amount: 12_050, currency: 'ILS' }, 'ar'))).toBe('120.50 ₪');
  });

  test('a week names its month once', () => {
    expect(plain(rangeText('2026-11-22', '2026-11-28', 'en'))).toMatch(/^22 ?– ?28 November 2026$/);
  });
});

test('time that is left is told in the unit that says enough, and never below nothing', () => {
  const now = Date.parse('2026-03-10T12:00:00Z');
  const left = (instant: string) => timeLeft(instant, now);
  expect(left('2026-03-10T12:41:30Z')).toEqual({ unit: 'minutes', count: 42 });
  expect(left('2026-03-10T15:59:00Z')).toEqual({ unit: 'hours', count: 3 });
  expect(left('2026-03-13T12:00:00Z')).toEqual({ unit: 'days', count: 3 });
  expect(left('2026-03-10T11:00:00Z')).toEqual({ unit: 'minutes', count: 0 });
});
