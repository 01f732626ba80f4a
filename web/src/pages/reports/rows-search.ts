/** Which rows the page of rows shows, as its address says. Pure. */
import type { RevenueFilter, VisitFilter, VisitorKind } from '../../api/types';
import { isDate } from '../../time/zone';

const LISTS = ['revenue', 'visits', 'customers', 'occupancy', 'unpaid'] as const;
export type List = (typeof LISTS)[number];

const METHODS = ['cash', 'cheque', 'card', 'bank_transfer', 'app', 'voucher', 'other'] as const;
const ORIGINS = ['service', 'events', 'other'] as const;
const KINDS = ['payment', 'refund'] as const;
const OUTCOMES = ['came', 'no_show', 'cancelled', 'declined', 'open'] as const;
const SOURCES = ['desk', 'guest', 'api'] as const;
const VISITORS = ['came', 'new', 'returning', 'again', 'lost'] as const;

export interface RowsSearch {
  of: List;
  from?: string;
  to?: string;
  method?: NonNullable<RevenueFilter['method']>;
  origin?: NonNullable<RevenueFilter['origin']>;
  kind?: NonNullable<RevenueFilter['kind']>;
  outcome?: NonNullable<VisitFilter['outcome']>;
  source?: NonNullable<VisitFilter['source']>;
  visitor?: VisitorKind;
  within?: number;
  service?: string;
  staff?: string;
}

export function rowsSearch(search: Record<string, unknown>): RowsSearch {
  const one = <Value extends string>(values: readonly Value[], value: unknown) => values.find((known) => known === value);
  const id = (value: unknown) => (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined);
  const within = Number(search.within);
  return {
    of: one(LISTS, search.of) ?? 'revenue',
    from: isDate(search.from) ? search.from : undefined,
    to: isDate(search.to) ? search.to : undefined,
    method: one(METHODS, search.method),
    origin: one(ORIGINS, search.origin),
    kind: one(KINDS, search.kind),
    outcome: one(OUTCOMES, search.outcome),
    source: one(SOURCES, search.source),
    visitor: one(VISITORS, search.visitor),
    within: Number.isInteger(within) && within >= 1 && within <= 730 ? within : undefined,
    service: id(search.service),
    staff: id(search.staff),
  };
}
