/** What a customer's balance says. Pure. */
import type { Money } from '../../api/types';

export interface Standing {
  says: 'owes' | 'ahead';
  sum: Money;
}

/** By currency; what is even is left out. Above zero is owed, below it was paid ahead. */
export function standingsOf(balances: readonly Money[]): Standing[] {
  return balances
    .filter(({ amount }) => amount !== 0)
    .map(({ amount, currency }) => ({ says: amount > 0 ? 'owes' : 'ahead', sum: { amount: Math.abs(amount), currency } }));
}
