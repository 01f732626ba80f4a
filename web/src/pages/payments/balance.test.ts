import { expect, test } from 'vitest';
import { standingsOf } from './balance';

test('what is owed and what was paid ahead are told apart, and neither is below zero', () => {
  const balances = [
    { amount: 12_000, currency: 'ILS' as const },
    { amount: -500, currency: 'USD' as const },
    { amount: 0, currency: 'EUR' as const },
  ];
  expect(standingsOf(balances)).toEqual([
    { says: 'owes', sum: { amount: 12_000, currency: 'ILS' } },
    { says: 'ahead', sum: { amount: 500, currency: 'USD' } },
  ]);
});
