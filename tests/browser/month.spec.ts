/** The month of the calendar, and the day on paper. */
import { type Appointment, busyDay, furnish, openBusiness } from './support/business.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/inspect.ts';
import { expect, PHONE, test } from './support/test.ts';
import { drawn, words } from './support/words.ts';
import { instantOf, nextOpenDay } from './support/zone.ts';

const t = words('he');
const DAY = nextOpenDay();

test('a month shows the first visits of each day, leads to the day, and is turned by keyboard', async ({ context, page }) => {
  const desk = await openBusiness(context);
  await busyDay(desk, await furnish(desk), DAY);
  await page.clock.setFixedTime(instantOf(DAY, '11:20'));
  await page.goto('/app/calendar?view=month');
  const month = page.getByRole('table');
  const path = `/api/appointments?from=${instantOf(DAY, '00:00')}&to=${instantOf(DAY, '23:59')}&limit=200`;
  const { items } = await desk.get<{ items: Appointment[] }>(path);
  const taken = items.filter(({ status }) => status !== 'cancelled').length;
  const day = month.getByRole('button', { name: t('month-visits', { count: taken }) });
  await expect(day).toBeVisible();
  await expect(month.getByText(drawn(t('month-more', { count: taken - 3 })))).toBeVisible();
  await expectAccessible(page, 'month');
  await expectNoSidewaysScroll(page, 'month');

  await month.getByRole('button', { name: /תמר פרידמן־רוזנטל|נועה לוי/ }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: t('visit-title') })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('calendar-next-month') }).focus();
  // Twice: the last week of a month is also in the next one.
  for (const months of [1, 2]) {
    await page.keyboard.press('Enter');
    const date = new Date(Date.UTC(Number(DAY.slice(0, 4)), Number(DAY.slice(5, 7)) - 1 + months));
    await page.waitForURL(`**date=${date.toISOString().slice(0, 7)}*`);
  }
  await expect(day).toBeHidden();
  await page.goto('/app/calendar?view=month');
  await day.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('button', { name: /10:00–11:30/ })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('view')).toBeNull();

  await page.setViewportSize(PHONE);
  await page.goto('/app/calendar?view=month');
  await expect(day).toContainText(String(taken));
  await expectAccessible(page, 'month, phone');
});

test('the day is printed as a list with telephone numbers, and nothing else is', async ({ context, page }) => {
  const desk = await openBusiness(context);
  await busyDay(desk, await furnish(desk), DAY);
  await page.goto(`/app/calendar?date=${DAY}`);
  await expect(page.getByRole('main').getByRole('button', { name: /10:00–11:30/ })).toBeVisible();
  // What the browser does around printing, without its own window.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const row = page.getByRole('row').filter({ hasText: 'תמר פרידמן־רוזנטל' });
  await expect(row).toContainText('10:00–11:30');
  await expect(row).toContainText('053-555-0104');
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: t('visit-new') })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('row')).toHaveCount(0);
});
