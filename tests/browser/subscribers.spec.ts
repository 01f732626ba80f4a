/** Subscribers and campaigns: asked before they are written to, imported with a declaration, sent what the law allows. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { type Desk, freshEmail, openBusiness } from './support/business.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { expect, markAgainstReload, PHONE, test } from './support/test.ts';
import { drawn, words } from './support/words.ts';
import { instantOf, nextOpenDay } from './support/zone.ts';

const t = words('he');

interface List<T> {
  items: T[];
}
interface Subscriber {
  email: string;
  fullName: string;
  status: string;
  lists: string[];
}
interface Campaign {
  id: string;
  status: string;
  version: number;
  scheduledAt: string | null;
}

/** The subscribers on the page. */
function people(page: Page): Locator {
  return page.getByRole('list', { name: t('subscribers-title') }).locator(':scope > li');
}

const subscribe = (desk: Desk, email: string, more: object = {}) =>
  desk.post<Subscriber>('/api/subscribers', { email, fullName: 'נועה לוי', consentWords: 'טופס בדלפק', ...more });

/** The law wants a sender who can be found: this one cannot. */
async function hide(desk: Desk): Promise<void> {
  const { version } = await desk.get<{ version: number }>('/api/business');
  await desk.put('/api/business', { version, phone: null, email: null, address: '' });
}

test('a subscriber is entered by keyboard alone, asked by mail, and seen as soon as they say yes', async ({ context, page, visitor }) => {
  await openBusiness(context);
  const email = freshEmail('noa');
  await page.goto('/app/subscribers');
  await expect(page.getByText(t('subscribers-none'))).toBeVisible();
  await page.getByRole('button', { name: t('subscriber-add') }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('subscriber-add') });
  await expect(dialog.getByRole('textbox', { name: t('field-email') })).toBeFocused();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('נועה לוי');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(people(page)).toHaveCount(1);
  await expect(people(page)).toContainText(t('subscriber-means-pending'));

  const notReloaded = await markAgainstReload(page);
  const phone = await visitor({ viewport: PHONE });
  await phone.goto(linkIn(await mailTo(email), '/subscribe/'));
  await phone.getByRole('button', { name: t('subscribe-yes') }).click();
  await expect(phone.getByRole('heading', { name: t('subscribe-confirmed') })).toBeVisible();
  await expect(people(page)).toContainText(t('subscriber-means-subscribed'));
  await notReloaded();
});

test('consent is written down in words, an address is entered once, and removing asks first', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  const [email, other] = [freshEmail('yael'), freshEmail('omer')];
  await subscribe(desk, other);
  await page.goto('/app/subscribers');
  await page.getByRole('button', { name: t('subscriber-add') }).click();
  const dialog = page.getByRole('dialog', { name: t('subscriber-add') });
  await dialog.getByRole('textbox', { name: t('field-email') }).fill(other);
  await dialog.getByRole('radio', { name: t('subscriber-consent-told') }).check();
  await dialog.getByRole('button', { name: t('action-save') }).click();
  const said = dialog.getByRole('textbox', { name: t('subscriber-consent-words') });
  await expect(said, 'how they agreed must be said').toBeFocused();
  await said.fill('אמרה בטלפון, 3 בנובמבר');
  complaints.expectStatus(409);
  await dialog.getByRole('button', { name: t('action-save') }).click();
  await expect(dialog.getByRole('textbox', { name: t('field-email') })).toHaveAccessibleDescription(t('problem-subscriber-exists'));
  await dialog.getByRole('textbox', { name: t('field-email') }).fill(email);
  await dialog.getByRole('button', { name: t('action-save') }).click();
  await expect(people(page)).toHaveCount(2);
  await expect(people(page).filter({ hasText: email })).toContainText(t('subscriber-means-subscribed'));

  await page.getByRole('button', { name: t('subscriber-remove-named', { name: email }) }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('subscriber-remove-action') }).click();
  await expect(people(page)).toHaveCount(1);
  await expect(people(page)).toContainText(other);
});

test('a list is made, its sign-up page is shared, and who is on it is found by the address of the page', async ({ context, page, visitor }) => {
  const desk = await openBusiness(context);
  await page.goto('/app/subscribers/lists');
  await page.getByRole('button', { name: t('list-add') }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('list-add') });
  await expect(dialog.getByLabel(t('list-name'))).toBeFocused();
  await page.keyboard.type('סדנאות');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t('list-open'))).toBeVisible();
  await page.getByRole('button', { name: t('list-link-title', { name: 'סדנאות' }) }).click();
  const link = page.getByRole('dialog').getByRole('link', { name: '/subscribe?list=' });
  const guest = await visitor();
  await guest.goto((await link.getAttribute('href')) ?? '');
  await expect(guest.getByRole('heading', { level: 1, name: t('subscribe-title') })).toBeVisible();
  await page.keyboard.press('Escape');

  const [{ id = '' } = {}] = (await desk.get<List<{ id: string }>>('/api/subscriber-lists')).items;
  const on = freshEmail('on');
  await subscribe(desk, on, { lists: [id] });
  await subscribe(desk, freshEmail('off'));
  await expect(page.getByText(t('list-subscribed', { count: 1 })), 'counted without a reload').toBeVisible();
  await page.getByRole('link', { name: 'סדנאות' }).click();
  await page.waitForURL(`**/subscribers?list=${id}`);
  await expect(people(page)).toHaveCount(1);
  await expect(people(page)).toContainText(on);
});

