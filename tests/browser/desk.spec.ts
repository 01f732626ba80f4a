/** What the desk does beyond one guest at a free time: requests, classes, overbooking, several services, rooms, rules. */
import type { Locator, Page } from '@playwright/test';
import { fillIn, openTimes, type Wish } from './support/booking.ts';
import { type Appointment, type Customer, type Desk, freshEmail, furnish, GUESTS, openBusiness, type Service, type Shop } from './support/business.ts';
import { expect, markAgainstReload, PHONE, test } from './support/test.ts';
import { drawn, words } from './support/words.ts';
import { instantOf, nextOpenDay } from './support/zone.ts';

const t = words('he');
const day = nextOpenDay();

/** One more service of the shop, booked by these rules. */
function serviceWith(desk: Desk, shop: Shop, name: string, rules: object): Promise<Service> {
  const staffIds = shop.staff.map(({ id }) => id);
  return desk.post<Service>('/api/services', { name, durationMinutes: 60, price: { amount: 6000, currency: 'ILS' }, staffIds, rules });
}

async function guests(desk: Desk, count: number): Promise<Customer[]> {
  const customers: Customer[] = [];
  for (const guest of GUESTS.he.slice(0, count)) customers.push(await desk.post<Customer>('/api/customers', guest));
  return customers;
}

function visitsOf(page: Page, name: string | RegExp): Locator {
  return page.getByRole('main').getByRole('button', { name });
}

/** Types a part of a customer's name and takes the one who is found. */
async function chooseCustomer(page: Page, dialog: Locator, name: string): Promise<void> {
  const field = dialog.getByRole('combobox', { name: t('field-customer') });
  await field.fill(name);
  await page.getByRole('option', { name }).click();
  await expect(field).toHaveValue(name);
}

async function choose(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option }).click();
}

