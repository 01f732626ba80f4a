/** Events: made, published, registered for, let in at the door, written about, called off. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { freshEmail, openBusiness } from './support/business.ts';
import { type Event, register, type Registration, workshop } from './support/events.ts';
import { mailTo } from './support/mailbox.ts';
import { expect, markAgainstReload, PHONE, test } from './support/test.ts';
import { drawn, words } from './support/words.ts';
import { instantOf, nextOpenDay, wallTime } from './support/zone.ts';

const t = words('he');

interface List<T> {
  items: T[];
}

/** The registrations on the page of an event. */
function people(page: Page): Locator {
  return page.getByRole('list', { name: t('event-tab-people') }).locator(':scope > li');
}

test('an event is made by keyboard alone, published, and its link leads guests to it', async ({ context, page, visitor }) => {
  const desk = await openBusiness(context);
  await page.goto('/app/events');
  await expect(page.getByText(t('event-none'))).toBeVisible();
  await page.getByRole('link', { name: t('event-new') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t('event-new') })).toBeVisible();
  const title = page.getByLabel(t('event-title'));
  await expect(title).toBeVisible();
  // Nothing is typed yet: the first field at fault gets the focus.
  await page.getByRole('button', { name: t('event-create') }).focus();
  await page.keyboard.press('Enter');
  await expect(title).toBeFocused();
  await page.keyboard.type('סדנת קליעת צמות');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ערב של צמות');
  await page.keyboard.press('Tab');
  await page.keyboard.type('הסטודיו');
  await page.getByLabel(t('event-capacity'), { exact: true }).focus();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'סדנת קליעת צמות' })).toBeVisible();
  await expect(page.getByText(t('event-draft-text'))).toBeVisible();
  await page.getByRole('button', { name: t('event-publish') }).focus();
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: `${desk.publicUrl}/events/` });
  await expect(link).toBeVisible();

  const guest = await visitor();
  await guest.goto((await link.getAttribute('href')) ?? '');
  await expect(guest.getByRole('heading', { level: 1, name: 'סדנת קליעת צמות' })).toBeVisible();
  const [event] = (await desk.get<List<Event>>('/api/events')).items;
  expect(event).toMatchObject({ title: 'סדנת קליעת צמות', capacity: 2, status: 'published' });
  expect(wallTime(event?.dates[0]?.startsAt ?? '').time).toBe('18:00');
});

test('a guest registers on the public page, and is seen at once by who looks at the event', async ({ context, page, visitor }) => {
  const desk = await openBusiness(context);
  const event = await workshop(desk);
  await page.goto(`/app/events/${event.id}`);
  await expect(page.getByText(t('attendees-none'))).toBeVisible();
  const notReloaded = await markAgainstReload(page);

  const phone = await visitor({ viewport: PHONE });
  await phone.goto(`${desk.publicUrl}/events/${event.id}`);
  await phone.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await phone.getByLabel(t('pages-full-name')).fill('מיכל ברק');
  await phone.getByLabel(t('pages-phone')).fill('052-555-0150');
  await phone.getByLabel('אלרגיות').fill('אגוזים');
  await phone.getByRole('button', { name: t('events-register') }).click();
  await expect(phone.getByRole('heading', { level: 1, name: t('events-confirmed') })).toBeVisible();

  await expect(people(page)).toHaveCount(1);
  await expect(people(page)).toContainText('מיכל ברק');
  await expect(people(page)).toContainText('אגוזים');
  await expect(page.getByText(drawn(t('event-seats', { taken: 1, capacity: 8 })))).toBeVisible();
  await notReloaded();
});

test('a ticket is scanned twice: the second time says when the first was', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const event = await workshop(desk);
  const { seats } = await register(desk, event, 'מיכל ברק');
  await register(desk, event, 'יוסי פרץ');
  const code = seats[0]?.code ?? '';
  await page.goto(`/app/events/${event.id}?tab=door`);
  await expect(page.getByText(drawn(t('door-count', { in: 0, of: 2 })))).toBeVisible();
  const field = page.getByLabel(t('door-code'));
  // A scanner types the code and presses Enter.
  await field.focus();
  await page.keyboard.type(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText(drawn(t('door-in', { holder: 'מיכל ברק' })))).toBeVisible();
  await expect(page.getByText(drawn(t('door-count', { in: 1, of: 2 })))).toBeVisible();
  await expect(field, 'ready for the next ticket').toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  const { items } = await desk.get<List<Registration>>(`/api/events/${event.id}/registrations?search=${encodeURIComponent('מיכל')}`);
  const first = wallTime(items[0]?.seats[0]?.checkedInAt ?? '').time;
  await expect(page.getByText(drawn(t('door-again', { holder: 'מיכל ברק', at: '' }).trim()))).toContainText(first);
  await expect(page.getByText(drawn(t('door-count', { in: 1, of: 2 })))).toBeVisible();
});

