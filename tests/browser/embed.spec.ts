/** Booking inside a business's own site: one tag of another origin, in the page and behind a button. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Desk, freshEmail, furnish, openBusiness } from './support/business.ts';
import { expectAccessible, expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/inspect.ts';
import { expect, PHONE, speaking, test } from './support/test.ts';
import { words } from './support/words.ts';

const t = words('he');
test.use({ locale: 'he-IL' });

/** The word in the business's public address. */
const slugOf = ({ publicUrl }: Desk) => publicUrl.split('/').pop();

/** A site with the tag in it; `attributes` are those of the tag. */
async function site(attributes: string): Promise<{ url: string; server: Server }> {
  const tag = `<script src="${process.env.CHATGROW_URL}/embed.js" ${attributes} async></script>`;
  const html = `<!doctype html><html lang="he" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>הסלון של דנה</title><link rel="icon" href="data:,"><main><h1>הסלון של דנה</h1>${tag}<p>ברוכים הבאים</p></main></html>`;
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(html));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

test('a guest books within the page, whose frame is as high as each step', async ({ context, visitor }) => {
  const desk = await openBusiness(context, { locale: 'he' });
  const shop = await furnish(desk, 'he');
  const { url, server } = await site(`data-business="${slugOf(desk)}"`);
  const page = await visitor({ viewport: PHONE });
  await page.goto(url);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('link', { name: shop.services[0]?.name }).click();
  await expect(frame.getByRole('heading', { level: 1, name: t('pages-choose-time') })).toBeVisible();
  const time = frame.getByRole('main').getByRole('button').filter({ visible: true }).first();
  await expect(time).toBeVisible();
  await expectNoSidewaysScroll(page, 'the site');
  const fits = () => page.locator('iframe').evaluate((element: HTMLIFrameElement) => element.getBoundingClientRect().height);
  await time.click();
  await expect(frame.getByRole('heading', { level: 1, name: t('pages-your-details') })).toBeVisible();
  const inner = page.frames()[1];
  await expect.poll(async () => Math.abs((await fits()) - (await inner?.evaluate(() => document.documentElement.scrollHeight) ?? 0))).toBeLessThan(2);

  await frame.getByLabel(t('pages-full-name')).fill('מיכל ברק');
  await frame.getByLabel(t('pages-phone')).fill('052-555-0150');
  await frame.getByRole('textbox', { name: t('pages-email') }).fill(freshEmail('guest'));
  await frame.getByRole('button', { name: t('pages-book') }).click();
  await expect(frame.getByRole('heading', { level: 1, name: t('pages-visit-coming') })).toBeVisible();
  expect(page.url(), 'the guest is still on the site').toBe(url);
  server.close();
});

test('behind a button: a window that takes the focus and gives it back', async ({ context, visitor }) => {
  const desk = await openBusiness(context, { locale: 'he' });
  await furnish(desk, 'he');
  const { url, server } = await site(`data-business="${slugOf(desk)}" data-button="לקביעת תור" data-lang="en"`);
  const page = await visitor({ viewport: PHONE });
  await page.goto(url);
  const opener = page.getByRole('button', { name: 'לקביעת תור' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: words('en')('embed-button-text') });
  await expect(dialog.frameLocator('iframe').getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(dialog.frameLocator('iframe').locator('html')).toHaveAttribute('lang', 'en');
  await expectNoSidewaysScroll(page, 'the window');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
  await opener.click();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  server.close();
});

test.describe('the settings', () => {
  test.use(speaking('he'));

  test('save the colour of the pages beside the name, one after the other', async ({ page, context, visitor }) => {
    const desk = await openBusiness(context, { locale: 'he' });
    await page.goto('/app/settings?tab=business');
    const brand = page.getByRole('region', { name: t('brand-title') });
    await brand.getByRole('textbox', { name: t('brand-color') }).fill('#ffb000');
    await brand.getByRole('button', { name: t('action-save') }).click();
    await expect(page.getByText(t('saved')).last()).toBeVisible();
    await page.getByRole('textbox', { name: t('field-business-name') }).fill('סטודיו דבש');
    await page.getByRole('button', { name: t('action-save') }).first().click();
    await expect.poll(async () => (await desk.get<{ name: string }>('/api/business')).name).toBe('סטודיו דבש');

    const guest = await visitor({ viewport: PHONE });
    await guest.goto(desk.publicUrl);
    await expect(guest.getByRole('heading', { level: 1, name: 'סטודיו דבש' })).toBeVisible();
    // Honey is too light for a white ground, and as it is on a dark one.
    const leaf = () => guest.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--leaf'));
    expect(await leaf()).not.toBe('#ffb000');
    await expectAccessibleInBothSchemes(guest, 'the page in honey');
    await guest.emulateMedia({ colorScheme: 'dark' });
    expect(await leaf()).toBe('#ffb000');
  });

  test('offer the tag, ready to be copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const desk = await openBusiness(context, { locale: 'he' });
    await page.goto('/app/settings?tab=link');
    const section = page.getByRole('region', { name: t('embed-title') });
    await section.getByText(t('embed-as-button'), { exact: true }).click();
    await section.getByRole('button', { name: t('embed-copy') }).click();
    await expect(section.getByRole('status')).toHaveText(t('link-copied'));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`<script src="${new URL('/embed.js', desk.publicUrl).href}" data-business="${slugOf(desk)}" data-button="${t('embed-button-text')}" async></script>`);
    await expectAccessible(page, 'the link');
  });
});
