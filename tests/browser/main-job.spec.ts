/**
 * The main job, by clicking: a shop owner signs up and shares a link, a guest books at it, the owner sees the
 * visit come, serves it and takes the money, the guest gets the receipt. Mails are real.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { bookAsGuest, type Booked } from './support/booking.ts';
import { freshEmail, PASSWORD } from './support/business.ts';
import { readEvent } from './support/calendar-file.ts';
import { attachmentIn, linkIn, mailsTo, mailTo } from './support/mailbox.ts';
import { textOf } from './support/receipt.ts';
import { DESKTOP, expect, markAgainstReload, PHONE, test } from './support/test.ts';
import { drawn, type Locale, type Words, withoutMarks, words } from './support/words.ts';
import { expectLanguage } from './support/inspect.ts';
import { daysAfter, nextOpenDay, today, wallTime } from './support/zone.ts';

interface Play {
  name: string;
  locale: Locale;
  viewport: { width: number; height: number };
  guestHasScripts: boolean;
  owner: string;
  business: string;
  service: string;
  guest: string;
}
const PLAYS: Play[] = [
  { name: 'in Hebrew, owner at a desk', locale: 'he', viewport: DESKTOP, guestHasScripts: true, owner: 'דנה כהן', business: 'המספרה של דנה', service: 'תספורת נשים', guest: 'נועה לוי' },
  { name: 'in Hebrew, owner on a phone, guest without JavaScript', locale: 'he', viewport: PHONE, guestHasScripts: false, owner: 'עומר לוי', business: 'הסטודיו של עומר', service: 'שיעור פיתוח קול', guest: 'Anna Smirnova' },
  { name: 'in English, owner at a desk', locale: 'en', viewport: DESKTOP, guestHasScripts: true, owner: 'Dana Cohen', business: "Dana's Salon", service: "Women's haircut", guest: 'Noa Levi' },
];
const MINUTES = 45;

for (const play of PLAYS) {
  test.describe('the main job', () => {
    test.use({ viewport: play.viewport, locale: play.locale === 'he' ? 'he-IL' : 'en-GB' });

    test(play.name, async ({ page, context, visitor }) => {
      test.setTimeout(120_000);
      const t = words(play.locale);
      const owner = freshEmail('owner');
      const guest = freshEmail('guest');
      const day = nextOpenDay();

      await test.step('sign up and follow the link of the mail', () => signUp(page, play, t, owner));
      const address = await test.step('first service, hours, link', () => firstSteps(page, context, play, t));
      const notReloaded = await test.step('open the calendar of the day', () => openDay(page, t, day));

      const phone = await visitor({ viewport: PHONE, isMobile: true, hasTouch: true, locale: play.locale === 'he' ? 'he-IL' : 'en-GB', javaScriptEnabled: play.guestHasScripts });
      const booked = await test.step('the guest books', () =>
        bookAsGuest(phone, { address, locale: play.locale, service: play.service, date: day, fullName: play.guest, phone: '052-555-0199', email: guest }),
      );
      await test.step('the guest has the confirmation', () => expectConfirmation(guest, play, t, booked));

      await test.step('the owner sees the visit without reloading', async () => {
        await expect(visitButton(page, play)).toBeVisible({ timeout: 15_000 });
        await notReloaded();
      });
      await test.step('serve and take the money', () => serve(page, play, t));
      const receipt = await test.step('the guest has the receipt', () => expectReceipt(guest, play, t));
      await test.step('documents, messages and the card tell it', () => expectTraces(page, play, t, receipt, guest));
      await notReloaded();
    });
  });
}

async function signUp(page: Page, play: Play, t: Words, email: string): Promise<void> {
  await page.goto('/app/sign-up');
  if (play.locale === 'en') {
    await page.getByRole('button', { name: words('he')('language') }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
  }
  await expectLanguage(page, play.locale);
  await page.getByLabel(t('field-full-name')).fill(play.owner);
  await page.getByLabel(t('field-business-name')).fill(play.business);
  await page.getByLabel(t('field-email')).fill(email);
  await page.getByRole('textbox', { name: t('field-password') }).fill(PASSWORD);
  await page.getByRole('button', { name: t('sign-up-action') }).click();
  await expect(page.getByRole('heading', { name: t('check-email-title') })).toBeVisible();

  const mail = await mailTo(email, t('mail-confirm-signup-subject'));
  expectDirection(mail.html || '', play.locale);
  await page.goto(linkIn(mail, '/app/verify'));
  await page.waitForURL('**/app/welcome');
}

