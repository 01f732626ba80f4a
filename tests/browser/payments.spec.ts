/** Payments at the desk: taken by every means, given back, asked for by a link; and the accounts that take them online. */
import type { Locator, Page } from '@playwright/test';
import { type Appointment, type Customer, type Desk, freshEmail, furnish, openBusiness } from './support/business.ts';
import { register, workshop } from './support/events.ts';
import { expectAccessibleInBothSchemes, expectLanguage, expectNoKeys, expectNoSidewaysScroll } from './support/inspect.ts';
import { expect, PHONE, speaking, test } from './support/test.ts';
import { drawn, type Locale, words } from './support/words.ts';
import { instantOf, nextOpenDay } from './support/zone.ts';

const t = words('he');
const NAME = 'מיכל ברק';
const gateways: Record<string, object> = JSON.parse(process.env.GATEWAYS ?? '{}');

interface Payment {
  id: string;
  method: string;
  amount: { amount: number };
  tip: { amount: number };
  refunded: { amount: number };
  details: Record<string, unknown>;
}

/** Puts the focus on what is named and presses a key. */
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus();
  await target.press(key);
}

/** Chooses in a list as a keyboard does: opened, and the choice taken with Enter. */
async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await press(field);
  const wanted = page.getByRole('option', { name: option, exact: true });
  await expect(wanted).toBeVisible();
  for (let steps = 0; steps < 30 && !(await wanted.evaluate((node) => node.hasAttribute('data-combobox-selected'))); steps++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

function customer(desk: Desk): Promise<Customer> {
  return desk.post<Customer>('/api/customers', { fullName: NAME, phone: '052-555-0150', email: freshEmail('payer') });
}

/** A visit of ₪180 that nothing was paid of. */
async function visit(desk: Desk, customerId: string, locale: Locale = 'he'): Promise<Appointment> {
  const { services, staff } = await furnish(desk, locale, 1);
  return desk.post<Appointment>('/api/appointments', { customerId, serviceId: services[0]?.id, staffId: staff[0]?.id, startsAt: instantOf(nextOpenDay(), '10:00') });
}

/** Something else that a customer bought. */
function sale(desk: Desk, customerId: string, amount: number, more: object = { method: 'cash' }): Promise<Payment> {
  return desk.post<Payment>('/api/payments', { customerId, description: 'שמפו', amount: { amount, currency: 'ILS' }, ...more });
}

async function payments(desk: Desk): Promise<Payment[]> {
  return (await desk.get<{ items: Payment[] }>('/api/payments')).items;
}

test('a part of a visit is paid by cheque, with every detail that the law wants and a tip', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const booked = await visit(desk, (await customer(desk)).id);
  await page.goto(`/app/calendar?date=${nextOpenDay()}&visit=${booked.id}`);
  const panel = page.getByRole('dialog', { name: t('visit-title') });
  await press(panel.getByRole('button', { name: t('pay-for') }));
  const dialog = page.getByRole('dialog', { name: drawn(t('pay-title', { customer: NAME })) });
  await expect(dialog.getByLabel(t('field-amount'))).toHaveValue('180 ₪');
  await choose(page, dialog.getByRole('combobox', { name: t('field-method') }), t('method-cheque'));
  await press(dialog.getByRole('button', { name: t('pay-action') }));
  await expect(dialog.getByLabel(t('detail-bank')), 'the first detail that is missing').toBeFocused();
  await page.keyboard.type('12');
  await dialog.getByLabel(t('detail-branch')).fill('600');
  await dialog.getByLabel(t('detail-account')).fill('123456');
  await dialog.getByLabel(t('detail-number')).fill('90001');
  await dialog.getByRole('button', { name: t('detail-dueOn') }).click();
  await page.locator('table button:not([data-outside])').last().click();
  await dialog.getByLabel(t('field-amount')).fill('100');
  await dialog.getByLabel(t('pay-tip')).fill('15');
  await expect(dialog.getByText(/115/)).toBeVisible();
  await press(dialog.getByRole('button', { name: t('pay-action') }));
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByRole('list', { name: t('payments') })).toContainText('90001');
  const [paid] = await payments(desk);
  expect(paid).toMatchObject({ method: 'cheque', amount: { amount: 11_500 }, tip: { amount: 1_500 } });
  expect(paid?.details).toMatchObject({ bank: '12', branch: '600', account: '123456', number: '90001' });
  expect(await desk.get(`/api/appointments/${booked.id}`)).toMatchObject({ paid: { amount: 10_000 } });
});

