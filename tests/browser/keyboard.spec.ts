/** The staff app without a mouse. */
import type { Locator, Page } from '@playwright/test';
import { busyDay, type Desk, furnish, openBusiness } from './support/business.ts';
import { expect, test } from './support/test.ts';
import { words } from './support/words.ts';
import { daysAfter, nextOpenDay } from './support/zone.ts';

const t = words('he');

/** What has the focus, by the name that a reader hears. */
function focused(page: Page): Locator {
  return page.locator(':focus');
}

test.describe('with a full day', () => {
  let desk: Desk;
  const day = nextOpenDay();
  test.beforeEach(async ({ context, page }) => {
    desk = await openBusiness(context);
    await busyDay(desk, await furnish(desk), day);
    await page.goto(`/app/calendar?date=${day}`);
    await expect(page.getByRole('button', { name: t('visit-new') })).toBeVisible();
  });

  test('the first Tab offers to skip the navigation, and it skips', async ({ page }) => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: t('skip-to-content') });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: t('visit-new') })).toBeFocused();
  });

  test('Tab goes through the page in the order in which it is read', async ({ page }) => {
    const heard: string[] = [];
    for (let count = 0; count < 22; count++) {
      await page.keyboard.press('Tab');
      heard.push(await focused(page).evaluate((element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()));
    }
    const expected = [
      'skip-to-content', 'palette-title', 'shortcuts-title', 'nav-calendar', 'nav-events', 'nav-customers', 'nav-subscribers', 'nav-services', 'nav-messages', 'nav-documents', 'payments', 'nav-reports', 'nav-settings', 'theme-dark', 'language',
    ];
    for (const [index, id] of expected.entries()) expect(heard[index]).toContain(t(id));
    expect(heard[15]).toContain('דנה כהן');
    const inMain = ['visit-new', 'calendar-previous-day', 'calendar-today', 'calendar-next-day', 'calendar-jump'];
    expect(heard.slice(16, 21)).toEqual(inMain.map((id) => t(id)));
    expect(await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex^="-"])').count(), 'nothing jumps the queue').toBe(0);
  });

  test('a visit says all about itself, opens with Enter and gives the focus back on Escape', async ({ page }) => {
    const visit = page.getByRole('main').getByRole('button', { name: 'תמר פרידמן־רוזנטל' });
    await expect(visit).toHaveAccessibleName(/תמר פרידמן־רוזנטל, צבע שורש, אצל דנה כהן, .+, 10:00–11:30, הגיע/);
    await visit.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: t('visit-title') });
    await expect(panel).toBeVisible();
    await expect.poll(() => panel.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);

    await panel.getByRole('button', { name: t('visit-move') }).focus();
    await page.keyboard.press('Enter');
    const move = page.getByRole('dialog', { name: t('visit-move-title') });
    await expect(move).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(move).toBeHidden();
    await expect(panel, 'Escape closes one dialog at a time').toBeVisible();
    await expect(panel.getByRole('button', { name: t('visit-move') })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(visit).toBeFocused();
  });

  test('a dialog keeps the focus inside and gives it back', async ({ page }) => {
    const opener = page.getByRole('button', { name: t('visit-new') });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: t('visit-new') });
    await expect(dialog.getByRole('combobox', { name: t('field-customer') })).toBeFocused();
    for (let count = 0; count < 25; count++) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((element) => element.contains(document.activeElement)), `after ${count + 1} Tabs`).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test('a visit is booked by keyboard alone', async ({ page }) => {
    await page.getByRole('button', { name: t('visit-new') }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: t('visit-new') });
    await expect(dialog.getByRole('combobox', { name: t('field-customer') })).toBeFocused();
    await page.keyboard.type('0525550110');
    await expect(page.getByRole('option'), 'the one found, and a new one').toHaveCount(2);
    await expect(page.getByRole('option').first()).toContainText('יוסי פרץ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('combobox', { name: t('field-customer') })).toHaveValue('יוסי פרץ');
    await expect(page.getByRole('option'), 'the list of customers is put away').toHaveCount(0);

    await page.keyboard.press('Tab');
    const service = dialog.getByRole('combobox', { name: t('field-service') });
    await expect(service).toBeFocused();
    await page.keyboard.press('Enter');
    // Keys that come before the list is drawn choose nothing; no person is that fast.
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[role="option"][data-combobox-selected]')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(service).not.toHaveValue('');
    await dialog.getByRole('textbox', { name: t('field-time') }).focus();
    await page.keyboard.type('1830');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('main').getByRole('button', { name: /^יוסי פרץ.*18:30/ })).toBeVisible();
  });

  test('the page is turned by keyboard', async ({ page }) => {
    await page.getByRole('button', { name: t('calendar-next-day') }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**date=${daysAfter(day, 1)}*`);
    await expect(page.getByRole('button', { name: t('calendar-next-day') })).toBeFocused();
  });
});

test('the first field at fault gets the focus, and its fault is read with it', async ({ page }) => {
  await page.goto('/app/sign-up');
  await page.getByLabel(t('field-full-name')).fill('דנה');
  await page.keyboard.press('Enter');
  const field = page.getByLabel(t('field-business-name'));
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(t('field-required'));
});
