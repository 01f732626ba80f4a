/**
 * What guests do where no script runs: registering for an event and giving it up, waiting for a time, the list of news
 * and the way out of it, a document checked. Booking, moving, cancelling and paying are in public.spec.ts and pay.spec.ts.
 */
import type { Page } from '@playwright/test';
import { type Desk, freshEmail, furnish, openBusiness } from './support/business.ts';
import { workshop } from './support/events.ts';
import { guestPages, wayOut } from './support/guest-pages.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { expect, PHONE, test } from './support/test.ts';
import { words } from './support/words.ts';
import { nextOpenDay } from './support/zone.ts';

const t = words('he');
const PLAIN = { viewport: PHONE, javaScriptEnabled: false };

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('every page says what it is, and no page waits for a script', async ({ context, visitor }) => {
  test.setTimeout(120_000);
  const desk = await openBusiness(context);
  const { services } = await furnish(desk);
  const page = await visitor(PLAIN);
  for (const { name, url } of await guestPages(desk, services)) {
    const answer = await page.goto(url);
    expect.soft(answer?.status(), name).toBe(200);
    await expect.soft(page.getByRole('heading', { level: 1 }), name).toHaveCount(1);
    // What only a script could do must not be offered.
    await expect.soft(page.locator(':is(a:not([href]), button):not(form *)'), `${name}: what does nothing`).toHaveCount(0);
  }
});

test('registers for an event and gives it up', async ({ context, visitor, complaints }) => {
  const desk = await openBusiness(context);
  const event = await workshop(desk);
  const email = freshEmail('guest');
  const page = await visitor(PLAIN);
  await page.goto(`${desk.publicUrl}/events`);
  await page.getByRole('link', { name: event.title }).first().click();
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  // A fault comes back with what was typed.
  await page.getByLabel(t('pages-full-name')).fill('מיכל ברק');
  await page.getByLabel(t('pages-phone')).fill('12');
  complaints.expectStatus(422);
  await page.getByRole('button', { name: t('events-register') }).click();
  await expect(page.getByLabel(t('pages-phone'))).toHaveAccessibleDescription(t('field-bad-phone'));
  await expect(page.getByLabel(t('pages-full-name'))).toHaveValue('מיכל ברק');
  await page.getByLabel(t('pages-phone')).fill('052-555-0150');
  await page.getByRole('textbox', { name: t('pages-email') }).fill(email);
  await page.getByRole('button', { name: t('events-register') }).click();
  await expect(heading(page, t('events-confirmed'))).toBeVisible();

  await page.goto(linkIn(await mailTo(email), '/e/'));
  await page.getByRole('link', { name: t('events-cancel') }).click();
  await page.getByRole('button', { name: t('pages-cancel-yes') }).click();
  await expect(heading(page, t('events-cancelled'))).toBeVisible();
  const { items } = await desk.get<{ items: { status: string }[] }>(`/api/events/${event.id}/registrations`);
  expect(items.map(({ status }) => status)).toEqual(['cancelled']);
});

test('joins the list of news, and leaves it, and comes back', async ({ context, visitor }) => {
  const desk = await openBusiness(context);
  const email = freshEmail('noa');
  const page = await visitor(PLAIN);
  await page.goto(`${desk.publicUrl}/subscribe`);
  await page.getByRole('textbox', { name: t('pages-email') }).fill(email);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: t('subscribe-button') }).click();
  await expect(heading(page, t('subscribe-sent'))).toBeVisible();
  await page.goto(linkIn(await mailTo(email), '/subscribe/'));
  await page.getByRole('button', { name: t('subscribe-yes') }).click();
  await expect(heading(page, t('subscribe-confirmed'))).toBeVisible();

  const status = async (who: Desk) => (await who.get<{ items: { email: string; status: string }[] }>('/api/subscribers')).items.map(({ status }) => status).toSorted();
  await page.goto(await wayOut(desk));
  expect(await status(desk), 'opening the link alone ends nothing').toEqual(['subscribed', 'subscribed']);
  await page.getByRole('button', { name: t('unsubscribe-button') }).click();
  await expect(page.getByRole('button', { name: t('unsubscribe-undo') })).toBeVisible();
  expect(await status(desk)).not.toEqual(['subscribed', 'subscribed']);
  await page.getByRole('button', { name: t('unsubscribe-undo') }).click();
  await expect.poll(() => status(desk)).toEqual(['subscribed', 'subscribed']);
});

test('waits for a time and stops waiting', async ({ context, visitor }) => {
  const desk = await openBusiness(context);
  const { services } = await furnish(desk, 'he', 1);
  const page = await visitor(PLAIN);
  const email = freshEmail('guest');
  await page.goto(`${desk.publicUrl}?service=${services[0]?.id}`);
  await page.getByText(t('pages-wait-title')).first().click();
  await page.getByLabel(t('pages-wait-from')).fill(nextOpenDay());
  await page.getByLabel(t('pages-wait-to')).fill(nextOpenDay());
  await page.getByRole('radio').first().check();
  await page.getByLabel(t('pages-full-name')).fill('מיכל ברק');
  await page.getByLabel(t('pages-phone')).fill('052-555-0150');
  await page.getByRole('textbox', { name: t('pages-email') }).fill(email);
  await page.getByRole('button', { name: t('pages-wait-join') }).click();
  // The day has free times: one may be offered before the page is drawn, and is declined then.
  const out = page.getByRole('button', { name: t('pages-wait-withdraw') }).or(page.getByRole('button', { name: t('pages-wait-decline') }));
  await out.click();
  await expect(out).toHaveCount(0);
  const gone = ['withdrawn', 'declined'].map((status) => desk.get<{ items: unknown[] }>(`/api/waiting-list?status=${status}`));
  expect((await Promise.all(gone)).flatMap(({ items }) => items)).toHaveLength(1);
});
