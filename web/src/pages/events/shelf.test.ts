import { describe, expect, test } from 'vitest';
import type { BusinessEvent, EventDate } from '../../api/types';
import { mainDate, onShelf, shelfOf, whoIsTold } from './shelf';

const NOW = Date.parse('2026-03-10T12:00:00Z');

function date(day: string, more: Partial<EventDate> = {}): EventDate {
  return {
    id: day,
    startsAt: `${day}T10:00:00Z`,
    endsAt: `${day}T14:00:00Z`,
    status: 'scheduled',
    taken: 0,
    waiting: 0,
    cancelReason: '',
    version: 1,
    ...more,
  };
}

function event(id: string, status: BusinessEvent['status'], dates: EventDate[], createdAt = '2026-01-01T00:00:00Z'): BusinessEvent {
  return { id, status, dates, createdAt } as BusinessEvent;
}

describe('shelves', () => {
  test('an event that is running is still to come', () => {
    expect(shelfOf(event('a', 'published', [date('2026-03-10')]), NOW)).toBe('coming');
  });

  test('an event whose only coming date was called off is over', () => {
    expect(shelfOf(event('a', 'published', [date('2026-03-01'), date('2026-03-20', { status: 'cancelled' })]), NOW)).toBe('past');
  });

  test('a draft is a draft however old, and a called off event is over however near', () => {
    expect(shelfOf(event('a', 'draft', [date('2026-01-01')]), NOW)).toBe('drafts');
    expect(shelfOf(event('a', 'cancelled', [date('2026-03-20')]), NOW)).toBe('past');
  });

  test('what comes next is first, what is over the latest first', () => {
    const all = [
      event('far', 'published', [date('2026-05-01')]),
      event('course', 'published', [date('2026-02-01'), date('2026-03-12')]),
      event('old', 'published', [date('2026-01-05')]),
      event('recent', 'published', [date('2026-03-05')]),
    ];
    expect(onShelf(all, 'coming', NOW).map(({ id }) => id)).toEqual(['course', 'far']);
    expect(onShelf(all, 'past', NOW).map(({ id }) => id)).toEqual(['recent', 'old']);
  });
});

test('the date that counts is the next one, or else the last', () => {
  const course = event('a', 'published', [date('2026-02-01'), date('2026-03-12'), date('2026-03-19')]);
  expect(mainDate(course, NOW)?.id).toBe('2026-03-12');
  expect(mainDate(course, Date.parse('2027-01-01T00:00:00Z'))?.id).toBe('2026-03-19');
  expect(mainDate(event('a', 'draft', []), NOW)).toBeUndefined();
});

test('who was there is not told that it is called off, who comes and who waits is', () => {
  const course = event('a', 'published', [
    date('2026-02-01', { taken: 9 }),
    date('2026-03-12', { taken: 4, waiting: 1 }),
    date('2026-03-19', { taken: 3 }),
    date('2026-03-26', { taken: 0, status: 'cancelled' }),
  ]);
  expect(whoIsTold(course, NOW)).toEqual({ seats: 7, waiting: 1 });
});
