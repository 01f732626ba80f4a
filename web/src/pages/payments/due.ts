/** What is owed for a visit or a registration. Pure. */
import type { Appointment, Money, Payment, Registration } from '../../api/types';

export interface Due {
  /** Which of them is paid for, as the server is told. */
  of: { appointmentId: string } | { registrationId: string };
  customer: string;
  /** What is left of the price. */
  rest: Money;
}

export function dueOfVisit({ id, customer, price, paid }: Appointment): Due {
  return { of: { appointmentId: id }, customer: customer.fullName, rest: { ...price, amount: price.amount - paid.amount } };
}

/** Of the price `total`; what went back is taken from the price first, from the tip last. */
export function dueOfRegistration({ id, customer, total }: Registration, payments: readonly Payment[]): Due {
  const paid = payments.reduce((sum, { amount, tip, refunded }) => sum + Math.max(0, amount.amount - tip.amount - refunded.amount), 0);
  return { of: { registrationId: id }, customer: customer.fullName, rest: { ...total, amount: Math.max(0, total.amount - paid) } };
}
