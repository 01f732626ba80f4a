/** Messages: what was sent and what came in, when what goes out, in which words, by which connection. */
import type { Locator, Page } from '@playwright/test';
import { type Appointment, type Customer, type Desk, freshEmail, furnish, openBusiness } from './support/business.ts';
import { expectAccessibleInBothSchemes, expectLanguage, expectNoSidewaysScroll } from './support/inspect.ts';
import { cloud, textFrom, twilio } from './support/messages.ts';
import { expect, markAgainstReload, speaking, test } from './support/test.ts';
import { drawn, type Locale, words } from './support/words.ts';
import { instantOf, nextOpenDay } from './support/zone.ts';

const t = words('he');
const NAME = 'מיכל ברק';

/** Puts the focus on what is named and presses a key. */
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus();
  await target.press(key);
}

/** Chooses in a list as a keyboard does: opened, and the choice taken with Enter. */
async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await press(field);
  const wanted = page.getByRole('option', { name: option, exact: true });
  await expect(wanted).toBeVisible();
  for (let steps = 0; steps < 30 && !(await wanted.evaluate((node) => node.hasAttribute('data-combobox-selected'))); steps++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

async function customer(desk: Desk, more: object = {}): Promise<Customer> {
  return desk.post<Customer>('/api/customers', { fullName: NAME, phone: '052-555-0150', email: freshEmail('guest'), ...more });
}

/** A visit of a customer, booked by the team. */
async function visit(desk: Desk, customerId: string): Promise<Appointment> {
  const { services, staff } = await furnish(desk, 'he', 1);
  return desk.post<Appointment>('/api/appointments', { customerId, serviceId: services[0]?.id, staffId: staff[0]?.id, startsAt: instantOf(nextOpenDay(), '10:00') });
}

test('what was sent is found by its filters, opened by keyboard, and tells its text and what the carrier said', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const { id, email } = await customer(desk);
  await desk.post('/api/notifications/send', { customerId: id, channel: 'email', subject: 'שאלה קטנה', text: 'מתי נוח לך?' });
  await page.goto('/app/messages');
  const list = page.getByRole('list', { name: t('messages-history') });
  await expect(list.getByText(t('message-sent'), { exact: true })).toBeVisible();

  const row = list.getByRole('link', { name: t('template-free_text') });
  await press(row);
  const panel = page.getByRole('dialog', { name: t('template-free_text') });
  await expect(panel.getByText('מתי נוח לך?')).toBeVisible();
  await expect(panel.getByText(t('message-means-sent'))).toBeVisible();
  await expect(panel.getByText(t('attempt-accepted'), { exact: true })).toBeVisible();
  await expect(panel.getByText(email ?? '')).toBeVisible();
  await expect(page).toHaveURL(/message=/);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(row, 'the focus goes back to what opened it').toBeFocused();

  await choose(page, page.getByRole('combobox', { name: t('messages-status') }), t('message-failed'));
  await expect(page).toHaveURL(/status=failed/);
  await expect(page.getByText(t('messages-none-found'))).toBeVisible();
  await press(page.getByRole('button', { name: t('messages-clear') }));
  await expect(row).toBeVisible();
});

test('a message that is not sent says why, in words', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const booked = await visit(desk, (await customer(desk)).id);
  // Taken back before it was told: nobody hears of it.
  await desk.patch(`/api/appointments/${booked.id}/status`, { status: 'cancelled' });
  await page.goto('/app/messages?status=skipped');
  const list = page.getByRole('list', { name: t('messages-history') });
  await expect(list.getByText(t('message-skipped-undone')).first()).toBeVisible();
  await expect(list).not.toContainText(/undone|no-|waits-/);
});