/** From the first page to the calendar; gives the address that the owner would send to guests. */
async function firstSteps(page: Page, context: BrowserContext, play: Play, t: Words): Promise<string> {
  await page.getByLabel(t('field-phone')).fill('03-555-0100');
  await page.getByRole('button', { name: t('welcome-business-action') }).click();
  await page.getByLabel(t('field-service-name')).fill(play.service);
  await page.getByLabel(t('field-duration')).fill(String(MINUTES));
  await page.getByLabel(drawn(t('field-price', { currency: 'ILS' }))).fill('180');
  await page.getByRole('button', { name: t('welcome-service-action') }).click();

  const sunday = new Intl.DateTimeFormat(play.locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1));
  const closing = page.getByLabel(t('hours-to', { day: sunday }));
  await closing.fill('1830');
  await closing.blur();
  await expect(closing).toHaveValue('18:30');
  await page.getByRole('button', { name: t('welcome-hours-action') }).click();

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: t('link-copy') }).click();
  await expect(page.getByText(t('link-copied'))).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  await expect(page.getByRole('link', { name: address })).toBeVisible();
  await page.getByRole('button', { name: t('welcome-leave') }).click();
  await page.waitForURL('**/app/calendar');
  return address;
}

/** Turns the calendar to `day`; gives a check that the page is still the same one. */
async function openDay(page: Page, t: Words, day: string): Promise<() => Promise<void>> {
  for (let date = today(); date < day; date = daysAfter(date, 1)) {
    await page.getByRole('button', { name: t('calendar-next-day') }).click();
    await page.waitForURL(`**date=${daysAfter(date, 1)}*`);
  }
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
  return markAgainstReload(page);
}

function visitButton(page: Page, { guest }: Play) {
  return page.getByRole('main').getByRole('button', { name: guest });
}

async function expectConfirmation(address: string, play: Play, t: Words, booked: Booked): Promise<void> {
  const mail = await mailTo(address, play.business);
  // Twice the same: as a part that mail programs show, and as a file for those that do not.
  expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar', 'application/ics']);
  expect(new Set(mail.attachments.map(({ checksum }) => checksum)).size).toBe(1);
  expect(mail.attachments[1]?.filename).toMatch(/\.ics$/);
  const html = (mail.html || '').replaceAll('&#39;', "'");
  expectDirection(html, play.locale);
  expect(html).toContain(t('appointment-confirmation-title'));
  expect(html).toContain(play.service);
  expect(html).toContain(booked.time);
  expect(mail.text, 'the plain twin says the same').toContain(booked.time);
  expect(linkIn(mail, '/my/')).toBe(booked.manageUrl);

  const event = readEvent(attachmentIn(mail, 'text/calendar'));
  expect(wallTime(event.start)).toEqual({ date: booked.date, time: booked.time });
  expect(Date.parse(event.end) - Date.parse(event.start)).toBe(MINUTES * 60_000);
  expect(event.summary).toContain(play.service);
}

