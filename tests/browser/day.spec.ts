/** The whole day of a salon, by clicking, and the reports that tell it: what they sum to is what the documents say. */
import type { Locator, Page } from '@playwright/test';
import { type Appointment, busyDay, type Customer, type Desk, furnish, GUESTS, openBusiness, type Service, type Shop } from './support/business.ts';
import { expectAccessible, expectAccessibleInBothSchemes, expectLanguage, expectNoKeys, expectNoSidewaysScroll } from './support/inspect.ts';
import { DESKTOP, expect, PHONE, speaking, test } from './support/test.ts';
import { drawn, type Locale, withoutMarks, words } from './support/words.ts';
import { instantOf, today } from './support/zone.ts';

const t = words('he');
const [WALK_IN, MOVED, MISSED, YOGI] = GUESTS.he.map(({ fullName }) => fullName);

interface Total {
  total: { amount: number };
}

/** Opened for today alone, whatever day of the week it is. */
async function openToday(desk: Desk, { staff }: Shop): Promise<void> {
  for (const { id } of staff) await desk.put(`/api/staff/${id}/days/${today()}`, { hours: [{ start: '07:00', end: '23:00' }] });
}

function blocks(page: Page, name: string | RegExp): Locator {
  return page.getByRole('main').getByRole('button', { name });
}

async function openVisit(page: Page, name: string): Promise<Locator> {
  await blocks(page, name).click();
  return page.getByRole('dialog', { name: t('visit-title') });
}

async function step(panel: Locator, status: string): Promise<void> {
  await panel.getByRole('button', { name: t(`step-${status}`), exact: true }).click();
  await expect(panel.getByText(t(`status-${status}`), { exact: true }).first()).toBeVisible();
}

/** The cells of the row of a table of figures that begins with `name`, as a person reads them. */
async function figures(page: Page, table: string, name: string | RegExp): Promise<string[]> {
  const heading = page.getByRole('rowheader', { name, exact: true });
  const row = page.getByRole('region', { name: table, exact: true }).getByRole('row').filter({ has: heading });
  return (await row.getByRole('cell').allInnerTexts()).map((text) => withoutMarks(text).replaceAll('\u00a0', ' '));
}

test('a day: a walk-in, a move, a no-show, cash and its receipt, a class, and the close of the day', async ({ context, page }) => {
  test.setTimeout(180_000);
  const desk = await openBusiness(context);
  const shop = await furnish(desk, 'he', 1);
  await openToday(desk, shop);
  const customers: Customer[] = [];
  for (const guest of GUESTS.he.slice(0, 4)) customers.push(await desk.post<Customer>('/api/customers', guest));
  const yoga = await desk.post<Service>('/api/services', { name: 'יוגה', durationMinutes: 60, price: { amount: 6000, currency: 'ILS' }, staffIds: shop.staff.map(({ id }) => id), rules: { capacity: 3 } });
  const book = (guest: number, serviceId: string | undefined, time: string) =>
    desk.post<Appointment>('/api/appointments', { customerId: customers[guest]?.id, serviceId, startsAt: instantOf(today(), time) });
  await book(1, shop.services[2]?.id, '11:00');
  await book(2, shop.services[3]?.id, '13:00');
  await book(3, yoga.id, '16:00');

  await test.step('the day is opened', async () => {
    await page.goto('/app/calendar');
    await expect(blocks(page, MOVED ?? '')).toBeVisible();
  });
  await test.step('who walks in is booked at the desk', () => walkIn(page, shop));
  await test.step('a visit is moved', async () => {
    const panel = await openVisit(page, MOVED ?? '');
    await panel.getByRole('button', { name: t('visit-move') }).click();
    const move = page.getByRole('dialog', { name: t('visit-move-title') });
    await move.getByLabel(t('field-time')).first().fill('18:00');
    await move.getByRole('button', { name: t('visit-move-action') }).click();
    await expect(move).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(blocks(page, MOVED ?? '')).toHaveAccessibleName(/18:00/);
  });
  await test.step('somebody does not come', async () => {
    await step(await openVisit(page, MISSED ?? ''), 'no_show');
    await page.keyboard.press('Escape');
  });
  await test.step('the walk-in is served and pays cash', () => serveAndPay(page));
  await test.step('who came to the class is checked in', async () => {
    await blocks(page, drawn(t('class-seats', { taken: 1, capacity: 3 }))).click();
    const list = page.getByRole('dialog', { name: t('class-title') }).getByRole('list', { name: t('class-guests') });
    await list.getByRole('button', { name: YOGI }).click();
    await step(page.getByRole('dialog', { name: t('visit-title') }), 'arrived');
    await page.keyboard.press('Escape');
  });
  await test.step('the day is closed', () => closeDay(page, desk));
});

