/** Events as forms hold them, and as the API wants them. Pure. */
import type { paths } from '../../api/schema';
import type { BusinessEvent, EventDate, EventQuestion, Money, TicketKind } from '../../api/types';
import { minorUnits, moneyOf } from '../../time/format';
import { addDays, clockText, instantOf, parseClock, toRfc3339, wallTimeOf } from '../../time/zone';

type Body<Path extends keyof paths, Method extends 'post' | 'put'> = paths[Path] extends {
  [K in Method]: { requestBody: { content: { 'application/json': infer T } } };
}
  ? T
  : never;
type NewEvent = Body<'/api/events', 'post'>;
type NewDates = Body<'/api/events/{id}/dates', 'post'>;
type NewKind = Body<'/api/events/{id}/ticket-kinds', 'post'>;
type Currency = Money['currency'];

/** The most dates that a rule may write out. */
export const MAX_DATES = 200;
/** How often an event takes place, by the rule (RFC 5545) without its end. */
const RULES = { day: 'FREQ=DAILY', week: 'FREQ=WEEKLY', fortnight: 'FREQ=WEEKLY;INTERVAL=2', month: 'FREQ=MONTHLY' };
export const RECURRENCES = ['once', 'day', 'week', 'fortnight', 'month'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

export type QuestionRow = Required<Omit<EventQuestion, 'id'>> & { id?: string };

export type Details = {
  title: string;
  description: string;
  place: string;
  onlineLink: string;
  /** '' is no limit. */
  capacity: number | string;
  /** In hours, as people think of it; named as the API's, so that its faults find the field. */
  registrationClosesMinutes: number | string;
  approval: BusinessEvent['approval'];
  waitlist: boolean;
  questions: QuestionRow[];
};

/** A date: two days, with an hour each. '' is the capacity of the event. */
export type DateRow = { startsOn: string; startsAt: string; endsOn: string; endsAt: string; capacity: number | string };

/** Dates to add: each by itself, or the first of several and how many (`rule`) there are. */
export type DatesForm = { recurs: Recurrence; dates: DateRow[]; repeat: DateRow & { rule: number | string } };

/** A kind of ticket; the days of its sale are '' where it has no bound. */
export type KindRow = {
  name: string;
  price: number | string;
  quota: number | string;
  code: string;
  fromDay: string;
  sellsFrom: string;
  untilDay: string;
  sellsUntil: string;
};

export type NewEventForm = Details & DatesForm & { ticketKinds: KindRow[] };

/** A number of seats as typed; null for an empty field. */
function count(typed: number | string): number | null {
  return typed === '' ? null : Number(typed);
}

export function detailsOf(event?: BusinessEvent): Details {
  return {
    title: event?.title ?? '',
    description: event?.description ?? '',
    place: event?.place ?? '',
    onlineLink: event?.onlineLink ?? '',
    capacity: event?.capacity ?? '',
    registrationClosesMinutes: (event?.registrationClosesMinutes ?? 0) / 60,
    approval: event?.approval ?? 'automatic',
    waitlist: event?.waitlist ?? true,
    questions: (event?.questions ?? []).map((question) => ({ ...question, required: question.required ?? false, options: question.options ?? [] })),
  };
}

export function detailsBody(details: Details) {
  return {
    title: details.title,
    description: details.description.trim() || null,
    place: details.place.trim() || null,
    onlineLink: details.onlineLink.trim() || null,
    capacity: count(details.capacity),
    registrationClosesMinutes: Math.round(Number(details.registrationClosesMinutes) * 60),
    approval: details.approval,
    waitlist: details.waitlist,
    // Options that were typed for a choice are no part of what became another question.
    questions: details.questions.map((question) => ({ ...question, options: question.kind === 'choice' ? question.options : [] })),
  };
}

export const NEW_QUESTION: QuestionRow = { label: '', kind: 'short_text', required: false, options: [] };

/** Two hours in the evening of `day`. */
export function newDate(day: string): DateRow {
  return { startsOn: day, startsAt: '18:00', endsOn: day, endsAt: '20:00', capacity: '' };
}

/** The date a week after another. */
export function nextDate(row: DateRow): DateRow {
  return { ...row, startsOn: addDays(row.startsOn, 7), endsOn: addDays(row.endsOn, 7) };
}

/** Moves the first day; the last one goes with it. */
export function startingOn(row: DateRow, day: string): DateRow {
  const days = Math.round((Date.parse(row.endsOn) - Date.parse(row.startsOn)) / 86_400_000);
  return { ...row, startsOn: day, endsOn: addDays(day, Math.max(0, days)) };
}

export function newDatesForm(day: string): DatesForm {
  return { recurs: 'once', dates: [newDate(day)], repeat: { ...newDate(day), rule: 8 } };
}

export function dateRowOf(date: EventDate, zone: string): DateRow {
  const start = wallTimeOf(Date.parse(date.startsAt), zone);
  const end = wallTimeOf(Date.parse(date.endsAt), zone);
  return {
    startsOn: start.date,
    startsAt: clockText(start.minutes),
    endsOn: end.date,
    endsAt: clockText(end.minutes),
    capacity: date.capacity ?? '',
  };
}

function instant(day: string, clock: string, zone: string): string {
  return toRfc3339(instantOf(day, parseClock(clock) ?? 0, zone));
}

/** Only for rows without faults. */
export function dateBody(row: DateRow, zone: string) {
  return { startsAt: instant(row.startsOn, row.startsAt, zone), endsAt: instant(row.endsOn, row.endsAt, zone), capacity: count(row.capacity) };
}

export function datesBody({ recurs, dates, repeat }: DatesForm, zone: string): NewDates {
  if (recurs === 'once') return { dates: dates.map((row) => dateBody(row, zone)) };
  return { repeat: { ...dateBody(repeat, zone), rule: `${RULES[recurs]};COUNT=${Number(repeat.rule)}` } };
}

export function newKind(name: string): KindRow {
  return { name, price: 0, quota: '', code: '', fromDay: '', sellsFrom: '00:00', untilDay: '', sellsUntil: '00:00' };
}

export function kindRowOf(kind: TicketKind, zone: string): KindRow {
  const wall = (at?: string | null) => (at ? wallTimeOf(Date.parse(at), zone) : { date: '', minutes: 0 });
  const [from, until] = [wall(kind.sellsFrom), wall(kind.sellsUntil)];
  return {
    name: kind.name,
    price: kind.price.amount / minorUnits(kind.price.currency),
    quota: kind.quota ?? '',
    code: kind.code ?? '',
    fromDay: from.date,
    sellsFrom: clockText(from.minutes),
    untilDay: until.date,
    sellsUntil: clockText(until.minutes),
  };
}

/** Only for rows without faults. */
export function kindBody(row: KindRow, zone: string, currency: Currency): NewKind {
  return {
    name: row.name,
    price: moneyOf(row.price, currency) ?? { amount: 0, currency },
    quota: count(row.quota),
    code: row.code.trim() || null,
    sellsFrom: row.fromDay ? instant(row.fromDay, row.sellsFrom, zone) : null,
    sellsUntil: row.untilDay ? instant(row.untilDay, row.sellsUntil, zone) : null,
  };
}

export function newEventBody(form: NewEventForm, zone: string, currency: Currency): NewEvent {
  return { ...detailsBody(form), ...datesBody(form, zone), ticketKinds: form.ticketKinds.map((row) => kindBody(row, zone, currency)) };
}