async function serve(page: Page, play: Play, t: Words): Promise<void> {
  await visitButton(page, play).click();
  const panel = page.getByRole('dialog', { name: t('visit-title') });
  await expect(panel.getByText(t('source-guest'))).toBeVisible();
  await panel.getByRole('button', { name: t('step-arrived'), exact: true }).click();
  await expect(panel.getByText(t('status-arrived'), { exact: true }).first()).toBeVisible();
  await panel.getByRole('button', { name: t('step-completed'), exact: true }).click();
  // The steps that are left are fewer lines: what is below them moves once the answer is there.
  await expect(panel.getByText(t('status-completed'), { exact: true }).first()).toBeVisible();
  await expect(panel.getByRole('button', { name: t('step-confirmed') })).toBeVisible();

  await panel.getByRole('button', { name: t('pay-for') }).click();
  const payment = page.getByRole('dialog', { name: drawn(t('pay-title', { customer: play.guest })) });
  await expect(payment.getByLabel(t('field-amount'))).toHaveValue('180 ₪');
  await payment.getByRole('button', { name: t('pay-action') }).click();
  await expect(page.getByText(t('pay-done'))).toBeVisible();
  await expect(payment).toBeHidden();
  await expect(panel.getByText(t('paid'), { exact: true })).toBeVisible();
  await expect(panel.getByRole('link', { name: t('receipt-open') }), 'the receipt comes by itself').toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
}

async function expectReceipt(address: string, play: Play, t: Words): Promise<Buffer> {
  const mail = await mailTo(address, t('receipt-subject', { number: 1, business: play.business }));
  expectDirection(mail.html || '', play.locale);
  const pdf = attachmentIn(mail, 'application/pdf');
  const text = withoutMarks(textOf(pdf));
  // A receipt is a legal document of an Israeli business: Hebrew, whatever the owner's screen speaks.
  expect(text).toContain('קבלה');
  expect(text).toContain('מקור');
  expect(text).toMatch(/(^|\D)1(\D|$)/);
  expect(text).toContain('180.00');
  expect(text).toContain(play.guest);
  expect(text).toContain(play.business);
  expect(await mailsTo(address, t('receipt-subject', { number: 1, business: play.business })), 'it comes once').toHaveLength(1);
  return pdf;
}

async function expectTraces(page: Page, play: Play, t: Words, receipt: Buffer, guest: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: t('nav-label') });
  const main = page.getByRole('main');

  await navigation.getByRole('link', { name: t('nav-documents') }).click();
  const row = main.getByRole('listitem').filter({ hasText: play.guest });
  await expect(row).toContainText(t('document-name', { kind: t('document-receipt'), number: '1' }));
  await row.getByRole('link').click();
  const copyLink = page.getByRole('dialog').getByRole('link', { name: t('document-copy'), exact: true });
  const file = (await copyLink.getAttribute('href')) ?? '';
  const copy = await page.request.get(file);
  expect(copy.headers()['content-type']).toBe('application/pdf');
  expect(textOf(await copy.body()), 'what the owner opens is marked as a copy').toContain('העתק');
  const original = await page.request.get(`${file}?marking=original`);
  expect((await original.body()).equals(receipt), 'the original is kept byte for byte as it was mailed').toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await navigation.getByRole('link', { name: t('nav-messages') }).click();
  for (const template of ['receipt', 'appointment_confirmation']) {
    const message = main.getByRole('listitem').filter({ hasText: guest }).filter({ has: page.getByText(t(`template-${template}`), { exact: true }) });
    await expect(message).toHaveCount(1);
    await expect(message.getByText(t('message-sent'), { exact: true })).toBeVisible();
  }

  await navigation.getByRole('link', { name: t('nav-customers') }).click();
  await main.getByRole('link', { name: play.guest }).click();
  const timeline = main.locator('section').filter({ has: page.getByRole('heading', { name: t('customer-timeline') }) });
  for (const entry of ['appointment-booked', 'appointment-arrived', 'appointment-completed', 'payment-received', 'document-issued']) {
    await expect(timeline.getByText(t(`entry-${entry}`), { exact: true })).toBeVisible();
  }
}

function expectDirection(html: string, locale: Locale): void {
  expect(html).toMatch(locale === 'he' ? /<html[^>]*lang="he"[^>]*dir="rtl"/ : /<html[^>]*lang="en"[^>]*dir="ltr"/);
}