test('a request comes while the calendar is open, and is approved from the list', async ({ context, page, visitor }) => {
  const desk = await openBusiness(context);
  const shop = await furnish(desk, 'he', 1);
  const service = await serviceWith(desk, shop, 'ייעוץ', { bookingMode: 'approval' });
  await page.goto(`/app/calendar?date=${day}`);
  await expect(page.getByRole('button', { name: t('visit-new') })).toBeVisible();
  await expect(page.getByRole('button', { name: t('requests-count', { count: 1 }) })).toHaveCount(0);
  const notReloaded = await markAgainstReload(page);

  const wish: Wish = { address: desk.publicUrl, locale: 'he', service: service.name, date: day, fullName: 'מיכל ברק', phone: '052-555-0150', email: freshEmail('guest') };
  const phone = await visitor({ viewport: PHONE });
  await (await openTimes(phone, wish)).first().click();
  await fillIn(phone, wish);
  await phone.getByRole('button', { name: t('pages-ask') }).click();
  await expect(phone.getByRole('heading', { level: 1, name: t('pages-visit-asked') })).toBeVisible();

  await expect(visitsOf(page, wish.fullName)).toHaveAccessibleName(new RegExp(t('status-pending')));
  await page.getByRole('button', { name: t('requests-count', { count: 1 }) }).click();
  const panel = page.getByRole('dialog', { name: t('requests-title') });
  await expect(panel.getByRole('listitem')).toHaveCount(1);
  await panel.getByRole('button', { name: t('requests-approve', { customer: wish.fullName }) }).click();
  await expect(panel.getByText(t('requests-none'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(visitsOf(page, wish.fullName)).toHaveAccessibleName(new RegExp(t('status-confirmed')));
  await expect(page.getByRole('button', { name: t('requests-count', { count: 1 }) })).toHaveCount(0);
  await notReloaded();

  await phone.reload();
  await expect(phone.getByRole('heading', { level: 1, name: t('pages-visit-coming') })).toBeVisible();
});

test('a request is declined from its own panel, with the reason', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const shop = await furnish(desk, 'he', 1);
  const service = await serviceWith(desk, shop, 'ייעוץ', { bookingMode: 'approval' });
  const customer = { fullName: 'מיכל ברק', phone: '052-555-0150' };
  await desk.post(`/api/public/${desk.slug}/appointments`, { serviceId: service.id, startsAt: instantOf(day, '10:00'), customer });
  await page.goto(`/app/calendar?date=${day}`);
  await visitsOf(page, customer.fullName).click();
  const panel = page.getByRole('dialog', { name: t('visit-title') });
  await expect(panel.getByRole('button', { name: t('visit-approve') })).toBeVisible();
  await panel.getByRole('button', { name: t('visit-decline') }).click();
  const decline = page.getByRole('dialog', { name: t('visit-decline-title') });
  await decline.getByLabel(t('visit-cancel-reason')).fill('אנחנו בחופשה');
  await decline.getByRole('button', { name: t('visit-decline-action') }).click();
  await expect(panel.getByText(t('status-declined'), { exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: t('visit-approve') })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(visitsOf(page, customer.fullName), 'its time is free again').toHaveCount(0);
});

test('a taken time is offered otherwise, and booked over only when asked twice', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  const shop = await furnish(desk, 'he', 1);
  const [first, second] = await guests(desk, 2);
  await desk.post('/api/appointments', { customerId: first?.id, serviceId: shop.services[0]?.id, startsAt: instantOf(day, '10:00') });
  await page.goto(`/app/calendar?date=${day}`);
  await page.getByRole('button', { name: t('visit-new') }).click();
  const dialog = page.getByRole('dialog', { name: t('visit-new') });
  await chooseCustomer(page, dialog, second?.fullName ?? '');
  await choose(page, dialog.getByRole('combobox', { name: t('field-service') }), new RegExp(shop.services[2]?.name ?? ''));
  await dialog.getByLabel(t('field-time')).first().fill('10:15');
  complaints.expectStatus(409);
  await dialog.getByRole('button', { name: t('visit-book') }).click();

  await expect(dialog.getByRole('group', { name: t('slots-instead') }).getByRole('button').first()).toBeVisible();
  const ask = dialog.getByRole('button', { name: t('overbook-ask') });
  await dialog.getByLabel(t('field-time')).first().fill('10:30');
  await expect(ask, 'it is about the refused time alone').toHaveCount(0);
  await dialog.getByLabel(t('field-time')).first().fill('10:15');
  await ask.click();
  const sure = page.getByRole('dialog', { name: t('overbook-title') });
  await expect(sure).toContainText('10:15');
  await sure.getByRole('button', { name: t('overbook-action') }).click();
  await expect(dialog).toBeHidden();
  await expect(visitsOf(page, second?.fullName ?? '')).toHaveAccessibleName(new RegExp(`10:15.*${t('visit-overbooked')}`));
  await expect(visitsOf(page, first?.fullName ?? '')).toHaveCount(1);
});

test('a visit of several services, made longer afterwards', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const shop = await furnish(desk, 'he', 1);
  const [customer] = await guests(desk, 1);
  const name = customer?.fullName ?? '';
  await page.goto(`/app/calendar?date=${day}`);
  await page.getByRole('button', { name: t('visit-new') }).click();
  const dialog = page.getByRole('dialog', { name: t('visit-new') });
  await chooseCustomer(page, dialog, name);
  await choose(page, dialog.getByRole('combobox', { name: t('field-service'), exact: true }), new RegExp(shop.services[0]?.name ?? ''));
  await dialog.getByRole('button', { name: t('service-further-add') }).click();
  await choose(page, dialog.getByRole('combobox', { name: drawn(t('service-further', { number: 2 })) }), new RegExp(shop.services[2]?.name ?? ''));
  await expect(dialog.getByText(/75/)).toBeVisible();
  await dialog.getByLabel(t('field-time')).first().fill('10:00');
  await dialog.getByRole('button', { name: t('visit-book') }).click();
  await expect(dialog).toBeHidden();
  await expect(visitsOf(page, name)).toHaveAccessibleName(/10:00–11:15/);

  await visitsOf(page, name).click();
  await page.getByRole('dialog', { name: t('visit-title') }).getByRole('button', { name: t('visit-move') }).click();
  const move = page.getByRole('dialog', { name: t('visit-move-title') });
  await expect(move.getByLabel(t('field-duration'))).toHaveValue('75');
  await move.getByLabel(t('field-duration')).fill('120');
  await move.getByRole('button', { name: t('visit-move-action') }).click();
  await expect(move).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(visitsOf(page, name)).toHaveAccessibleName(/10:00–12:00/);
  await page.getByRole('button', { name: t('action-undo') }).click();
  await expect(visitsOf(page, name)).toHaveAccessibleName(/10:00–11:15/);
});

test('a class is one block with its seats, and shows who comes', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const shop = await furnish(desk, 'he', 1);
  const yoga = await serviceWith(desk, shop, 'יוגה', { capacity: 3 });
  const customers = await guests(desk, 3);
  const visits: Appointment[] = [];
  for (const { id } of customers.slice(0, 2)) {
    visits.push(await desk.post<Appointment>('/api/appointments', { customerId: id, serviceId: yoga.id, startsAt: instantOf(day, '10:00') }));
  }
  await page.goto(`/app/calendar?date=${day}`);
  const block = visitsOf(page, drawn(t('class-seats', { taken: 2, capacity: 3 })));
  await expect(block).toHaveCount(1);
  await expect(visitsOf(page, customers[0]?.fullName ?? ''), 'a guest of a class is no block').toHaveCount(0);
  await block.click();
  const panel = page.getByRole('dialog', { name: t('class-title') });
  const list = panel.getByRole('list', { name: t('class-guests') });
  for (const { fullName } of customers.slice(0, 2)) await expect(list.getByRole('button', { name: fullName })).toBeVisible();

  await panel.getByRole('button', { name: t('class-add') }).click();
  const dialog = page.getByRole('dialog', { name: t('visit-new') });
  await expect(dialog.getByRole('combobox', { name: t('field-service') })).toHaveValue(/יוגה/);
  await chooseCustomer(page, dialog, customers[2]?.fullName ?? '');
  await dialog.getByRole('button', { name: t('visit-book') }).click();
  await expect(dialog).toBeHidden();
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(panel.getByRole('button', { name: t('class-add') }), 'no seat is left').toHaveCount(0);

  await list.getByRole('button', { name: customers[0]?.fullName ?? '' }).click();
  const visit = page.getByRole('dialog', { name: t('visit-title') });
  await visit.getByRole('button', { name: t('visit-cancel') }).click();
  await page.getByRole('dialog', { name: t('visit-cancel-title') }).getByRole('button', { name: t('visit-cancel-action') }).click();
  await expect(visit.getByText(t('status-cancelled'), { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(block, 'two of three again').toHaveCount(1);
});

test('the rules of a service are chosen, refused at their field, and kept', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  await furnish(desk, 'he', 1);
  await desk.post('/api/rooms', { name: 'סטודיו גדול', kind: 'סטודיו' });
  await page.goto('/app/services');
  await page.getByRole('button', { name: t('service-add') }).click();
  const dialog = page.getByRole('dialog', { name: t('service-add') });
  await dialog.getByLabel(t('field-service-name')).fill('פילאטיס');
  const rules = dialog.getByRole('button', { name: t('rules-title') });
  await expect(rules).toHaveAttribute('aria-expanded', 'false');
  await rules.click();
  await choose(page, dialog.getByRole('combobox', { name: t('rules-booking-mode') }), t('booking-mode-approval'));
  await choose(page, dialog.getByRole('combobox', { name: t('rules-capacity') }), t('rules-capacity-class'));
  await dialog.getByLabel(t('rules-seats')).fill('600');
  await choose(page, dialog.getByRole('combobox', { name: t('rules-room-kind') }), 'סטודיו');
  await choose(page, dialog.getByRole('combobox', { name: t('rules-deposit') }), t('rules-deposit-percent'));
  await dialog.getByLabel(t('rules-deposit-part')).fill('20');
  await dialog.getByLabel(t('rules-cancel-hours')).fill('24');
  await dialog.getByLabel(t('rules-cancel-fee')).fill('50');
  await rules.click();
  await expect(dialog.getByLabel(t('rules-seats'))).toHaveCount(0);

  complaints.expectStatus(422);
  await dialog.getByRole('button', { name: t('action-save') }).click();
  await expect(dialog.getByLabel(t('rules-seats')), 'the fault unfolds the rules').toBeFocused();
  await expect(dialog.getByLabel(t('rules-seats'))).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel(t('rules-seats')).fill('12');
  await dialog.getByRole('button', { name: t('action-save') }).click();
  await expect(dialog).toBeHidden();

  const card = page.getByRole('main').getByRole('listitem').filter({ hasText: 'פילאטיס' });
  await expect(card).toContainText(drawn(t('service-class', { seats: 12 })));
  await expect(card).toContainText(t('booking-mode-approval'));
  const { items } = await desk.get<{ items: { name: string; rules: object }[] }>('/api/services?limit=200');
  expect(items.find(({ name }) => name === 'פילאטיס')?.rules).toMatchObject({
    capacity: 12,
    bookingMode: 'approval',
    roomKind: 'סטודיו',
    stepMinutes: null,
    deposit: { kind: 'percent', percent: 20 },
    cancellation: { hours: 24, feePercent: 50 },
  });
});

test('rooms are added, renamed, put away and brought back', async ({ context, page }) => {
  await openBusiness(context);
  await page.goto('/app/services');
  await page.getByRole('button', { name: t('room-add') }).click();
  const add = page.getByRole('dialog', { name: t('room-add') });
  await add.getByLabel(t('field-room-name')).fill('חדר 1');
  await add.getByLabel(t('field-room-kind')).fill('חדר טיפולים');
  await add.getByRole('button', { name: t('action-save') }).click();
  await expect(add).toBeHidden();

  const card = page.getByRole('main').getByRole('listitem').filter({ hasText: 'חדר טיפולים' });
  await card.getByRole('button').click();
  const edit = page.getByRole('dialog', { name: t('room-edit') });
  await edit.getByLabel(t('field-room-name')).fill('חדר ירוק');
  await edit.getByRole('button', { name: t('action-save') }).click();
  await expect(card).toContainText('חדר ירוק');

  await card.getByRole('button').click();
  await edit.getByRole('button', { name: t('action-archive') }).click();
  await expect(card.getByText(t('room-archived'))).toBeVisible();
  await card.getByRole('button').click();
  await edit.getByRole('button', { name: t('action-restore') }).click();
  await expect(card.getByText(t('room-archived'))).toHaveCount(0);
});
