/** The list of customers: filtered, kept as views, chosen by mouse and keys, changed together and taken back. */
import type { Page } from '@playwright/test';
import { type Customer, type Desk, openBusiness } from './support/business.ts';
import { expectAccessibleInBothSchemes, expectNoKeys, expectNoSidewaysScroll } from './support/inspect.ts';
import { expect, PHONE, speaking, test } from './support/test.ts';
import { drawn, words } from './support/words.ts';

const t = words('he');
const PEOPLE: [fullName: string, more: object][] = [
  ['אבי לוי', { phone: '0525550101', tags: ['vip'], birthDate: '1990-05-03' }],
  ['בני כהן', { email: 'benny@example.com', tags: ['vip', 'צבע'] }],
  ['גלית בר', { phone: '0525550103', email: 'galit@example.com', birthDate: '1985-05-20' }],
  ['דנה מור', { tags: ['צבע'], birthDate: '1979-11-02' }],
];

async function people(desk: Desk): Promise<Customer[]> {
  const made: Customer[] = [];
  for (const [fullName, more] of PEOPLE) made.push(await desk.post<Customer>('/api/customers', { fullName, ...more }));
  return made;
}

const rows = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('checkbox') });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: drawn(t('select-customer', { name })) });
const bar = (page: Page) => page.getByRole('region', { name: t('bulk-label') });

async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('filters are chosen in the panel, stand in the address, and are taken away one by one', async ({ context, page }) => {
  await people(await openBusiness(context));
  await page.goto('/app/customers');
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole('button', { name: t('customers-filter'), exact: true }).click();
  const panel = page.getByRole('dialog', { name: t('customers-filter-title') });
  await panel.getByRole('combobox', { name: t('filter-tags') }).click();
  await page.getByRole('option', { name: 'vip' }).click();
  await page.keyboard.press('Escape');
  await pick(page, t('field-phone'), t('filter-phone-with'));
  await expect(panel.getByRole('button', { name: drawn(t('customers-filter-show', { count: 1 })) })).toBeVisible();
  await panel.getByRole('button', { name: drawn(t('customers-filter-show', { count: 1 })) }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/tag=vip/);
  await expect(page).toHaveURL(/phone=with/);

  // The address brings the filter back.
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('button', { name: drawn(t('customers-filter-count', { count: 2 })) })).toBeVisible();
  const active = page.getByRole('group', { name: t('customers-filter-active') });
  await active.getByRole('button', { name: t('customers-tag-clear', { tag: t('filter-phone-with') }) }).click();
  await expect(rows(page)).toHaveCount(2);
  await active.getByRole('button', { name: t('customers-clear') }).click();
  await expect(rows(page)).toHaveCount(4);
  await expect(active).toHaveCount(0);

  await page.goto('/app/customers?birthMonth=5');
  await expect(rows(page)).toHaveCount(2);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: t('customers-file') }).click();
  expect((await saved).url()).toContain('birthMonth=5');
});

test('a filter is kept as a view, renamed, replaced, removed and brought back', async ({ context, page }) => {
  await people(await openBusiness(context));
  await page.goto('/app/customers?tag=vip');
  await page.getByRole('button', { name: t('views-save') }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: t('view-name') }).fill('קבועים');
  await page.getByRole('dialog').getByRole('checkbox', { name: t('view-shared') }).check();
  await page.getByRole('dialog').getByRole('button', { name: t('action-save') }).click();
  const views = page.getByRole('group', { name: t('views-label') });
  const mine = views.getByRole('button', { name: 'קבועים' });
  await expect(mine).toHaveAttribute('aria-pressed', 'true');
  await views.getByRole('button', { name: t('views-all'), exact: true }).click();
  await expect(rows(page)).toHaveCount(4);
  await mine.click();
  await expect(rows(page)).toHaveCount(2);

  // A change of it can be kept in it.
  await page.goto(`${page.url()}&phone=with`);
  await expect(rows(page)).toHaveCount(1);
  await expect(mine).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: drawn(t('view-acts', { name: 'קבועים' })) }).click();
  await page.getByRole('menuitem', { name: drawn(t('view-replace', { name: 'קבועים' })) }).click();
  await expect(mine).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('button', { name: drawn(t('view-acts', { name: 'קבועים' })) }).click();
  await page.getByRole('menuitem', { name: t('view-remove') }).click();
  await expect(mine).toHaveCount(0);
  await page.getByRole('button', { name: t('action-undo') }).click();
  await expect(mine).toBeVisible();
});

test('customers are chosen by keys, tagged together, and that is taken back', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const made = await people(desk);
  await page.goto('/app/customers');
  await box(page, 'בני כהן').focus();
  await page.keyboard.press('Space');
  await expect(box(page, 'בני כהן')).toBeChecked();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(box(page, 'גלית בר')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(box(page, 'דנה מור')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: drawn(t('selected-count', { count: 2 })) })).toHaveCount(1);

  await bar(page).getByRole('button', { name: t('bulk-add-tag') }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: t('bulk-tag') }).fill('vip');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: t('bulk-add-tag') }).click();
  const done = drawn(`${t('bulk-done-add-tag', { count: 1, tag: 'vip' })} ${t('bulk-left-already', { count: 1 })}`);
  await expect(page.getByText(done)).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
  const tags = async () => (await desk.get<{ tags: string[] }>(`/api/customers/${made[2]?.id}`)).tags;
  expect(await tags()).toEqual(['vip']);
  await page.getByRole('button', { name: t('action-undo') }).click();
  await expect(page.getByText(drawn(t('bulk-undone', { count: 1 })))).toBeVisible();
  expect(await tags()).toEqual([]);
});

