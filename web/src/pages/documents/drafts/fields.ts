/** Drafts as forms hold them, and as the API wants them. Pure. */
import type { Document, DocumentKind, InvoiceContent, Money } from '../../../api/types';
import { minorUnits } from '../../../time/format';
import { hasPayments, isReceipt, leftToReceive } from '../kinds';

type Line = NonNullable<InvoiceContent['lines']>[number];
type Payment = NonNullable<InvoiceContent['payments']>[number];
type Means = Payment['means'];
type Discount = NonNullable<InvoiceContent['discount']>;
export type Method = Means['method'];
export type VatType = NonNullable<Line['vat']>['type'];
type Currency = Money['currency'];
/** What a field of numbers holds: '' when it is empty. */
type Typed = number | string;

export const METHODS: Method[] = ['cash', 'card', 'bank_transfer', 'cheque', 'app', 'voucher', 'other'];
export const VAT_TYPES: VatType[] = ['standard', 'zero', 'exempt', 'out_of_scope'];
export const CURRENCIES: Currency[] = ['ILS', 'USD', 'EUR'];

const DETAILS = ['bank', 'branch', 'account', 'number', 'last4', 'installments', 'reference', 'name', 'description'] as const;
export type Detail = (typeof DETAILS)[number];

/** What is known of each way to pay besides the amount; a cheque needs all of its own. */
export const DETAILS_OF: Record<Method, Detail[]> = {
  cash: [],
  card: ['last4', 'installments'],
  bank_transfer: ['bank', 'branch', 'account', 'reference'],
  cheque: ['bank', 'branch', 'account', 'number'],
  app: ['name', 'reference'],
  voucher: ['number'],
  other: ['description'],
};

export type LineFields = {
  description: string;
  unit: string;
  quantity: Typed;
  unitPrice: Typed;
  discount: Typed;
  discountIn: 'amount' | 'percent';
  vat: { type: VatType; reason: string };
};

export type PaymentFields = {
  amount: Typed;
  date: string;
  means: { method: Method; dueOn: string } & Record<Detail, string>;
  /** As it came, with details that no field shows. */
  kept: Means | null;
};

/** Named as the API's fields, so that its faults find theirs. Dates and texts are '' where there is none. */
export type DraftFields = {
  kind: DocumentKind;
  content: {
    customerId: string;
    customer: { name: string; email: string; phone: string; address: string; taxNumber: string };
    date: string;
    dueDate: string;
    taxPoint: string;
    currency: Currency;
    exchange: { rateMillionths: Typed; date: string };
    pricesIncludeVat: boolean;
    lines: LineFields[];
    discount: Typed;
    discountIn: 'amount' | 'percent';
    payments: PaymentFields[];
    withheldTax: Typed;
    note: string;
    replaces: string;
    receiptFor: string;
    section46: { number: string; validUntil: string };
  };
};

const NO_DETAILS = Object.fromEntries(DETAILS.map((name) => [name, ''])) as Record<Detail, string>;

export const NEW_LINE: LineFields = {
  description: '',
  unit: '',
  quantity: 1,
  unitPrice: '',
  discount: '',
  discountIn: 'percent',
  vat: { type: 'standard', reason: '' },
};

export const newPayment = (amount: Typed = ''): PaymentFields => ({
  amount,
  date: '',
  means: { method: 'cash', dueOn: '', ...NO_DETAILS },
  kept: null,
});

const isNumber = (typed: Typed) => typed !== '' && Number.isFinite(Number(typed));
const scaled = (typed: Typed, by: number) => Math.round(Number(typed) * by);

function discountFields(discount: Discount | null | undefined, currency: Currency): Pick<LineFields, 'discount' | 'discountIn'> {
  if (!discount) return { discount: '', discountIn: 'percent' };
  if ('amount' in discount) return { discount: discount.amount / minorUnits(currency), discountIn: 'amount' };
  return { discount: discount.basisPoints / 100, discountIn: 'percent' };
}

function discountOf({ discount, discountIn }: Pick<LineFields, 'discount' | 'discountIn'>, currency: Currency): Discount | null {
  if (!isNumber(discount) || Number(discount) === 0) return null;
  return discountIn === 'amount' ? { amount: scaled(discount, minorUnits(currency)) } : { basisPoints: scaled(discount, 100) };
}

function lineFields(line: Line, currency: Currency): LineFields {
  const { vat } = line;
  return {
    description: line.description,
    unit: line.unit ?? '',
    quantity: (line.quantity ?? 10_000) / 10_000,
    unitPrice: line.unitPrice / minorUnits(currency),
    ...discountFields(line.discount, currency),
    vat: { type: vat?.type ?? 'standard', reason: vat?.type === 'zero' ? vat.reason : '' },
  };
}

function lineOf(line: LineFields, kind: DocumentKind, currency: Currency): Line {
  const { description, vat } = line;
  const price = { description, unitPrice: scaled(line.unitPrice, minorUnits(currency)) };
  if (isReceipt(kind)) return price;
  return {
    ...price,
    unit: line.unit.trim() || null,
    quantity: scaled(line.quantity, 10_000),
    discount: discountOf(line, currency),
    vat: vat.type === 'zero' ? { type: 'zero', reason: vat.reason } : { type: vat.type },
  };
}

