/** A business to test with, opened and filled through the API: what the screens show is tested, not how it came. */
import { randomUUID } from 'node:crypto';
import { type APIResponse, type BrowserContext, expect } from '@playwright/test';
import { linkIn, mailTo } from './mailbox.ts';
import { instantOf } from './zone.ts';
import type { Locale } from './words.ts';

export const PASSWORD = 'correct horse battery';

/** An address nobody used before. */
export function freshEmail(name: string): string {
  return `${name}-${randomUUID().slice(0, 8)}@example.com`;
}

export interface Money {
  amount: number;
  currency: string;
}
export interface Service {
  id: string;
  name: string;
  durationMinutes: number;
  price: Money;
  version: number;
}
export interface Staff {
  id: string;
  name: string;
  version: number;
}
export interface Customer {
  id: string;
  fullName: string;
  phone: string | null;
  email: string | null;
  version: number;
}
export interface Appointment {
  id: string;
  customer: Customer;
  startsAt: string;
  status: string;
  version: number;
}

/** Somebody signed in, in a browser's cookies. */
export class Desk {
  constructor(
    private readonly context: BrowserContext,
    readonly email: string,
    readonly slug: string,
    readonly publicUrl: string,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.context.request.get(path).then((answer) => bodyOf<T>(answer));
  }

  post<T>(path: string, data?: unknown): Promise<T> {
    return this.write<T>('POST', path, data);
  }

  put<T>(path: string, data: unknown): Promise<T> {
    return this.write<T>('PUT', path, data);
  }

  patch<T>(path: string, data: unknown): Promise<T> {
    return this.write<T>('PATCH', path, data);
  }

  private async write<T>(method: string, path: string, data?: unknown): Promise<T> {
    const csrf = (await this.context.cookies()).find(({ name }) => name === 'cg_csrf')?.value ?? '';
    const answer = await this.context.request.fetch(path, { method, data, headers: { 'X-CSRF-Token': decodeURIComponent(csrf) } });
    return bodyOf<T>(answer);
  }
}

