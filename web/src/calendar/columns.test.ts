import { describe, expect, test } from 'vitest';
import type { Appointment, Staff } from '../api/types';
import { classOf, dayColumns, openHours, spanOn, weekColumns } from './columns';

const ZONE = 'Asia/Jerusalem';
const NONE = new Map<string, number>();
const dana: Staff = {
  id: 'dana',
  name: 'Dana',
  color: '#0b6b58',
  status: 'active',
  hours: [
    { weekday: 1, start: '09:00', end: '13:00' },
    { weekday: 1, start: '14:00', end: '24:00' },
  ],
  days: [],
  timeOff: [{ id: 'x', startsAt: '2026-11-23T08:00:00Z', endsAt: '2026-11-23T09:30:00Z', reason: '' }],
  version: 1,
};
const visit = (id: string, startsAt: string, endsAt: string, more: Partial<Appointment> = {}) =>
  ({ id, startsAt, endsAt, staff: { id: 'dana', name: 'Dana' }, status: 'confirmed', ...more }) as Appointment;

describe('a visit in its day', () => {
  test('minutes are those of the business, not of UTC', () => {
    expect(spanOn('2026-11-23', '2026-11-23T09:00:00Z', '2026-11-23T09:45:00Z', ZONE)).toEqual({ start: 660, end: 705 });
  });

  test('a visit until midnight ends at 24:00 and does not touch the next day', () => {
    expect(spanOn('2026-11-23', '2026-11-23T21:00:00Z', '2026-11-23T22:00:00Z', ZONE)).toEqual({ start: 1380, end: 1440 });
    expect(spanOn('2026-11-24', '2026-11-23T21:00:00Z', '2026-11-23T22:00:00Z', ZONE)).toBeNull();
  });

  test('a visit over midnight is in both days', () => {
    const at = ['2026-11-23T21:30:00Z', '2026-11-23T22:30:00Z'] as const;
    expect(spanOn('2026-11-23', ...at, ZONE)).toEqual({ start: 1410, end: 1440 });
    expect(spanOn('2026-11-24', ...at, ZONE)).toEqual({ start: 0, end: 30 });
  });
});

test('a date with hours of its own has nothing of its weekday', () => {
  const days = [
    { date: '2026-11-30', hours: [{ start: '10:00', end: '11:00' }] },
    { date: '2026-12-07', hours: [] },
  ];
  expect(openHours({ ...dana, days }, '2026-11-30', ZONE)).toEqual([{ start: 600, end: 660 }]);
  expect(openHours({ ...dana, days }, '2026-12-07', ZONE)).toEqual([]);
});

test('a closure is cut out of the hours', () => {
  const closures = [{ startsAt: '2026-11-29T22:00:00Z', endsAt: '2026-11-30T13:00:00Z' }];
  expect(openHours(dana, '2026-11-30', ZONE, closures)).toEqual([{ start: 900, end: 1440 }]);
});

test('time off is cut out of the weekly hours', () => {
  expect(openHours(dana, '2026-11-23', ZONE)).toEqual([
    { start: 540, end: 600 },
    { start: 690, end: 780 },
    { start: 840, end: 1440 },
  ]);
  expect(openHours(dana, '2026-11-24', ZONE)).toEqual([]);
});

test('visits that are off leave the grid, and each visit stands in the column of its staff', () => {
  const omer = { ...dana, id: 'omer', timeOff: [] };
  const columns = dayColumns(
    '2026-11-23',
    [dana, omer],
    [
      visit('a', '2026-11-23T07:00:00Z', '2026-11-23T08:00:00Z'),
      visit('b', '2026-11-23T07:00:00Z', '2026-11-23T08:00:00Z', { staff: { id: 'omer', name: 'Omer' } }),
      visit('c', '2026-11-23T07:00:00Z', '2026-11-23T08:00:00Z', { status: 'cancelled' }),
      visit('d', '2026-11-23T07:00:00Z', '2026-11-23T08:00:00Z', { status: 'declined' }),
    ],
    ZONE,
    NONE,
  );
  expect(columns.map((column) => column.visits.map(({ visit: { id } }) => id))).toEqual([['a'], ['b']]);
});

test('someone who left is still shown on a day with a visit', () => {
  const gone: Staff = { ...dana, status: 'archived' };
  expect(dayColumns('2026-11-23', [gone], [], ZONE, NONE)).toHaveLength(0);
  expect(dayColumns('2026-11-23', [gone], [visit('a', '2026-11-23T07:00:00Z', '2026-11-23T08:00:00Z')], ZONE, NONE)).toHaveLength(1);
});

test('the week shows the hours of everybody who works', () => {
  const [sunday, monday] = weekColumns(['2026-11-22', '2026-11-23'], [dana, { ...dana, id: 'omer' }], [], ZONE, NONE);
  expect(sunday?.open).toEqual([]);
  expect(monday?.open).toHaveLength(6);
});

test('the guests of a class are one block with its seats, and a seat that is asked for marks it', () => {
  const at = ['2026-11-23T07:00:00Z', '2026-11-23T08:00:00Z'] as const;
  const seat = (id: string, name: string, more: Partial<Appointment> = {}) =>
    visit(id, ...at, {
      sittingId: 'yoga-9',
      service: { id: 'yoga', name: 'Yoga', color: '#0b6b58' },
      customer: { id, fullName: name },
      ...more,
    });
  const visits = [seat('a', 'Noa'), seat('b', 'Ahmad', { status: 'pending' }), seat('c', 'Ruth', { status: 'cancelled' }), visit('d', ...at)];
  const [column] = dayColumns('2026-11-23', [dana], visits, ZONE, new Map([['yoga', 8]]));
  expect(column?.visits.map(({ visit: { id }, seats, status }) => ({ id, seats, status }))).toEqual([
    { id: 'a', seats: { taken: 2, capacity: 8 }, status: 'pending' },
    { id: 'd', seats: null, status: 'confirmed' },
  ]);
});

test('the guests of a class are listed by name, without those of another', () => {
  const of = (id: string, fullName: string, sittingId: string | null) =>
    visit(id, '2026-11-23T07:00:00Z', '2026-11-23T08:00:00Z', { sittingId, customer: { id, fullName } });
  const noa = of('a', 'Noa', 'x');
  const tamar = of('d', 'Tamar', null);
  const all = [noa, of('b', 'Ahmad', 'x'), of('c', 'Ruth', 'y'), tamar];
  expect(classOf(noa, all).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(classOf(tamar, all)).toEqual([]);
});
