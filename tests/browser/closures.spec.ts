/** A business closes: on one person's day, by hand, on holidays, on Shabbat. */
import { type Desk, furnish, openBusiness, type Shop } from './support/business.ts';
import { expect, speaking, test } from './support/test.ts';
import { words } from './support/words.ts';
import { daysAfter, today } from './support/zone.ts';

interface Slots {
  days: { slots: unknown[] }[];
}

/** How many times a guest may choose from on a day. */
async function offered(desk: Desk, shop: Shop, date: string): Promise<number> {
  const query = `service=${shop.services[0]?.id}&from=${date}&to=${date}`;
  const slots = await desk.get<Slots>(`/api/public/${desk.slug}/slots?${query}`);
  return slots.days[0]?.slots.length ?? 0;
}

for (const locale of ['he', 'en'] as const) {
  test.describe(locale, () => {
    const t = words(locale);
    test.use(speaking(locale));

    test('a closure hides the times of its day, and taking it back shows them again', async ({ page, context }) => {
      const desk = await openBusiness(context, { locale });
      const shop = await furnish(desk, locale);
      // What the form proposes. On a Saturday there is nothing to hide.
      const tomorrow = daysAfter(today(), 1);
      const before = await offered(desk, shop, tomorrow);
      await page.goto('/app/settings?tab=closures');
      await page.getByRole('button', { name: t('closure-add') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t('closure-name')).fill('שיפוץ');
      await dialog.getByRole('button', { name: t('action-save') }).click();
      await expect(dialog).toHaveCount(0);
      const remove = page.getByRole('button', { name: t('closure-remove', { name: 'שיפוץ' }) });
      await expect(remove).toBeVisible();
      expect(await offered(desk, shop, tomorrow)).toBe(0);
      await remove.click();
      await expect(page.getByText(t('closures-none'))).toBeVisible();
      expect(await offered(desk, shop, tomorrow)).toBe(before);
    });

    test('one button closes on the days of rest, and Shabbat by the sunset of a city', async ({ page, context }) => {
      const desk = await openBusiness(context, { locale });
      await page.goto('/app/settings?tab=closures');
      const shabbat = page.getByRole('switch', { name: t('shabbat-closed') });
      await expect(shabbat).toBeDisabled();
      await page.getByRole('combobox', { name: t('shabbat-city') }).click();
      await page.getByRole('option', { name: locale === 'he' ? 'תל אביב' : 'Tel Aviv' }).click();
      await expect(shabbat).toBeEnabled();
      await shabbat.click();
      await expect(shabbat).toBeChecked();

      const from = today();
      const year = await desk.get<{ items: { kind: string }[] }>(`/api/holidays?from=${from}&to=${daysAfter(from, 365)}`);
      const restDays = year.items.filter(({ kind }) => kind === 'yom_tov').length;
      const holidays = page.getByRole('region', { name: t('holidays-title') });
      await holidays.getByRole('button').click();
      await expect(holidays.getByText(t('holidays-closed'), { exact: true })).toHaveCount(restDays);
      await expect(holidays.getByRole('button')).toBeDisabled();
      const closures = await desk.get<{ items: { source: string }[] }>('/api/closures');
      expect(closures.items.map(({ source }) => source.split(':')[0])).toEqual(Array.from({ length: restDays }, () => 'holiday'));
    });

    test('a day of one person is closed and goes back to the week', async ({ page, context }) => {
      const desk = await openBusiness(context, { locale });
      await furnish(desk, locale, 1);
      await page.goto('/app/services');
      await page.getByRole('button', { name: t('days-edit') }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: t('days-add') }).click();
      await expect(dialog.getByText(t('days-none'))).toHaveCount(0);
      const staff = await desk.get<{ items: { days: { hours: unknown[] }[] }[] }>('/api/staff');
      expect(staff.items.flatMap(({ days }) => days).map(({ hours }) => hours)).toEqual([[]]);
      const remove = t('days-remove', { day: '' }).trim();
      await dialog.getByRole('button', { name: remove }).click();
      await expect(dialog.getByText(t('days-none'))).toBeVisible();
    });
  });
}