test('a failed message tells what the carrier said, and is sent again', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const { id } = await customer(desk);
  const sent = await desk.post<{ id: string }>('/api/notifications/send', { customerId: id, channel: 'email', text: 'מתי נוח לך?' });
  // No carrier here refuses a message for good, so its word is put into the server's answer.
  const failed = { status: 'failed', error: '550 no such mailbox', sentAt: null };
  let again = 0;
  await page.route('**/api/notifications/history*', async (route) => {
    const answer = await route.fetch();
    const { items, ...rest } = (await answer.json()) as { items: object[] };
    await route.fulfill({ response: answer, json: { ...rest, items: items.map((item) => (again === 0 ? { ...item, ...failed } : item)) } });
  });
  await page.route(`**/api/notifications/${sent.id}/resend`, async (route) => {
    again += 1;
    await route.fulfill({ json: { ...sent, status: 'planned' } });
  });
  await page.goto(`/app/messages?message=${sent.id}`);
  const panel = page.getByRole('dialog', { name: t('template-free_text') });
  await expect(panel.getByText('550 no such mailbox')).toBeVisible();
  await expect(panel.getByText(t('message-means-failed'))).toBeVisible();
  await press(panel.getByRole('button', { name: t('message-resend') }));
  await expect(panel.getByRole('button', { name: t('message-resend') })).toHaveCount(0);
  expect(again).toBe(1);
});

test('a rule is a sentence: switched off and on, one more added, removed, and brought back', async ({ context, page }) => {
  await openBusiness(context);
  await page.goto('/app/messages/rules');
  const visits = page.getByRole('list', { name: t('message-rules-visits') });
  const reminder = visits.getByRole('listitem').filter({ hasText: t('template-appointment_reminder') }).filter({ hasText: t('span-days', { count: 1 }) });
  await expect(reminder).toContainText(t('rule-else-email'));
  const onOff = reminder.getByRole('switch');
  await expect(onOff).toBeChecked();
  await press(onOff, 'Space');
  await expect(reminder).toContainText(t('rule-off'));
  await press(onOff, 'Space');
  await expect(reminder).toContainText(t('rule-on'));

  await press(page.getByRole('button', { name: t('rule-add') }));
  const dialog = page.getByRole('dialog', { name: t('rule-add') });
  const count = dialog.getByLabel(t('rule-before'));
  await count.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('3');
  await choose(page, dialog.getByRole('combobox', { name: t('rule-channel') }), t('channel-sms'));
  await press(dialog.getByRole('button', { name: t('action-save') }));
  await expect(dialog).toHaveCount(0);
  const added = visits.getByRole('listitem').filter({ hasText: drawn(t('rule-only-sms')) });
  await expect(added).toContainText(drawn(t('span-days', { count: 3 })));

  await press(added.getByRole('button', { name: t('edit-named', { name: '' }).trim() }));
  await press(page.getByRole('dialog').getByRole('button', { name: t('rule-remove') }));
  await expect(added).toHaveCount(0);
  await press(page.getByRole('button', { name: t('action-undo') }));
  await expect(added).toHaveCount(1);
});

test('a request for a review needs its page; quiet hours are kept', async ({ context, page, complaints }) => {
  await openBusiness(context);
  await page.goto('/app/messages/rules');
  const review = page.getByRole('listitem').filter({ hasText: t('template-review_request') });
  complaints.expectStatus(422);
  await press(review.getByRole('switch'), 'Space');
  await expect(review.getByRole('alert')).toHaveText(t('field-review-page-needed'));
  await page.getByLabel(t('review-url')).fill('https://example.com/reviews');
  await page.getByLabel(t('quiet-from')).fill('2230');
  await press(page.getByRole('button', { name: t('action-save') }));
  await expect(page.getByText(t('saved'))).toBeVisible();
  await press(review.getByRole('switch'), 'Space');
  await expect(review).toContainText(t('rule-on'));
  await page.reload();
  await expect(page.getByLabel(t('quiet-from'))).toHaveValue('22:30');
});

