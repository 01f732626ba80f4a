import { expect, test } from 'vitest';
import type { Closure } from '../../api/types';
import { fieldsOf, timesOf } from './times';

const ZONE = 'Asia/Jerusalem';
const closure = (startsAt: string, endsAt: string): Closure => ({ id: 'x', name: 'x', startsAt, endsAt, source: null, version: 1 });

test('a new closure takes the whole of a day', () => {
  const fields = fieldsOf(undefined, '2026-11-26', ZONE);
  expect(timesOf(fields, ZONE)).toEqual({ startsAt: '2026-11-25T22:00:00Z', endsAt: '2026-11-26T22:00:00Z' });
});

test('a closure that is opened and saved stays as it was', () => {
  for (const [startsAt, endsAt] of [
    ['2026-04-01T21:00:00Z', '2026-04-07T21:00:00Z'],
    ['2026-04-01T15:18:00Z', '2026-04-02T16:37:00Z'],
    // Over the night on which the clock is set forward.
    ['2026-03-26T22:00:00Z', '2026-03-27T21:00:00Z'],
  ] as const) {
    expect(timesOf(fieldsOf(closure(startsAt, endsAt), '', ZONE), ZONE)).toEqual({ startsAt, endsAt });
  }
});

test('a closure until midnight is shown on its last day', () => {
  const fields = fieldsOf(closure('2026-04-01T21:00:00Z', '2026-04-02T21:00:00Z'), '', ZONE);
  expect(fields).toEqual({ startsAt: '2026-04-02', startTime: '00:00', endsAt: '2026-04-02', endTime: '24:00' });
});
