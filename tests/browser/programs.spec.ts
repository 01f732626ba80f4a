/** API keys and webhooks: made with a secret that is shown once, tried, looked at, taken back. */
import { openBusiness } from './support/business.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/inspect.ts';
import { expect, PHONE, test } from './support/test.ts';
import { words } from './support/words.ts';

const t = words('he');

interface List<T> {
  items: T[];
}

test('a key is made by keyboard, shown once, works as far as it may, and stops when it is revoked', async ({ context, page, playwright, baseURL }) => {
  await openBusiness(context);
  await page.goto('/app/settings?tab=keys');
  await expect(page.getByText(t('apikeys-none'))).toBeVisible();
  await page.getByRole('button', { name: t('apikey-add') }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('apikey-add') });
  await expect(dialog.getByRole('textbox', { name: t('apikey-name') })).toBeFocused();
  await page.keyboard.type('הנהלת חשבונות');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(t('apikey-scopes-needed'))).toBeVisible();
  await dialog.getByRole('button', { name: t('apikey-read-only') }).click();
  await expectAccessible(page, 'the form of a key');
  await dialog.getByRole('button', { name: t('apikey-make') }).click();

  const shown = page.getByRole('dialog', { name: t('apikey-made') });
  const token = await shown.getByRole('textbox', { name: t('apikey-token') }).inputValue();
  expect(token).toMatch(/^cg_[\w-]{64}$/);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await shown.getByRole('button', { name: t('program-secret-copy') }).click();
  await expect(shown.getByText(t('program-secret-copied'), { exact: true })).toBeVisible();
  await shown.getByRole('button', { name: t('program-secret-done') }).click();
  await expect(page.getByText(token)).toHaveCount(0);
  const list = page.getByRole('list', { name: t('settings-keys') });
  await expect(list).toContainText('הנהלת חשבונות');
  await expect(list).toContainText(token.slice(0, 9));

  const program = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${token}` } });
  expect((await program.get('/api/customers')).status()).toBe(200);
  expect((await program.post('/api/customers', { data: { fullName: 'נועה' } })).status()).toBe(403);
  await page.getByRole('button', { name: t('apikey-revoke-named', { name: 'הנהלת חשבונות' }) }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('apikey-revoke'), exact: true }).click();
  await expect(page.getByText(t('apikeys-none'))).toBeVisible();
  expect((await program.get('/api/customers')).status()).toBe(401);
  await program.dispose();
});

test('a webhook is added, tried, its log looked at on a phone, let rest and removed', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  await page.goto('/app/settings?tab=webhooks');
  await expect(page.getByText(t('hooks-none'))).toBeVisible();
  await page.getByRole('button', { name: t('hook-add') }).click();
  const dialog = page.getByRole('dialog', { name: t('hook-add') });
  const url = dialog.getByRole('textbox', { name: t('hook-url') });
  await url.fill('https://127.0.0.1/hook');
  complaints.expectStatus(422);
  await dialog.getByRole('button', { name: t('action-save') }).click();
  await expect(url, 'an address inside is refused at its field').toBeFocused();
  await expect(url).toHaveAttribute('aria-invalid', 'true');

  // A name that leads nowhere: it may be set, and what is sent there fails.
  await url.fill('https://hooks.invalid/chatgrow');
  await dialog.getByRole('textbox', { name: t('hook-description') }).fill('המחסן');
  await dialog.getByRole('radio', { name: t('hook-kinds-some') }).check();
  await dialog.getByRole('combobox', { name: t('hook-kinds-chosen') }).fill('customer.cr');
  await page.getByRole('option', { name: 'customer.created' }).click();
  await expectAccessible(page, 'the form of a webhook');
  await dialog.getByRole('button', { name: t('action-save') }).click();
  const secret = page.getByRole('dialog', { name: t('hook-secret-title') });
  await expect(secret.getByRole('textbox', { name: t('hook-secret') })).toHaveValue(/^whsec_/);
  await secret.getByRole('button', { name: t('program-secret-done') }).click();

  const { items } = await desk.get<List<{ kinds: string[] }>>('/api/webhooks');
  expect(items.map(({ kinds }) => kinds)).toEqual([['customer.created']]);
  await page.getByRole('button', { name: t('hook-test-named', { name: 'המחסן' }) }).click();
  await page.setViewportSize(PHONE);
  await page.getByRole('link', { name: 'המחסן' }).click();
  const log = page.getByRole('list', { name: t('hook-log') });
  await expect(log).toContainText('ping');
  await expect(log).toContainText(t('told-error-unreachable'), { timeout: 15_000 });
  await expectAccessible(page, 'the log of a webhook');
  await expectNoSidewaysScroll(page, 'the log of a webhook');

  await page.reload();
  await expect(log, 'the log has an address of its own').toContainText('ping');
  await page.getByRole('link', { name: t('hook-log-back') }).click();
  await page.getByRole('button', { name: t('hook-pause-named', { name: 'המחסן' }) }).click();
  await expect(page.getByText(t('hook-paused'), { exact: true })).toBeVisible();
  await page.getByRole('button', { name: t('hook-remove-named', { name: 'המחסן' }) }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('action-remove'), exact: true }).click();
  await expect(page.getByText(t('hooks-none'))).toBeVisible();
});
