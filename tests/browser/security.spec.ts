/** The second factor, the sessions and the audit log. */
import type { Page } from '@playwright/test';
import { type Customer, Desk, furnish, openBusiness, PASSWORD } from './support/business.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/inspect.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { flip } from './support/switches.ts';
import { DESKTOP, expect, PHONE, speaking, test } from './support/test.ts';
import { code } from './support/totp.ts';
import { drawn, type Locale, words } from './support/words.ts';

const t = words('he');
const PICTURES = process.env.SECURITY_PICTURES;

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

/** The page wide and narrow: nothing wrong with it, nothing beyond its edge. */
async function inspect(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  await picture(page, `${name}-1280`);
  await page.setViewportSize(PHONE);
  await expectAccessible(page, `${name}, phone`);
  await expectNoSidewaysScroll(page, name);
  await picture(page, `${name}-390`);
  await page.setViewportSize(DESKTOP);
}

async function giveAddressAndPassword(page: Page, email: string): Promise<void> {
  await page.goto('/app/sign-in');
  await page.getByLabel(t('field-email')).fill(email);
  await page.getByRole('textbox', { name: t('field-password') }).fill(PASSWORD);
  await page.getByRole('button', { name: t('sign-in-action'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('code-step-title') })).toBeVisible();
}

/** Through the API; gives the secret. The code of this step is used, so tests go on with the next. */
async function switchOn(desk: Desk): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await desk.post<{ secret: string }>('/api/auth/second-factor/set-up', { password: PASSWORD });
  const { recoveryCodes } = await desk.post<{ recoveryCodes: string[] }>('/api/auth/second-factor/confirm', { code: code(secret) });
  return { secret, recoveryCodes };
}

/** What the screen shows of the secret, typed into an app. */
async function giveFirstCode(page: Page): Promise<{ secret: string; recoveryCodes: string[] }> {
  await page.getByLabel(t('field-current-password')).last().fill(PASSWORD);
  await page.getByRole('button', { name: t('second-factor-next') }).click();
  await expect(page.getByRole('img', { name: t('second-factor-qr') })).toBeVisible();
  const shown = await page.getByText(/^([A-Z2-7]{4} ?){8}$/).innerText();
  const secret = shown.replaceAll(/\s/g, '');
  await page.getByLabel(t('field-code')).fill(code(secret));
  await page.getByRole('button', { name: t('second-factor-turn-on') }).and(page.locator('[type=submit]')).click();
  const items = page.getByRole('list', { name: t('recovery-codes') }).getByRole('listitem');
  await expect(items).toHaveCount(10);
  return { secret, recoveryCodes: await items.allInnerTexts() };
}

test('the second factor is set up in the settings and asked for at the sign-in', async ({ context, page, visitor, complaints }) => {
  const desk = await openBusiness(context);
  await furnish(desk, 'he', 1);
  await page.goto('/app/settings?tab=security');
  await page.getByRole('button', { name: t('second-factor-set-up') }).click();
  const { secret, recoveryCodes } = await giveFirstCode(page);
  await inspect(page, 'recovery-codes');
  await page.getByRole('button', { name: t('recovery-codes-done') }).click();
  await expect(page.getByText(t('second-factor-is-on'), { exact: true })).toBeVisible();
  await expect(page.getByText(drawn(t('recovery-codes-left', { count: 10 })))).toBeVisible();

  const other = await visitor();
  await giveAddressAndPassword(other, desk.email);
  const field = other.getByLabel(t('field-code'));
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
  await inspect(other, 'second-step');
  complaints.expectStatus(422);
  await field.fill('000000');
  await other.getByRole('button', { name: t('sign-in-action'), exact: true }).click();
  await expect(other.getByText(t('field-wrong-code'))).toBeVisible();
  // As it is pasted from an app that groups the digits.
  await field.fill(code(secret, 1).replace(/^(...)/, '$1 '));
  await other.getByRole('button', { name: t('sign-in-action'), exact: true }).click();
  await other.waitForURL(/\/app\/(calendar|welcome)/);

  const third = await visitor();
  await giveAddressAndPassword(third, desk.email);
  await third.getByRole('button', { name: t('code-step-by-recovery') }).click();
  await expect(third.getByLabel(t('field-recovery-code'))).toBeFocused();
  await third.getByLabel(t('field-recovery-code')).fill(recoveryCodes[0] ?? '');
  await third.getByRole('button', { name: t('sign-in-action'), exact: true }).click();
  await third.waitForURL(/\/app\/(calendar|welcome)/);
  await third.goto('/app/settings?tab=security');
  await expect(third.getByText(drawn(t('recovery-codes-left', { count: 9 })))).toBeVisible();
});

