/** Arabic and Russian: some pages of guests and staff, where what is missing or too long would show. */
import type { Page } from '@playwright/test';
import { fillIn, openTimes, pickTime } from './support/booking.ts';
import { busyDay, freshEmail, furnish, openBusiness } from './support/business.ts';
import { expectAccessible, expectLanguage, expectNoKeys, expectNoSidewaysScroll } from './support/inspect.ts';
import { expect, markAgainstReload, PHONE, speaking, test } from './support/test.ts';
import { type Locale, words } from './support/words.ts';
import { nextOpenDay } from './support/zone.ts';

const BROWSER = { ar: 'ar-IL', ru: 'ru-RU' };
const GUEST = { ar: 'ميسون بركات', ru: 'Михаль Константинопольская' };
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/;

async function inspect(page: Page, locale: Locale, name: string): Promise<void> {
  await test.step(name, async () => {
    await expectLanguage(page, locale);
    await expectNoKeys(page, name);
    await expectNoSidewaysScroll(page, name, [320]);
    expect.soft(await page.locator('body').innerText(), `${name}: digits`).not.toMatch(ARABIC_DIGITS);
  });
}

for (const locale of ['ar', 'ru'] as const) {
  test.describe(locale, () => {
    const t = words(locale);
    test.describe.configure({ timeout: 240_000 });

    test('a guest books in the language of the browser', async ({ context, visitor }) => {
      const desk = await openBusiness(context, { locale });
      const shop = await furnish(desk, locale);
      const wish = { address: desk.publicUrl, locale, service: shop.services[0]?.name ?? '', date: nextOpenDay(), fullName: GUEST[locale], phone: '052-555-0150', email: freshEmail('guest') };
      const page = await visitor({ viewport: PHONE, locale: BROWSER[locale] });
      await page.goto(wish.address);
      await inspect(page, locale, 'services');
      await openTimes(page, wish);
      await inspect(page, locale, 'times');
      await pickTime(page, wish);
      await inspect(page, locale, 'details');
      await fillIn(page, wish);
      await page.getByRole('button', { name: t('pages-book') }).click();
      await expect(page.getByRole('heading', { level: 1, name: t('pages-visit-coming') })).toBeVisible();
      await inspect(page, locale, 'the visit');
      await page.getByRole('link', { name: t('pages-statement') }).click();
      await inspect(page, locale, 'accessibility and privacy');
      await expectAccessible(page, 'accessibility and privacy');
      await page.getByRole('link', { name: words('he')('pages-language') }).click();
      await expectLanguage(page, 'he');
    });

    test.describe('the staff app', () => {
      test.use(speaking(locale));

      test('speaks it on every page, and changes it without a reload', async ({ page, context }) => {
        const day = nextOpenDay();
        const desk = await openBusiness(context, { locale });
        const { customers, visits } = await busyDay(desk, await furnish(desk, locale), day, locale);
        const tabs = ['business', 'booking', 'closures', 'team', 'calendars', 'link', 'security', 'audit', 'language'];
        const paths = [
          `/app/calendar?date=${day}`, `/app/calendar?view=week&date=${day}`, `/app/calendar?view=month&date=${day}`, `/app/calendar?date=${day}&visit=${visits[0]?.id}`,
          '/app/customers', '/app/customers/import', `/app/customers/${customers[0]?.id}`, '/app/subscribers', '/app/subscribers/lists', '/app/subscribers/import', '/app/subscribers/campaigns', '/app/subscribers/campaigns/new', '/app/services', '/app/messages', '/app/documents',
          ...['inbound', 'rules', 'wording', 'wording/appointment_reminder', 'connections'].map((page) => `/app/messages/${page}`),
          ...tabs.map((tab) => `/app/settings?tab=${tab}`),
        ];
        for (const path of paths) {
          await page.goto(path);
          await expect(page.getByRole('main')).toBeVisible();
          await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
          await inspect(page, locale, path);
        }
        const [other, name] = locale === 'ar' ? (['ru', 'Русский'] as const) : (['ar', 'العربية'] as const);
        const expectNoReload = await markAgainstReload(page);
        await page.getByRole('radio', { name }).click();
        await expect(page.getByRole('radiogroup', { name: words(other)('language') })).toBeVisible();
        await expectLanguage(page, other);
        await expectNoReload();
      });
    });
  });
}
