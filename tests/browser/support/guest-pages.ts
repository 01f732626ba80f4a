/** Every page that guests see, with something on it: made through the API, found by their addresses. */
import { type Desk, freshEmail, type Service } from './business.ts';
import { workshop } from './events.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { expect } from './test.ts';
import type { Locale } from './words.ts';
import { daysAfter, instantOf, nextOpenDay } from './zone.ts';

export interface GuestPage {
  name: string;
  url: string;
}

/** What advertising needs to leave at any hour: a sender who can be found, and no hours of quiet. */
export async function letCampaignsLeave(desk: Desk): Promise<void> {
  const { version } = await desk.get<{ version: number }>('/api/business');
  await desk.put('/api/business', { version, phone: '03-555-0100' });
  await desk.put('/api/message-settings', { version: 0, quietFrom: null, quietUntil: null, holdOnShabbat: false, holdOnHolidays: false });
}

/** Subscribes somebody, sends a campaign, and gives the link by which they leave. */
export async function wayOut(desk: Desk): Promise<string> {
  const email = freshEmail('reader');
  await desk.post('/api/subscribers', { email, fullName: 'נועה לוי', consentWords: 'טופס בדלפק' });
  await letCampaignsLeave(desk);
  const campaign = await desk.post<{ id: string; version: number }>('/api/campaigns', { name: 'חורף', subject: 'שבוע החורף', body: 'מחכים לך.', audience: { subscribers: {} } });
  await desk.post(`/api/campaigns/${campaign.id}/schedule`, { version: campaign.version });
  return linkIn(await mailTo(email, 'שבוע החורף'), '/unsubscribe/');
}

/** The page on which a receipt can be checked. */
export async function verification(desk: Desk, appointmentId: string): Promise<string> {
  await desk.post('/api/payments', { appointmentId, method: 'cash' });
  let receipt: string | undefined;
  const issued = async () => (receipt = (await desk.get<{ items: { id: string }[] }>('/api/invoices')).items[0]?.id);
  await expect.poll(issued, { message: 'the receipt of a payment', timeout: 20_000 }).toBeDefined();
  const { id } = await desk.get<{ id: string }>('/api/business');
  const code = Buffer.from(`${id}${receipt}`.replaceAll('-', ''), 'hex').toString('base64url');
  return new URL(`/verify/${code}`, desk.publicUrl).href;
}

/** The guests' pages of a furnished business; its language is that of the pages. */
export async function guestPages(desk: Desk, services: Service[], locale: Locale = 'he'): Promise<GuestPage[]> {
  // Not on the day on which others fill the calendar.
  const day = daysAfter(nextOpenDay(), 7);
  const service = services[0]?.id ?? '';
  const guest = { fullName: 'Noa Levi', phone: '052-555-0101' };
  const at = instantOf(day, '10:00');
  const { manageUrl } = await desk.post<{ manageUrl: string }>(`/api/public/${desk.slug}/appointments`, { serviceId: service, startsAt: at, customer: guest });
  const visit = await desk.post<{ id: string }>('/api/appointments', { customer: guest, serviceId: service, startsAt: instantOf(day, '14:00') });
  const event = await workshop(desk, locale);
  const seat = { dateId: event.dates[0]?.id, customer: { fullName: 'Omer Bar', phone: '052-555-0178' }, seats: [{ kindId: event.ticketKinds[0]?.id }] };
  const registration = await desk.post<{ manageUrl: string }>(`/api/public/${desk.slug}/events/${event.id}/register`, seat);
  const customer = await desk.post<{ id: string }>('/api/customers', { fullName: 'Yael Bar', phone: '052-555-0177', email: freshEmail('payer') });
  const gateways = JSON.parse(process.env.GATEWAYS ?? '{}') as Record<string, object>;
  await desk.post('/api/gateway-accounts', gateways.cardcom);
  const link = await desk.post<{ url: string }>('/api/payment-links', { customerId: customer.id, description: 'Course', amount: { amount: 12_000, currency: 'ILS' } });
  const home = desk.publicUrl;
  return [
    { name: 'services', url: home },
    { name: 'times', url: `${home}?service=${service}` },
    { name: 'details', url: `${home}?service=${service}&at=${encodeURIComponent(instantOf(daysAfter(day, 7), '11:00'))}` },
    { name: 'the visit', url: manageUrl },
    { name: 'cancelling the visit', url: `${manageUrl}/cancel` },
    { name: 'events', url: `${home}/events` },
    { name: 'event', url: `${home}/events/${event.id}` },
    { name: 'registering', url: `${home}/events/${event.id}?date=${seat.dateId}` },
    { name: 'the registration', url: registration.manageUrl },
    { name: 'cancelling the registration', url: `${registration.manageUrl}/cancel` },
    { name: 'paying', url: link.url },
    { name: 'subscribing', url: `${home}/subscribe` },
    { name: 'unsubscribing', url: await wayOut(desk) },
    { name: 'verifying a document', url: await verification(desk, visit.id) },
    { name: 'accessibility and privacy', url: new URL('/accessibility', home).href },
  ];
}