test('own words are checked as they are typed, shown as their reader gets them, and taken back', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  await page.goto('/app/messages/wording');
  await press(page.getByRole('link', { name: t('template-appointment_reminder') }));
  await expect(page.getByRole('heading', { level: 1, name: t('template-appointment_reminder') })).toBeVisible();
  await page.getByRole('radio', { name: t('channel-sms') }).press('Space');
  await expect(page).toHaveURL(/channel=sms/);
  const body = page.getByLabel(t('wording-body'));
  await expect(body).toHaveCSS('direction', 'rtl');
  complaints.expectStatus(422);
  await body.fill('שלום {nobody}, ');
  await expect(page.getByText(t('field-unknown-variable')), 'told before it is saved').toBeVisible();
  await press(page.getByRole('button', { name: t('action-save') }));
  await expect(body).toBeFocused();
  await expect.poll(() => body.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)), 'the fault is selected').toBe('{nobody}');
  await press(page.getByRole('button', { name: t('wording-insert', { variable: t('variable-customer') }) }));
  await expect(body).toHaveValue('שלום {customer}, ');
  await expect(body).toBeFocused();
  await body.press('End');
  await page.keyboard.type('א'.repeat(80));
  await expect(page.getByRole('status').filter({ hasText: t('sms-parts', { count: 2 }) })).toBeVisible();
  await press(page.getByRole('button', { name: t('action-save') }));
  await expect(page.getByText(t('saved'))).toBeVisible();

  const own = async () => {
    const { items } = await desk.get<{ items: { template: string; wordings: { channel: string; lang: string; own: { body: string } | null }[] }[] }>('/api/message-templates');
    const words = items.find(({ template }) => template === 'appointment_reminder')?.wordings.find(({ channel, lang }) => channel === 'sms' && lang === 'he');
    return words?.own?.body ?? null;
  };
  expect(await own()).toContain('שלום {customer}');
  await press(page.getByRole('button', { name: t('wording-reset') }));
  await expect(body).not.toHaveValue(/אאא/);
  expect(await own()).toBeNull();
  await press(page.getByRole('button', { name: t('action-undo') }));
  await expect(body).toHaveValue(/אאא/);
  expect(await own()).toContain('אאא');
});

test('what is typed in one language stays while another is looked at', async ({ context, page }) => {
  await openBusiness(context);
  await page.goto('/app/messages/wording/appointment_confirmation?channel=whatsapp&lang=he');
  const body = page.getByLabel(t('wording-body'));
  await body.fill('נתראה');
  await choose(page, page.getByRole('combobox', { name: t('language') }), 'English');
  await expect(body).toHaveCSS('direction', 'ltr');
  await expect(body).not.toHaveValue('נתראה');
  await choose(page, page.getByRole('combobox', { name: t('language') }), 'עברית');
  await expect(body).toHaveValue('נתראה');
});

test('words that are not saved are asked about before the page is left', async ({ context, page }) => {
  await openBusiness(context);
  await page.goto('/app/messages/wording/birthday?channel=sms');
  const body = page.getByLabel(t('wording-body'));
  await body.fill('מזל טוב {customer}!');
  await press(page.getByRole('link', { name: t('messages-rules') }));
  const asked = page.getByRole('dialog', { name: t('unsaved-title') });
  await expect(asked.getByRole('button', { name: t('unsaved-stay') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(asked).toHaveCount(0);
  await expect(body).toHaveValue('מזל טוב {customer}!');
  await press(page.getByRole('link', { name: t('messages-rules') }));
  await press(asked.getByRole('button', { name: t('unsaved-leave') }));
  await expect(page.getByRole('heading', { level: 1, name: t('messages-rules') })).toBeVisible();
});

test('who may not send sees everything and can change nothing', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const line = await twilio(desk, 'SMS');
  await textFrom('+972541112222', 'יש אצלכם חניה?', line);
  await page.route('**/api/auth/me', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), role: 'staff' } });
  });
  const pages = { rules: 'rule-when-appointment_moved', wording: 'rule-when-birthday', 'wording/birthday': 'wording-body', connections: 'sending-title', inbound: 'channel-sms' };
  for (const [path, shown] of Object.entries(pages)) {
    await page.goto(`/app/messages/${path}`);
    await expect(page.getByRole('main').getByText(t(shown)).first()).toBeVisible();
    await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
    await expect(page.getByRole('main').locator('button:not([disabled])'), path).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('switch', { disabled: false }), path).toHaveCount(0);
  }
});

