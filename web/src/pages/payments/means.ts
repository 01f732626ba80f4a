/** How money came: which details each means has, what is sent of them, and how they are read. Pure. */
import type { PaymentDetails, PaymentMethod } from '../../api/types';

export const METHODS: readonly PaymentMethod[] = ['cash', 'cheque', 'card', 'bank_transfer', 'app', 'voucher', 'other'];

type Detail = keyof PaymentDetails;

/** In the order in which they are asked for. */
const DETAILS: Record<PaymentMethod, readonly Detail[]> = {
  cash: [],
  cheque: ['bank', 'branch', 'account', 'number', 'dueOn'],
  card: ['brand', 'last4', 'installments', 'approval'],
  bank_transfer: ['bank', 'branch', 'account', 'reference'],
  app: ['name', 'reference'],
  voucher: ['number'],
  other: ['description'],
};

export const detailsOf = (method: PaymentMethod) => DETAILS[method];

/** The law wants every detail of a cheque; of the others they may be left out. */
export const isNeeded = (method: PaymentMethod) => method === 'cheque';

/** A detail as its field holds it; '' is none. */
export type DetailFields = Record<Detail, string | number>;

export const NO_DETAILS: DetailFields = {
  bank: '',
  branch: '',
  account: '',
  number: '',
  dueOn: '',
  brand: '',
  last4: '',
  installments: '',
  approval: '',
  reference: '',
  name: '',
  description: '',
};

const NONE: PaymentDetails = {
  bank: null,
  branch: null,
  account: null,
  number: null,
  dueOn: null,
  brand: null,
  last4: null,
  installments: null,
  approval: null,
  reference: null,
  name: null,
  description: null,
};

/** Of what was typed, that which belongs to the method and is not empty. */
export function detailsBody(method: PaymentMethod, fields: DetailFields): PaymentDetails {
  const typed = DETAILS[method].flatMap((name) => {
    const text = String(fields[name]).trim();
    return text === '' ? [] : [[name, name === 'installments' ? Number(text) : text] as const];
  });
  return { ...NONE, ...Object.fromEntries(typed) };
}

/** Fields of a cheque that are still empty. */
export function missingDetails(method: PaymentMethod, fields: DetailFields): Detail[] {
  return isNeeded(method) ? DETAILS[method].filter((name) => String(fields[name]).trim() === '') : [];
}

/** What is known, in the order of the fields. */
export function knownDetails(method: PaymentMethod, details: Partial<PaymentDetails>): { name: Detail; value: string }[] {
  return DETAILS[method].flatMap((name) => {
    const value = details[name];
    return value === undefined || value === null || value === '' ? [] : [{ name, value: String(value) }];
  });
}

/** By what one payment is told from others of its means: "Visa •••• 4580", the number of a cheque. */
export function shortOf(method: PaymentMethod, details: Partial<PaymentDetails>): string | null {
  if (method === 'card') {
    const parts = [details.brand, details.last4 && `•••• ${details.last4}`].filter(Boolean);
    return parts.length > 0 ? parts.join(' ') : null;
  }
  const by: Partial<Record<PaymentMethod, Detail>> = {
    cheque: 'number',
    voucher: 'number',
    bank_transfer: 'reference',
    app: 'name',
    other: 'description',
  };
  const name = by[method];
  return (name && details[name]?.toString()) || null;
}
