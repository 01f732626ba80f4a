/** The pictures of the documentation (docs/screens): a hair salon on a busy day. Run by `make screenshots`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { bookAsGuest, openTimes } from './support/booking.ts';
import { busyDay, type Desk, furnish, openBusiness, type Shop } from './support/business.ts';
import { attachmentIn, mailTo } from './support/mailbox.ts';
import { DESKTOP, expect, PHONE, speaking, test } from './support/test.ts';
import { words } from './support/words.ts';
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
const NAMES: Record<'he' | 'en', { fullName: string; businessName: string }> = {
  he: { fullName: 'דנה כהן', businessName: 'המספרה של דנה' },
  en: { fullName: 'Dana Cohen', businessName: "Dana's Salon" },
};

/** As many colours as a screen of text needs, where ImageMagick (7 or 6) is there. */
function smaller(picture: Buffer): Buffer {
  for (const command of ['magick', 'convert']) {
    const { status, stdout } = spawnSync(command, ['png:-', '-strip', '-dither', 'None', '-colors', '128', 'png8:-'], { input: picture, maxBuffer: 1 << 26 });
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
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  keep(name, await page.screenshot());
}

async function salon(context: BrowserContext, locale: 'he' | 'en'): Promise<{ desk: Desk; shop: Shop; customer: string; campaign: string }> {
  const desk = await openBusiness(context, { locale, ...NAMES[locale] });
  const business = await desk.get<{ version: number }>('/api/business');
  await desk.put('/api/business', { version: business.version, phone: '03-555-0100', email: 'dana@example.com', address: locale === 'he' ? 'דיזנגוף 100, תל אביב' : '100 Dizengoff St, Tel Aviv', taxNumber: '123456782' });
  const shop = await furnish(desk, locale);
  const { customers } = await busyDay(desk, shop, DAY, locale);
  await desk.post(`/api/customers/${customers[0]?.id}/notes`, { text: locale === 'he' ? 'ביקשה לשמור על האורך.' : 'Asked to keep the length.' });
  await desk.post('/api/subscribers', { email: 'noa@example.com', fullName: customers[0]?.fullName, consentWords: 'On paper' });
  const { id: campaign } = await desk.post<{ id: string }>('/api/campaigns', {
    name: locale === 'he' ? 'שבוע החורף' : 'Winter week',
    subject: locale === 'he' ? 'שבוע החורף אצלנו' : 'Winter week at the salon',
    body: locale === 'he' ? 'בשבוע הבא 15% הנחה על צבע.\nמחכים לך!' : 'Next week 15% off colour.\nSee you soon!',
    audience: { subscribers: {} },
  });
  return { desk, shop, customer: customers[0]?.id ?? '', campaign };
}

for (const locale of ['he', 'en'] as const) {
  test.describe(locale, () => {
    test.use(speaking(locale));
    test('the salon', async ({ page, context }) => {
      const t = words(locale);
      const { customer, campaign } = await salon(context, locale);
      // Before noon on that day, whenever the pictures are taken.
      await page.clock.setFixedTime(instantOf(DAY, '11:20'));
      await page.goto('/app/calendar');
      await expect(page.getByRole('main').getByRole('button', { name: /10:00–11:30/ })).toBeVisible();
      await shoot(page, `calendar-${locale}`);
      if (locale === 'en') return;

      await page.goto('/app/calendar?view=week');
      await expect(page.getByRole('main').getByRole('button', { name: /10:00–11:30/ })).toBeVisible();
      await shoot(page, 'calendar-week-he');
      await page.goto('/app/calendar?view=month');
      await expect(page.getByRole('table').getByRole('listitem').first()).toBeVisible();
      await shoot(page, 'calendar-month-he');
      await page.goto(`/app/subscribers/campaigns/${campaign}`);
      await expect(page.getByRole('heading', { level: 3 })).toBeVisible();
      await shoot(page, 'campaign-he');
      await page.goto('/app/customers');
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
      await shoot(page, 'customers-he');
      await page.goto(`/app/customers/${customer}`);
      await expect(page.getByText(t('entry-customer-noted'), { exact: true })).toBeVisible();
      await shoot(page, 'customer-he');
      await page.goto('/app/services');
      await expect(page.getByRole('heading', { name: t('services-title'), exact: true })).toBeVisible();
      await shoot(page, 'services-he');
      await page.goto('/app/messages/rules');
      await expect(page.getByRole('switch').first()).toBeVisible();
      await shoot(page, 'messages-rules-he');
      await page.goto('/app/messages/wording/appointment_reminder?channel=sms');
      await expect(page.getByRole('heading', { name: t('preview-title') })).toBeVisible();
      await shoot(page, 'wording-he');

      await page.setViewportSize(PHONE);
      await page.goto('/app/calendar');
      await expect(page.getByRole('main').getByRole('button', { name: /10:00–11:30/ })).toBeVisible();
      await shoot(page, 'calendar-phone-he');

      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize(DESKTOP);
      await page.goto('/app/calendar');
      await expect(page.getByRole('main').getByRole('button', { name: /10:00–11:30/ })).toBeVisible();
      await shoot(page, 'calendar-dark-he');
    });
  });
}

test('the guest, he', async ({ context, visitor }) => {
  const { desk, shop } = await salon(context, 'he');
  const service = shop.services[0]?.name ?? '';
  const guest = { fullName: 'מיכל ברק', phone: '052-555-0150', email: 'michal@example.com' };
  const phone = await visitor({ viewport: PHONE });
  const wish = { address: desk.publicUrl, locale: 'he' as const, service, date: DAY, ...guest };
  await openTimes(phone, wish);
  await shoot(phone, 'booking-he');
  await bookAsGuest(phone, wish);
  await shoot(phone, 'booked-he');

  const { items } = await desk.get<{ items: { id: string; customer: { email: string } }[] }>(`/api/appointments?from=${instantOf(DAY, '00:00')}&to=${instantOf(DAY, '23:59')}&limit=200`);
  const visit = items.find(({ customer }) => customer.email === guest.email);
  await desk.post('/api/payments', { appointmentId: visit?.id, method: 'cash' });
  const mail = await mailTo(guest.email, 'קבלה');
  const page = execFileSync('pdftoppm', ['-r', '80', '-png', '-f', '1', '-l', '1', '-'], { input: attachmentIn(mail, 'application/pdf'), maxBuffer: 1 << 26 });
  keep('receipt-he', page);
});
