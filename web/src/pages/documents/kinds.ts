/** Kinds of documents, and what can follow from one. Pure: the server decides. */
import type { Business, Document, DocumentKind, DocumentStatus, Money } from '../../api/types';

/** Every kind, in the order a sale goes through them. */
export const DOCUMENT_KINDS: DocumentKind[] = [
  'quote',
  'order',
  'delivery_note',
  'deal_invoice',
  'tax_invoice',
  'tax_invoice_receipt',
  'credit_invoice',
  'receipt',
  'donation_receipt',
];
export const DOCUMENT_STATUSES: DocumentStatus[] = ['open', 'settled', 'cancelled'];

type TaxKind = Business['taxKind'];

export const chargesVat = (taxKind: TaxKind) => taxKind === 'licensed_dealer' || taxKind === 'company';
/** Acknowledges money alone: it has no quantities, no discounts and no VAT. */
export const isReceipt = (kind: DocumentKind) => kind === 'receipt' || kind === 'donation_receipt';
/** Says how it was paid. */
export const hasPayments = (kind: DocumentKind) => isReceipt(kind) || kind === 'tax_invoice_receipt';

/** The kinds that a business of this form may write. A credit is issued on its invoice, and not written. */
export function writableKinds(taxKind: TaxKind): DocumentKind[] {
  return DOCUMENT_KINDS.filter((kind) => {
    if (kind === 'credit_invoice') return false;
    if (kind === 'tax_invoice' || kind === 'tax_invoice_receipt') return chargesVat(taxKind);
    return kind !== 'donation_receipt' || taxKind === 'non_profit';
  });
}

/** In what it can be turned: the kinds that come later in a sale. */
export function kindsAfter({ kind, status }: Document, taxKind: TaxKind): DocumentKind[] {
  const begins = kind === 'quote' || kind === 'order' || kind === 'delivery_note' || kind === 'deal_invoice';
  if (!begins || status !== 'open') return [];
  const later = DOCUMENT_KINDS.slice(DOCUMENT_KINDS.indexOf(kind) + 1);
  return writableKinds(taxKind).filter((next) => later.includes(next) && !isReceipt(next));
}

/** What can still be taken back of it. */
export const leftToCredit = ({ total, credited }: Document): Money => ({ ...total, amount: Math.max(0, total.amount - credited.amount) });

/** What can still be received for it. */
export const leftToReceive = (document: Document): Money => {
  const left = leftToCredit(document);
  return { ...left, amount: Math.max(0, left.amount - document.received.amount) };
};

export const isCreditable = (document: Document) =>
  (document.kind === 'tax_invoice' || document.kind === 'tax_invoice_receipt') && leftToCredit(document).amount > 0;

export const isCancellable = (document: Document) => isReceipt(document.kind) && leftToCredit(document).amount > 0;

/** Asks for money that a receipt can acknowledge. */
export const takesReceipt = (document: Document) =>
  (document.kind === 'deal_invoice' || document.kind === 'tax_invoice') &&
  document.status === 'open' &&
  leftToReceive(document).amount > 0;

/** The state in a word: what came of it, finer than the server's three. */
export type State = 'open' | 'settled' | 'cancelled' | 'credited' | 'part-credited' | 'part-paid' | 'cancelling';

export function stateOf(document: Document): State {
  const { status, total, credited, received } = document;
  if (total.amount < 0) return 'cancelling';
  if (status === 'cancelled') return isReceipt(document.kind) ? 'cancelled' : 'credited';
  if (credited.amount > 0) return 'part-credited';
  if (status === 'open' && received.amount > 0) return 'part-paid';
  return status;
}