test('more cash than the law allows is recorded, and said', async ({ context, page }) => {
  const desk = await openBusiness(context);
  await customer(desk);
  await page.goto('/app/payments');
  await expect(page.getByText(t('payments-none'))).toBeVisible();
  await press(page.getByRole('button', { name: t('pay-for') }));
  const dialog = page.getByRole('dialog', { name: t('pay-for') });
  await press(dialog.getByRole('button', { name: t('pay-action') }));
  await expect(dialog.getByRole('combobox', { name: t('field-customer') })).toBeFocused();
  await page.keyboard.type('מיכל');
  await choose(page, dialog.getByRole('combobox', { name: t('field-customer') }), NAME);
  await dialog.getByLabel(t('pay-what-for')).fill('סדרת טיפולים');
  await dialog.getByLabel(t('field-amount')).fill('9000');
  await press(dialog.getByRole('button', { name: t('pay-action') }));
  await expect(dialog.getByRole('alert')).toContainText(t('pay-cash-limit-title'));
  await expect(dialog.getByRole('button', { name: t('pay-cash-limit-seen') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const row = page.getByRole('list', { name: t('payments') }).getByRole('listitem');
  await expect(row).toContainText('סדרת טיפולים');
  await expect(row.getByRole('link', { name: NAME })).toBeVisible();
});

test('money goes back in parts, never more than is left, and the list tells it', async ({ context, page, complaints }) => {
  complaints.expectStatus(422);
  const desk = await openBusiness(context);
  const { id } = await customer(desk);
  await sale(desk, id, 20_000);
  await page.goto('/app/payments');
  const row = page.getByRole('list', { name: t('payments') }).getByRole('listitem');
  await press(row.getByRole('link', { name: NAME }));
  const panel = page.getByRole('dialog', { name: t('payment-title') });
  await expect(panel.getByText(t('refunds-none'))).toBeVisible();
  await press(panel.getByRole('button', { name: t('refund-give') }));
  const dialog = page.getByRole('dialog', { name: t('refund-give') });
  const amount = dialog.getByLabel(t('field-amount'));
  await expect(amount).toHaveValue('200 ₪');
  await amount.fill('250');
  await press(dialog.getByRole('button', { name: t('refund-give') }));
  await expect(amount, 'more than there is').toHaveAttribute('aria-invalid', 'true');
  await expect(amount).toBeFocused();
  await amount.fill('50');
  await dialog.getByLabel(t('refund-reason')).fill('הוחזר בקבוק');
  await press(dialog.getByRole('button', { name: t('refund-give') }));
  await expect(dialog).toHaveCount(0);
  const refunds = panel.getByRole('list', { name: t('refunds') });
  await expect(refunds).toContainText(t('refund-done'));
  await expect(refunds).toContainText('הוחזר בקבוק');
  await press(panel.getByRole('button', { name: t('refund-give') }));
  await expect(amount, 'what is left').toHaveValue('150 ₪');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(row.getByRole('link', { name: NAME }), 'the focus goes back to what opened it').toBeFocused();
  await expect(row).toContainText(/50/);
  expect((await payments(desk))[0]?.refunded.amount).toBe(5_000);
});

test('a payment without a document gets one when it is asked for', async ({ context, page }) => {
  const desk = await openBusiness(context);
  await desk.put('/api/document-settings', { version: 0, autoIssue: false });
  await sale(desk, (await customer(desk)).id, 20_000);
  await page.goto('/app/payments');
  await press(page.getByRole('list', { name: t('payments') }).getByRole('link', { name: NAME }));
  const panel = page.getByRole('dialog', { name: t('payment-title') });
  await press(panel.getByRole('button', { name: t('payment-document-issue') }));
  const dialog = page.getByRole('dialog', { name: t('payment-document-title') });
  await expect(dialog.getByText(/200/)).toBeVisible();
  await expectAccessibleInBothSchemes(page, 'document of a payment');
  await press(dialog.getByRole('button', { name: t('payment-document-issue') }));
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByRole('link', { name: t('payments-document') })).toBeVisible();
  await expect(panel.getByRole('button', { name: t('payment-document-issue') })).toHaveCount(0);
  const issued = await desk.get<{ items: { total: { amount: number } }[] }>('/api/invoices');
  expect(issued.items.map((document) => document.total.amount)).toEqual([20_000]);
});

test('a link to pay a visit is made, opened, sent again and taken back', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const booked = await visit(desk, (await customer(desk)).id);
  await page.goto(`/app/calendar?date=${nextOpenDay()}&visit=${booked.id}`);
  const panel = page.getByRole('dialog', { name: t('visit-title') });
  await press(panel.getByRole('button', { name: t('paylink-new') }));
  const dialog = page.getByRole('dialog', { name: drawn(t('paylink-new-for', { customer: NAME })) });
  await press(dialog.getByRole('button', { name: t('paylink-make') }));
  await expect(dialog.getByText(t('paylink-made-sent'))).toBeVisible();
  const url = (await dialog.getByRole('link').getAttribute('href')) ?? '';
  expect(url).toContain('/pay/');
  await page.keyboard.press('Escape');
  await press(panel.getByRole('list', { name: t('paylinks') }).getByRole('link', { name: t('paylink-title') }));

  const link = page.getByRole('dialog', { name: t('paylink-title') });
  await expect(link.getByText(t('paylink-means-open'))).toBeVisible();
  await expect(link.getByText(t('checkouts-none'))).toBeVisible();
  await expect(link.getByRole('link', { name: url })).toBeVisible();
  await press(link.getByRole('button', { name: t('paylink-send-again') }));
  await expect(link.getByText(t('paylink-times', { count: 2 }))).toBeVisible();
  await press(link.getByRole('button', { name: t('paylink-cancel') }));
  await press(page.getByRole('dialog', { name: t('paylink-cancel-title') }).getByRole('button', { name: t('paylink-cancel') }));
  await expect(link.getByText(t('paylink-means-cancelled'))).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(page, page.getByRole('combobox', { name: t('messages-status') }), t('paylink-open'));
  await expect(page).toHaveURL(/status=open/);
  await expect(page.getByText(t('paylinks-none-found'))).toBeVisible();
});

test('an account at a gateway is added, tried, and takes a payment whose refund the gateway does', async ({ context, page, visitor, complaints }) => {
  complaints.expectStatus(422);
  test.setTimeout(120_000);
  const desk = await openBusiness(context);
  const { id } = await customer(desk);
  const account = gateways.cardcom as { terminal: string; secrets: { apiName: string; apiPassword: string } };
  await page.goto('/app/settings?tab=payments');
  await press(page.getByRole('button', { name: t('gateway-add') }));
  const dialog = page.getByRole('dialog', { name: t('gateway-add') });
  await dialog.getByLabel(t('gateway-name')).fill('הסליקה שלנו');
  await dialog.getByLabel(t('gateway-terminal')).fill(account.terminal);
  await press(dialog.getByRole('button', { name: t('action-save') }));
  await expect(dialog.getByLabel(t('gateway-secret-apiName')), 'its secrets are needed').toBeFocused();
  await page.keyboard.type(account.secrets.apiName);
  await dialog.getByLabel(t('gateway-secret-apiPassword')).fill(account.secrets.apiPassword);
  await press(dialog.getByRole('button', { name: t('action-save') }));
  await expect(dialog).toHaveCount(0);
  const card = page.getByRole('list', { name: t('gateways') }).getByRole('listitem');
  await expect(card).toContainText(t('gateway-default'));
  await press(card.getByRole('button', { name: t('connection-test') }));
  await expect(card.getByText(drawn(t('trial-good', { at: '' }).trim()))).toBeVisible({ timeout: 30_000 });

  await press(page.getByRole('radio', { name: t('online-deposit') }), 'Space');
  await press(page.getByRole('button', { name: t('action-save') }));
  await expect.poll(() => desk.get('/api/payment-settings')).toMatchObject({ onlinePayment: 'deposit', linkDays: 14 });

  const { url } = await desk.post<{ url: string }>('/api/payment-links', { customerId: id, description: 'קורס', amount: { amount: 23_480, currency: 'ILS' } });
  const payer = await visitor({ viewport: PHONE });
  await payer.goto(url);
  await payer.getByRole('button', { name: t('pages-pay-button') }).click();
  await payer.getByRole('button', { name: 'תשלום', exact: true }).click();
  await expect(payer.getByRole('heading', { name: t('pages-pay-paid') })).toBeVisible({ timeout: 30_000 });

  await page.goto('/app/payments');
  await press(page.getByRole('list', { name: t('payments') }).getByRole('link', { name: NAME }));
  const panel = page.getByRole('dialog', { name: t('payment-title') });
  await press(panel.getByRole('button', { name: t('refund-give') }));
  const giving = page.getByRole('dialog', { name: t('refund-give') });
  await expect(giving.getByRole('combobox', { name: t('refund-how') })).toHaveValue(t('refund-by-gateway'));
  await press(giving.getByRole('button', { name: t('refund-give') }));
  await expect(panel.getByRole('list', { name: t('refunds') })).toContainText(t('refund-done'), { timeout: 30_000 });
  await press(panel.getByRole('link', { name: t('paylink-title') }));
  const link = page.getByRole('dialog', { name: t('paylink-title') });
  await expect(link.getByText(t('paylink-means-paid'))).toBeVisible();
  await expect(link.getByRole('list', { name: t('checkouts') })).toContainText(t('checkout-paid'));
});

test('a card that was kept with consent is charged from the customer, and forgotten', async ({ context, page, visitor }) => {
  test.setTimeout(120_000);
  const desk = await openBusiness(context);
  const { id } = await customer(desk);
  await desk.post('/api/gateway-accounts', gateways.cardcom);
  const asked = { customerId: id, description: 'קורס', amount: { amount: 10_000, currency: 'ILS' }, saveCard: true };
  const { url } = await desk.post<{ url: string }>('/api/payment-links', asked);
  const payer = await visitor({ viewport: PHONE });
  await payer.goto(url);
  await payer.getByRole('checkbox').check();
  await payer.getByRole('button', { name: t('pages-pay-button') }).click();
  await payer.getByRole('button', { name: 'תשלום', exact: true }).click();
  await expect(payer.getByRole('heading', { name: t('pages-pay-paid') })).toBeVisible({ timeout: 30_000 });

  await page.goto(`/app/customers/${id}`);
  const card = page.getByRole('list', { name: t('cards') });
  await press(card.getByRole('button', { name: drawn(t('card-charge-named', { name: '' }).trim()) }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(t('field-amount'))).toBeFocused();
  await page.keyboard.type('80');
  await press(dialog.getByRole('button', { name: t('card-charge'), exact: true }));
  await expect(dialog.getByLabel(t('pay-what-for')), 'what for is needed').toBeFocused();
  await page.keyboard.type('דמי ביטול');
  await press(dialog.getByRole('button', { name: t('card-charge'), exact: true }));
  await expect(dialog).toHaveCount(0);
  const charges = card.getByRole('list', { name: t('card-charges') });
  await expect(charges).toContainText('דמי ביטול');
  await expect(charges.getByText(t('charge-paid'), { exact: true })).toBeVisible({ timeout: 30_000 });
  await press(card.getByRole('button', { name: drawn(t('card-forget-named', { name: '' }).trim()) }));
  await press(page.getByRole('dialog').getByRole('button', { name: t('card-forget'), exact: true }));
  await expect(card).toHaveCount(0);
  expect((await payments(desk)).map(({ amount }) => amount.amount).toSorted()).toEqual([10_000, 8_000]);
});

test('what is left of a registration is taken at the desk, and nothing once it is paid', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const event = await workshop(desk, 'he', { ticketKinds: [{ name: 'רגיל', price: { amount: 12_000, currency: 'ILS' } }] });
  const registration = await register(desk, event, NAME);
  await desk.post('/api/payments', { registrationId: registration.id, method: 'cash', amount: { amount: 5_000, currency: 'ILS' } });
  await page.goto(`/app/events/${event.id}?tab=people`);
  const take = page.getByRole('button', { name: t('pay-for-named', { customer: NAME }) });
  await press(take);
  const dialog = page.getByRole('dialog', { name: drawn(t('pay-title', { customer: NAME })) });
  await expect(dialog.getByLabel(t('field-amount'))).toHaveValue('70 ₪');
  await choose(page, dialog.getByRole('combobox', { name: t('field-method') }), t('method-app'));
  await dialog.getByLabel(t('detail-name')).fill('Bit');
  await press(dialog.getByRole('button', { name: t('pay-action') }));
  await expect(dialog).toHaveCount(0);
  await press(take);
  await expect(dialog.getByText(t('pay-nothing-left'))).toBeVisible();
});

test('the totals of a period tell what came in and what it was for', async ({ context, page }) => {
  const desk = await openBusiness(context);
  await sale(desk, (await customer(desk)).id, 11_000, { method: 'cash', tip: 1_000 });
  await page.goto('/app/payments/totals');
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row(t('account-cash'))).toContainText('110');
  await expect(row(t('account-tips'))).toContainText('10');
  await page.goto('/app/payments/totals?from=2020-01-01&to=2020-01-31');
  await expect(page.getByText(t('totals-none'))).toBeVisible();
});

