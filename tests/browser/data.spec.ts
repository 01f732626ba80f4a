/** Everything of a business, taken away as one file. */
import { readFile } from 'node:fs/promises';
import { furnish, openBusiness } from './support/business.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/inspect.ts';
import { expect, PHONE, speaking, test } from './support/test.ts';
import { type Locale, words } from './support/words.ts';

const PICTURES = process.env.DATA_PICTURES;

for (const locale of ['he', 'en'] as Locale[]) {
  test.describe(locale, () => {
    test.use(speaking(locale));
    const t = words(locale);

    test('the owner downloads everything', async ({ context, page }) => {
      const desk = await openBusiness(context, { locale });
      await furnish(desk, locale, 1);
      await page.goto('/app/settings?tab=data');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: t('data-export-make') }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`${desk.slug}.zip`);
      const bytes = await readFile(await file.path());
      for (const name of ['README.txt', 'contents.json', 'tables/customers.jsonl', 'tables/services.jsonl']) {
        expect(bytes.includes(name), name).toBe(true);
      }
      await expect(page.getByText(t('data-export-made'))).toBeVisible();
      await expectAccessible(page, `data, ${locale}`);
      await expectNoSidewaysScroll(page, `data, ${locale}`);
      if (PICTURES) {
        await page.screenshot({ path: `${PICTURES}/data-${locale}-1280.png` });
        await page.setViewportSize(PHONE);
        await page.screenshot({ path: `${PICTURES}/data-${locale}-390.png` });
      }
    });

    test('a file that breaks off is no download', async ({ context, page, complaints }) => {
      await openBusiness(context, { locale });
      await page.goto('/app/settings?tab=data');
      await page.route('**/api/business/export', (route) => route.abort('failed'));
      complaints.expectNoLine();
      await page.getByRole('button', { name: t('data-export-make') }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByRole('button', { name: t('data-export-make') })).toBeEnabled();
    });
  });
}
