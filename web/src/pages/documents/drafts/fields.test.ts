import { describe, expect, test } from 'vitest';
import type { Document } from '../../../api/types';
import { type DraftFields, draftBody, draftFields, newDraft, newPayment, NEW_LINE } from './fields';

const ils = (amount: number) => ({ amount, currency: 'ILS' as const });
const earlier = { id: 'e', kind: 'deal_invoice', customerId: 'c', total: ils(11_800), credited: ils(0), received: ils(1_800) } as Document;
const start = { currency: 'ILS', pricesIncludeVat: false } as const;

function withContent(fields: DraftFields, content: Partial<DraftFields['content']>): DraftFields {
  return { ...fields, content: { ...fields.content, ...content } };
}

describe('the body of a draft', () => {
  test('counts money in agorot, quantities in ten-thousandths and percents in basis points', () => {
    const line = { ...NEW_LINE, description: 'שעת ייעוץ', quantity: 1.5, unitPrice: '199.9', discount: 12.5 };
    const { content } = draftBody(withContent(newDraft('tax_invoice', start), { lines: [line], discount: 10, discountIn: 'amount' }));
    expect(content.lines).toEqual([
      { description: 'שעת ייעוץ', unit: null, quantity: 15_000, unitPrice: 19_990, discount: { basisPoints: 1250 }, vat: { type: 'standard' } },
    ]);
    expect(content.discount).toEqual({ amount: 1_000 });
    expect(content.payments).toEqual([]);
  });

  test('a receipt has no quantities, discounts, VAT and due date, whatever was typed while it was another kind', () => {
    const line = { ...NEW_LINE, description: 'פיקדון', quantity: 3, unitPrice: 50, discount: 5 };
    const fields = withContent(newDraft('tax_invoice', start), { lines: [line], discount: 5, dueDate: '2026-12-31', payments: [newPayment(50)] });
    const { content } = draftBody({ ...fields, kind: 'receipt' });
    expect(content.lines).toEqual([{ description: 'פיקדון', unitPrice: 5_000 }]);
    expect(content).toMatchObject({ discount: null, dueDate: null, payments: [{ amount: 5_000, means: { method: 'cash' } }] });
  });

  test('a way to pay has its own details only, and keeps those that no field shows', () => {
    const kept = { method: 'card', brand: 'Visa', approval: '0123', last4: '1111' } as const;
    const fields = draftFields('receipt', { payments: [{ amount: 100, means: kept }] }, true);
    expect(draftBody(fields).content.payments?.[0]?.means).toEqual({ ...kept, installments: null });
    const [payment] = fields.content.payments;
    if (!payment) throw new Error('there is one payment');
    const cash = { ...payment, means: { ...payment.means, method: 'cash' as const } };
    expect(draftBody(withContent(fields, { payments: [cash] })).content.payments?.[0]?.means).toEqual({ method: 'cash' });
  });

  test('what was read is written again as it was', () => {
    const content = draftBody(newDraft('tax_invoice_receipt', { ...start, replaced: earlier, text: 'לפי חשבון עסקה 1' })).content;
    expect(draftBody(draftFields('tax_invoice_receipt', content, false)).content).toEqual(content);
  });
});

describe('a draft that follows from a document', () => {
  test('in its place: one line of all it came to, VAT inside', () => {
    const { content } = newDraft('tax_invoice', { ...start, replaced: earlier, text: 'לפי חשבון עסקה 1' });
    expect(content).toMatchObject({ customerId: 'c', replaces: 'e', pricesIncludeVat: true, lines: [{ description: 'לפי חשבון עסקה 1', unitPrice: 118 }] });
  });

  test('a receipt for it begins with what is still owed', () => {
    const { content } = newDraft('receipt', { ...start, paid: earlier });
    expect(content).toMatchObject({ receiptFor: 'e', lines: [], payments: [{ amount: 100 }] });
  });
});