test('a connection is added by keyboard, tried, put in order, and its secret never comes back', async ({ context, page, complaints }) => {
  const desk = await openBusiness(context);
  await page.goto('/app/messages/connections');
  await expect(page.getByText(t('connections-none'))).toBeVisible();
  await press(page.getByRole('button', { name: t('connection-add') }));
  const dialog = page.getByRole('dialog', { name: t('connection-add') });
  await press(dialog.getByRole('button', { name: t('action-save') }));
  const name = dialog.getByLabel(t('connection-name'));
  await expect(name, 'the first field at fault has the focus').toBeFocused();
  await page.keyboard.type('הדואר שלנו');
  const host = dialog.getByLabel(t('smtp-host'));
  await host.fill('127.0.0.1');
  await dialog.getByLabel(t('connection-from-email')).fill('dana@example.com');
  await dialog.getByLabel(t('secret-password'), { exact: true }).fill('secret of the tests');
  complaints.expectStatus(422);
  await press(dialog.getByRole('button', { name: t('action-save') }));
  await expect(host, 'addresses of a private network are refused').toBeFocused();
  await host.fill('mail.invalid');
  await press(dialog.getByRole('button', { name: t('action-save') }));
  await expect(dialog).toHaveCount(0);

  await press(page.getByRole('button', { name: t('connection-test-named', { name: 'הדואר שלנו' }) }));
  await expect(page.getByText(drawn(t('trial-bad', { at: '' }).trim())).first()).toBeVisible({ timeout: 30_000 });

  await desk.post('/api/connections', { channel: 'email', provider: 'sendgrid', name: 'גיבוי', priority: 1, settings: { from: 'dana@example.com' }, secrets: { apiKey: 'SG.x' } });
  const names = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('button', { name: t('action-edit') }) });
  await expect(names).toHaveCount(2);
  await press(page.getByRole('button', { name: t('order-up', { name: 'גיבוי' }) }));
  await expect(names.first()).toContainText('גיבוי');

  await press(page.getByRole('button', { name: t('edit-named', { name: 'הדואר שלנו' }) }));
  const edit = page.getByRole('dialog', { name: t('connection-edit') });
  await expect(edit.getByLabel(t('secret-password'), { exact: true })).toHaveValue('');
  await edit.getByLabel(t('connection-name')).fill('הדואר החדש');
  await press(edit.getByRole('button', { name: t('action-save') }));
  await expect(page.getByText('הדואר החדש')).toBeVisible();
  expect(JSON.stringify(await desk.get('/api/connections'))).not.toContain('secret of the tests');

  await press(page.getByRole('button', { name: t('connection-remove-named', { name: 'גיבוי' }) }));
  await press(page.getByRole('dialog').getByRole('button', { name: t('connection-remove') }));
  await expect(names).toHaveCount(1);
});

test('channels are put in order and left out; the order is in the sentences of the rules', async ({ context, page }) => {
  await openBusiness(context);
  await page.goto('/app/messages/connections');
  await press(page.getByRole('button', { name: t('sending-leave-out', { name: t('channel-whatsapp') }) }));
  await expect(page.getByRole('list', { name: t('sending-title') }).locator(':focus'), 'the focus stays in the list').toHaveCount(1);
  await press(page.getByRole('button', { name: t('order-up', { name: t('channel-email') }) }));
  await page.getByLabel(drawn(t('sending-max-cost', { currency: 'ILS' }))).fill('0.5');
  await press(page.getByRole('button', { name: t('action-save') }));
  await expect(page.getByText(t('saved'))).toBeVisible();
  await press(page.getByRole('link', { name: t('messages-rules') }));
  const confirmation = page.getByRole('listitem').filter({ hasText: t('template-appointment_confirmation') });
  await expect(confirmation).toContainText(`${t('rule-by-email')}, ${t('rule-else-sms')}`);
  await expect(confirmation).not.toContainText('WhatsApp');
});

