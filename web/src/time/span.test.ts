import { expect, test } from 'vitest';
import { spanText } from './span';

const text = (startsAt: string, endsAt: string) => spanText(startsAt, endsAt, 'Asia/Jerusalem', 'en').replace(/[\u2066\u2069]/g, '');

test('whole days are told by their dates, the last one included', () => {
  expect(text('2026-04-01T21:00:00Z', '2026-04-02T21:00:00Z')).toBe('2 April 2026');
  expect(text('2026-04-01T21:00:00Z', '2026-04-04T21:00:00Z')).toMatch(/^2\s*–\s*4 April 2026$/);
});

test('a part of one day is told with its hours, to 24:00 when it ends with the day', () => {
  expect(text('2026-04-01T10:00:00Z', '2026-04-01T12:30:00Z')).toBe('1 April 2026, 13:00–15:30');
  expect(text('2026-04-01T10:00:00Z', '2026-04-01T21:00:00Z')).toBe('1 April 2026, 13:00–24:00');
});

test('anything else is told by the minute', () => {
  expect(text('2026-04-01T15:18:00Z', '2026-04-02T16:37:00Z')).toBe('1 Apr 2026, 18:18 – 2 Apr 2026, 19:37');
});
