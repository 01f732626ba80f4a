/** Events to test with, made through the API. */
import type { Desk } from './business.ts';
import type { Locale } from './words.ts';
import { daysAfter, instantOf, nextOpenDay } from './zone.ts';

export interface Seat {
  id: string;
  holderName: string;
  code: string;
  checkedInAt: string | null;
}
export interface Registration {
  id: string;
  status: string;
  customer: { fullName: string };
  seats: Seat[];
}
export interface Event {
  id: string;
  title: string;
  version: number;
  dates: { id: string; startsAt: string; taken: number }[];
  ticketKinds: { id: string; name: string }[];
  questions: { id: string; label: string }[];
}

const TITLES: Record<Locale, { title: string; place: string; description: string; question: string }> = {
  he: { title: 'סדנת קליעת צמות', place: 'הסטודיו, קומה 2', description: 'ערב של צמות.\nכל החומרים עלינו.', question: 'אלרגיות' },
  en: { title: 'Braiding workshop', place: 'The studio, 2nd floor', description: 'An evening of braids.\nWe bring the materials.', question: 'Allergies' },
  ar: { title: 'ورشة ضفر الشعر', place: 'الاستوديو، الطابق الثاني', description: 'أمسية ضفائر.\nالمواد علينا.', question: 'حساسية' },
  ru: { title: 'Мастер-класс по косам', place: 'Студия, 2 этаж', description: 'Вечер кос.\nМатериалы наши.', question: 'Аллергии' },
};

/** A workshop with one free kind of ticket and one question, published; two evenings. */
export async function workshop(desk: Desk, locale: Locale = 'he', more: object = {}): Promise<Event> {
  const day = nextOpenDay();
  const { title, place, description, question } = TITLES[locale];
  const evening = (date: string) => ({ startsAt: instantOf(date, '18:00'), endsAt: instantOf(date, '20:30') });
  const event = await desk.post<Event>('/api/events', {
    title,
    place,
    description,
    capacity: 8,
    questions: [{ label: question, kind: 'short_text' }],
    dates: [evening(day), evening(daysAfter(day, 7))],
    ...more,
  });
  return desk.patch<Event>(`/api/events/${event.id}/status`, { status: 'published' });
}

let lastPhone = 100;

/** Registers somebody for the first date, each with a telephone of their own. */
export function register(desk: Desk, event: Event, fullName: string, more: object = {}): Promise<Registration> {
  return desk.post<Registration>(`/api/events/${event.id}/register`, {
    dateId: event.dates[0]?.id,
    customer: { fullName, phone: `052-555-1${++lastPhone}` },
    seats: [{ kindId: event.ticketKinds[0]?.id }],
    ...more,
  });
}
