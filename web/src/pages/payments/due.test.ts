import { expect, test } from 'vitest';
import type { Payment, Registration } from '../../api/types';
import { dueOfRegistration } from './due';

const ils = (amount: number) => ({ amount, currency: 'ILS' as const });
const registration = { id: 'r', customer: { fullName: 'Noa' }, total: ils(20_000) } as Registration;
const payment = (amount: number, tip: number, refunded: number) => ({ amount: ils(amount), tip: ils(tip), refunded: ils(refunded) }) as Payment;

test('a tip pays nothing of the price', () => {
  expect(dueOfRegistration(registration, [payment(6_000, 1_000, 0)]).rest).toEqual(ils(15_000));
});

test('what went back is owed again, but not the tip of it', () => {
  expect(dueOfRegistration(registration, [payment(6_000, 1_000, 2_000)]).rest.amount).toBe(17_000);
  expect(dueOfRegistration(registration, [payment(6_000, 1_000, 6_000)]).rest.amount).toBe(20_000);
});

test('nothing is owed of what is paid', () => {
  expect(dueOfRegistration(registration, [payment(20_000, 0, 0)]).rest.amount).toBe(0);
});