for (const locale of ['he', 'en'] as const) {
  test.describe(`to see and to hear, ${locale}`, () => {
    const say = words(locale);
    test.use(speaking(locale));
    // Some seconds on an idle machine; many pages on a busy one.
    test.describe.configure({ timeout: 240_000 });

    const inspect = async (page: Page, name: string) => {
      await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
      await expectLanguage(page, locale);
      await expectNoKeys(page, name);
      await expectAccessibleInBothSchemes(page, name);
      await expectNoSidewaysScroll(page, name);
    };

    test('every page and dialog of payments', async ({ page, context }) => {
      const desk = await openBusiness(context, { locale });
      const { id } = await customer(desk);
      const booked = await visit(desk, id, locale);
      const payment = await sale(desk, id, 20_000, { method: 'card', details: { brand: 'Visa', last4: '4580', installments: 3 } });
      await desk.post(`/api/payments/${payment.id}/refunds`, { amount: { amount: 5_000, currency: 'ILS' }, reason: 'Returned' });
      const link = await desk.post<{ id: string }>('/api/payment-links', { appointmentId: booked.id, send: true, maxInstallments: 3 });
      await desk.post('/api/gateway-accounts', gateways.tranzila);
      const paths = ['/app/payments', `/app/payments?payment=${payment.id}`, '/app/payments/links', `/app/payments/links?link=${link.id}`, '/app/settings?tab=payments', '/app/payments/totals', '/app/payments/reconciliations', `/app/customers/${id}`];
      for (const path of paths) {
        await page.goto(path);
        await expect(page.getByRole(path.includes('?') && !path.includes('tab') ? 'dialog' : 'main')).toBeVisible();
        await inspect(page, path);
      }
      const dialogs: [path: string, opener: string][] = [
        ['/app/payments', say('pay-for')],
        [`/app/payments?payment=${payment.id}`, say('refund-give')],
        ['/app/payments/links', say('paylink-new')],
        [`/app/payments/links?link=${link.id}`, say('paylink-cancel')],
        ['/app/settings?tab=payments', say('gateway-add')],
        ['/app/settings?tab=payments', say('action-edit')],
      ];
      for (const [path, opener] of dialogs) {
        await page.goto(path);
        await page.getByRole('button', { name: opener }).last().click();
        await expect(page.getByRole('dialog').last()).toBeVisible();
        const methods = page.getByRole('dialog').getByRole('combobox', { name: say('field-method') });
        if (await methods.isVisible()) await choose(page, methods, say('method-cheque'));
        await inspect(page, `${opener} on ${path}`);
      }
    });
  });
}
