import { expect, test } from 'vitest';
import { detailsBody, knownDetails, missingDetails, NO_DETAILS, shortOf } from './means';

/** What is sent, without what is none. */
const sent = (...given: Parameters<typeof detailsBody>) =>
  Object.fromEntries(Object.entries(detailsBody(...given)).filter(([, value]) => value !== null));

const cheque = { ...NO_DETAILS, bank: '12', branch: '600', account: '123456', number: '90001', dueOn: '2027-01-15' };

test('only what belongs to the means is sent, and nothing that is empty', () => {
  expect(sent('cheque', cheque)).toEqual({ bank: '12', branch: '600', account: '123456', number: '90001', dueOn: '2027-01-15' });
  expect(sent('voucher', { ...cheque, name: 'Bit' })).toEqual({ number: '90001' });
  expect(sent('card', { ...NO_DETAILS, last4: ' 4580 ', installments: 3 })).toEqual({ last4: '4580', installments: 3 });
  expect(sent('cash', cheque)).toEqual({});
});

test('a cheque needs each of its details, other means none', () => {
  expect(missingDetails('cheque', { ...cheque, branch: ' ', dueOn: '' })).toEqual(['branch', 'dueOn']);
  expect(missingDetails('cheque', cheque)).toEqual([]);
  expect(missingDetails('bank_transfer', NO_DETAILS)).toEqual([]);
});

test('a payment is told from others of its means', () => {
  expect(shortOf('card', { brand: 'Visa', last4: '4580' })).toBe('Visa •••• 4580');
  expect(shortOf('card', {})).toBeNull();
  expect(shortOf('cheque', { bank: '12', number: '90001' })).toBe('90001');
  expect(shortOf('app', { name: 'Bit', reference: '77' })).toBe('Bit');
  expect(shortOf('cash', {})).toBeNull();
});

test('what is known is listed in the order of the fields', () => {
  expect(knownDetails('card', { approval: '0123', last4: '4580', installments: 3, brand: null })).toEqual([
    { name: 'last4', value: '4580' },
    { name: 'installments', value: '3' },
    { name: 'approval', value: '0123' },
  ]);
});
