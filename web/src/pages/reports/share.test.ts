import { expect, test } from 'vitest';
import { hoursText, lengths, shareText } from './share';

test('a share has one decimal, and none is a dash', () => {
  expect(shareText(1234, 'en')).toBe('12.3%');
  expect(shareText(null, 'he')).toBe('–');
});

test('minutes are hours and minutes', () => {
  expect(hoursText(37 * 60 + 5)).toBe('37:05');
});

test('the longest bar is whole, and what was given back has none', () => {
  expect(lengths([50, 200, -30])).toEqual([25, 100, 0]);
  expect(lengths([0, 0])).toEqual([0, 0]);
});