test('a file is looked at first; who said no stays out, and consent is declared in words', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const [left, fresh] = [freshEmail('left'), freshEmail('fresh')];
  await subscribe(desk, left);
  await page.goto('/app/subscribers');
  await page.getByRole('button', { name: t('subscriber-remove-named', { name: 'נועה לוי' }) }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('subscriber-remove-action') }).click();
  await expect(page.getByText(t('subscribers-none'))).toBeVisible();

  await page.getByRole('link', { name: t('import-title') }).click();
  const text = `דוא"ל,שם,טלפון\r\n${fresh},הדס אלון,052-555-0111\r\nnope,לא כתובת,\r\n${left},חזרה,\r\n`;
  await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(page.getByText(t('import-added', { count: 1 }))).toBeVisible();
  const faults = page.getByRole('list', { name: t('import-faults') });
  await expect(faults.getByText(t('import-fault-bad_email'))).toBeVisible();
  await expect(faults.getByText(t('import-fault-withdrawn'))).toBeVisible();
  expect((await desk.get<List<Subscriber>>('/api/subscribers')).items, 'nothing is stored by looking').toEqual([]);

  const store = page.getByRole('button', { name: t('import-store', { count: 1 }) });
  await store.click();
  await expect(page.getByRole('radiogroup', { name: t('import-consent') })).toHaveAccessibleDescription(t('field-required'));
  await page.getByRole('radio', { name: t('import-consent-yes') }).check();
  await store.click();
  const declaration = page.getByRole('textbox', { name: t('import-declaration') });
  await expect(declaration).toBeFocused();
  await declaration.fill('הצטרפו למועדון על נייר, אוקטובר');
  await store.click();
  await page.waitForURL('**/app/subscribers');
  await expect(people(page)).toHaveCount(1);
  await expect(people(page)).toContainText(t('subscriber-means-subscribed'));
});

test('a Hebrew file of an older spreadsheet is read, and without consent nothing is sent', async ({ context, page }) => {
  await openBusiness(context);
  const email = freshEmail('old');
  await page.goto('/app/subscribers/import');
  // "שם" and "דנה" in windows-1255.
  const buffer = Buffer.concat([Buffer.from('email,'), Buffer.from([0xf9, 0xed]), Buffer.from(`\r\n${email},`), Buffer.from([0xe3, 0xf0, 0xe4]), Buffer.from('\r\n')]);
  await page.locator('input[type=file]').setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer });
  await expect(page.locator('pre')).toContainText('דנה');
  await page.getByRole('radio', { name: t('import-consent-no') }).check();
  await page.getByRole('button', { name: t('import-store', { count: 1 }) }).click();
  await expect(people(page)).toContainText('דנה');
  await expect(people(page)).toContainText(t('subscriber-means-unasked'));
});

test('what is filtered is what the file holds', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const [dana, omer] = [freshEmail('dana'), freshEmail('omer')];
  await subscribe(desk, dana, { fullName: 'דנה, "הגבוהה"' });
  await subscribe(desk, omer, { fullName: '=1+1' });
  await desk.post('/api/subscribers', { email: freshEmail('asked') });
  await page.goto('/app/subscribers');
  await page.getByRole('combobox', { name: t('subscribers-status') }).click();
  await page.getByRole('option', { name: t('subscriber-subscribed') }).click();
  await page.waitForURL('**status=subscribed*');
  await expect(people(page)).toHaveCount(2);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: t('subscribers-csv') }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  expect(text.startsWith('\uFEFF'), 'Excel sees that it is UTF-8').toBe(true);
  expect(text.trim().split('\r\n')).toHaveLength(3);
  expect(text).toContain(`${dana},"דנה, ""הגבוהה"""`);
  expect(text, 'no cell is a formula').toContain(`${omer},'=1+1`);

  await page.getByRole('searchbox', { name: t('customers-search') }).fill('אין כזה');
  await expect(page.getByText(t('subscribers-none-found'))).toBeVisible();
  await page.getByRole('button', { name: t('customers-clear') }).click();
  await expect(people(page)).toHaveCount(3);
});

