/** The business's own fields of customers, and files of a customer. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { type Customer, type Desk, openBusiness } from './support/business.ts';
import { expectAccessible, expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/inspect.ts';
import { expect, PHONE, speaking, test } from './support/test.ts';
import { drawn, type Locale, words } from './support/words.ts';

const t = words('he');

/** One dot, as a picture. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n');

interface Field {
  id: string;
  name: string;
  choices: { id: string; name: string }[];
}

const define = (desk: Desk, name: string, kind: string, choices?: string[]) =>
  desk.post<Field>('/api/customer-fields', { name, kind, choices: choices?.map((choice) => ({ name: choice })) });

const section = (page: Page, title: string): Locator => page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

const choose = (page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) => page.locator('input[type=file]').setInputFiles(files);

test('a field is defined by keyboard, filled on a card and saved with the list', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const noa = await desk.post<Customer>('/api/customers', { fullName: 'נועה לוי' });
  await page.goto('/app/settings?tab=fields');
  await expect(page.getByText(t('customer-fields-none'))).toBeVisible();
  await expectAccessibleInBothSchemes(page, 'no fields');
  await page.getByRole('button', { name: t('customer-field-add') }).focus();
  await page.keyboard.press('Enter');
  let dialog = page.getByRole('dialog', { name: t('customer-field-add') });
  await expect(dialog.getByRole('textbox', { name: t('customer-field-name') })).toBeFocused();
  await page.keyboard.type('איך הגיעה אלינו');
  await dialog.getByRole('combobox', { name: t('customer-field-kind') }).click();
  await page.getByRole('option', { name: t('customer-field-kind-choice') }).click();
  await dialog.getByRole('button', { name: t('action-save') }).click();
  await expect(dialog.getByText(t('customer-field-choices-needed'))).toBeVisible();
  await dialog.getByRole('textbox', { name: t('customer-field-choice-number', { number: 1 }) }).fill('חברה');
  await dialog.getByRole('textbox', { name: t('customer-field-choice-number', { number: 2 }) }).fill('אינסטגרם');
  await dialog.getByRole('button', { name: t('customer-field-choice-add') }).click();
  await dialog.getByRole('textbox', { name: t('customer-field-choice-number', { number: 3 }) }).fill('שלט');
  await expectAccessible(page, 'the form of a field');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  await define(desk, 'סוג שיער', 'text');
  await define(desk, 'אישור צילום', 'yes_no');
  await page.reload();
  const list = page.getByRole('list', { name: t('settings-fields') });
  await expect(list.locator(':scope > li')).toHaveCount(3);
  await expect(list).toContainText('חברה · אינסטגרם · שלט');
  const up = page.getByRole('button', { name: t('order-up', { name: 'אישור צילום' }) });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(list.locator(':scope > li').nth(1)).toContainText('אישור צילום');
  await expect(up, 'the focus stays, to go on').toBeFocused();
  await expect.poll(async () => (await desk.get<{ items: Field[] }>('/api/customer-fields')).items.map(({ name }) => name)).toEqual(['איך הגיעה אלינו', 'אישור צילום', 'סוג שיער']);

  await page.goto(`/app/customers/${noa.id}`);
  await page.getByRole('button', { name: t('action-edit') }).click();
  dialog = page.getByRole('dialog', { name: t('customer-edit') });
  await expect(dialog.getByRole('textbox', { name: t('field-full-name') })).toBeFocused();
  await dialog.getByRole('combobox', { name: 'איך הגיעה אלינו' }).click();
  await page.getByRole('option', { name: 'אינסטגרם' }).click();
  await dialog.getByRole('combobox', { name: 'אישור צילום' }).click();
  await page.getByRole('option', { name: t('customer-field-no'), exact: true }).click();
  await dialog.getByRole('textbox', { name: 'סוג שיער' }).fill('מתולתל');
  await expectAccessible(page, 'the form of a customer with fields');
  await dialog.getByRole('button', { name: t('action-save') }).click();
  await expect(dialog).toHaveCount(0);
  const details = section(page, t('customer-details'));
  await expect(details.getByText('אינסטגרם')).toBeVisible();
  await expect(details.getByText('מתולתל')).toBeVisible();
  await expect(details.locator('dd').filter({ hasText: t('customer-field-no') })).toBeVisible();

  await page.goto('/app/customers');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: t('customers-file') }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file.split('\r\n')[0]).toContain('"איך הגיעה אלינו","אישור צילום","סוג שיער"');
  expect(file).toContain('"אינסטגרם","לא","מתולתל"');
});

test('a field is put away, brought back, and its choices are changed without losing what was chosen', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const source = await define(desk, 'מקור', 'choice', ['חברה', 'שלט']);
  await desk.post('/api/customers', { fullName: 'נועה לוי', fields: { [source.id]: source.choices[1]?.id } });
  await define(desk, 'ריק', 'text');
  await page.goto('/app/settings?tab=fields');
  const list = page.getByRole('list', { name: t('settings-fields') });

  await page.getByRole('button', { name: t('customer-field-edit-named', { name: 'מקור' }) }).click();
  const dialog = page.getByRole('dialog', { name: t('customer-field-edit') });
  await expect(dialog.getByRole('combobox', { name: t('customer-field-kind') })).toBeDisabled();
  await dialog.getByRole('button', { name: t('customer-field-choice-remove', { name: 'שלט' }) }).click();
  await dialog.getByRole('textbox', { name: t('customer-field-choice-number', { number: 1 }) }).fill('חברות');
  await dialog.getByRole('button', { name: t('action-save') }).click();
  await expect(dialog).toHaveCount(0);
  await expect(list).toContainText('חברות');
  await expect(list).not.toContainText('שלט');
  await page.getByRole('button', { name: t('customer-field-edit-named', { name: 'מקור' }) }).click();
  await dialog.getByRole('button', { name: drawn(t('customer-field-choice-restore', { name: 'שלט' })) }).click();
  await dialog.getByRole('button', { name: t('action-save') }).click();
  await expect(list).toContainText('חברות · שלט');

  for (const name of ['מקור', 'ריק']) {
    await page.getByRole('button', { name: t('customer-field-archive', { name }) }).click();
    await expect(page.getByText(drawn(t('customer-field-archived', { name })))).toBeVisible();
    await expect(list.locator(':scope > li').filter({ hasText: name })).toHaveCount(0);
    const notice = page.getByRole('alert').filter({ hasText: drawn(t('customer-field-archived', { name })) });
    await notice.getByRole('button', { name: t('action-undo') }).click();
    await expect(list.locator(':scope > li').filter({ hasText: name })).toHaveCount(1);
  }
  await page.getByRole('button', { name: t('customer-field-archive', { name: 'מקור' }) }).click();
  await page.getByRole('button', { name: t('customer-field-restore', { name: 'מקור' }) }).click();
  await expect(list).toContainText('מקור');
});

test('files are added, downloaded, removed and brought back', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  const noa = await desk.post<Customer>('/api/customers', { fullName: 'נועה לוי' });
  await page.goto(`/app/customers/${noa.id}`);
  await expect(page.getByText(t('customer-files-none'))).toBeVisible();
  await choose(page, [
    { name: 'חוזה.pdf', mimeType: 'application/pdf', buffer: PDF },
    { name: 'לפני.png', mimeType: 'image/png', buffer: PNG },
  ]);
  const list = page.getByRole('list', { name: t('customer-files'), exact: true });
  await expect(list.locator(':scope > li')).toHaveCount(2);
  const thumbnail = list.locator('img');
  await expect.poll(() => thumbnail.evaluate((image: HTMLImageElement) => image.naturalWidth), 'the picture is drawn').toBe(1);
  await expectAccessibleInBothSchemes(page, 'files of a customer');

  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: t('customer-file-download', { name: 'חוזה.pdf' }) }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('חוזה.pdf');
  expect(await readFile(await download.path())).toEqual(PDF);

  await choose(page, [{ name: 'אותו חוזה.pdf', mimeType: 'application/pdf', buffer: PDF }]);
  await expect(page.getByText(drawn(t('customer-file-there', { name: 'חוזה.pdf' })))).toBeVisible();
  complaints.expectStatus(422);
  await choose(page, [{ name: 'חשבון.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') }]);
  await expect(section(page, t('customer-files')).getByRole('alert')).toContainText('PDF');
  await choose(page, [{ name: 'ענק.txt', mimeType: 'text/plain', buffer: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') }]);
  await expect(page.getByText(drawn(t('customer-file-too-large', { name: 'ענק.txt' })))).toBeVisible();
  await expect(list.locator(':scope > li')).toHaveCount(2);

  await page.getByRole('button', { name: t('customer-file-remove', { name: 'חוזה.pdf' }) }).click();
  await expect(list.locator(':scope > li')).toHaveCount(1);
  await page.getByRole('alert').filter({ hasText: 'חוזה.pdf' }).getByRole('button', { name: t('action-undo') }).click();
  await expect(list.locator(':scope > li')).toHaveCount(2);
});

for (const locale of ['he', 'en'] satisfies Locale[]) {
  test.describe(locale, () => {
    const say = words(locale);
    test.use(speaking(locale));

    test('nothing hangs over at any width', async ({ context, page }) => {
      const desk = await openBusiness(context, { locale });
      const fields: Field[] = [];
      const names: [string, string][] = locale === 'he'
        ? [['סוג שיער', 'text'], ['רקע רפואי', 'long_text'], ['גובה בסנטימטרים', 'number'], ['מנויה עד', 'date'], ['אישור צילום', 'yes_no']]
        : [['Kind of hair', 'text'], ['Medical background', 'long_text'], ['Height in centimetres', 'number'], ['Member until', 'date'], ['May be photographed', 'yes_no']];
      for (const [name, kind] of names) fields.push(await define(desk, name, kind));
      const choices = locale === 'he' ? ['חברה', 'אינסטגרם', 'שלט ליד החנות'] : ['A friend', 'Instagram', 'The sign outside'];
      const source = await define(desk, locale === 'he' ? 'איך הגיעה אלינו' : 'How they found us', 'choice', choices);
      const texts = locale === 'he' ? ['מתולתל', 'אלרגיה לאמוניה.\nרגישה בקרקפת.'] : ['Curly', 'Allergic to ammonia.\nSensitive scalp.'];
      const values = [...texts, 172.5, '2027-01-31', true];
      const customer = await desk.post<Customer>('/api/customers', {
        fullName: locale === 'he' ? 'נועה לוי' : 'Noa Levi',
        phone: '0525550111',
        fields: { ...Object.fromEntries(fields.map(({ id }, at) => [id, values[at]])), [source.id]: source.choices[1]?.id },
      });
      await page.goto(`/app/customers/${customer.id}`);
      await choose(page, [
        { name: locale === 'he' ? 'טופס הסכמה חתום עם שם ארוך במיוחד מהסורק.pdf' : 'Signed consent form with quite a long name from the scanner.pdf', mimeType: 'application/pdf', buffer: PDF },
        { name: 'IMG_2041.png', mimeType: 'image/png', buffer: PNG },
      ]);
      await expect(page.getByRole('list', { name: say('customer-files'), exact: true }).locator(':scope > li')).toHaveCount(2);
      await look(page, `card-${locale}`);
      await page.getByRole('button', { name: say('action-edit') }).click();
      await look(page, `form-${locale}`);
      await page.goto('/app/settings?tab=fields');
      await expect(page.getByRole('list', { name: say('settings-fields') }).locator(':scope > li')).toHaveCount(6);
      await look(page, `fields-${locale}`);
      await page.getByRole('button', { name: say('customer-field-edit-named', { name: locale === 'he' ? 'איך הגיעה אלינו' : 'How they found us' }) }).click();
      await look(page, `field-${locale}`);
    });
  });
}

/** Wide and narrow: axe, nothing wider than the window, and a picture for who asks for one. */
async function look(page: Page, name: string): Promise<void> {
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  const folder = process.env.FIELDS_PICTURES;
  await expectAccessible(page, name);
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  const before = page.viewportSize();
  await page.setViewportSize(PHONE);
  await expectAccessible(page, `${name}, phone`);
  if (folder) await page.screenshot({ path: `${folder}/${name}-phone.png`, fullPage: true });
  if (before) await page.setViewportSize(before);
  await expectNoSidewaysScroll(page, name);
}