test('a code that never was is refused in words, and people are let in and out by their name', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  const event = await workshop(desk);
  await register(desk, event, 'מיכל ברק');
  await page.goto(`/app/events/${event.id}?tab=door`);
  const checkIn = page.getByRole('button', { name: t('seat-check-in-named', { holder: 'מיכל ברק' }) });
  await expect(checkIn).toBeVisible();
  complaints.expectStatus(422);
  await page.getByLabel(t('door-code')).fill('AAAA-BBBB-CCCC');
  await page.getByLabel(t('door-code')).press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await checkIn.focus();
  await page.keyboard.press('Enter');
  const undo = page.getByRole('button', { name: t('seat-out-named', { holder: 'מיכל ברק' }) });
  await expect(undo, 'the focus goes on to what replaced the button').toBeFocused();
  await expect(page.getByText(drawn(t('door-count', { in: 1, of: 1 })))).toBeVisible();
  await undo.click();
  await expect(checkIn).toBeVisible();
});

test('attendees are found by name and status, approved and declined, and their file is for spreadsheets', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const event = await workshop(desk, 'he', { approval: 'manual' });
  await register(desk, event, 'מיכל ברק');
  await register(desk, event, 'יוסי פרץ');
  await page.goto(`/app/events/${event.id}`);
  await expect(people(page)).toHaveCount(2);
  await page.getByRole('button', { name: t('registration-approve-named', { customer: 'מיכל ברק' }) }).click();
  await expect(people(page).filter({ hasText: 'מיכל ברק' })).toContainText(t('registration-confirmed'));
  await page.getByRole('button', { name: t('registration-decline-named', { customer: 'יוסי פרץ' }) }).click();
  const dialog = page.getByRole('dialog', { name: t('registration-decline-title') });
  await dialog.getByLabel(t('event-cancel-why')).fill('הקבוצה מלאה');
  await dialog.getByRole('button', { name: t('registration-decline-action') }).click();
  await expect(people(page).filter({ hasText: 'יוסי פרץ' })).toContainText('הקבוצה מלאה');

  await page.getByRole('combobox', { name: t('attendees-status') }).click();
  await page.getByRole('option', { name: t('registration-confirmed') }).click();
  await page.waitForURL('**status=confirmed*');
  await expect(people(page)).toHaveCount(1);
  await page.getByRole('searchbox', { name: t('attendees-search') }).fill('אין כזה');
  await expect(page.getByText(t('attendees-none-found'))).toBeVisible();
  await page.getByRole('searchbox', { name: t('attendees-search') }).fill('מיכל');
  await expect(people(page)).toHaveCount(1);

  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: t('attendees-csv') }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  expect(text.startsWith('\uFEFF'), 'Hebrew opens right in Excel').toBe(true);
  expect(text).toContain('מיכל ברק');
  expect(text, 'the file is of the status that is shown').not.toContain('יוסי פרץ');
});

test('a full date: somebody added by hand waits, a seat that is given up is offered', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  const event = await workshop(desk, 'he', { capacity: 1 });
  await register(desk, event, 'מיכל ברק');
  await page.goto(`/app/events/${event.id}`);
  await expect(people(page)).toHaveCount(1);
  await page.getByRole('button', { name: t('attendee-add') }).click();
  const dialog = page.getByRole('dialog', { name: t('attendee-add') });
  await dialog.getByLabel(t('field-full-name')).fill('יוסי פרץ');
  await dialog.getByLabel(t('field-phone')).fill('052-555-0160');
  complaints.expectStatus(409);
  await dialog.getByRole('button', { name: t('attendee-add-action') }).click();
  await expect(dialog.getByRole('alert')).toContainText(t('problem-sold-out'));
  await dialog.getByRole('checkbox', { name: t('attendee-wait') }).check();
  await dialog.getByRole('button', { name: t('attendee-add-action') }).click();
  await expect(dialog).toBeHidden();
  const waits = people(page).filter({ hasText: 'יוסי פרץ' });
  await expect(waits).toContainText(t('registration-waitlisted'));

  await page.getByRole('button', { name: t('registration-cancel-named', { customer: 'מיכל ברק' }) }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('registration-cancel-action') }).click();
  await expect(waits).toContainText(t('registration-offered'));
  await expect(people(page).filter({ hasText: 'מיכל ברק' })).toContainText(t('ended-by-team'));
});

