/** A service's booking rules between the wire and the fields of its form. Pure. */
import type { ServiceRules } from '../../api/types';
import { minorUnits, moneyOf } from '../../time/format';

/** A number as a field holds it: '' while it is empty. */
type Typed = number | string;

/** Named as the rules are on the wire, so that each fault finds its field. */
export interface RulesForm {
  capacity: Typed;
  stepMinutes: Typed;
  minNoticeMinutes: Typed;
  horizonDays: Typed;
  dailyCap: Typed;
  bookingMode: ServiceRules['bookingMode'];
  roomKind: string;
  deposit: { kind: 'none' | 'amount' | 'percent'; amount: Typed; percent: Typed };
  cancellation: { hours: Typed; feePercent: Typed };
}

/** The fields of `rules`; of a service that is booked at once and has no limits where there are none yet. */
export function rulesForm(rules: ServiceRules | undefined, currency: string): RulesForm {
  const deposit = rules?.deposit;
  return {
    capacity: rules?.capacity ?? 1,
    stepMinutes: rules?.stepMinutes ?? '',
    minNoticeMinutes: rules?.minNoticeMinutes ?? '',
    horizonDays: rules?.horizonDays ?? '',
    dailyCap: rules?.dailyCap ?? '',
    bookingMode: rules?.bookingMode ?? 'instant',
    roomKind: rules?.roomKind ?? '',
    deposit: {
      kind: deposit?.kind ?? 'none',
      amount: deposit?.kind === 'amount' ? deposit.amount.amount / minorUnits(currency) : '',
      percent: deposit?.kind === 'percent' ? deposit.percent : '',
    },
    cancellation: { hours: rules?.cancellation?.hours ?? 0, feePercent: rules?.cancellation?.feePercent ?? '' },
  };
}

const orNull = (value: Typed) => (value === '' ? null : Number(value));

/** The rules to send; what is out of range is for the server to refuse. */
export function rulesOf(form: RulesForm, currency: Parameters<typeof moneyOf>[1]): ServiceRules {
  return {
    capacity: Number(form.capacity),
    stepMinutes: orNull(form.stepMinutes),
    minNoticeMinutes: orNull(form.minNoticeMinutes),
    horizonDays: orNull(form.horizonDays),
    dailyCap: orNull(form.dailyCap),
    bookingMode: form.bookingMode,
    roomKind: form.roomKind.trim() || null,
    deposit: depositOf(form.deposit, currency),
    cancellation: { hours: Number(form.cancellation.hours), feePercent: orNull(form.cancellation.feePercent) },
  };
}

function depositOf({ kind, amount, percent }: RulesForm['deposit'], currency: Parameters<typeof moneyOf>[1]): ServiceRules['deposit'] {
  if (kind === 'amount') return { kind, amount: moneyOf(amount, currency) ?? { amount: 0, currency } };
  return kind === 'percent' ? { kind, percent: Number(percent) } : null;
}