async function walkIn(page: Page, shop: Shop): Promise<void> {
  await page.getByRole('button', { name: t('visit-new') }).click();
  const dialog = page.getByRole('dialog', { name: t('visit-new') });
  const field = dialog.getByRole('combobox', { name: t('field-customer') });
  await field.fill(WALK_IN ?? '');
  await page.getByRole('option', { name: WALK_IN }).click();
  await dialog.getByRole('combobox', { name: t('field-service') }).click();
  await page.getByRole('option', { name: new RegExp(shop.services[0]?.name ?? '') }).click();
  await dialog.getByLabel(t('field-time')).first().fill('09:00');
  await dialog.getByRole('button', { name: t('visit-book') }).click();
  await expect(dialog).toBeHidden();
  await expect(blocks(page, WALK_IN ?? '')).toHaveAccessibleName(/09:00/);
}

async function serveAndPay(page: Page): Promise<void> {
  const panel = await openVisit(page, WALK_IN ?? '');
  await step(panel, 'arrived');
  await step(panel, 'completed');
  await panel.getByRole('button', { name: t('pay-for') }).click();
  const payment = page.getByRole('dialog', { name: drawn(t('pay-title', { customer: WALK_IN ?? '' })) });
  await expect(payment.getByLabel(t('field-amount'))).toHaveValue('180 ₪');
  await payment.getByRole('button', { name: t('pay-action') }).click();
  await expect(payment).toBeHidden();
  await expect(panel.getByRole('link', { name: t('receipt-open') }), 'the receipt comes by itself').toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
}

async function closeDay(page: Page, desk: Desk): Promise<void> {
  await page.getByRole('navigation', { name: t('nav-label') }).getByRole('link', { name: t('nav-reports') }).click();
  await page.getByRole('navigation', { name: t('reports-places') }).getByRole('link', { name: t('reports-day') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('reports-day') })).toBeVisible();
  await expect(page.getByRole('region', { name: t('figure-drawer') })).toBeVisible();
  expect(await figures(page, t('figure-drawer'), t('figure-cash-net'))).toEqual(['180 ₪']);
  expect(await figures(page, t('figure-by-method'), t('method-cash'))).toEqual(['1', '180 ₪', '0 ₪', '180 ₪']);
  const counts = { booked: 4, came: 2, no_show: 1, open: 1, cancelled: 0 };
  for (const [outcome, count] of Object.entries(counts)) {
    expect(await figures(page, t('reports-visits'), t(`figure-visits-${outcome}`)), outcome).toEqual([String(count)]);
  }
  expect(await figures(page, t('reports-visits'), drawn(t('figure-unpaid'))), 'the class is not paid').toEqual(['60 ₪']);

  const { items } = await desk.get<{ items: Total[] }>(`/api/invoices?from=${today()}&to=${today()}`);
  const printed = items.reduce((sum, { total }) => sum + total.amount, 0);
  expect(printed).toBe(18_000);
  expect(await figures(page, t('figure-documents'), t('document-receipt'))).toEqual(['1', `${printed / 100} ₪`]);
  expect(await figures(page, t('figure-documents'), t('figure-documents-money')), 'the documents say what the drawer says').toEqual(['', '180 ₪']);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: t('figure-drawer') })).toBeVisible();
  await expect(page.getByRole('navigation', { name: t('nav-label') }), 'only the sheet is printed').toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('region', { name: t('figure-drawer') }).getByRole('row').filter({ hasText: t('figure-cash-net') }).getByRole('link').click();
  const rows = page.getByRole('list', { name: t('reports-rows') }).getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(WALK_IN ?? '');
  await expect(rows.getByRole('link', { name: t('figure-document') })).toBeVisible();
}