test('a capacity below the seats taken is refused at its field', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  const event = await workshop(desk);
  await register(desk, event, 'מיכל ברק');
  await register(desk, event, 'יוסי פרץ');
  await page.goto(`/app/events/${event.id}/edit`);
  const capacity = page.getByLabel(t('event-capacity'), { exact: true });
  await capacity.fill('1');
  complaints.expectStatus(409);
  await page.getByRole('button', { name: t('action-save') }).click();
  await expect(capacity).toBeFocused();
  await expect(capacity).toHaveAccessibleDescription(new RegExp(t('problem-capacity-below-taken')));
  await capacity.fill('3');
  await page.getByRole('button', { name: t('action-save') }).click();
  await expect(page.getByText(drawn(t('event-seats', { taken: 2, capacity: 3 }))).first()).toBeVisible();
});

test('a seat is given to somebody else: a new code, the old one is worth nothing', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  const event = await workshop(desk);
  const { seats } = await register(desk, event, 'מיכל ברק');
  await page.goto(`/app/events/${event.id}`);
  await page.getByRole('button', { name: t('seat-transfer-named', { holder: 'מיכל ברק' }) }).click();
  const dialog = page.getByRole('dialog', { name: t('transfer-title') });
  await dialog.getByLabel(t('field-full-name')).fill('נועה לוי');
  await dialog.getByRole('button', { name: t('transfer-action') }).click();
  await expect(people(page)).toContainText('נועה לוי');
  await page.getByRole('tab', { name: t('event-tab-door') }).click();
  complaints.expectStatus(409);
  complaints.expectStatus(422);
  await page.getByLabel(t('door-code')).fill(seats[0]?.code ?? '');
  await page.getByLabel(t('door-code')).press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText(drawn(t('door-count', { in: 0, of: 1 })))).toBeVisible();
});

test('who comes is written to, and is told when the event is called off', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const event = await workshop(desk);
  const email = freshEmail('guest');
  await register(desk, event, 'מיכל ברק', { customer: { fullName: 'מיכל ברק', phone: '052-555-0150', email } });
  await page.goto(`/app/events/${event.id}`);
  await page.getByRole('button', { name: t('event-message') }).click();
  const message = page.getByRole('dialog', { name: t('event-message-title') });
  await message.getByLabel(t('event-message-subject')).fill('מה להביא');
  await message.getByLabel(t('event-message-body')).fill('מסרק ומצב רוח טוב');
  await message.getByRole('button', { name: t('event-message-send') }).click();
  await expect(message).toBeHidden();
  await mailTo(email, 'מה להביא');

  await page.getByRole('button', { name: t('event-more') }).click();
  await page.getByRole('menuitem', { name: t('event-cancel') }).click();
  const dialog = page.getByRole('dialog', { name: t('event-cancel-title') });
  await expect(dialog, 'who is told is said first').toContainText(drawn(t('event-cancel-told', { seats: 1, waiting: 0 })));
  await dialog.getByLabel(t('event-cancel-why')).fill('המדריכה חולה');
  await dialog.getByRole('button', { name: t('event-cancel-action') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('המדריכה חולה').first()).toBeVisible();
  await expect(people(page)).toContainText(t('ended-by-event'));
  await page.goto('/app/events?show=past');
  await expect(page.getByRole('link', { name: event.title })).toContainText(t('event-status-cancelled'));
});

