import { expect, test } from 'vitest';
import { budgetBars } from './budget';

const ils = (amount: number) => ({ amount, currency: 'ILS' as const });
const none = { perMinute: null, dayMessages: null, monthMessages: null, dayCost: null, monthCost: null };
const use = { dayMessages: 7, monthMessages: 80, dayCost: ils(350), monthCost: ils(4000), nearLimit: true };

test('only budgets that were set are drawn, with what is used of them', () => {
  expect(budgetBars(none, use)).toEqual([]);
  expect(budgetBars({ ...none, dayMessages: 10 }, use)).toEqual([{ of: 'dayMessages', used: 7, bound: 10, share: 0.7, state: 'free' }]);
});

test('a budget warns from four fifths on, and is full when nothing is left', () => {
  const [month, cost] = budgetBars({ ...none, monthMessages: 100, monthCost: ils(4000) }, use);
  expect(month).toMatchObject({ share: 0.8, state: 'near' });
  expect(cost).toMatchObject({ of: 'monthCost', used: 4000, bound: 4000, share: 1, state: 'full' });
});

test('a budget of nothing is full, and one that is overrun is drawn no longer than its bar', () => {
  expect(budgetBars({ ...none, dayMessages: 0 }, { ...use, dayMessages: 0 })).toMatchObject([{ share: 1, state: 'full' }]);
  expect(budgetBars({ ...none, dayMessages: 5 }, use)).toMatchObject([{ share: 1, state: 'full' }]);
});
