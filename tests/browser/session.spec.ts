/** Signing in, staying signed in, signing out; the language; changes that cross. */
import type { Page } from '@playwright/test';
import { type Customer, furnish, openBusiness, PASSWORD, type Service, type Staff } from './support/business.ts';
import { expectLanguage } from './support/inspect.ts';
import { flip } from './support/switches.ts';
import { expect, markAgainstReload, test } from './support/test.ts';
import { words } from './support/words.ts';

const t = words('he');

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel(t('field-email')).fill(email);
  await page.getByRole('textbox', { name: t('field-password') }).fill(password);
  await page.getByRole('button', { name: t('sign-in-action'), exact: true }).click();
}

test('a wrong password is refused in words, the right one leads to where one was going', async ({ context, visitor, complaints }) => {
  const desk = await openBusiness(context);
  complaints.expectStatus(401);
  const page = await visitor();
  await page.goto('/app/customers?status=archived');
  await page.waitForURL('**/app/sign-in*');

  await signIn(page, desk.email, 'not the password');
  await expect(page.getByRole('alert')).toHaveText(t('problem-bad-credentials'));
  await expect(page.getByLabel(t('field-email')), 'what was typed is kept').toHaveValue(desk.email);

  await signIn(page, desk.email, PASSWORD);
  await page.waitForURL('**/app/customers?status=archived');
  await expect(page.getByRole('heading', { level: 1, name: t('nav-customers') })).toBeVisible();
});

test('an address without an account is refused in the same words', async ({ page, complaints }) => {
  complaints.expectStatus(401);
  await page.goto('/app/sign-in');
  await signIn(page, 'nobody@example.com', PASSWORD);
  await expect(page.getByRole('alert')).toHaveText(t('problem-bad-credentials'));
});

test('signing out ends the session everywhere in this browser', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  await furnish(desk, 'he', 1);
  await page.goto('/app/customers');
  await page.getByRole('button', { name: t('user-menu', { name: 'דנה כהן' }) }).click();
  await page.getByRole('menuitem', { name: t('sign-out') }).click();
  await page.waitForURL('**/app/sign-in');
  expect((await context.cookies()).filter(({ name }) => name.startsWith('cg_'))).toEqual([]);

  complaints.expectStatus(401);
  await page.goBack();
  await page.waitForURL('**/app/sign-in*');
  await page.goto('/app/calendar');
  await page.waitForURL('**/app/sign-in*');
});

test('a session whose access has run out is renewed without a word', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  await furnish(desk, 'he', 1);
  await page.goto('/app/customers');
  await expect(page.getByText(t('customers-none'))).toBeVisible();
  complaints.expectStatus(401);

  await test.step('in the middle of work', async () => {
    await context.clearCookies({ name: 'cg_access' });
    await page.getByRole('button', { name: t('customer-add') }).first().click();
    const dialog = page.getByRole('dialog', { name: t('customer-add') });
    await dialog.getByLabel(t('field-full-name')).fill('נועה לוי');
    await dialog.getByRole('button', { name: t('action-save') }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'נועה לוי' })).toBeVisible();
  });
  await test.step('on a page opened anew', async () => {
    await context.clearCookies({ name: 'cg_access' });
    await page.goto('/app/services');
    await expect(page.getByRole('heading', { name: t('services-title'), exact: true })).toBeVisible();
    await expect(page).toHaveURL(/\/app\/services$/);
  });
  await test.step('in two tabs at once', async () => {
    const other = await context.newPage();
    await other.goto('/app/messages');
    await context.clearCookies({ name: 'cg_access' });
    await Promise.all([page.goto('/app/customers'), other.goto('/app/services')]);
    await expect(page.getByRole('link', { name: 'נועה לוי' })).toBeVisible();
    await expect(other.getByRole('heading', { name: t('services-title'), exact: true })).toBeVisible();
  });
});