test('a chat by WhatsApp opens with a link and a code to scan', async ({ context, page }) => {
  const desk = await openBusiness(context);
  await cloud(desk, 'הסטודיו');
  await page.goto('/app/messages/connections');
  await press(page.getByRole('button', { name: t('chat-link-named', { name: 'הסטודיו' }) }));
  const dialog = page.getByRole('dialog', { name: t('chat-link') });
  await expect(dialog.getByRole('link', { name: 'https://wa.me/972521234567' })).toBeVisible();
  const code = dialog.getByRole('img', { name: t('chat-code-alt', { name: 'הסטודיו' }) });
  await expect(code).toBeVisible();
  expect(await code.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(0);
});

test('a conversation: the team writes, and an answer is there at once', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const line = await twilio(desk, 'SMS');
  const { id } = await customer(desk);
  await page.goto(`/app/customers/${id}`);
  const thread = page.getByRole('list', { name: t('conversation-title') });
  await expect(page.getByText(t('conversation-none'))).toBeVisible();
  const notReloaded = await markAgainstReload(page);
  await choose(page, page.getByRole('combobox', { name: t('write-channel') }), t('channel-email'));
  await page.getByLabel(t('write-text')).fill('מתי נוח לך?');
  await press(page.getByRole('button', { name: t('write-send') }));
  await expect(thread.getByRole('listitem')).toHaveCount(1);
  await expect(thread).toContainText('מתי נוח לך?');
  await textFrom('+972525550150', 'מחר בעשר', line);
  await expect(thread.getByRole('listitem')).toHaveCount(2);
  await expect(thread.getByRole('listitem').first()).toContainText('מחר בעשר');
  await notReloaded();

  await page.goto('/app/messages/inbound');
  await textFrom('+972541112222', 'יש אצלכם חניה?', line);
  const inbound = page.getByRole('list', { name: t('messages-inbound') });
  await expect(inbound.getByRole('listitem')).toHaveCount(2);
  await expect(inbound.getByRole('listitem').first()).toContainText('054-111-2222');
  await expect(inbound.getByRole('link', { name: NAME })).toBeVisible();
});

test('a text from a number that nobody knows is answered the way it came', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const line = await twilio(desk, 'SMS');
  await textFrom('+972541112222', 'יש אצלכם חניה?', line);
  // Nothing leaves to the outside: what would be sent is looked at.
  const sent: object[] = [];
  await page.route('**/api/notifications/send', (route) => {
    sent.push(route.request().postDataJSON() as object);
    return route.fulfill({ status: 202, json: {} });
  });
  await page.goto('/app/messages/inbound');
  const opener = page.getByRole('button', { name: t('reply-named', { to: '054-111-2222' }) });
  await press(opener);
  const dialog = page.getByRole('dialog', { name: drawn(t('reply-title', { to: '054-111-2222' })) });
  await expect(dialog.getByText('יש אצלכם חניה?')).toBeVisible();
  await expect(dialog.getByLabel(t('reply-text'))).toBeFocused();
  await page.keyboard.type('כן, מאחורי הבניין');
  await press(dialog.getByRole('button', { name: t('write-send') }));
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
  expect(sent).toEqual([{ to: '+972541112222', channel: 'sms', connectionId: line.id, text: 'כן, מאחורי הבניין' }]);
});

test('a date of birth, from which the greeting goes out, is kept on the card', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const { id } = await customer(desk);
  await page.goto(`/app/customers/${id}`);
  await press(page.getByRole('button', { name: t('action-edit'), exact: true }));
  const dialog = page.getByRole('dialog', { name: t('customer-edit') });
  await dialog.getByLabel(t('field-birth-date')).fill('1990-05-03');
  await press(dialog.getByRole('button', { name: t('action-save') }));
  await expect(page.getByText('3 במאי 1990')).toBeVisible();
  expect(await desk.get(`/api/customers/${id}`)).toMatchObject({ birthDate: '1990-05-03' });
});

test('consent is written down with its words, taken back, and its history told', async ({ context, page }) => {
  const desk = await openBusiness(context);
  const { id } = await customer(desk, { phone: null });
  await page.goto(`/app/customers/${id}`);
  const named = { purpose: t('purpose-marketing'), channel: t('channel-email') };
  await press(page.getByRole('button', { name: t('consent-give-named', named) }));
  const dialog = page.getByRole('dialog', { name: t('consent-give-title') });
  await press(dialog.getByRole('button', { name: t('consent-give') }));
  await expect(dialog.getByLabel(t('consent-words')), 'its words are needed').toBeFocused();
  await page.keyboard.type('כן, תשלחו לי מבצעים');
  await press(dialog.getByRole('button', { name: t('consent-give') }));
  await expect(page.getByText(t('consent-marketing-given'))).toBeVisible();
  await press(page.getByRole('button', { name: t('consent-withdraw-named', named) }));
  await press(page.getByRole('dialog').getByRole('button', { name: t('consent-withdraw') }));
  await expect(page.getByText(t('consent-marketing-withdrawn'))).toBeVisible();
  await press(page.getByRole('button', { name: t('consent-history') }));
  await expect(page.getByText('כן, תשלחו לי מבצעים')).toBeVisible();
});

