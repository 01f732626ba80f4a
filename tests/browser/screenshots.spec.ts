/**
 * The pictures of the documentation (docs/screens): a hair salon on a busy day, every page in Hebrew (right to left) and
 * in English. Run by `make screenshots`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { bookAsGuest, openTimes, pickTime } from './support/booking.ts';
import { freshEmail, openBusiness } from './support/business.ts';
import { guestPages } from './support/guest-pages.ts';
import { attachmentIn, mailTo } from './support/mailbox.ts';
import { openSalon, type Salon } from './support/salon.ts';
import { DESKTOP, expect, PHONE, speaking, test } from './support/test.ts';
import { daysAfter, instantOf, today, weekday } from './support/zone.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const MAX_BYTES = 80_000;

/** A Tuesday is an ordinary working day, and it is always to come, so that guests can book it. */
function nextTuesday(): string {
  let date = daysAfter(today(), 1);
  while (weekday(date) !== 2) date = daysAfter(date, 1);
  return date;
}
const DAY = nextTuesday();
/** Today, on which the money comes in, and the day of the visits. */
const PERIOD = `?period=custom&from=${daysAfter(today(), -6)}&to=${DAY}`;

/** The picture as WebP, made by the browser itself: a third of the PNG. */
async function smaller(page: Page, picture: Buffer): Promise<Buffer> {
  const maker = await page.context().newPage();
  const url = await maker.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
    return new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsDataURL(blob);
    });
  }, `data:image/png;base64,${picture.toString('base64')}`);
  await maker.close();
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

async function keep(page: Page, name: string, picture: Buffer): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const small = await smaller(page, picture);
  expect(small.length, `${name}.webp must stay small`).toBeLessThanOrEqual(MAX_BYTES);
  writeFileSync(join(FOLDER, `${name}.webp`), small);
}

async function shoot(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
  await keep(page, name, await page.screenshot());
}

/** The pages of the staff app, by the name of their picture. */
function screens({ customers, visits, event, campaign, draft, link }: Salon): Record<string, string> {
  const settings = ['business', 'booking', 'closures', 'payments', 'documents', 'team', 'keys', 'webhooks', 'calendars', 'link', 'security', 'audit', 'data'];
  return {
    calendar: '/calendar',
    'calendar-week': '/calendar?view=week',
    'calendar-month': '/calendar?view=month',
    visit: `/calendar?visit=${visits[0]?.id}`,
    waiting: '/calendar/waiting',
    events: '/events',
    event: `/events/${event.id}`,
    'event-door': `/events/${event.id}?tab=door`,
    'event-details': `/events/${event.id}?tab=details`,
    customers: '/customers',
    customer: `/customers/${customers[0]?.id}`,
    'customers-import': '/customers/import',
    subscribers: '/subscribers',
    campaign: `/subscribers/campaigns/${campaign}`,
    services: '/services',
    messages: '/messages',
    'messages-inbound': '/messages/inbound',
    'messages-rules': '/messages/rules',
    wording: '/messages/wording/appointment_reminder?channel=sms',
    connections: '/messages/connections',
    documents: '/documents',
    'document-draft': `/documents/drafts/${draft}`,
    'documents-recurring': '/documents/recurring',
    bookkeeper: '/documents/bookkeeper',
    payments: '/payments',
    'payment-link': `/payments/links?link=${link}`,
    'payments-totals': '/payments/totals',
    reports: `/reports${PERIOD}`,
    'reports-visits': `/reports/visits${PERIOD}`,
    'reports-customers': `/reports/customers${PERIOD}`,
    'reports-occupancy': `/reports/occupancy${PERIOD}`,
    'reports-day': '/reports/day',
    'reports-rows': `/reports/rows${PERIOD}`,
    ...Object.fromEntries(settings.map((tab) => [`settings-${tab}`, `/settings?tab=${tab}`])),
  };
}

