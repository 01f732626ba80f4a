import { furnish, openBusiness } from './support/business.ts';
import { register, workshop } from './support/events.ts';
import { expect, speaking, test } from './support/test.ts';
import { nextOpenDay } from './support/zone.ts';
for (const locale of ['he', 'en'] as const) test.describe(locale, () => {
  test.use(speaking(locale));
  test('look', async ({ context, page }) => {
    test.setTimeout(120_000);
    const desk = await openBusiness(context, { locale });
    const shop = await furnish(desk, locale, 1);
    const event = await workshop(desk, locale, { approval: 'manual' });
    await register(desk, event, 'Noa Levi');
    const omer = await register(desk, event, 'עומר פרידמן', { answers: { [event.questions[0]?.id ?? '']: 'Nuts' } });
    await desk.post(`/api/events/registrations/${omer.id}/approve`);
    await desk.post(`/api/events/${event.id}/duplicate`);
    await desk.post('/api/waiting-list', { customer: { fullName: 'Noa Levi', phone: '052-555-0101' }, serviceId: shop.services[0]?.id, from: nextOpenDay(), to: nextOpenDay() });
    const paths: [string, string][] = [['list', '/app/events'], ['new', '/app/events/new'], ['people', `/app/events/${event.id}`], ['door', `/app/events/${event.id}?tab=door`], ['details', `/app/events/${event.id}?tab=details`], ['waiting', '/app/calendar/waiting'], ['calendar', '/app/calendar']];
    for (const [name, path] of paths) {
      await page.goto(path);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
      for (const [w, h] of [[1280, 800], [390, 844]] as const) {
        await page.setViewportSize({ width: w, height: h });
        await page.screenshot({ path: `/tmp/web-look/${locale}-${name}-${w}.png`, fullPage: name !== 'calendar' });
      }
    }
  });
});
