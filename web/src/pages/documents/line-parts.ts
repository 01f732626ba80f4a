/** Parts of a document's lines: quantities in ten-thousandths, and what a part comes to. */
import type { DocumentDetails } from '../../api/types';
import { formatsOf } from '../../time/format';

export type DocumentLine = DocumentDetails['lines'][number];

/** 15,000 ten-thousandths → "1.5". */
export const countText = (quantity: number, locale: string): string =>
  new Intl.NumberFormat(formatsOf(locale), { maximumFractionDigits: 4 }).format(quantity / 10_000);

/** What can still be taken back of a line, in ten-thousandths. */
export const leftOfLine = ({ quantity, creditedQuantity }: DocumentLine): number => Math.max(0, quantity - creditedQuantity);

/** A quantity as it is typed → ten-thousandths; null for a senseless one. */
export function quantityOf(typed: number | string): number | null {
  const quantity = Math.round(Number(typed) * 10_000);
  return typed !== '' && Number.isFinite(quantity) && quantity > 0 ? quantity : null;
}

/** The part of `amount` that belongs to `part` of `whole`, half up, as the server rounds it. */
const partOf = (amount: number, part: number, whole: number): number => {
  const doubled = BigInt(amount) * BigInt(part) * 2n + BigInt(whole);
  return Number(doubled / (BigInt(whole) * 2n));
};

/** What a quantity of a line comes to, with VAT, after what was taken back of it before. */
export const creditOf = (line: DocumentLine, quantity: number): number =>
  partOf(line.total.amount, line.creditedQuantity + quantity, line.quantity) - partOf(line.total.amount, line.creditedQuantity, line.quantity);
