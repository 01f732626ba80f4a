import { describe, expect, test } from 'vitest';
import type { BusinessEvent, EventDate, TicketKind } from '../../api/types';
import { dateBody, dateRowOf, datesBody, detailsBody, detailsOf, kindBody, kindRowOf, newDate, newDatesForm, newKind, startingOn } from './fields';

const ZONE = 'Asia/Jerusalem';

describe('dates', () => {
  test('are read by the clock at the business, in winter and in summer', () => {
    expect(dateBody(newDate('2026-01-15'), ZONE)).toEqual({ startsAt: '2026-01-15T16:00:00Z', endsAt: '2026-01-15T18:00:00Z', capacity: null });
    expect(dateBody({ ...newDate('2026-07-15'), capacity: 12 }, ZONE)).toMatchObject({ startsAt: '2026-07-15T15:00:00Z', capacity: 12 });
  });

  test('come back from the API as they were typed, over midnight too', () => {
    const row = { startsOn: '2026-07-15', startsAt: '21:30', endsOn: '2026-07-16', endsAt: '02:00', capacity: 40 };
    expect(dateRowOf(dateBody(row, ZONE) as EventDate, ZONE)).toEqual(row);
  });

  test('an event of two days that is moved stays one of two days', () => {
    const weekend = { ...newDate('2026-05-01'), endsOn: '2026-05-02' };
    expect(startingOn(weekend, '2026-05-31')).toMatchObject({ startsOn: '2026-05-31', endsOn: '2026-06-01' });
  });

  test('a repeating event is its first date and a rule that ends', () => {
    const form = { ...newDatesForm('2026-01-15'), recurs: 'fortnight' as const };
    expect(datesBody(form, ZONE)).toEqual({
      repeat: { startsAt: '2026-01-15T16:00:00Z', endsAt: '2026-01-15T18:00:00Z', capacity: null, rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=8' },
    });
  });
});

describe('kinds of ticket', () => {
  test('a new one is free, has no limit and is sold at any time', () => {
    expect(kindBody(newKind('Adult'), ZONE, 'ILS')).toEqual({
      name: 'Adult',
      price: { amount: 0, currency: 'ILS' },
      quota: null,
      code: null,
      sellsFrom: null,
      sellsUntil: null,
    });
  });

  test('price, quota, code and sale come back from the API as they were typed', () => {
    const row = { ...newKind('Early'), price: 49.9, quota: 5, code: 'friends', untilDay: '2026-03-01', sellsUntil: '23:30' };
    const sent = kindBody(row, ZONE, 'ILS');
    expect(sent).toMatchObject({ price: { amount: 4990 }, sellsFrom: null, sellsUntil: '2026-03-01T21:30:00Z' });
    expect(kindRowOf(sent as TicketKind, ZONE)).toEqual(row);
  });
});

test('details: empty fields are no values, hours become minutes, only a choice has options', () => {
  const event = { title: 'Workshop', registrationClosesMinutes: 90, approval: 'manual', waitlist: false } as BusinessEvent;
  const details = detailsOf({ ...event, questions: [{ id: 'q1', label: 'Diet', kind: 'choice', options: ['Vegan'] }] });
  expect(details.registrationClosesMinutes).toBe(1.5);
  const question = { ...details.questions[0], kind: 'checkbox' as const };
  expect(detailsBody({ ...details, questions: [question as never] })).toEqual({
    title: 'Workshop',
    description: null,
    place: null,
    onlineLink: null,
    capacity: null,
    registrationClosesMinutes: 90,
    approval: 'manual',
    waitlist: false,
    questions: [{ id: 'q1', label: 'Diet', kind: 'checkbox', required: false, options: [] }],
  });
});
