import { expect, test } from 'vitest';
import type { AccountTotal } from '../../api/types';
import { sumsOf } from './sums';

const total = (account: AccountTotal['account'], amount: number): AccountTotal => ({ account, total: { amount, currency: 'ILS' } });

test('what came in and what was earned are both above zero, in an order that does not change', () => {
  const sums = sumsOf([total('income', -10_000), total('vat', -1_800), total('tips', -500), total('card', 5_000), total('cash', 7_300), total('receivable', 0)]);
  expect(sums.map(({ group, lines }) => [group, lines.map(({ account, sum }) => [account, sum.amount])])).toEqual([
    ['came-in', [['cash', 7_300], ['card', 5_000]]],
    ['earned', [['income', 10_000], ['vat', 1_800], ['tips', 500]]],
  ]);
});

test('what is owed, or was paid ahead, is kept as it is', () => {
  expect(sumsOf([total('receivable', -2_000)])).toEqual([{ group: 'owed', lines: [{ account: 'receivable', sum: { amount: -2_000, currency: 'ILS' } }] }]);
});