async function bodyOf<T>(answer: APIResponse): Promise<T> {
  const text = await answer.text();
  expect(answer.ok(), `${answer.url()} → ${answer.status()} ${text}`).toBe(true);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

interface Opening {
  locale?: Locale;
  fullName?: string;
  businessName?: string;
}

/** Registers, follows the mail's link, and leaves the browser of `context` signed in. */
export async function openBusiness(context: BrowserContext, { locale = 'he', fullName = 'דנה כהן', businessName = 'המספרה של דנה' }: Opening = {}): Promise<Desk> {
  const email = freshEmail('owner');
  const headers = { 'Accept-Language': locale };
  await bodyOf(await context.request.post('/api/auth/register', { data: { fullName, businessName, email, password: PASSWORD, locale }, headers }));
  const token = new URL(linkIn(await mailTo(email), '/app/verify')).searchParams.get('token');
  const me = await bodyOf<{ business: { slug: string; publicUrl: string } }>(
    await context.request.post('/api/auth/verify-email', { data: { token, delivery: 'cookie' }, headers }),
  );
  return new Desk(context, email, me.business.slug, me.business.publicUrl);
}

const shekels = (amount: number): Money => ({ amount: amount * 100, currency: 'ILS' });

interface Offer {
  name: string;
  minutes: number;
  price: number;
  color: string;
}
export const OFFERS: Record<Locale, Offer[]> = {
  he: [
    { name: 'תספורת נשים', minutes: 45, price: 180, color: '#0b7a65' },
    { name: 'צבע שורש', minutes: 90, price: 320, color: '#b5307a' },
    { name: 'פן', minutes: 30, price: 90, color: '#2563c9' },
    { name: 'תספורת גברים', minutes: 30, price: 80, color: '#8b44c9' },
  ],
  en: [
    { name: "Women's haircut", minutes: 45, price: 180, color: '#0b7a65' },
    { name: 'Root colour', minutes: 90, price: 320, color: '#b5307a' },
    { name: 'Blow-dry', minutes: 30, price: 90, color: '#2563c9' },
    { name: "Men's haircut", minutes: 30, price: 80, color: '#8b44c9' },
  ],
  ar: [
    { name: 'قص شعر للسيدات', minutes: 45, price: 180, color: '#0b7a65' },
    { name: 'صبغ الجذور', minutes: 90, price: 320, color: '#b5307a' },
    { name: 'تصفيف', minutes: 30, price: 90, color: '#2563c9' },
    { name: 'قص شعر للرجال', minutes: 30, price: 80, color: '#8b44c9' },
  ],
  ru: [
    { name: 'Женская стрижка', minutes: 45, price: 180, color: '#0b7a65' },
    { name: 'Окрашивание корней', minutes: 90, price: 320, color: '#b5307a' },
    { name: 'Укладка', minutes: 30, price: 90, color: '#2563c9' },
    { name: 'Мужская стрижка', minutes: 30, price: 80, color: '#8b44c9' },
  ],
};
const PEOPLE: Record<Locale, [name: string, color: string][]> = {
  he: [['דנה כהן', '#0b7a65'], ['עומר לוי', '#2563c9'], ['קטיה איבנוב', '#c26a10']],
  en: [['Dana Cohen', '#0b7a65'], ['Omer Levi', '#2563c9'], ['Katya Ivanov', '#c26a10']],
  ar: [['دانا كوهين', '#0b7a65'], ['سامر حداد', '#2563c9'], ['ليلى خوري', '#c26a10']],
  ru: [['Дана Коэн', '#0b7a65'], ['Омер Леви', '#2563c9'], ['Екатерина Константинопольская', '#c26a10']],
};
/** Sunday to Thursday with a break at noon, Friday until one. */
const HOURS = [0, 1, 2, 3, 4, 5].flatMap((weekday) =>
  weekday === 5 ? [{ weekday, start: '09:00', end: '13:00' }] : [{ weekday, start: '09:00', end: '13:00' }, { weekday, start: '13:30', end: '19:00' }],
);

export interface Shop {
  services: Service[];
  staff: Staff[];
}

/** Three people who all give four services; `people` fewer for a smaller shop. The first is the owner. */
export async function furnish(desk: Desk, locale: Locale = 'he', people = 3): Promise<Shop> {
  const { items } = await desk.get<{ items: Staff[] }>('/api/staff');
  const staff: Staff[] = [];
  for (const [name, color] of PEOPLE[locale].slice(0, people)) {
    const here = items[staff.length];
    const person = here ? await desk.put<Staff>(`/api/staff/${here.id}`, { name, color, version: here.version }) : await desk.post<Staff>('/api/staff', { name, color });
    staff.push(await desk.put<Staff>(`/api/staff/${person.id}/hours`, { hours: HOURS, version: person.version }));
  }
  const staffIds = staff.map(({ id }) => id);
  const services: Service[] = [];
  for (const { name, minutes, price, color } of OFFERS[locale]) {
    services.push(await desk.post<Service>('/api/services', { name, durationMinutes: minutes, price: shekels(price), color, staffIds }));
  }
  return { services, staff };
}

interface Person {
  fullName: string;
  phone?: string;
  email?: string;
  tags?: string[];
  notes?: string;
}
/** Who comes on a busy day, in each language: also names in other scripts, and long ones. */
export const GUESTS: Record<Locale, Person[]> = {
  he: [
    { fullName: 'נועה לוי', phone: '052-555-0101', email: 'noa@example.com', tags: ['קבועה'], notes: 'רגישה לריח של אמוניה.\nמעדיפה בוקר.' },
    { fullName: 'יעל מזרחי', phone: '054-555-0102', email: 'yael@example.com', tags: ['קבועה'] },
    { fullName: 'Ahmad Haddad', phone: '050-555-0103', email: 'ahmad.haddad@example.com' },
    { fullName: 'תמר פרידמן־רוזנטל', phone: '053-555-0104', email: 'tamar@example.com', tags: ['כלה'] },
    { fullName: 'Анна Смирнова', phone: '058-555-0105', email: 'anna@example.com' },
    { fullName: 'רות אברהם', phone: '03-555-0106' },
    { fullName: 'איתי שפירא', phone: '052-555-0107', email: 'itay@example.com' },
    { fullName: 'שירה ביטון', phone: '054-555-0108', email: 'shira@example.com', tags: ['קבועה'] },
    { fullName: 'מאיה גולדברג', phone: '050-555-0109', email: 'maya@example.com' },
    { fullName: 'יוסי פרץ', phone: '052-555-0110' },
    { fullName: 'הדס אלון', phone: '053-555-0111', email: 'hadas@example.com' },
    { fullName: 'ליאור דהן', phone: '058-555-0112', email: 'lior@example.com' },
  ],
  en: [
    { fullName: 'Noa Levi', phone: '052-555-0101', email: 'noa@example.com', tags: ['Regular'], notes: 'Sensitive to ammonia.\nPrefers mornings.' },
    { fullName: 'Yael Mizrahi', phone: '054-555-0102', email: 'yael@example.com', tags: ['Regular'] },
    { fullName: 'Ahmad Haddad', phone: '050-555-0103', email: 'ahmad.haddad@example.com' },
    { fullName: 'Tamar Friedman-Rosenthal', phone: '053-555-0104', email: 'tamar@example.com', tags: ['Bride'] },
    { fullName: 'Anna Smirnova', phone: '058-555-0105', email: 'anna@example.com' },
    { fullName: 'רות אברהם', phone: '03-555-0106' },
    { fullName: 'Itay Shapira', phone: '052-555-0107', email: 'itay@example.com' },
    { fullName: 'Shira Biton', phone: '054-555-0108', email: 'shira@example.com', tags: ['Regular'] },
    { fullName: 'Maya Goldberg', phone: '050-555-0109', email: 'maya@example.com' },
    { fullName: 'Yossi Peretz', phone: '052-555-0110' },
    { fullName: 'Hadas Alon', phone: '053-555-0111', email: 'hadas@example.com' },
    { fullName: 'Lior Dahan', phone: '058-555-0112', email: 'lior@example.com' },
  ],
  ar: [
    { fullName: 'نور حداد', phone: '052-555-0101', email: 'nur@example.com', tags: ['دائمة'], notes: 'حسّاسة لرائحة الأمونيا.\nتفضّل الصباح.' },
    { fullName: 'ياسمين خوري', phone: '054-555-0102', email: 'yasmin@example.com', tags: ['دائمة'] },
    { fullName: 'Ahmad Haddad', phone: '050-555-0103', email: 'ahmad.haddad@example.com' },
    { fullName: 'تمار فريدمان', phone: '053-555-0104', email: 'tamar@example.com', tags: ['عروس'] },
    { fullName: 'Анна Смирнова', phone: '058-555-0105', email: 'anna@example.com' },
    { fullName: 'רות אברהם', phone: '03-555-0106' },
    { fullName: 'إيهاب سعيد', phone: '052-555-0107', email: 'ihab@example.com' },
    { fullName: 'سارة منصور', phone: '054-555-0108', email: 'sara@example.com', tags: ['دائمة'] },
    { fullName: 'مايا غنايم', phone: '050-555-0109', email: 'maya@example.com' },
    { fullName: 'يوسف زعبي', phone: '052-555-0110' },
    { fullName: 'هدى عودة', phone: '053-555-0111', email: 'huda@example.com' },
    { fullName: 'ليان درويش', phone: '058-555-0112', email: 'layan@example.com' },
  ],
  ru: [
    { fullName: 'Ноа Леви', phone: '052-555-0101', email: 'noa@example.com', tags: ['Постоянная'], notes: 'Чувствительна к запаху аммиака.\nЛучше утром.' },
    { fullName: 'Яэль Мизрахи', phone: '054-555-0102', email: 'yael@example.com', tags: ['Постоянная'] },
    { fullName: 'Ahmad Haddad', phone: '050-555-0103', email: 'ahmad.haddad@example.com' },
    { fullName: 'Тамара Фридман-Розенталь', phone: '053-555-0104', email: 'tamar@example.com', tags: ['Невеста'] },
    { fullName: 'Анна Смирнова', phone: '058-555-0105', email: 'anna@example.com' },
    { fullName: 'רות אברהם', phone: '03-555-0106' },
    { fullName: 'Итай Шапира', phone: '052-555-0107', email: 'itay@example.com' },
    { fullName: 'Шира Битон', phone: '054-555-0108', email: 'shira@example.com', tags: ['Постоянная'] },
    { fullName: 'Майя Гольдберг', phone: '050-555-0109', email: 'maya@example.com' },
    { fullName: 'Йоси Перец', phone: '052-555-0110' },
    { fullName: 'Адас Алон', phone: '053-555-0111', email: 'hadas@example.com' },
    { fullName: 'Лиор Даан', phone: '058-555-0112', email: 'lior@example.com' },
  ],
};

/** Staff, service and guest by their place in the lists above, the time, and how far the visit got. */
type Visit = [staff: number, service: number, guest: number, time: string, steps?: string[]];
const BUSY_DAY: Visit[] = [
  [0, 0, 0, '09:00', ['arrived', 'completed']],
  [0, 1, 3, '10:00', ['arrived']],
  [0, 2, 7, '11:45'],
  [0, 0, 8, '13:30'],
  [0, 1, 10, '15:00'],
  [1, 3, 2, '09:00', ['arrived', 'completed']],
  [1, 3, 6, '09:45', ['no_show']],
  [1, 3, 9, '10:45', ['arrived']],
  [1, 3, 11, '12:00'],
  [1, 0, 1, '14:15'],
  [2, 1, 4, '09:15', ['arrived', 'completed']],
  [2, 0, 5, '11:00', ['arrived']],
  [2, 2, 1, '12:15', ['cancelled']],
  [2, 2, 10, '13:45'],
  [2, 0, 0, '16:00'],
];

/** Enters the guests and a full day of visits in every state; the finished ones are paid. */
export async function busyDay(desk: Desk, shop: Shop, date: string, locale: Locale = 'he'): Promise<{ customers: Customer[]; visits: Appointment[] }> {
  const customers: Customer[] = [];
  for (const guest of GUESTS[locale]) customers.push(await desk.post<Customer>('/api/customers', guest));
  const visits: Appointment[] = [];
  for (const [person, service, guest, time, steps = []] of BUSY_DAY) {
    const visit = await desk.post<Appointment>('/api/appointments', {
      customerId: customers[guest]?.id,
      serviceId: shop.services[service]?.id,
      staffId: shop.staff[person]?.id,
      startsAt: instantOf(date, time),
    });
    visits.push(visit);
    for (const status of steps) await desk.patch(`/api/appointments/${visit.id}/status`, { status });
    if (steps.includes('completed')) await desk.post('/api/payments', { appointmentId: visit.id, method: 'cash' });
  }
  return { customers, visits };
}
