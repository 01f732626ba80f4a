/** Every page and dialog of the staff app: WCAG 2.2 AA as far as axe sees it, and nothing wider than the window. */
import type { Page } from '@playwright/test';
import { busyDay, furnish, openBusiness, type Service } from './support/business.ts';
import { register, workshop } from './support/events.ts';
import { expectAccessible, expectAccessibleInBothSchemes, expectLanguage, expectNoSidewaysScroll } from './support/inspect.ts';
import { BEFORE_SIGN_IN, forgottenPages, PAGES } from './support/staff-pages.ts';
import { DESKTOP, expect, PHONE, speaking, test } from './support/test.ts';
import { drawn, type Locale, words } from './support/words.ts';
import { instantOf, nextOpenDay } from './support/zone.ts';

const LOCALES: Locale[] = ['he', 'en'];

// Some seconds on an idle machine; many pages on a busy one.
test.describe.configure({ timeout: 240_000 });

/** Loads a page until nothing grey is left of it. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
}

/** Wide and narrow, light and dark, and at every width nothing hangs over. */
async function inspect(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    await expectAccessibleInBothSchemes(page, name);
    await page.setViewportSize(PHONE);
    await expectAccessible(page, `${name}, phone`);
    await expectNoSidewaysScroll(page, name);
    await page.setViewportSize(DESKTOP);
  });
}

test('no page of the app is forgotten here', () => {
  expect(forgottenPages()).toEqual([]);
});

