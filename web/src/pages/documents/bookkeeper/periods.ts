/** Periods that a bookkeeper asks for, by the date of today. Pure. */
import { addDays, addMonths } from '../../../time/zone';

export interface Period {
  /** "YYYY-MM-DD", both inclusive. */
  from: string;
  to: string;
}

const monthFrom = (first: string): Period => ({ from: first, to: addDays(addMonths(first, 1), -1) });

/** The month before the one of `today`: what is being reported now. */
export const lastMonth = (today: string): Period => monthFrom(addMonths(`${today.slice(0, 7)}-01`, -1));
export const thisMonth = (today: string): Period => monthFrom(`${today.slice(0, 7)}-01`);
export const thisYear = (today: string): Period => ({ from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` });

/** Months ("YYYY-MM") to make a package of, the last one first. */
export function monthsBack(today: string, count: number): string[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: count }, (_, index) => addMonths(first, -index).slice(0, 7));
}