test('the second factor is switched off with the password', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  await switchOn(desk);
  await page.goto('/app/settings?tab=security');
  await page.getByRole('button', { name: t('second-factor-turn-off') }).click();
  const dialog = page.getByRole('dialog', { name: t('second-factor-turn-off') });
  const submit = dialog.getByRole('button', { name: t('second-factor-turn-off') });
  complaints.expectStatus(422);
  await dialog.getByLabel(t('field-current-password')).fill('not the password');
  await submit.click();
  await expect(dialog.getByText(t('field-wrong-password'))).toBeVisible();
  await expectAccessible(page, 'switching off');
  await dialog.getByLabel(t('field-current-password')).fill(PASSWORD);
  await submit.click();
  await expect(page.getByRole('button', { name: t('second-factor-set-up') })).toBeVisible();
});

test('who has no second factor sets it up before anything else where the business demands it', async ({ context, page, visitor, complaints }) => {
  const desk = await openBusiness(context);
  await furnish(desk, 'he', 1);
  await switchOn(desk);
  await page.goto('/app/settings?tab=security');
  await flip(page.getByRole('switch', { name: t('second-factor-demand') }));
  await expect(page.getByRole('switch', { name: t('second-factor-demand') })).toBeChecked();

  const email = desk.email.replace('owner', 'noa');
  await desk.post('/api/team', { email, fullName: 'נועה לוי', role: 'staff' });
  const token = new URL(linkIn(await mailTo(email), '/app/reset')).searchParams.get('token');
  const noa = await visitor();
  await noa.request.post('/api/auth/reset-password', { data: { token, password: PASSWORD } });
  await noa.goto('/app/sign-in');
  await noa.getByLabel(t('field-email')).fill(email);
  await noa.getByRole('textbox', { name: t('field-password') }).fill(PASSWORD);
  await noa.getByRole('button', { name: t('sign-in-action'), exact: true }).click();
  complaints.expectStatus(403);
  await noa.waitForURL('**/app/second-factor');
  await noa.goto('/app/customers');
  await noa.waitForURL('**/app/second-factor');
  await inspect(noa, 'second-factor-due');
  await giveFirstCode(noa);
  await noa.getByRole('button', { name: t('recovery-codes-done') }).click();
  await noa.waitForURL(/\/app\/(calendar|welcome)/);
});

test('all other sessions end at once, and with a new password', async ({ context, page, visitor, complaints }) => {
  const desk = await openBusiness(context);
  const phone = await visitor();
  const signIn = () => phone.request.post('/api/auth/login', { data: { email: desk.email, password: PASSWORD, delivery: 'cookie' } });
  await signIn();
  await page.goto('/app/settings?tab=security');
  const sessions = page.getByRole('region', { name: t('security-sessions') });
  await sessions.getByRole('button', { name: t('sessions-end-others') }).click();
  await expect(sessions.getByRole('button', { name: t('sessions-end-others') })).toBeHidden();
  await expect(sessions.getByText(t('session-current'))).toBeVisible();
  expect((await phone.request.get('/api/auth/me')).status()).toBe(401);

  await signIn();
  complaints.expectStatus(422);
  const passwords = page.getByRole('region', { name: t('security-password') });
  await passwords.getByLabel(t('field-current-password')).fill('not the password');
  await passwords.getByLabel(t('field-new-password')).fill('another password');
  await passwords.getByRole('button', { name: t('reset-action') }).click();
  await expect(passwords.getByText(t('field-wrong-password'))).toBeVisible();
  await passwords.getByLabel(t('field-current-password')).fill(PASSWORD);
  await passwords.getByRole('button', { name: t('reset-action') }).click();
  await expect(passwords.getByText(t('password-changed'))).toBeVisible();
  expect((await phone.request.get('/api/auth/me')).status()).toBe(401);
});

for (const locale of ['he', 'en'] as Locale[]) {
  test.describe(locale, () => {
    test.use(speaking(locale));
    const say = words(locale);

    test('the audit log is searched, leads to what it tells of, and is saved as a file', async ({ context, page }) => {
      const desk = await openBusiness(context, { locale });
      await furnish(desk, locale, 1);
      const customer = await desk.post<Customer>('/api/customers', { fullName: 'נועה לוי' });
      await page.goto('/app/settings?tab=audit');
      const log = page.getByRole('list', { name: say('settings-audit') });
      await expect(log.getByText(say('audit-business-created'))).toBeVisible();
      await inspect(page, `audit-${locale}`);

      await page.getByRole('combobox', { name: say('audit-what'), exact: true }).fill(say('audit-customer-created'));
      await page.getByRole('option', { name: say('audit-customer-created') }).click();
      await expect(log.getByRole('listitem')).toHaveCount(1);
      await expect(page).toHaveURL(/kind=customer.created/);
      await page.reload();
      await expect(log.getByRole('listitem')).toHaveCount(1);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: say('audit-export') }).click();
      expect((await download).suggestedFilename()).toBe('audit-log.csv');
      await log.getByRole('link', { name: say('audit-object-customer') }).click();
      await page.waitForURL(`**/app/customers/${customer.id}`);

      await page.goto('/app/settings?tab=audit&who=guest');
      await expect(page.getByText(say('audit-none'))).toBeVisible();
      await page.goto('/app/settings?tab=security');
      await expect(page.getByRole('heading', { name: say('second-factor') })).toBeVisible();
      await inspect(page, `security-${locale}`);
    });
  });
}
