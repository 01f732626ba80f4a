/** The totals of the ledger as people read them. Pure. */
import type { AccountTotal, Money } from '../../api/types';

type Account = AccountTotal['account'];

const CAME_IN: readonly Account[] = ['cash', 'cheques', 'card', 'bank', 'app', 'voucher', 'other', 'withheld_tax'];
const EARNED: readonly Account[] = ['income', 'vat', 'tips'];
const GROUPS = { 'came-in': CAME_IN, earned: EARNED, owed: ['receivable'] } as const satisfies Record<string, readonly Account[]>;

export interface Sums {
  group: keyof typeof GROUPS;
  lines: { account: Account; sum: Money }[];
}

/** Debits less credits, as the ledger has them; what was earned is a credit and is shown above zero. Empty groups are left out. */
export function sumsOf(totals: readonly AccountTotal[]): Sums[] {
  const groups = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => ({
    group,
    lines: (GROUPS[group] as readonly Account[]).flatMap((account) =>
      totals
        .filter((one) => one.account === account && one.total.amount !== 0)
        .map(({ total }) => ({ account, sum: { ...total, amount: group === 'earned' ? -total.amount : total.amount } })),
    ),
  }));
  return groups.filter(({ lines }) => lines.length > 0);
}
