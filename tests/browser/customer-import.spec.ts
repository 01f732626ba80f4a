/** Customers from a file: mapped, looked at, taken in, taken back; and the list as a file. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type Customer, openBusiness } from './support/business.ts';
import { expect, PHONE, test } from './support/test.ts';
import { drawn, words } from './support/words.ts';

const t = words('he');

/** A text as Hebrew Windows writes it. */
function windows1255(text: string): Buffer {
  const byte = (letter: string) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x5d0 && code <= 0x5ea ? code - 0x5d0 + 0xe0 : code;
  };
  return Buffer.from(Array.from(text, byte));
}

const choose = (page: Page, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name: 'לקוחות.csv', mimeType: 'text/csv', buffer });

const customersOf = async (desk: { get<T>(path: string): Promise<T> }) => (await desk.get<{ items: Customer[] }>('/api/customers')).items;

test('a Windows-1255 list is mapped, looked at, taken in, and taken back but for who has a visit', async ({ context, page }) => {
  const desk = await openBusiness(context);
  await page.goto('/app/customers');
  await page.getByRole('link', { name: t('customer-import-title') }).click();
  await choose(
    page,
    windows1255('שם פרטי;משפחה;נייד;עיר\r\nנועה;לוי;052-555-0111;חיפה\r\nעומר;כהן;12;חיפה\r\nיעל;בר;0525550113;יפו\r\n'),
  );
  await expect(page.getByRole('heading', { level: 1, name: 'לקוחות.csv' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: drawn(t('customer-import-fresh', { count: 2 })) })).toContainText(
    drawn(t('customer-import-faulty', { count: 1 })),
  );
  const preview = page.getByRole('list', { name: t('customer-import-preview') });
  await expect(preview.locator(':scope > li').first()).toContainText('נועה לוי');
  const faults = page.getByRole('list', { name: t('customer-import-faults') });
  await expect(faults.locator(':scope > li')).toHaveCount(1);
  await expect(faults).toContainText('12');
  expect(await customersOf(desk), 'nothing happens by looking').toEqual([]);

  // The city becomes a tag, by keyboard.
  await page.getByRole('combobox', { name: drawn(t('customer-import-column', { heading: 'עיר' })) }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: t('customer-import-field-tags'), exact: true }).click();
  await expect(preview.locator(':scope > li').first()).toContainText('חיפה');

  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: t('customer-import-faults-file') }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file).toContain('"עומר","כהן","12","חיפה","3"');

  const start = page.getByRole('button', { name: drawn(t('customer-import-start', { count: 2 })) });
  await start.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(drawn(t('customer-import-added', { count: 2 })))).toBeVisible();
  const noa = (await customersOf(desk)).find(({ fullName }) => fullName === 'נועה לוי');
  expect(noa?.phone).toBe('+972525550111');

  await desk.post(`/api/customers/${noa?.id}/notes`, { text: 'צלצלה' });
  await page.getByRole('button', { name: t('customer-import-undo') }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('customer-import-undo-action') }).click();
  await expect(page.getByText(drawn(t('customer-import-removed', { count: 1 })))).toBeVisible();
  const kept = page.getByRole('list', { name: t('customer-import-kept') });
  await expect(kept).toContainText('נועה לוי');
  await expect(kept).toContainText(t('customer-import-kept-edited'));
  expect((await customersOf(desk)).map(({ fullName }) => fullName)).toEqual(['נועה לוי']);
});

test('what cannot be read is told, and a phone shows everything without scrolling aside', async ({ context, page, complaints }) => {
  await openBusiness(context);
  await page.setViewportSize(PHONE);
  await page.goto('/app/customers/import');
  complaints.expectStatus(422);
  await choose(page, Buffer.from('%PDF-1.7\0\0'));
  await expect(page.getByRole('alert')).toContainText('CSV');
  await choose(page, Buffer.from('aaa,bbb\nנועה לוי,0525550111\n'));
  await expect(page.getByText(t('customer-import-no-name'))).toBeVisible();
  await expect(page.getByRole('button', { name: drawn(t('customer-import-start', { count: 0 })) })).toBeDisabled();
  await page.getByRole('combobox', { name: drawn(t('customer-import-column', { heading: 'aaa' })) }).click();
  await page.getByRole('option', { name: t('customer-import-field-fullName') }).click();
  await expect(page.getByRole('button', { name: drawn(t('customer-import-start', { count: 1 })) })).toBeEnabled();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
  await page.getByRole('button', { name: t('customer-import-discard') }).click();
  await expect(page.getByRole('button', { name: t('customer-import-choose') })).toBeVisible();
});

test('the list is saved as it is shown', async ({ context, page }) => {
  const desk = await openBusiness(context);
  for (const [fullName, tag] of [['נועה לוי', 'vip'], ['עומר כהן', 'x']]) await desk.post('/api/customers', { fullName, tags: [tag] });
  await page.goto('/app/customers?tag=vip');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: t('customers-file') }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file).toContain('נועה לוי');
  expect(file).not.toContain('עומר כהן');
});
