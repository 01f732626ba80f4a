/** What a connection has used of its budgets. Pure. */
import type { Connection } from '../../../api/types';

const KINDS = ['dayMessages', 'monthMessages', 'dayCost', 'monthCost'] as const;

export interface BudgetBar {
  of: (typeof KINDS)[number];
  /** Messages, or minor units. */
  used: number;
  bound: number;
  /** 0 to 1. */
  share: number;
  /** The server warns from four fifths on, and stops at the end. */
  state: 'free' | 'near' | 'full';
}

const number = (value: number | { amount: number }) => (typeof value === 'number' ? value : value.amount);

/** A bar for each budget that was set. */
export function budgetBars(limits: Connection['limits'], use: Connection['use']): BudgetBar[] {
  return KINDS.flatMap((of): BudgetBar[] => {
    const limit = limits[of];
    if (limit === null || limit === undefined) return [];
    const [used, bound] = [number(use[of]), number(limit)];
    if (used >= bound) return [{ of, used, bound, share: 1, state: 'full' }];
    return [{ of, used, bound, share: used / bound, state: used * 5 >= bound * 4 ? 'near' : 'free' }];
  });
}