test('the language and its direction change without loading the page anew, and stay', async ({ context, page }) => {
  const en = words('en');
  const desk = await openBusiness(context);
  await furnish(desk, 'he', 1);
  await page.goto('/app/services');
  await expect(page.getByRole('heading', { level: 1, name: t('nav-services') })).toBeVisible();
  await expectLanguage(page, 'he');
  const notReloaded = await markAgainstReload(page);

  await page.getByRole('button', { name: t('language') }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: en('nav-services') })).toBeVisible();
  await expectLanguage(page, 'en');
  const side = await page.getByRole('navigation').boundingBox();
  expect(side?.x, 'the navigation stands on the left').toBeLessThan(100);
  await notReloaded();

  await page.reload();
  await expectLanguage(page, 'en');
  await page.getByRole('button', { name: en('language') }).click();
  await page.getByRole('menuitem', { name: 'עברית' }).click();
  await expectLanguage(page, 'he');
  expect((await page.getByRole('navigation').boundingBox())?.x, 'and on the right').toBeGreaterThan(1000);
});

test('a service changed by somebody else meanwhile is not overwritten', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  const [service] = (await furnish(desk, 'he', 1)).services;
  if (!service) throw new Error('no service');
  await page.goto('/app/services');
  await page.getByRole('button', { name: t('edit-named', { name: service.name }) }).click();
  const dialog = page.getByRole('dialog', { name: t('service-edit') });
  await dialog.getByLabel(t('field-service-name')).fill('השם שלי');

  await desk.put<Service>(`/api/services/${service.id}`, { version: service.version, name: 'השם שלהם' });
  await expect(page.getByText('השם שלהם'), 'the page behind the dialog has the news').toBeAttached();
  complaints.expectStatus(409);
  await dialog.getByRole('button', { name: t('action-save') }).click();
  await expect(dialog.getByRole('alert')).toContainText(t('problem-stale-version'));
  await expect(dialog.getByLabel(t('field-service-name')), 'what was typed is kept').toHaveValue('השם שלי');
});

test('a customer changed by somebody else meanwhile is not overwritten', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  await furnish(desk, 'he', 1);
  const customer = await desk.post<Customer>('/api/customers', { fullName: 'נועה לוי', phone: '052-555-0101' });
  await page.goto(`/app/customers/${customer.id}`);
  await page.getByRole('button', { name: t('action-edit') }).click();
  const dialog = page.getByRole('dialog', { name: t('customer-edit') });
  await dialog.getByLabel(t('field-notes')).fill('ההערה שלי');

  await desk.put<Customer>(`/api/customers/${customer.id}`, { version: customer.version, fullName: 'נועה לוי כהן' });
  await expect(page.getByText('נועה לוי כהן'), 'the page behind the dialog has the news').toBeAttached();
  complaints.expectStatus(409);
  await dialog.getByRole('button', { name: t('action-save') }).click();
  await expect(dialog.getByRole('alert')).toContainText(t('problem-stale-version'));
  expect((await desk.get<Customer>(`/api/customers/${customer.id}`)).fullName).toBe('נועה לוי כהן');
});

test("a person's hours changed by somebody else meanwhile are not overwritten", async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  const [person] = (await furnish(desk, 'he', 1)).staff;
  if (!person) throw new Error('nobody works here');
  await page.goto('/app/services');
  await page.getByRole('button', { name: t('hours-edit') }).click();
  const dialog = page.getByRole('dialog');
  await flip(dialog.getByRole('switch', { name: 'שבת' }));

  await desk.put<Staff>(`/api/staff/${person.id}/hours`, { version: person.version, hours: [{ weekday: 0, start: '07:15', end: '08:45' }] });
  await expect(page.getByText('07:15–08:45'), 'the page behind the dialog has the news').toBeAttached();
  complaints.expectStatus(409);
  await dialog.getByRole('button', { name: t('action-save') }).click();
  await expect(dialog.getByRole('alert')).toContainText(t('problem-stale-version'));
});