test('the period is in the address, goes along between reports, and every figure opens to its rows', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const shop = await furnish(desk);
  await openToday(desk, shop);
  await busyDay(desk, shop, today());
  await page.goto('/app/reports');
  await expect(page.getByRole('region', { name: t('figure-by-method') })).toBeVisible();
  await page.getByRole('combobox', { name: t('reports-period') }).click();
  await page.getByRole('option', { name: t('reports-period-today'), exact: true }).click();
  await page.waitForURL('**/reports?period=today');
  // Three finished visits of the day were paid: 180, 80 and 320.
  await expect(page.getByRole('main').getByRole('link', { name: /580/ }).first()).toBeVisible();
  expect(await figures(page, t('figure-by-method'), t('method-cash'))).toEqual(['580 ₪', '0 ₪', '580 ₪', '0 ₪']);
  await page.getByText(t('figure-as-table')).click();
  await expect(page.getByRole('region', { name: t('figure-by-time') }).getByRole('row')).toHaveCount(2);

  const places = page.getByRole('navigation', { name: t('reports-places') });
  await places.getByRole('link', { name: t('reports-visits') }).click();
  await page.waitForURL('**/reports/visits?period=today');
  await expect(page.getByRole('region', { name: t('figure-by-staff') }).getByRole('row')).toHaveCount(4);
  expect((await figures(page, t('figure-by-source'), t('figure-source-desk'))).slice(0, 3)).toEqual(['15', '6', '1']);
  await page.getByRole('region', { name: t('figure-by-source') }).getByRole('link', { name: '1', exact: true }).first().click();
  await expect(page.getByRole('list', { name: t('reports-rows') }).getByRole('listitem')).toHaveCount(1);
  await page.goBack();

  await places.getByRole('link', { name: t('reports-customers') }).click();
  await page.waitForURL('**/reports/customers?period=today');
  await expect(page.getByRole('region', { name: t('reports-customers'), exact: true })).toBeVisible();
  expect(await figures(page, t('reports-customers'), t('figure-visitors-new'))).toEqual(['6', '0']);

  await places.getByRole('link', { name: t('reports-occupancy') }).click();
  await page.waitForURL('**/reports/occupancy?period=today');
  await expect(page.getByRole('region', { name: t('figure-by-staff') }).getByRole('row')).toHaveCount(4);

  const csv = await page.request.get(`/api/reports/revenue.csv?from=${today()}&to=${today()}`);
  expect(await csv.text()).toMatch(/^\uFEFF.*580\.00/s);
});

for (const locale of ['he', 'en'] satisfies Locale[]) {
  test.describe(locale, () => {
    test.use(speaking(locale));

    test('every report is accessible, wide and narrow', async ({ context, page }) => {
      test.setTimeout(240_000);
      const desk = await openBusiness(context, { locale });
      const shop = await furnish(desk, locale);
      await openToday(desk, shop);
      await busyDay(desk, shop, today(), locale);
      for (const path of ['', '/visits', '/customers', '/occupancy', '/day', '/rows?of=revenue', '/rows?of=visits', '/rows?of=customers', '/rows?of=occupancy', '/rows?of=unpaid']) {
        await test.step(path, async () => {
          await page.goto(`/app/reports${path}`);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
          for (const twin of await page.locator('details').all()) await twin.locator('summary').click();
          await expectLanguage(page, locale);
          await expectNoKeys(page, path);
          await expectAccessibleInBothSchemes(page, path);
          await page.setViewportSize(PHONE);
          await expectAccessible(page, `${path}, phone`);
          await expectNoSidewaysScroll(page, path);
          await page.setViewportSize(DESKTOP);
        });
      }
    });
  });
}