/** Everything that the pages of messages can show, so that every part of them is looked at. */
async function everything(desk: Desk, locale: Locale): Promise<string> {
  const { id } = await customer(desk);
  const limits = { dayMessages: 1, monthCost: { amount: 10_000, currency: 'ILS' } };
  const line = await twilio(desk, 'Twilio', { limits, partPrice: { amount: 9, currency: 'ILS' } });
  await cloud(desk, locale === 'he' ? 'הסטודיו' : 'Studio');
  await desk.post(`/api/customers/${id}/consents`, { channel: 'email', purpose: 'marketing', act: 'given', words: 'Yes' });
  await desk.post('/api/notifications/send', { customerId: id, channel: 'email', text: 'Hello' });
  await textFrom('+972525550150', 'Do you have parking?', line);
  await textFrom('+972541112222', 'כן', line);
  return id;
}

for (const locale of ['he', 'en'] as const) {
  test.describe(`to see and to hear, ${locale}`, () => {
    const say = words(locale);
    test.use(speaking(locale));
    // Some seconds on an idle machine; many pages on a busy one.
    test.describe.configure({ timeout: 240_000 });

    const open = async (page: Page, path: string) => {
      await page.goto(path);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
    };
    const inspect = async (page: Page, name: string) => {
      await expectLanguage(page, locale);
      await expectAccessibleInBothSchemes(page, name);
      await expectNoSidewaysScroll(page, name);
    };

    test('every page with something on it', async ({ page, context }) => {
      const desk = await openBusiness(context, { locale });
      const id = await everything(desk, locale);
      const paths = [
        '/app/messages', '/app/messages/inbound', '/app/messages/rules', '/app/messages/wording', '/app/messages/connections', `/app/customers/${id}`,
        '/app/messages/wording/appointment_reminder', '/app/messages/wording/appointment_reminder?channel=sms&lang=ar',
      ];
      for (const path of paths) {
        await open(page, path);
        await inspect(page, path);
      }
    });

    test('every dialog', async ({ page, context }) => {
      const desk = await openBusiness(context, { locale });
      const id = await everything(desk, locale);
      const studio = { name: locale === 'he' ? 'הסטודיו' : 'Studio' };
      const dialogs: [path: string, opener: string][] = [
        ['/app/messages/inbound', say('reply-named', { to: '054-111-2222' })],
        ['/app/messages/rules', say('rule-add')],
        ['/app/messages/connections', say('connection-add')],
        ['/app/messages/connections', say('edit-named', { name: 'Twilio' })],
        ['/app/messages/connections', say('edit-named', studio)],
        ['/app/messages/connections', say('connection-remove-named', studio)],
        ['/app/messages/connections', say('chat-link-named', studio)],
        [`/app/customers/${id}`, say('consent-give-named', { purpose: say('purpose-marketing'), channel: say('channel-sms') })],
      ];
      for (const [path, name] of dialogs) {
        await open(page, path);
        await page.getByRole('button', { name, exact: true }).first().click();
        const dialog = page.getByRole('dialog');
        await expect(dialog).toHaveCount(1);
        for (const part of [say('limits-title'), say('approved-title')]) {
          const fold = dialog.getByRole('button', { name: part });
          if (await fold.isVisible()) await fold.click();
        }
        const add = dialog.getByRole('button', { name: say('approved-add') });
        if (await add.isVisible()) await add.click();
        await inspect(page, `${name} on ${path}`);
      }
      await open(page, '/app/messages');
      await page.getByRole('link', { name: say('template-free_text') }).click();
      await expect(page.getByRole('dialog')).toHaveCount(1);
      await expect(page.getByRole('dialog').locator('.mantine-Skeleton-root')).toHaveCount(0);
      await inspect(page, 'a message');
    });
  });
}