test('all that match are put away after their number is confirmed, and brought back', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  await people(desk);
  await page.goto('/app/customers?tag=vip');
  await page.getByRole('checkbox', { name: drawn(t('select-shown', { count: 2 })) }).check();
  await page.getByRole('button', { name: drawn(t('select-matching', { count: 2 })) }).click();
  await bar(page).getByRole('button', { name: t('action-archive') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(drawn(t('bulk-for', { count: 2 })));
  // Somebody else comes under the filter meanwhile: that is told, and nothing is done.
  complaints.expectStatus(409);
  await desk.post('/api/customers', { fullName: 'חדשה', tags: ['vip'] });
  await dialog.getByRole('button', { name: t('action-archive') }).click();
  await expect(dialog.getByRole('alert')).toContainText(t('problem-count-changed'));
  await expect(dialog).toContainText(drawn(t('bulk-for', { count: 3 })));
  await dialog.getByRole('button', { name: t('action-archive') }).click();
  await expect(page.getByText(drawn(t('bulk-done-archive', { count: 3 })))).toBeVisible();
  await expect(page.getByText(t('customers-none-found'))).toBeVisible();
  await page.getByRole('button', { name: t('action-undo') }).click();
  await expect(rows(page)).toHaveCount(3);

  // Whom the list shows is whom a campaign is written to.
  await page.getByRole('checkbox', { name: drawn(t('select-shown', { count: 3 })) }).check();
  await page.getByRole('button', { name: drawn(t('select-matching', { count: 3 })) }).click();
  await bar(page).getByRole('link', { name: t('bulk-campaign') }).click();
  await expect(page.getByRole('group', { name: t('audience-filter') })).toContainText('vip');
});

test('many are changed by a job whose progress is told', async ({ context, page }) => {
  test.slow();
  const desk = await openBusiness(context);
  const csv = `name\n${Array.from({ length: 560 }, (_, nth) => `Guest ${String(nth).padStart(3, '0')}`).join('\n')}\n`;
  await page.goto('/app/customers/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: drawn(t('customer-import-start', { count: 560 })) }).click();
  await expect(page.getByText(drawn(t('customer-import-added', { count: 560 })))).toBeVisible({ timeout: 30_000 });
  await page.goto('/app/customers');
  await page.getByRole('checkbox', { name: drawn(t('select-shown', { count: 50 })) }).check();
  await page.getByRole('button', { name: drawn(t('select-matching', { count: 560 })) }).click();
  await bar(page).getByRole('button', { name: t('bulk-add-tag') }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: t('bulk-tag') }).fill('קיץ');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: t('bulk-add-tag') }).click();
  await expect(page.getByText(drawn(t('bulk-done-add-tag', { count: 560, tag: 'קיץ' })))).toBeVisible({ timeout: 30_000 });
  expect((await desk.get<{ total: number }>(`/api/customers?limit=1&tag=${encodeURIComponent('קיץ')}`)).total).toBe(560);
  await page.getByRole('button', { name: t('action-undo') }).click();
  await expect(page.getByText(drawn(t('bulk-undone', { count: 560 })))).toBeVisible({ timeout: 30_000 });
  expect((await desk.get<{ total: number }>(`/api/customers?limit=1&tag=${encodeURIComponent('קיץ')}`)).total).toBe(0);
});

for (const locale of ['he', 'en'] as const) {
  test.describe(`in ${locale}`, () => {
    test.use(speaking(locale));
    const say = words(locale);

    test('the list, its panel, a view and the bar are for everybody, on a desk and in a hand', async ({ context, page }, info) => {
      test.slow();
      const desk = await openBusiness(context, { locale });
      await people(desk);
      await desk.post('/api/customer-views', { name: 'VIP', isShared: true, filter: { tag: 'vip' } });
      await desk.post('/api/customer-views', { name: say('filter-future-without'), isShared: false, filter: { futureVisit: 'without', lastVisitUntil: '2025-12-31' } });
      for (const [width, size] of [['desk', { width: 1280, height: 800 }], ['hand', PHONE]] as const) {
        await page.setViewportSize(size);
        await page.goto('/app/customers?tags=vip&minVisits=1&createdFrom=2020-01-01&consent=email');
        await expect(page.getByText(say('customers-none-found'))).toBeVisible();
        await info.attach(`chips-${width}`, { body: await page.screenshot(), contentType: 'image/png' });
        await expectAccessibleInBothSchemes(page, `filters that nobody matches, ${width}`);
        await page.goto('/app/customers?tag=vip');
        const shown = page.getByRole('checkbox', { name: drawn(say('select-shown', { count: 2 })) });
        await shown.check();
        await expect(page.getByRole('region', { name: say('bulk-label') })).toBeVisible();
        await info.attach(`chosen-${width}`, { body: await page.screenshot(), contentType: 'image/png' });
        await expectNoKeys(page, `chosen, ${width}`);
        await expectAccessibleInBothSchemes(page, `chosen, ${width}`);
        await expectNoSidewaysScroll(page, `chosen, ${width}`);
        await page.getByRole('region', { name: say('bulk-label') }).getByRole('button', { name: say('bulk-add-tag') }).click();
        await expectAccessibleInBothSchemes(page, `a tag for those chosen, ${width}`);
        // The first closes what is offered, the second the dialog.
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await page.getByRole('button', { name: drawn(say('customers-filter-count', { count: 1 })) }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await info.attach(`panel-${width}`, { body: await page.screenshot(), contentType: 'image/png' });
        await expectNoKeys(page, `the panel, ${width}`);
        await expectAccessibleInBothSchemes(page, `the panel, ${width}`);
        await expectNoSidewaysScroll(page, `the panel, ${width}`);
      }
    });
  });
}