/** On the calendar it is before noon of the busy day, whenever the pictures are taken; elsewhere it is now. */
const isOfTheDay = (path: string) => path.startsWith('/calendar') && !path.startsWith('/calendar/waiting');

for (const locale of ['he', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ ...speaking(locale), locale: locale === 'he' ? 'he-IL' : 'en-GB' });
    test.describe.configure({ timeout: 300_000 });

    test('the salon', async ({ context }) => {
      const salon = await openSalon(context, locale, DAY);
      const page = await context.newPage();
      const pictures = Object.entries(screens(salon));
      const onPhone = pictures.filter(([name]) => ['calendar', 'customer', 'reports'].includes(name)).map(([name, path]) => [`${name}-phone`, path] as const);
      const take = async ([name, path]: readonly [string, string]) => {
        await page.setViewportSize(name.endsWith('-phone') ? PHONE : DESKTOP);
        await page.goto(`/app${path}`);
        await shoot(page, `${name}-${locale}`);
      };
      // The clock, once it is set, is set for all that follows.
      const later = [...pictures, ...onPhone].filter(([, path]) => isOfTheDay(path));
      for (const picture of [...pictures, ...onPhone]) if (!later.includes(picture)) await take(picture);
      await page.clock.setFixedTime(instantOf(DAY, '11:20'));
      for (const picture of later) await take(picture);
      await page.emulateMedia({ colorScheme: 'dark' });
      await take(['calendar-dark', '/calendar']);
    });

    test('before there is a salon', async ({ context, page }) => {
      for (const name of ['sign-in', 'sign-up']) {
        await page.goto(`/app/${name}`);
        await shoot(page, `${name}-${locale}`);
      }
      await openBusiness(context, locale === 'he' ? {} : { locale, fullName: 'Dana Cohen', businessName: "Dana's Salon" });
      await page.goto('/app/welcome');
      await shoot(page, `welcome-${locale}`);
    });

    test('what guests see', async ({ context, visitor }) => {
      const { desk, shop } = await openSalon(context, locale, DAY);
      const phone = await visitor({ viewport: PHONE });
      const guest = { fullName: locale === 'he' ? 'מיכל ברק' : 'Michal Barak', phone: '052-555-0150', email: freshEmail('michal') };
      const wish = { address: desk.publicUrl, locale, service: shop.services[0]?.name ?? '', date: DAY, ...guest };
      await phone.goto(desk.publicUrl);
      await shoot(phone, `guest-services-${locale}`);
      await openTimes(phone, wish);
      await shoot(phone, `guest-times-${locale}`);
      await pickTime(phone, wish);
      await shoot(phone, `guest-details-${locale}`);
      await bookAsGuest(phone, wish);
      await shoot(phone, `guest-booked-${locale}`);

      const pictures: Record<string, string> = {
        event: 'event', registering: 'event-form', 'the registration': 'registered', paying: 'pay', subscribing: 'subscribe', unsubscribing: 'unsubscribe', 'verifying a document': 'verify',
      };
      for (const { name, url } of await guestPages(desk, shop.services, locale)) {
        if (!pictures[name]) continue;
        await phone.goto(url);
        await shoot(phone, `guest-${pictures[name]}-${locale}`);
      }

      const { items } = await desk.get<{ items: { id: string; customer: { email: string } }[] }>(`/api/appointments?from=${instantOf(DAY, '00:00')}&to=${instantOf(DAY, '23:59')}&limit=200`);
      const visit = items.find(({ customer }) => customer.email === guest.email);
      await desk.post('/api/payments', { appointmentId: visit?.id, method: 'cash' });
      const mail = await mailTo(guest.email, locale === 'he' ? 'חשבונית' : 'nvoice');
      const paper = execFileSync('pdftoppm', ['-r', '80', '-png', '-f', '1', '-l', '1', '-'], { input: attachmentIn(mail, 'application/pdf'), maxBuffer: 1 << 26 });
      await keep(phone, `receipt-${locale}`, paper);
    });
  });
}