for (const locale of LOCALES) {
  test.describe(locale, () => {
    const t = words(locale);
    test.use(speaking(locale));

    test('pages before the sign-in', async ({ page }) => {
      for (const path of BEFORE_SIGN_IN) {
        await open(page, path);
        await expectLanguage(page, locale);
        await inspect(page, path);
      }
    });

    for (const [group, paths] of Object.entries(PAGES)) {
      test(`${group}, of a new business`, async ({ page, context }) => {
        await openBusiness(context, { locale });
        for (const path of paths) {
          await open(page, path);
          await inspect(page, path);
        }
      });

      test(`${group}, of a busy one`, async ({ page, context }) => {
        const day = nextOpenDay();
        const desk = await openBusiness(context, { locale });
        const { customers, visits } = await busyDay(desk, await furnish(desk, locale), day, locale);
        const ofTheDay = [`/app/calendar?date=${day}`, `/app/calendar?view=week&date=${day}`, `/app/calendar?view=month&date=${day}`, `/app/customers/${customers[0]?.id}`, `/app/calendar?date=${day}&visit=${visits[0]?.id}`];
        for (const path of group === 'calendar' ? [...ofTheDay, ...paths] : paths) {
          await open(page, path);
          await inspect(page, path);
        }
      });
    }

    test('every dialog', async ({ page, context }) => {
      const day = nextOpenDay();
      const desk = await openBusiness(context, { locale });
      const { customers, visits } = await busyDay(desk, await furnish(desk, locale), day, locale);
      const dialogs: [path: string, opener: string][] = [
        [`/app/calendar?date=${day}`, 'visit-new'],
        [`/app/calendar?date=${day}&visit=${visits[2]?.id}`, 'visit-move'],
        [`/app/calendar?date=${day}&visit=${visits[2]?.id}`, 'visit-cancel'],
        [`/app/calendar?date=${day}&visit=${visits[2]?.id}`, 'pay-for'],
        ['/app/customers', 'customer-add'],
        [`/app/customers/${customers[0]?.id}`, 'action-edit'],
        [`/app/customers/${customers[0]?.id}`, 'customer-merge'],
        ['/app/services', 'service-add'],
        ['/app/services', 'staff-add'],
        ['/app/services', 'hours-edit'],
        ['/app/services', 'days-edit'],
        ['/app/services', 'away-edit'],
        ['/app/settings?tab=closures', 'closure-add'],
        ['/app/services', 'room-add'],
        ['/app/settings?tab=team', 'team-add'],
      ];
      for (const [path, opener] of dialogs) {
        await open(page, path);
        const panels = path.includes('visit=') ? 1 : 0;
        await expect(page.getByRole('dialog')).toHaveCount(panels);
        await page.getByRole('button', { name: t(opener), exact: true }).first().click();
        await expect(page.getByRole('dialog')).toHaveCount(panels + 1);
        await expect(page.getByRole('dialog').last().locator('.mantine-Skeleton-root')).toHaveCount(0);
        await expectAccessibleInBothSchemes(page, `${opener} on ${path}`);
        await expectNoSidewaysScroll(page, `${opener} on ${path}`);
      }
    });

    test('requests, a class, overbooking and booking rules', async ({ page, context, complaints }) => {
      const day = nextOpenDay();
      const desk = await openBusiness(context, { locale });
      const shop = await furnish(desk, locale, 1);
      const staffIds = shop.staff.map(({ id }) => id);
      const offer = (name: string, rules: object) => desk.post<Service>('/api/services', { name, durationMinutes: 60, price: { amount: 6000, currency: 'ILS' }, staffIds, rules });
      const yoga = await offer('Yoga', { capacity: 8 });
      const advice = await offer('Advice', { bookingMode: 'approval', deposit: { kind: 'percent', percent: 20 } });
      await desk.post('/api/rooms', { name: 'Room 1', kind: 'Room' });
      const customer = { fullName: 'Noa Levi', phone: '052-555-0101' };
      const book = (serviceId: string, time: string) => desk.post<{ id: string }>('/api/appointments', { customer, serviceId, startsAt: instantOf(day, time) });
      const seat = await book(yoga.id, '10:00');
      await book(shop.services[0]?.id ?? '', '12:00');
      await desk.post(`/api/public/${desk.slug}/appointments`, { serviceId: advice.id, startsAt: instantOf(day, '15:00'), customer });

      await open(page, `/app/calendar?date=${day}`);
      await expect(page.getByRole('button', { name: t('requests-count', { count: 1 }) })).toBeVisible();
      await inspect(page, 'a request and a class in the grid');
      for (const path of [`/app/calendar?date=${day}&requests=open`, `/app/calendar?date=${day}&visit=${seat.id}&seats=all`, '/app/services']) {
        await open(page, path);
        await inspect(page, path);
      }
      await page.getByRole('button', { name: t('service-add') }).click();
      await page.getByRole('button', { name: t('rules-title') }).click();
      await page.getByRole('combobox', { name: t('rules-capacity') }).click();
      await page.getByRole('option', { name: t('rules-capacity-class') }).click();
      await expect(page.getByLabel(t('rules-seats'))).toBeVisible();
      await inspect(page, 'booking rules');

      await open(page, `/app/calendar?date=${day}`);
      await page.getByRole('button', { name: t('visit-new') }).click();
      const dialog = page.getByRole('dialog', { name: t('visit-new') });
      await dialog.getByRole('combobox', { name: t('field-customer') }).fill('Noa');
      await page.getByRole('option', { name: 'Noa Levi' }).click();
      await dialog.getByRole('combobox', { name: t('field-service'), exact: true }).click();
      await page.getByRole('option').nth(2).click();
      await dialog.getByRole('button', { name: t('service-further-add') }).click();
      await dialog.getByLabel(t('field-time')).first().fill('12:00');
      complaints.expectStatus(409);
      await dialog.getByRole('button', { name: t('visit-book') }).click();
      await expect(dialog.getByRole('button', { name: t('overbook-ask') })).toBeVisible();
      await inspect(page, 'a taken time');
      await dialog.getByRole('button', { name: t('overbook-ask') }).click();
      await expect(page.getByRole('dialog', { name: t('overbook-title') })).toBeVisible();
      await expectAccessibleInBothSchemes(page, 'asking before booking over');
    });

    test('an event with its people, its door and its dialogs; who waits', async ({ page, context, complaints }) => {
      const desk = await openBusiness(context, { locale });
      const shop = await furnish(desk, locale, 1);
      const event = await workshop(desk, locale, { approval: 'manual' });
      const [noa, omer] = [await register(desk, event, 'Noa Levi'), await register(desk, event, 'עומר פרידמן־רוזנטל', { answers: { [event.questions[0]?.id ?? '']: 'Nuts' } })];
      await desk.post(`/api/events/registrations/${omer.id}/approve`);
      await register(desk, event, 'Олег Волков', { joinWaitlist: true });
      const customer = { fullName: 'Noa Levi', phone: '052-555-0101' };
      const day = nextOpenDay();
      await desk.post('/api/waiting-list', { customer, serviceId: shop.services[0]?.id, from: day, to: day });
      const draft = await desk.post<{ id: string }>(`/api/events/${event.id}/duplicate`);
      expect(noa.status).toBe('pending');
      const paths = [
        '/app/events', '/app/events?show=drafts', `/app/events/${event.id}`, `/app/events/${event.id}?tab=door`, `/app/events/${event.id}?tab=details`,
        `/app/events/${event.id}/edit`, `/app/events/${draft.id}`, '/app/calendar/waiting',
      ];
      for (const path of paths) {
        await open(page, path);
        await inspect(page, path);
      }
      const dialogs: [path: string, opener: string][] = [
        [`/app/events/${event.id}`, t('attendee-add')],
        [`/app/events/${event.id}`, t('event-message')],
        [`/app/events/${event.id}`, t('registration-decline-named', { customer: 'Noa Levi' })],
        [`/app/events/${event.id}`, t('seat-transfer-named', { holder: 'עומר פרידמן־רוזנטל' })],
        [`/app/events/${event.id}?tab=details`, t('event-dates-add')],
        [`/app/events/${event.id}?tab=details`, t('kind-add')],
        ['/app/calendar/waiting', t('waiting-add')],
        ['/app/calendar/waiting', t('waiting-remove-named', { customer: 'Noa Levi' })],
      ];
      for (const [path, name] of dialogs) {
        await open(page, path);
        await page.getByRole('button', { name, exact: true }).first().click();
        await expect(page.getByRole('dialog')).toHaveCount(1);
        await expectAccessibleInBothSchemes(page, `${name} on ${path}`);
        await expectNoSidewaysScroll(page, `${name} on ${path}`);
      }
      await open(page, `/app/events/${event.id}?tab=door`);
      complaints.expectStatus(422);
      await page.getByLabel(t('door-code')).fill(omer.seats[0]?.code ?? '');
      await page.getByLabel(t('door-code')).press('Enter');
      await expect(page.getByText(drawn(t('door-in', { holder: 'עומר פרידמן־רוזנטל' })))).toBeVisible();
      await expectAccessibleInBothSchemes(page, 'a ticket that is good');
      await page.getByLabel(t('door-code')).fill('nothing');
      await page.getByLabel(t('door-code')).press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessibleInBothSchemes(page, 'a ticket that is not');
    });

    test('subscribers, campaigns and their dialogs', async ({ page, context }) => {
      const desk = await openBusiness(context, { locale });
      const list = await desk.post<{ id: string }>('/api/subscriber-lists', { name: 'Workshops', isOpen: true });
      await desk.post('/api/subscribers', { email: 'noa@example.com', fullName: 'נועה לוי', phone: '052-555-0101', lists: [list.id], consentWords: 'On paper' });
      await desk.post('/api/subscribers', { email: 'a.very.long.address.of.somebody@example.com' });
      const draft = await desk.post<{ id: string; version: number }>('/api/campaigns', { name: 'Winter', subject: 'Hello {name}', body: 'One\n\nTwo', audience: { subscribers: {}, customers: {} } });
      const sent = await desk.post<{ id: string; version: number }>('/api/campaigns', { name: 'Autumn', subject: 'Hello', body: 'Text', audience: { subscribers: {} } });
      const { version } = await desk.get<{ version: number }>('/api/business');
      await desk.put('/api/business', { version, phone: '03-555-0100' });
      await desk.post(`/api/campaigns/${sent.id}/schedule`, { version: sent.version });
      await expect.poll(async () => (await desk.get<{ status: string }>(`/api/campaigns/${sent.id}`)).status).not.toBe('scheduled');
      const campaign = `/app/subscribers/campaigns/${draft.id}`;
      for (const path of ['/app/subscribers', '/app/subscribers/lists', '/app/subscribers/campaigns', campaign, `${campaign}/edit`, `/app/subscribers/campaigns/${sent.id}`]) {
        await open(page, path);
        await inspect(page, path);
      }
      const dialogs: [path: string, opener: string][] = [
        ['/app/subscribers', t('subscriber-add')],
        ['/app/subscribers', t('subscribers-link')],
        ['/app/subscribers', t('subscriber-remove-named', { name: 'נועה לוי' })],
        ['/app/subscribers/lists', t('list-add')],
        [campaign, t('campaign-schedule')],
        [campaign, t('campaign-remove')],
        ['/app/calendar', t('palette-title')],
        ['/app/calendar', t('shortcuts-title')],
      ];
      for (const [path, name] of dialogs) {
        await open(page, path);
        await page.getByRole('button', { name, exact: true }).first().click();
        await expect(page.getByRole('dialog')).toHaveCount(1);
        await expectAccessibleInBothSchemes(page, `${name} on ${path}`);
        await expectNoSidewaysScroll(page, `${name} on ${path}`);
      }
      await open(page, '/app/subscribers/import');
      await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('email,name\nyael@example.com,Yael\nnope,X\n') });
      await page.getByRole('radio').first().check();
      await inspect(page, 'a file that was looked at');
      await open(page, '/app/customers/import');
      await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('name,phone\nYael,0525550111\n,12\n') });
      await expect(page.getByRole('list', { name: t('customer-import-faults') })).toBeVisible();
      await inspect(page, 'a file of customers that was looked at');
      await page.getByRole('button', { name: drawn(t('customer-import-start', { count: 1 })) }).click();
      await expect(page.getByRole('button', { name: t('customer-import-undo') })).toBeVisible();
      await inspect(page, 'a file of customers that was taken in');
    });

    test('menus and pickers', async ({ page, context }) => {
      const desk = await openBusiness(context, { locale });
      await furnish(desk, locale, 1);
      await open(page, '/app/calendar');
      for (const name of [t('language'), t('calendar-jump'), t('user-menu', { name: 'דנה כהן' })]) {
        await page.getByRole('button', { name }).click();
        await expectAccessibleInBothSchemes(page, name);
        await page.keyboard.press('Escape');
      }
      await page.getByRole('button', { name: t('visit-new') }).click();
      await page.getByRole('dialog').getByRole('button', { name: t('field-date') }).click();
      await expectAccessibleInBothSchemes(page, 'date of a visit');
    });
  });
}
