import { describe, expect, test } from 'vitest';
import type { ServiceRules } from '../../api/types';
import { rulesForm, rulesOf } from './rules';

const YOGA: ServiceRules = {
  capacity: 8,
  stepMinutes: 30,
  minNoticeMinutes: 0,
  horizonDays: 14,
  dailyCap: null,
  bookingMode: 'approval',
  roomKind: 'סטודיו',
  deposit: { kind: 'amount', amount: { amount: 5050, currency: 'ILS' } },
  cancellation: { hours: 24, feePercent: 50 },
};

describe('booking rules', () => {
  test.each([
    ['with an amount ahead', YOGA],
    ['with a part ahead', { ...YOGA, deposit: { kind: 'percent' as const, percent: 20 } }],
    ['with nothing ahead', { ...YOGA, deposit: null, roomKind: null }],
  ])('%s survive the way into the form and back', (_, rules) => {
    expect(rulesOf(rulesForm(rules, 'ILS'), 'ILS')).toEqual(rules);
  });

  test('a new service is booked at once, by one guest, without limits', () => {
    expect(rulesOf(rulesForm(undefined, 'ILS'), 'ILS')).toEqual({
      capacity: 1,
      stepMinutes: null,
      minNoticeMinutes: null,
      horizonDays: null,
      dailyCap: null,
      bookingMode: 'instant',
      roomKind: null,
      deposit: null,
      cancellation: { hours: 0, feePercent: null },
    });
  });

  test('a number that was cleared is sent as one that the server refuses, not as none', () => {
    const form = rulesForm(YOGA, 'ILS');
    const cleared = { ...form, capacity: '', deposit: { ...form.deposit, amount: '' } };
    expect(rulesOf(cleared, 'ILS')).toMatchObject({ capacity: 0, deposit: { amount: { amount: 0 } } });
  });
});
