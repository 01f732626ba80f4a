/** The frame around the pages: the palette, the keys, the bar on phones, and the app without a line. */
import type { BrowserContext, Page } from '@playwright/test';
import { type Appointment, busyDay, type Desk, furnish, openBusiness } from './support/business.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/inspect.ts';
import { expect, PHONE, test } from './support/test.ts';
import { drawn, words } from './support/words.ts';
import { instantOf, nextOpenDay } from './support/zone.ts';

const t = words('he');
const DAY = nextOpenDay();

function palette(page: Page) {
  return page.getByRole('dialog', { name: t('palette-title') });
}

/** A busy day, seen before noon of it. */
async function salon(context: BrowserContext, page: Page): Promise<{ desk: Desk; visits: Appointment[] }> {
  const desk = await openBusiness(context);
  const { visits } = await busyDay(desk, await furnish(desk), DAY);
  await page.clock.setFixedTime(instantOf(DAY, '11:20'));
  return { desk, visits };
}

/** A key as a keyboard set to Hebrew sends it: the same place, another letter. */
function hebrewKey(page: Page, code: string, key: string, more: object = {}): Promise<unknown> {
  return page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })), { code, key, ...more });
}

test('the palette finds a customer, a service and a page, and Escape gives the focus back', async ({ context, page }) => {
  await salon(context, page);
  await page.goto('/app/calendar');
  const opener = page.getByRole('button', { name: t('palette-title') });
  await opener.focus();
  await page.keyboard.press('Control+k');
  const field = palette(page).getByRole('combobox');
  await expect(field).toBeFocused();
  await expect(palette(page).getByRole('option', { name: t('visit-new') })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(opener).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.type('0525550110');
  await expect(palette(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'יוסי פרץ' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('תספורת');
  await expect(palette(page).getByRole('option', { name: 'תספורת גברים' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(palette(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await field.fill('אין כזה דבר');
  await expect(palette(page).getByText(t('palette-found', { count: 0 }))).toBeVisible();
  await field.fill(t('nav-documents'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t('nav-documents') })).toBeVisible();
});

test('keys are known by their place: they work with a Hebrew keyboard, and can be switched off', async ({ context, page }) => {
  const desk = await openBusiness(context);
  await furnish(desk, 'he', 1);
  await page.goto('/app/customers');
  const search = page.getByRole('searchbox', { name: t('customers-search') });
  await expect(page.getByText(t('customers-none'))).toBeVisible();
  await hebrewKey(page, 'KeyK', 'ל', { ctrlKey: true });
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await hebrewKey(page, 'Slash', '.');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();

  await search.focus();
  await page.keyboard.type('/n');
  await expect(search, 'who types, types').toHaveValue('/n');
  await search.fill('');
  await search.blur();

  await hebrewKey(page, 'Slash', '?', { shiftKey: true });
  const sheet = page.getByRole('dialog', { name: t('shortcuts-title') });
  await expect(sheet.getByText(t('visit-new'))).toBeVisible();
  await sheet.getByRole('switch', { name: t('shortcuts-single') }).focus();
  await page.keyboard.press('Space');
  await expect(sheet.getByText(t('visit-new'))).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await hebrewKey(page, 'Slash', '.');
  await hebrewKey(page, 'KeyN', 'מ');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await hebrewKey(page, 'KeyK', 'ל', { ctrlKey: true });
  await expect(palette(page), 'with Ctrl it still opens').toBeVisible();
});

test('one key begins a visit on the day that is shown, digits lead to the pages', async ({ context, page }) => {
  await salon(context, page);
  await page.goto('/app/customers');
  await expect(page.getByRole('heading', { level: 1, name: t('nav-customers') })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByRole('main').getByRole('button', { name: /10:00–11:30/ })).toBeVisible();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: t('visit-new') });
  await expect(dialog.getByRole('combobox', { name: t('field-customer') })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(new URL(page.url()).search, 'nothing is left in the address').toBe('');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog', { name: t('customer-add') }).getByLabel(t('field-full-name'))).toBeFocused();
});

test('a payment is taken by keyboard alone, without looking for the visit', async ({ context, page }) => {
  const { desk } = await salon(context, page);
  await page.goto('/app/customers');
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type(t('pay-for'));
  await page.keyboard.press('Enter');
  const choice = page.getByRole('dialog', { name: t('pay-for') }).getByRole('button').filter({ hasText: '₪' });
  await expect(choice.first()).toBeFocused();
  const name = (await choice.first().locator('bdi').nth(1).textContent()) ?? '';
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: drawnName('pay-title', name) });
  await expect(dialog.getByRole('button', { name: t('pay-action') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('pay-done'))).toBeVisible();
  await expect(dialog).toBeHidden();
  const { items } = await desk.get<{ items: { customer: { fullName: string }; paid: { amount: number } }[] }>(
    `/api/appointments?from=${instantOf(DAY, '00:00')}&to=${instantOf(DAY, '23:59')}&limit=200`,
  );
  expect(items.some(({ customer, paid }) => customer.fullName === name && paid.amount > 0)).toBe(true);
});

function drawnName(id: string, customer: string): RegExp {
  return drawn(t(id, { customer }));
}

test('on a phone the bar holds what is used most, and the rest is behind one button', async ({ context, page }) => {
  await openBusiness(context);
  await page.setViewportSize(PHONE);
  await page.goto('/app/customers');
  const bar = page.getByRole('navigation', { name: t('nav-label') });
  await expect(bar.getByRole('link')).toHaveCount(4);
  await bar.getByRole('button', { name: t('nav-more') }).click();
  await expect(page.getByRole('menuitem')).toHaveCount(6);
  await expectAccessible(page, 'more places');
  await expectNoSidewaysScroll(page, 'more places', [320]);
  await page.getByRole('menuitem', { name: t('nav-subscribers') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('nav-subscribers') })).toBeVisible();
  await page.getByRole('button', { name: t('palette-title') }).click();
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await expectNoSidewaysScroll(page, 'palette', [320]);
});

test('without a line the app says so, keeps what is shown, and comes back when asked', async ({ context, page, complaints }) => {
  await salon(context, page);
  await page.goto('/app/customers');
  await expect(page.getByRole('link', { name: 'יוסי פרץ' })).toBeVisible();
  complaints.expectNoLine();
  await context.setOffline(true);
  await expect(page.getByText(t('offline'))).toBeVisible();
  await expect(page.getByRole('link', { name: 'יוסי פרץ' })).toBeVisible();
  await expectAccessible(page, 'offline');
  await context.setOffline(false);
  await expect(page.getByText(t('offline'))).toBeHidden();

  await context.route('**/api/**', (route) => route.abort('connectionrefused'));
  await page.getByRole('searchbox', { name: t('customers-search') }).fill('נועה');
  await expect(page.getByText(t('line-silent'))).toBeVisible();
  await context.unroute('**/api/**');
  await page.getByRole('status').getByRole('button', { name: t('action-retry') }).click();
  await expect(page.getByText(t('line-silent'))).toBeHidden();
  await expect(page.getByRole('link', { name: 'נועה לוי' })).toBeVisible();
});

test('a second business is reached from the palette', async ({ context, page }) => {
  const desk = await openBusiness(context);
  await desk.post('/api/businesses', { name: 'הסטודיו השני' });
  await page.goto('/app/customers');
  await expect(page.getByRole('heading', { level: 1, name: t('nav-customers') })).toBeVisible();
  const here = ((await page.getByRole('button', { name: / / }).first().textContent()) ?? '').trim();
  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').fill(here === 'הסטודיו השני' ? 'המספרה' : 'הסטודיו');
  await expect(palette(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t('nav-calendar') })).toBeVisible();
});

test.describe('installed', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the app says who it is, with icons that are there', async ({ page, request }) => {
    await page.goto('/app/sign-in');
    const href = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
    const manifest = (await (await request.get(href)).json()) as { name: string; start_url: string; icons: { src: string; sizes: string }[] };
    expect(manifest.name).toContain('יומן');
    expect(manifest.start_url).toBe('/app/');
    for (const { src } of manifest.icons) expect((await request.get(new URL(src, new URL(href, page.url())).href)).ok(), src).toBe(true);
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  });

  test('today can be read without a line, nothing else is kept, and signing out forgets it', async ({ context, page, complaints }) => {
    await salon(context, page);
    await page.goto('/app/calendar');
    await expect(page.getByRole('main').getByRole('button', { name: /10:00–11:30/ })).toBeVisible();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const kept = await page.evaluate(async () => {
      const addresses: string[] = [];
      for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) addresses.push(new URL(url).pathname);
      return addresses;
    });
    expect(kept).toContain('/app/');
    expect(kept.filter((path) => !path.startsWith('/app/')), 'no answer of the API is kept').toEqual([]);

    complaints.expectNoLine();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText(t('offline-day-text'))).toBeVisible();
    const visit = page.getByRole('listitem').filter({ hasText: 'תמר פרידמן־רוזנטל' });
    await expect(visit).toContainText('10:00–11:30');
    await expect(visit.getByRole('link', { name: '053-555-0104' })).toHaveAttribute('href', 'tel:+972535550104');
    await expectAccessible(page, 'today without a line');

    await context.setOffline(false);
    await page.getByRole('button', { name: t('action-retry') }).click();
    await expect(page.getByRole('main').getByRole('button', { name: /10:00–11:30/ })).toBeVisible();
    await page.getByRole('button', { name: t('user-menu', { name: 'דנה כהן' }) }).click();
    await page.getByRole('menuitem', { name: t('sign-out') }).click();
    await page.waitForURL('**/app/sign-in');
    expect(await page.evaluate(() => localStorage.getItem('cg_day'))).toBeNull();
  });

  test('a new version waits until it is asked for', async ({ context, page }) => {
    await openBusiness(context);
    await page.goto('/app/customers');
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.reload();
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    // Another worker for the same pages, as after an update of the server.
    await page.evaluate(async () => void (await navigator.serviceWorker.register('/app/sw.js?next')));
    await expect(page.getByText(t('update-ready'))).toBeVisible();
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: t('update-action') }).click()]);
    await expect(page.getByRole('heading', { level: 1, name: t('nav-customers') })).toBeVisible();
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toContain('?next');
  });
});
