import { describe, expect, test } from 'vitest';
import type { Document } from '../../api/types';
import { isCancellable, isCreditable, kindsAfter, leftToReceive, stateOf, takesReceipt, writableKinds } from './kinds';

const ils = (amount: number) => ({ amount, currency: 'ILS' as const });
const document = (more: Partial<Document>): Document => ({
  id: 'd',
  kind: 'tax_invoice',
  code: 305,
  number: 1,
  status: 'open',
  issuedAt: '2026-11-29T10:00:00Z',
  documentDate: '2026-11-29',
  customerId: 'c',
  customerName: 'נועה',
  net: ils(10_000),
  vat: ils(1_800),
  total: ils(11_800),
  credited: ils(0),
  received: ils(0),
  hash: '',
  ...more,
});

describe('what may follow from a document', () => {
  test('who charges no VAT writes no tax invoice, and only a non-profit thanks for donations', () => {
    expect(writableKinds('exempt_dealer')).toEqual(['quote', 'order', 'delivery_note', 'deal_invoice', 'receipt']);
    expect(writableKinds('company')).toContain('tax_invoice_receipt');
    expect(writableKinds('company')).not.toContain('donation_receipt');
    expect(writableKinds('non_profit')).toContain('donation_receipt');
  });

  test('a sale goes forward only, and only once', () => {
    expect(kindsAfter(document({ kind: 'deal_invoice' }), 'company')).toEqual(['tax_invoice', 'tax_invoice_receipt']);
    expect(kindsAfter(document({ kind: 'quote' }), 'exempt_dealer')).toEqual(['order', 'delivery_note', 'deal_invoice']);
    expect(kindsAfter(document({ kind: 'quote', status: 'settled' }), 'company')).toEqual([]);
    expect(kindsAfter(document({ kind: 'tax_invoice' }), 'company')).toEqual([]);
  });

  test('nothing is taken back twice, nor received for what was taken back', () => {
    const part = document({ credited: ils(5_000), received: ils(6_800) });
    expect(isCreditable(part)).toBe(true);
    expect(leftToReceive(part).amount).toBe(0);
    expect(takesReceipt(part)).toBe(false);
    expect(isCreditable(document({ credited: ils(11_800), status: 'cancelled' }))).toBe(false);
    expect(isCancellable(document({ kind: 'receipt', total: ils(-500) }))).toBe(false);
  });
});

test('the state says what came of it', () => {
  expect(stateOf(document({}))).toBe('open');
  expect(stateOf(document({ received: ils(100) }))).toBe('part-paid');
  expect(stateOf(document({ credited: ils(100) }))).toBe('part-credited');
  expect(stateOf(document({ credited: ils(11_800), status: 'cancelled' }))).toBe('credited');
  expect(stateOf(document({ kind: 'receipt', status: 'cancelled' }))).toBe('cancelled');
  expect(stateOf(document({ kind: 'receipt', status: 'settled', total: ils(-11_800) }))).toBe('cancelling');
});
