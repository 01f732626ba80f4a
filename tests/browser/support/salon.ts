/** A hair salon in full use, for the pictures of the documentation: something on every page. */
import type { BrowserContext } from '@playwright/test';
import { type Appointment, busyDay, type Customer, type Desk, furnish, openBusiness, type Shop } from './business.ts';
import { type Event, register, workshop } from './events.ts';
import { cloud, textFrom, twilio } from './messages.ts';
import { daysAfter, instantOf } from './zone.ts';

export type Written = 'he' | 'en';

export interface Salon {
  desk: Desk;
  shop: Shop;
  customers: Customer[];
  visits: Appointment[];
  event: Event;
  campaign: string;
  draft: string;
  link: string;
}

const SAID = {
  he: {
    owner: 'דנה כהן', business: 'המספרה של דנה', address: 'דיזנגוף 100, תל אביב', note: 'ביקשה לשמור על האורך.', paper: 'טופס בדלפק',
    campaign: 'שבוע החורף', subject: 'שבוע החורף אצלנו', body: 'בשבוע הבא 15% הנחה על צבע.\nמחכים לך!', list: 'חדשות המספרה',
    shampoo: 'שמפו', course: 'קורס קליעה', bride: 'תסרוקת כלה', chair: 'שכירות כיסא', rooms: 'חדר טיפולים', trip: 'השתלמות צוות', shop: 'חנות', bookkeeping: 'הנהלת חשבונות',
    question: 'יש אצלכם חניה?', reply: 'יש חניון מול הכניסה. נתראה!',
    guests: ['מיכל ברק', 'עומר פרידמן', 'Олег Волков', 'שני אוחיון', 'רוני גל'],
  },
  en: {
    owner: 'Dana Cohen', business: "Dana's Salon", address: '100 Dizengoff St, Tel Aviv', note: 'Asked to keep the length.', paper: 'On paper',
    campaign: 'Winter week', subject: 'Winter week at the salon', body: 'Next week 15% off colour.\nSee you soon!', list: 'News of the salon',
    shampoo: 'Shampoo', course: 'Braiding course', bride: "Bride's hair", chair: 'Rent of a chair', rooms: 'Treatment room', trip: 'Team training', shop: 'Shop', bookkeeping: 'Bookkeeping',
    question: 'Do you have parking?', reply: 'There is a car park across the street. See you!',
    guests: ['Michal Barak', 'Omer Friedman', 'Олег Волков', 'Shani Ohayon', 'Roni Gal'],
  },
} satisfies Record<Written, object>;

const shekels = (amount: number) => ({ amount: amount * 100, currency: 'ILS' });

/** Sales beside the visits, by every means. */
async function sell(desk: Desk, customers: Customer[], locale: Written): Promise<void> {
  const said = SAID[locale];
  const cheque = { method: 'cheque', details: { bank: '12', branch: '600', account: '123456', number: '77', dueOn: '2027-01-01' } };
  const sales: [guest: number, what: string, amount: number, more: object][] = [
    [0, said.shampoo, 85, { method: 'app' }],
    [3, said.bride, 1_200, { method: 'bank_transfer' }],
    [5, said.shampoo, 85, { method: 'cash' }],
    [7, said.course, 450, { method: 'card', details: { brand: 'Visa', last4: '4580', installments: 3 } }],
    [10, said.bride, 900, cheque],
  ];
  for (const [guest, description, amount, more] of sales) {
    await desk.post('/api/payments', { customerId: customers[guest]?.id, description, amount: shekels(amount), ...more });
  }
}

