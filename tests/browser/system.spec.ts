/** The pages of those who run the installation. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { openBusiness, PASSWORD } from './support/business.ts';
import { expectAccessible, expectAccessibleInBothSchemes, expectLanguage, expectNoKeys, expectNoSidewaysScroll } from './support/inspect.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { flip } from './support/switches.ts';
import { DESKTOP, expect, PHONE, speaking, test } from './support/test.ts';
import { drawn, type Locale, type Words, words } from './support/words.ts';

const PICTURES = process.env.SYSTEM_PICTURES;
const PLACES = ['health', 'jobs', 'businesses', 'logs', 'backups'] as const;
const pathOf = (place: (typeof PLACES)[number]) => (place === 'health' ? '/app/system' : `/app/system/${place}`);

/** Registers one of the addresses that the server was told of, and leaves the browser signed in. */
async function becomeOwner(context: BrowserContext, name: string, locale: Locale): Promise<void> {
  const email = `system-${name}@example.com`;
  const data = { fullName: 'דנה כהן', businessName: 'המספרה של דנה', email, password: PASSWORD, locale };
  expect((await context.request.post('/api/auth/register', { data })).status()).toBe(202);
  const token = new URL(linkIn(await mailTo(email), '/app/verify')).searchParams.get('token');
  const answer = await context.request.post('/api/auth/verify-email', { data: { token, delivery: 'cookie' } });
  expect(answer.status()).toBe(200);
}

/** The link to one of the pages, among those of the system. */
function placeIn(page: Page, t: Words, place: (typeof PLACES)[number]): Locator {
  return page.getByRole('navigation', { name: t('system-places') }).getByRole('link', { name: t(`system-${place}`), exact: true });
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

for (const locale of ['he', 'en'] as const) {
  test.describe(locale, () => {
    test.use(speaking(locale));

    test(`${locale}: every page is whole, wide and narrow`, async ({ context, page }) => {
      // Seconds on an idle machine; five pages in both schemes on a busy one.
      test.slow();
      const t = words(locale);
      await becomeOwner(context, locale, locale);
      for (const place of PLACES) {
        await page.goto(pathOf(place));
        await expect(page.getByRole('heading', { level: 1, name: t('system-title') })).toBeVisible();
        await expect(placeIn(page, t, place)).toHaveAttribute('aria-current', 'page');
        await expect(page.getByRole('status', { name: t('loading') })).toHaveCount(0);
        await expectLanguage(page, locale);
        await expectNoKeys(page, place);
        await expectAccessibleInBothSchemes(page, place);
        await picture(page, `${place}-${locale}-1280`);
        await page.setViewportSize(PHONE);
        await expectAccessible(page, `${place}, phone`);
        await expectNoSidewaysScroll(page, place);
        await picture(page, `${place}-${locale}-390`);
        await page.setViewportSize(DESKTOP);
      }
    });
  });
}

test('who does not run the installation finds no such pages', async ({ context, page }) => {
  const t = words('he');
  await openBusiness(context);
  await page.goto('/app/system/backups');
  await expect(page.getByText(t('not-found'))).toBeVisible();
  await page.getByRole('button', { name: /דנה כהן/ }).click();
  await expect(page.getByRole('menuitem', { name: t('sign-out') })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: t('system-title') })).toHaveCount(0);
});

test('the pages are found in the menu of the account; the log by level, part and words', async ({ context, page }) => {
  const t = words('he');
  await becomeOwner(context, 'logs', 'he');
  await page.goto('/app/settings');
  await page.getByRole('button', { name: /דנה כהן/ }).click();
  await page.getByRole('menuitem', { name: t('system-title') }).click();
  await page.waitForURL('**/app/system');
  await placeIn(page, t, 'logs').click();
  const lines = page.getByRole('list', { name: t('system-logs') }).getByRole('listitem');
  await page.getByLabel(t('system-logs-search')).fill('no such words anywhere');
  await expect(page.getByText(t('system-logs-none'))).toBeVisible();
  await expect(page).toHaveURL(/search=no\+such\+words/);
  await page.getByRole('button', { name: t('messages-clear') }).click();
  await expect(page.getByLabel(t('system-logs-search'))).toHaveValue('');
  await expect(page).not.toHaveURL(/search=/);
  await expect(lines.first()).toBeVisible();
  await flip(page.getByRole('switch', { name: t('system-live') }));
  await expect(page).toHaveURL(/live=off/);
});

test('a backup is made on request, listed when it was checked, and taken away', async ({ context, page }) => {
  const t = words('he');
  await becomeOwner(context, 'backup', 'he');
  await page.goto('/app/system/backups');
  await page.getByRole('button', { name: t('system-backup-now') }).click();
  await expect(page.getByRole('status').filter({ hasText: t('system-backup-made') })).toBeVisible({ timeout: 30_000 });
  const rows = page.getByRole('list', { name: t('system-backups') }).getByRole('listitem');
  await expect(rows.first()).toContainText(t('system-backup-checked'));
  await picture(page, 'backups-made-he-1280');
  const [file] = await Promise.all([page.waitForEvent('download'), rows.first().getByRole('link', { name: t('system-download') }).click()]);
  expect(file.suggestedFilename()).toMatch(/^by-hand-\d{8}T\d{6}Z\.db$/);
  await page.reload();
  await expect(page.getByRole('heading', { name: t('system-acts') })).toBeVisible();
  await expect(page.getByText(drawn(t('system-act-backup_downloaded'))).first()).toBeVisible();
  await expectAccessible(page, 'backups with one');
});
