/**
 * The pictures of the documentation (docs/screens): a hair salon on a busy day, every page in Hebrew (right to left) and
 * in English. Run by `make screenshots`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
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
const MAX_BYTES = 150_000;

/** A Tuesday is an ordinary working day, and it is always to come, so that guests can book it. */
function nextTuesday(): string {
  let date = daysAfter(today(), 1);
  while (weekday(date) !== 2) date = daysAfter(date, 1);
  return date;
}
const DAY = nextTuesday();

/** As many colours as a screen of text needs, where ImageMagick (7 or 6) is there. */
function smaller(picture: Buffer): Buffer {
  for (const command of ['magick', 'convert']) {
    const { status, stdout } = spawnSync(command, ['png:-', '-strip', '-dither', 'None', '-colors', '64', '-define', 'png:compression-level=9', 'png8:-'], { input: picture, maxBuffer: 1 << 26 });
    if (status === 0) return stdout;
  }
  return picture;
}

function keep(name: string, picture: Buffer): void {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}.png`);
  writeFileSync(file, smaller(picture));
  expect(statSync(file).size, `${name}.png must stay small`).toBeLessThanOrEqual(MAX_BYTES);
}

async function shoot(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
  keep(name, await page.screenshot());
}

/** The pages of the staff app, by the name of their picture. */
function screens({ customers, visits, event, campaign, draft, link }: Salon): Record<string, string> {
  const settings = ['business', 'booking', 'closures', 'payments', 'documents', 'team', 'keys', 'webhooks', 'calendars', 'link', 'security', 'audit'];
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
    reports: '/reports',
    'reports-visits': '/reports/visits',
    'reports-customers': '/reports/customers',
    'reports-occupancy': '/reports/occupancy',
    'reports-day': '/reports/day',
    'reports-rows': '/reports/rows',
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
      const [now, onTheDay] = [await context.newPage(), await context.newPage()];
      await onTheDay.clock.setFixedTime(instantOf(DAY, '11:20'));
      for (const [name, path] of Object.entries(screens(salon))) {
        const page = isOfTheDay(path) ? onTheDay : now;
        await page.goto(`/app${path}`);
        await shoot(page, `${name}-${locale}`);
      }
      for (const [name, path] of [['calendar', '/calendar'], ['customer', `/customers/${salon.customers[0]?.id}`], ['reports', '/reports']] as const) {
        const page = isOfTheDay(path) ? onTheDay : now;
        await page.setViewportSize(PHONE);
        await page.goto(`/app${path}`);
        await shoot(page, `${name}-phone-${locale}`);
        await page.setViewportSize(DESKTOP);
      }
      await onTheDay.emulateMedia({ colorScheme: 'dark' });
      await onTheDay.goto('/app/calendar');
      await shoot(onTheDay, `calendar-dark-${locale}`);
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
      keep(`receipt-${locale}`, paper);
    });
  });
}
