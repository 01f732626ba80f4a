import { describe, expect, test } from 'vitest';
import { dayFault, hoursOfWeek, USUAL_WEEK, weekOfHours } from './week';

describe('weekly hours', () => {
  test('come back from the form as they went in, in order', () => {
    const hours = [
      { weekday: 1, start: '14:00', end: '24:00' },
      { weekday: 1, start: '09:00', end: '13:00' },
    ];
    expect(hoursOfWeek(weekOfHours(hours))).toEqual([hours[1], hours[0]]);
  });

  test('are tidied for the server', () => {
    expect(hoursOfWeek([[{ start: '9', end: '1730' }]])).toEqual([{ weekday: 0, start: '09:00', end: '17:30' }]);
  });

  test('the usual week rests on Saturday and ends early on Friday', () => {
    expect(hoursOfWeek(USUAL_WEEK).map(({ weekday, end }) => [weekday, end])).toEqual([
      [0, '17:00'],
      [1, '17:00'],
      [2, '17:00'],
      [3, '17:00'],
      [4, '17:00'],
      [5, '13:00'],
    ]);
  });
});

describe('faults of a day', () => {
  const fault = (...ranges: [string, string][]) => dayFault(ranges.map(([start, end]) => ({ start, end })));

  test('a closed day and a day with a break are fine', () => {
    expect(fault()).toBeNull();
    expect(fault(['14:00', '18:00'], ['9', '13'])).toBeNull();
    expect(fault(['00:00', '24:00'])).toBeNull();
  });

  test('times must be times, end after they start and not overlap', () => {
    expect(fault(['09:00', ''])).toBe('field-time-invalid');
    expect(fault(['09:00', '09:00'])).toBe('hours-end-first');
    expect(fault(['09:00', '13:00'], ['12:30', '15:00'])).toBe('hours-overlap');
  });
});