test('what the server refuses is written at its field, and what is in several parts is kept', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  await page.goto('/app/events/new');
  await page.getByLabel(t('event-title')).fill('קורס');
  await page.getByLabel(t('event-online')).fill('zoom');
  await page.getByRole('combobox', { name: t('repeat-label') }).click();
  await page.getByRole('option', { name: t('event-recurs-week'), exact: true }).click();
  await page.getByLabel(t('event-recurs-count')).fill('4');
  await page.getByLabel(t('event-ends-at')).fill('17:00');
  await page.getByRole('button', { name: t('question-add') }).click();
  await page.getByLabel(t('question-number', { number: 1 })).getByRole('textbox').first().fill('חולצה');
  await page.getByRole('combobox', { name: t('question-kind') }).click();
  await page.getByRole('option', { name: t('question-kind-choice') }).click();
  // Its label has an asterisk; the list of choices has the same name.
  const options = page.getByLabel(new RegExp(`^${t('question-options')}`)).and(page.locator('input'));
  complaints.expectStatus(422);
  await page.getByRole('button', { name: t('event-create') }).click();
  await expect(page.getByLabel(t('event-online'))).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel(t('event-online'))).toBeFocused();
  await expect(page.getByLabel(t('event-ends-at'))).toHaveAttribute('aria-invalid', 'true');
  await expect(options).toHaveAttribute('aria-invalid', 'true');

  await page.getByLabel(t('event-online')).fill('https://example.com/room');
  await page.getByLabel(t('event-ends-at')).fill('20:00');
  await options.fill('קטנה');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: t('event-create') }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'קורס' })).toBeVisible();
  const [event] = (await desk.get<List<Event & { questions: object[] }>>('/api/events')).items;
  expect(event?.dates).toHaveLength(4);
  expect(event?.questions).toMatchObject([{ label: 'חולצה', kind: 'choice', options: ['קטנה'] }]);
});

test('who waits is added, seen, and taken off after a question', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const staff = (await desk.get<List<{ id: string }>>('/api/staff')).items.map(({ id }) => id);
  await desk.post('/api/services', { name: 'צבע', durationMinutes: 60, price: { amount: 10_000, currency: 'ILS' }, staffIds: staff });
  await page.goto('/app/calendar');
  await page.getByRole('link', { name: t('waiting-title') }).click();
  await expect(page.getByText(t('waiting-none'))).toBeVisible();
  await page.getByRole('button', { name: t('waiting-add') }).click();
  const dialog = page.getByRole('dialog', { name: t('waiting-add') });
  const customer = dialog.getByRole('combobox', { name: t('field-customer') });
  await customer.fill('מיכל ברק');
  await page.getByRole('option', { name: t('customer-new') }).click();
  await dialog.getByLabel(t('field-phone')).fill('052-555-0150');
  await dialog.getByLabel(t('waiting-latest')).fill('12');
  await dialog.getByRole('button', { name: t('waiting-add-action') }).click();
  await expect(dialog).toBeHidden();
  const entries = page.getByRole('main').locator('ol > li');
  await expect(entries).toHaveCount(1);
  await expect(entries).toContainText('מיכל ברק');
  await expect(entries).toContainText('12:00');

  await page.getByRole('button', { name: t('waiting-remove-named', { customer: 'מיכל ברק' }) }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('waiting-remove-action') }).click();
  await expect(page.getByText(t('waiting-none'))).toBeVisible();
  await page.getByText(t('waiting-status-withdrawn'), { exact: true }).click();
  await page.waitForURL('**status=withdrawn*');
  await expect(entries).toContainText('מיכל ברק');
});

test('a guest joins the waiting list while the desk looks at it, and is offered what becomes free', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const [person] = (await desk.get<List<{ id: string; version: number }>>('/api/staff')).items;
  const day = nextOpenDay();
  const hours = [0, 1, 2, 3, 4].map((weekday) => ({ weekday, start: '10:00', end: '11:00' }));
  await desk.put(`/api/staff/${person?.id}/hours`, { hours, version: person?.version });
  const service = await desk.post<{ id: string }>('/api/services', { name: 'צבע', durationMinutes: 60, price: { amount: 10_000, currency: 'ILS' }, staffIds: [person?.id] });
  const visit = await desk.post<{ id: string }>('/api/appointments', { customer: { fullName: 'נועה לוי', phone: '052-555-0101' }, serviceId: service.id, startsAt: instantOf(day, '10:00') });
  await page.goto('/app/calendar/waiting');
  await expect(page.getByText(t('waiting-none'))).toBeVisible();
  const customer = { fullName: 'מיכל ברק', phone: '052-555-0150', email: freshEmail('guest') };
  await desk.post(`/api/public/${desk.slug}/waiting-list`, { serviceId: service.id, from: day, to: day, customer });
  const entries = page.getByRole('main').locator('ol > li');
  await expect(entries).toContainText('מיכל ברק');
  await desk.patch(`/api/appointments/${visit.id}/status`, { status: 'cancelled' });
  await expect(entries).toContainText(t('waiting-status-offered'));
  await expect(entries).toContainText('10:00');
});
