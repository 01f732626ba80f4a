/**
 * The day as it was last seen, kept on this device so that it can be read without a line: nothing else of the
 * server's answers is. It is forgotten with the session, and when the day is over.
 */
import type { Appointment } from '../api/types';
import { isOff } from '../calendar/status';
import { wallTimeOf } from '../time/zone';

export interface KeptVisit {
  id: string;
  startsAt: string;
  endsAt: string;
  customer: string;
  phone: string | null;
  service: string;
  staff: string;
}

export interface KeptDay {
  business: string;
  zone: string;
  /** "YYYY-MM-DD" in the zone. */
  date: string;
  /** When it was so, in epoch ms. */
  seenAt: number;
  visits: KeptVisit[];
}

const KEY = 'cg_day';

/** Visits that will take place, in their order, with what one needs to receive or call a customer. */
export function visitsToKeep(visits: readonly Appointment[]): KeptVisit[] {
  return visits
    .filter(({ status }) => !isOff(status))
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
    .map(({ id, startsAt, endsAt, customer, service, staff }) => ({
      id,
      startsAt,
      endsAt,
      customer: customer.fullName,
      phone: customer.phone ?? null,
      service: service.name,
      staff: staff.name,
    }));
}

export function keepDay(day: KeptDay): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(day));
  } catch {
    // No room on this device: then there is no day to read without a line.
  }
}

/** The day that was kept, if it is still that day; one that is over, or that cannot be read, is forgotten. */
export function keptDay(now: number): KeptDay | null {
  const text = localStorage.getItem(KEY);
  if (text === null) return null;
  try {
    const day = JSON.parse(text) as KeptDay;
    if (wallTimeOf(now, day.zone).date === day.date) return day;
  } catch {
    // Written by another version, or cut off.
  }
  forgetDay();
  return null;
}

export function forgetDay(): void {
  localStorage.removeItem(KEY);
}
