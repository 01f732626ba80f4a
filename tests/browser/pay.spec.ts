/** Paying a link on a phone at each simulated gateway: the page, the gateway's page, the receipt by mail, the refund. */
import { type Customer, type Desk, freshEmail, openBusiness } from './support/business.ts';
import { expectAccessibleInBothSchemes, expectLanguage, expectNoKeys, expectNoSidewaysScroll } from './support/inspect.ts';
import { attachmentIn, mailTo } from './support/mailbox.ts';
import { textOf } from './support/receipt.ts';
import { expect, PHONE, test } from './support/test.ts';
import { words } from './support/words.ts';

const t = words('he');
const gateways: Record<string, object> = JSON.parse(process.env.GATEWAYS ?? '{}');

interface Payment {
  id: string;
  linkId: string | null;
  refunded: { amount: number };
}

async function askFor(desk: Desk, amount: number, email: string): Promise<string> {
  const customer = await desk.post<Customer>('/api/customers', { fullName: 'נועה לוי', phone: '052-555-0101', email });
  const asked = { customerId: customer.id, description: 'קורס קליעה', amount: { amount, currency: 'ILS' } };
  return (await desk.post<{ url: string }>('/api/payment-links', asked)).url;
}

for (const gateway of ['cardcom', 'grow', 'tranzila']) {
  test(`a link is paid at ${gateway}, the receipt comes, and the money goes back`, async ({ context, visitor }) => {
    test.setTimeout(120_000);
    const desk = await openBusiness(context);
    await desk.post('/api/gateway-accounts', gateways[gateway]);
    const email = freshEmail('payer');
    const url = await askFor(desk, 23_480, email);

    const page = await visitor({ viewport: PHONE });
    await page.goto(url);
    await expectLanguage(page, 'he');
    await expectNoKeys(page, gateway);
    await expectAccessibleInBothSchemes(page, `pay at ${gateway}`);
    await expectNoSidewaysScroll(page, `pay at ${gateway}`);
    await expect(page.getByText('₪234.80')).toBeVisible();
    await page.getByRole('button', { name: t('pages-pay-button') }).click();

    // The gateway's own page: a card that is refused changes nothing.
    await expect(page.getByRole('heading', { name: 'תשלום' })).toBeVisible();
    await page.getByRole('button', { name: 'תשלום', exact: true }).click();
    // Tranzila leads back by a form of its own.
    const back = page.getByRole('button', { name: 'חזרה לעסק' });
    if (gateway === 'tranzila') await back.click();
    await expect(page.getByRole('heading', { name: t('pages-pay-paid') })).toBeVisible({ timeout: 30_000 });
    await expectAccessibleInBothSchemes(page, `paid at ${gateway}`);

    const receipt = textOf(attachmentIn(await mailTo(email, 'קבלה'), 'application/pdf'));
    expect(receipt).toContain('234.80');

    const { items } = await desk.get<{ items: Payment[] }>('/api/payments');
    expect(items).toHaveLength(1);
    await desk.post(`/api/payments/${items[0]?.id}/refunds`, { reason: 'טעות' });
    const isBack = () => desk.get<{ items: { status: string }[] }>('/api/refunds').then(({ items: [refund] }) => refund?.status);
    await expect.poll(isBack, { timeout: 20_000 }).toBe('done');
    await page.goto(url);
    await expect(page.getByRole('heading', { name: t('pages-pay-returned') })).toBeVisible();
  });
}

test('a payer who is refused or gives up is told so and can try again, also without scripts', async ({ context, visitor }) => {
  const desk = await openBusiness(context);
  await desk.post('/api/gateway-accounts', gateways.cardcom);
  const url = await askFor(desk, 5_000, freshEmail('payer'));
  const page = await visitor({ viewport: PHONE, javaScriptEnabled: false });
  for (const button of ['תשלום שיידחה', 'ביטול']) {
    await page.goto(url);
    await page.getByRole('button', { name: t('pages-pay-button') }).click();
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('alert')).toHaveText(t('pages-pay-not-completed'), { timeout: 30_000 });
  }
});
