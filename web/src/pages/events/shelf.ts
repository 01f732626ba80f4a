/** Where an event belongs in the list, and which of its dates counts now. Pure. */
import type { BusinessEvent, EventDate } from '../../api/types';

export type Shelf = 'coming' | 'past' | 'drafts';

/** Dates that take place and are not over at `now`, by start. */
export function datesToCome({ dates }: BusinessEvent, now: number): EventDate[] {
  return dates.filter((date) => date.status === 'scheduled' && Date.parse(date.endsAt) > now);
}

/** The date an event is about now: the next or running one, or else the last. */
export function mainDate(event: BusinessEvent, now: number): EventDate | undefined {
  return datesToCome(event, now)[0] ?? event.dates.at(-1);
}

export function shelfOf(event: BusinessEvent, now: number): Shelf {
  if (event.status === 'draft') return 'drafts';
  return event.status === 'published' && datesToCome(event, now).length > 0 ? 'coming' : 'past';
}

/** The events of a shelf: what comes next first, what is over the latest first, drafts the newest first. */
export function onShelf(events: readonly BusinessEvent[], shelf: Shelf, now: number): BusinessEvent[] {
  const time = (event: BusinessEvent) => Date.parse(mainDate(event, now)?.startsAt ?? event.createdAt);
  const chosen = events.filter((event) => shelfOf(event, now) === shelf);
  if (shelf === 'drafts') return chosen.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  return chosen.toSorted((a, b) => (shelf === 'coming' ? time(a) - time(b) : time(b) - time(a)));
}

/** The most seats of a date; null without a limit. */
export function capacityOf(event: BusinessEvent, date: EventDate): number | null {
  return date.capacity ?? event.capacity ?? null;
}

/** Seats and registrations that calling the event off would end, those who wait among them. */
export function whoIsTold(event: BusinessEvent, now: number): { seats: number; waiting: number } {
  const coming = datesToCome(event, now);
  const sum = (of: (date: EventDate) => number) => coming.reduce((total, date) => total + of(date), 0);
  return { seats: sum(({ taken }) => taken), waiting: sum(({ waiting }) => waiting) };
}
