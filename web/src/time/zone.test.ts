import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  clockText,
  instantOf,
  isDate,
  monthOf,
  parseClock,
  rangeOf,
  toRfc3339,
  wallTimeOf,
  weekdayOf,
  weekOf,
} from './zone';

const JERUSALEM = 'Asia/Jerusalem';
const at = (text: string) => Date.parse(text);

describe('wall time in Jerusalem', () => {
  test('winter is two hours ahead of UTC and summer three', () => {
    expect(wallTimeOf(at('2026-11-23T09:00:00Z'), JERUSALEM)).toEqual({ date: '2026-11-23', minutes: 660, weekday: 1 });
    expect(wallTimeOf(at('2026-07-01T21:30:00Z'), JERUSALEM)).toEqual({ date: '2026-07-02', minutes: 30, weekday: 4 });
  });

  test('the hour skipped on 27 March 2026 moves on by an hour', () => {
    expect(toRfc3339(instantOf('2026-03-27', 119, JERUSALEM))).toBe('2026-03-26T23:59:00Z');
    expect(toRfc3339(instantOf('2026-03-27', 150, JERUSALEM))).toBe('2026-03-27T00:30:00Z');
    expect(wallTimeOf(instantOf('2026-03-27', 150, JERUSALEM), JERUSALEM).minutes).toBe(210);
    expect(toRfc3339(instantOf('2026-03-27', 180, JERUSALEM))).toBe('2026-03-27T00:00:00Z');
  });

  test('the hour that occurs twice on 25 October 2026 is the first one', () => {
    expect(toRfc3339(instantOf('2026-10-25', 60, JERUSALEM))).toBe('2026-10-24T22:00:00Z');
    expect(toRfc3339(instantOf('2026-10-25', 90, JERUSALEM))).toBe('2026-10-24T22:30:00Z');
    expect(toRfc3339(instantOf('2026-10-25', 120, JERUSALEM))).toBe('2026-10-25T00:00:00Z');
    expect(wallTimeOf(at('2026-10-24T23:30:00Z'), JERUSALEM).minutes).toBe(90);
  });

  test('days of the change have 23 and 25 hours', () => {
    const hours = (date: string) => {
      const { from, to } = rangeOf([date], JERUSALEM);
      return (to - from) / 3_600_000;
    };
    expect([hours('2026-03-27'), hours('2026-03-28'), hours('2026-10-25')]).toEqual([23, 24, 25]);
  });

  test.each(['Asia/Jerusalem', 'America/New_York', 'Asia/Kathmandu'])(
    'every half hour of 2026 in %s survives the way there and back',
    (zone) => {
      for (let instant = at('2026-01-01T00:00:00Z'); instant < at('2027-01-01T00:00:00Z'); instant += 1_800_000) {
        const { date, minutes } = wallTimeOf(instant, zone);
        const back = instantOf(date, minutes, zone);
        // Only the second pass of a repeated hour may come back as the first.
        if (back !== instant) expect(wallTimeOf(back, zone)).toEqual(wallTimeOf(instant, zone));
        expect(instant - back === 0 || instant - back === 3_600_000).toBe(true);
      }
    },
  );
});

describe('dates', () => {
  test('a week begins on Sunday, across months and years', () => {
    expect(weekOf('2026-11-23')).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
    ]);
    expect(weekOf('2026-11-22')[0]).toBe('2026-11-22');
    expect(weekOf('2027-01-01')[0]).toBe('2026-12-27');
  });

  test('the week with the clock change has 167 hours', () => {
    const { from, to } = rangeOf(weekOf('2026-03-27'), JERUSALEM);
    expect((to - from) / 3_600_000).toBe(167);
  });

  test('days are added across a leap day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(weekdayOf('2026-11-23')).toBe(1);
  });

  test('only real dates are dates', () => {
    expect(['2026-02-28', '2026-02-30', '2026-2-3', 'x', 7].map(isDate)).toEqual([true, false, false, false, false]);
  });
});

describe('typed times', () => {
  test('people type times in many ways', () => {
    expect(['9', '09:30', '930', '9.30', '24:00', ' 1745 '].map(parseClock)).toEqual([540, 570, 570, 570, 1440, 1065]);
  });

  test('what is no time is refused', () => {
    expect(['', '25', '9:75', '24:30', 'nine', '-1'].map(parseClock)).toEqual([null, null, null, null, null, null]);
  });

  test('clock text is what the API expects', () => {
    expect([0, 545, 1440].map(clockText)).toEqual(['00:00', '09:05', '24:00']);
  });
});

describe('months', () => {
  test('the same day of another month, or its last', () => {
    expect(addMonths('2026-11-29', 1)).toBe('2026-12-29');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
    expect(addMonths('2028-03-31', -1)).toBe('2028-02-29');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  test('a month is whole weeks, Sunday first', () => {
    const november = monthOf('2026-11-29');
    expect([november[0], november.at(-1), november.length]).toEqual(['2026-11-01', '2026-12-05', 35]);
    // A February that begins on a Sunday is four weeks.
    expect(monthOf('2026-02-10')).toHaveLength(28);
    expect(monthOf('2026-08-01')[0]).toBe('2026-07-26');
  });
});