async function papers(desk: Desk, customers: Customer[], locale: Written): Promise<string> {
  const said = SAID[locale];
  const customerId = customers[3]?.id;
  const lines = [{ description: said.bride, unitPrice: 120_000 }, { description: said.shampoo, quantity: 20_000, unitPrice: 8_500 }];
  const write = (kind: string, content: object) => desk.post<{ id: string; version: number }>('/api/invoice-drafts', { kind, content });
  for (const kind of ['quote', 'tax_invoice']) {
    const { id, version } = await write(kind, { customerId, lines });
    await desk.post(`/api/invoice-drafts/${id}/issue`, { version });
  }
  await desk.post('/api/recurring-invoices', { name: said.chair, kind: 'tax_invoice', content: { customerId: customers[6]?.id, lines: [{ description: said.chair, unitPrice: 250_000 }] }, every: 'month', from: '2027-01-01' });
  return (await write('tax_invoice', { customerId, lines })).id;
}

async function news(desk: Desk, customers: Customer[], locale: Written): Promise<string> {
  const said = SAID[locale];
  const list = await desk.post<{ id: string }>('/api/subscriber-lists', { name: said.list, isOpen: true });
  for (const { fullName, email } of customers) if (email) await desk.post('/api/subscribers', { email, fullName, lists: [list.id], consentWords: said.paper });
  return (await desk.post<{ id: string }>('/api/campaigns', { name: said.campaign, subject: said.subject, body: said.body, audience: { subscribers: {} } })).id;
}

async function talk(desk: Desk, customers: Customer[], locale: Written): Promise<void> {
  const said = SAID[locale];
  const limits = { dayMessages: 200, monthCost: { amount: 10_000, currency: 'ILS' } };
  const line = await twilio(desk, 'Twilio', { limits, partPrice: { amount: 9, currency: 'ILS' } });
  await cloud(desk, said.business);
  await textFrom('+972525550101', said.question, line);
  await desk.post('/api/notifications/send', { customerId: customers[0]?.id, channel: 'email', text: said.reply });
}

/** Opens it on `day`. */
export async function openSalon(context: BrowserContext, locale: Written, day: string): Promise<Salon> {
  const said = SAID[locale];
  const desk = await openBusiness(context, { locale, fullName: said.owner, businessName: said.business });
  const { version } = await desk.get<{ version: number }>('/api/business');
  await desk.put('/api/business', { version, phone: '03-555-0100', email: 'dana@example.com', address: said.address, taxNumber: '514324995', taxKind: 'licensed_dealer', firstStepsClosed: true });
  const shop = await furnish(desk, locale);
  const { customers, visits } = await busyDay(desk, shop, day, locale);
  await desk.post(`/api/customers/${customers[0]?.id}/notes`, { text: said.note });
  const event = await workshop(desk, locale);
  for (const [at, name] of said.guests.entries()) await register(desk, event, name, { answers: {}, seats: Array.from({ length: (at % 2) + 1 }, () => ({ kindId: event.ticketKinds[0]?.id })) });
  const wait = { serviceId: shop.services[1]?.id, from: day, to: daysAfter(day, 3) };
  for (const guest of [7, 8]) await desk.post('/api/waiting-list', { customer: { fullName: customers[guest]?.fullName, phone: customers[guest]?.phone }, ...wait });
  await desk.post('/api/closures', { name: said.trip, startsAt: instantOf(daysAfter(day, 14), '00:00'), endsAt: instantOf(daysAfter(day, 15), '00:00') });
  await desk.post('/api/rooms', { name: said.rooms, kind: 'Room' });
  await sell(desk, customers, locale);
  const { id: link } = await desk.post<{ id: string }>('/api/payment-links', { customerId: customers[3]?.id, description: said.course, amount: shekels(450), maxInstallments: 3 });
  const draft = await papers(desk, customers, locale);
  const campaign = await news(desk, customers, locale);
  await talk(desk, customers, locale);
  await desk.post('/api/api-keys', { name: said.bookkeeping, scopes: ['documents:read', 'payments:read'] });
  await desk.post('/api/webhooks', { url: 'https://hooks.example.com/chatgrow', description: said.shop, kinds: ['payment.received', 'appointment.booked'] });
  return { desk, shop, customers, visits, event, campaign, draft, link };
}