function paymentFields({ amount, date, means }: Payment, currency: Currency): PaymentFields {
  const known = new Map(Object.entries(means).map(([name, value]) => [name, value === null ? '' : String(value)]));
  const details = Object.fromEntries(DETAILS.map((name) => [name, known.get(name) ?? ''])) as Record<Detail, string>;
  return {
    amount: amount / minorUnits(currency),
    date: date ?? '',
    means: { ...details, method: means.method, dueOn: known.get('dueOn') ?? '' },
    kept: means,
  };
}

function meansOf({ means, kept }: PaymentFields): Means {
  const { method } = means;
  const detail = (name: Detail) => {
    const text = means[name].trim();
    if (name === 'installments') return text === '' ? null : Number(text);
    return method === 'cheque' ? text : text || null;
  };
  const details = Object.fromEntries(DETAILS_OF[method].map((name) => [name, detail(name)]));
  return {
    ...(kept?.method === method ? kept : {}),
    ...details,
    ...(method === 'cheque' ? { dueOn: means.dueOn } : {}),
    method,
  } as Means;
}

export function draftFields(kind: DocumentKind, content: InvoiceContent, pricesIncludeVat: boolean): DraftFields {
  const currency = content.currency ?? 'ILS';
  const { customer } = content;
  return {
    kind,
    content: {
      customerId: content.customerId ?? '',
      customer: {
        name: customer?.name ?? '',
        email: customer?.email ?? '',
        phone: customer?.phone ?? '',
        address: customer?.address ?? '',
        taxNumber: customer?.taxNumber ?? '',
      },
      date: content.date ?? '',
      dueDate: content.dueDate ?? '',
      taxPoint: content.taxPoint ?? '',
      currency,
      exchange: {
        rateMillionths: content.exchange ? content.exchange.rateMillionths / 1_000_000 : '',
        date: content.exchange?.date ?? '',
      },
      pricesIncludeVat: content.pricesIncludeVat ?? pricesIncludeVat,
      lines: (content.lines ?? []).map((line) => lineFields(line, currency)),
      ...discountFields(content.discount, currency),
      payments: (content.payments ?? []).map((payment) => paymentFields(payment, currency)),
      withheldTax: content.withheldTax ? content.withheldTax / minorUnits(currency) : '',
      note: content.note ?? '',
      replaces: content.replaces ?? '',
      receiptFor: content.receiptFor ?? '',
      section46: { number: content.section46?.number ?? '', validUntil: content.section46?.validUntil ?? '' },
    },
  };
}

/** The body of a draft: only what its kind can have. */
export function draftBody({ kind, content }: DraftFields): { kind: DocumentKind; content: InvoiceContent } {
  const { currency, exchange, section46, customer } = content;
  const receipt = isReceipt(kind);
  const orNull = (text: string) => text.trim() || null;
  const units = minorUnits(currency);
  const donation = kind === 'donation_receipt' && section46.number.trim() !== '' && section46.validUntil !== '';
  return {
    kind,
    content: {
      customerId: content.customerId || null,
      customer: {
        name: orNull(customer.name),
        email: orNull(customer.email),
        phone: orNull(customer.phone),
        address: orNull(customer.address),
        taxNumber: orNull(customer.taxNumber),
      },
      date: content.date || null,
      dueDate: receipt ? null : content.dueDate || null,
      taxPoint: receipt ? null : content.taxPoint || null,
      currency,
      exchange:
        currency !== 'ILS' && isNumber(exchange.rateMillionths) && exchange.date !== ''
          ? { rateMillionths: scaled(exchange.rateMillionths, 1_000_000), date: exchange.date }
          : null,
      pricesIncludeVat: content.pricesIncludeVat,
      lines: content.lines.map((line) => lineOf(line, kind, currency)),
      discount: receipt ? null : discountOf(content, currency),
      payments: hasPayments(kind)
        ? content.payments.map((payment) => ({
            amount: scaled(payment.amount, units),
            date: payment.date || null,
            means: meansOf(payment),
          }))
        : [],
      withheldTax: hasPayments(kind) && Number(content.withheldTax) > 0 ? scaled(content.withheldTax, units) : null,
      note: orNull(content.note),
      replaces: receipt ? null : content.replaces || null,
      receiptFor: kind === 'receipt' ? content.receiptFor || null : null,
      section46: donation ? { number: section46.number.trim(), validUntil: section46.validUntil } : null,
    },
  };
}

/** A draft of nothing yet; in place of `replaced`, or for money that came for `paid`. `text` is its one line. */
export function newDraft(
  kind: DocumentKind,
  { currency, pricesIncludeVat, replaced, paid, text }: {
    currency: Currency;
    pricesIncludeVat: boolean;
    replaced?: Document;
    paid?: Document;
    text?: string;
  },
): DraftFields {
  const earlier = replaced ?? paid;
  const of = earlier?.total.currency ?? currency;
  const { content } = draftFields(kind, { customerId: earlier?.customerId, currency: of }, pricesIncludeVat);
  // What the earlier one came to has its VAT inside.
  const whole = replaced && { ...NEW_LINE, description: text ?? '', unitPrice: replaced.total.amount / minorUnits(of) };
  const owed = paid ? leftToReceive(paid) : replaced?.total;
  return {
    kind,
    content: {
      ...content,
      pricesIncludeVat: replaced ? true : pricesIncludeVat,
      // A receipt for an invoice says so by itself.
      lines: whole ? [whole] : paid ? [] : [NEW_LINE],
      payments: hasPayments(kind) ? [newPayment(owed ? owed.amount / minorUnits(of) : '')] : [],
      replaces: replaced?.id ?? '',
      receiptFor: paid?.id ?? '',
    },
  };
}