test('a campaign is written by keyboard, counted, tried on oneself, and given its time by the business’s clock', async ({ context, page }) => {
  const desk = await openBusiness(context);
  await subscribe(desk, freshEmail('reader'));
  await desk.post('/api/customers', { fullName: 'רות אברהם', email: freshEmail('ruth') });
  await page.goto('/app/subscribers/campaigns');
  await page.getByRole('link', { name: t('campaign-new') }).focus();
  await page.keyboard.press('Enter');
  const name = page.getByLabel(t('campaign-name'));
  await expect(name).toBeVisible();
  await name.focus();
  await page.keyboard.type('חורף');
  await page.getByLabel(t('campaign-field-subject')).focus();
  await page.keyboard.type('שבוע של מבצעים');
  await page.keyboard.press('Tab');
  await page.keyboard.type('מחכים לך השבוע.');
  await expect(page.getByText(t('audience-allowed', { count: 1 }))).toBeVisible();
  await page.getByRole('checkbox', { name: t('audience-customers') }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(t('audience-left-out', { count: 1 })), 'a customer who never agreed').toBeVisible();
  await page.getByRole('button', { name: t('campaign-save') }).focus();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'חורף' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'פרסומת: שבוע של מבצעים' })).toBeVisible();
  await page.getByRole('button', { name: t('campaign-test') }).click();
  const mail = await mailTo(desk.email, 'שבוע של מבצעים');
  expect(mail.text).toContain('מחכים לך השבוע.');

  const day = nextOpenDay();
  await page.getByRole('button', { name: t('campaign-schedule') }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('campaign-schedule') });
  await dialog.getByRole('textbox', { name: t('field-time') }).fill('930');
  await dialog.getByRole('button', { name: t('campaign-schedule') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t('campaign-status-scheduled'), { exact: true })).toBeVisible();
  const [campaign] = (await desk.get<List<Campaign>>('/api/campaigns')).items;
  expect(campaign?.status).toBe('scheduled');
  expect(new Date(campaign?.scheduledAt ?? 0).toISOString().slice(11, 16)).toBe(instantOf(day, '09:30').slice(11, 16));

  await page.getByRole('button', { name: t('campaign-unschedule') }).click();
  await expect(page.getByText(t('campaign-draft-text'))).toBeVisible();
});

test('a campaign without a sender is not sent, and a draft that is thrown away is gone', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  await hide(desk);
  await subscribe(desk, freshEmail('reader'));
  const { id } = await desk.post<Campaign>('/api/campaigns', { name: 'קיץ', subject: 'שלום', body: 'טקסט', audience: { subscribers: {} } });
  await page.goto(`/app/subscribers/campaigns/${id}/edit`);
  await expect(page.getByText(t('campaign-law-sender-missing'))).toBeVisible();
  await page.goto(`/app/subscribers/campaigns/${id}`);
  await page.getByRole('button', { name: t('campaign-schedule') }).click();
  const dialog = page.getByRole('dialog', { name: t('campaign-schedule') });
  await dialog.getByRole('radio', { name: t('campaign-when-now') }).check();
  complaints.expectStatus(409);
  await dialog.getByRole('button', { name: t('campaign-send-now') }).click();
  await expect(dialog.getByRole('alert')).toHaveText(t('problem-sender-incomplete'));
  await page.keyboard.press('Escape');
  // The live view may tell that it is gone before the page has been left.
  complaints.expectStatus(404);
  await page.getByRole('button', { name: t('campaign-remove') }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('campaign-remove-action') }).click();
  await expect(page.getByText(t('campaigns-none'))).toBeVisible();
});

test('a campaign tells its figures by itself, and one that is to come is called off', async ({ context, page }) => {
  const desk = await openBusiness(context);
  // Advertising waits for the morning: the test runs at any hour.
  await desk.put('/api/message-settings', { version: 0, quietFrom: null, quietUntil: null, holdOnShabbat: false, holdOnHolidays: false });
  for (const name of ['a', 'b', 'c']) await subscribe(desk, freshEmail(name));
  const draft = await desk.post<Campaign>('/api/campaigns', { name: 'אביב', subject: 'שלום', body: 'טקסט', audience: { subscribers: {} } });
  await page.goto(`/app/subscribers/campaigns/${draft.id}`);
  await expect(page.getByText(drawn(t('audience-allowed', { count: 3 })))).toBeVisible();
  await page.getByRole('button', { name: t('campaign-schedule') }).click();
  const dialog = page.getByRole('dialog', { name: t('campaign-schedule') });
  await dialog.getByRole('radio', { name: t('campaign-when-now') }).check();
  await dialog.getByRole('button', { name: t('campaign-send-now') }).click();
  await expect(dialog).toBeHidden();
  const notReloaded = await markAgainstReload(page);
  await expect(page.getByText(drawn(t('figures-progress', { settled: 3, all: 3 })))).toBeVisible({ timeout: 30_000 });
  await notReloaded();

  const later = await desk.post<Campaign>('/api/campaigns', { name: 'סתיו', subject: 'שלום', body: 'טקסט', audience: { subscribers: {} } });
  await desk.post(`/api/campaigns/${later.id}/schedule`, { version: later.version, at: instantOf(nextOpenDay(), '10:00') });
  await page.goto(`/app/subscribers/campaigns/${later.id}`);
  await page.getByRole('button', { name: t('campaign-cancel') }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('campaign-cancel-action') }).click();
  await expect(page.getByText(t('campaign-status-cancelled'), { exact: true })).toBeVisible();
});
