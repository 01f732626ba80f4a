/**
 * From nothing to the first visit that a guest booked, as a person goes it: what is pressed and typed is counted, because
 * that is what costs a person their minutes, and the whole is timed.
 */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { freshEmail, furnish, openBusiness, PASSWORD } from './support/business.ts';
import { expectAccessible, expectAccessibleInBothSchemes, expectLanguage, expectNoSidewaysScroll } from './support/inspect.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { DESKTOP, expect, PHONE, speaking, test } from './support/test.ts';
import { drawn, type Locale, type Words, words } from './support/words.ts';
import { wallTime } from './support/zone.ts';

const STEPS = 5;
const MAX_SECONDS = 300;
/** Pressed: sign-up, the mail's link, four steps, the guests' page, the guest's three, and the way to the calendar. */
const MAX_PRESSED = 12;
/** Typed: four at the sign-up, the telephone, a service with its price, the guest's name and telephone. */
const MAX_TYPED = 9;

const SAMPLES = {
  he: { owner: 'דנה כהן', business: 'המספרה של דנה', service: 'תספורת נשים', guest: 'נועה לוי' },
  en: { owner: 'Dana Cohen', business: "Dana's Salon", service: "Women's haircut", guest: 'Noa Levi' },
};

/** Does what a person does, and counts it. */
class Hands {
  pressed = 0;
  typed = 0;

  async press(target: Locator): Promise<void> {
    this.pressed += 1;
    await target.click();
  }

  async type(target: Locator, text: string): Promise<void> {
    this.typed += 1;
    await target.fill(text);
  }
}

const step = (page: Page, name: string) => page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name }) });

const progress = (t: Words, done: number) => drawn(t('welcome-progress', { done, all: STEPS }));

async function signUp(page: Page, hands: Hands, locale: Locale & keyof typeof SAMPLES): Promise<void> {
  const [t, sample, email] = [words(locale), SAMPLES[locale], freshEmail('owner')];
  await page.goto('/app/sign-up');
  await expectLanguage(page, locale);
  await hands.type(page.getByLabel(t('field-full-name')), sample.owner);
  await hands.type(page.getByLabel(t('field-business-name')), sample.business);
  await hands.type(page.getByLabel(t('field-email')), email);
  await hands.type(page.getByRole('textbox', { name: t('field-password') }), PASSWORD);
  await hands.press(page.getByRole('button', { name: t('sign-up-action') }));
  await expect(page.getByRole('heading', { name: t('check-email-title') })).toBeVisible();
  hands.pressed += 1;
  await page.goto(linkIn(await mailTo(email), '/app/verify'));
  await page.waitForURL('**/app/welcome');
}

/** The guests' page that the last step opened; the visit is booked on it. */
async function bookAsGuest(guest: Page, hands: Hands, locale: keyof typeof SAMPLES): Promise<void> {
  const [t, sample] = [words(locale), SAMPLES[locale]];
  await hands.press(guest.getByRole('main').getByRole('link', { name: sample.service }));
  await hands.press(guest.getByRole('main').getByRole('button', { name: /^\d\d:\d\d, / }).first());
  await hands.type(guest.getByLabel(t('pages-full-name')), sample.guest);
  await hands.type(guest.getByLabel(t('pages-phone')), '052-555-0150');
  await hands.press(guest.getByRole('button', { name: t('pages-book') }));
  await expect(guest.getByRole('heading', { level: 1, name: t('pages-visit-coming') })).toBeVisible();
}

for (const locale of ['he', 'en'] as const) {
  for (const [device, viewport] of [['a desktop', DESKTOP], ['a phone', PHONE]] as const) {
    test.describe(`${locale}, on ${device}`, () => {
      const [t, sample] = [words(locale), SAMPLES[locale]];
      test.use({ ...speaking(locale), viewport, locale: locale === 'he' ? 'he-IL' : 'en-GB' });

      test('from the sign-up to the first visit of a guest', async ({ context, page }) => {
        test.setTimeout(MAX_SECONDS * 1000);
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        const hands = new Hands();
        const began = Date.now();
        let inspecting = 0;
        /** What only the test does takes no time of the owner's. */
        const inspect = async (name: string) => {
          const since = Date.now();
          await expectAccessible(page, name);
          await expectNoSidewaysScroll(page, name);
          inspecting += Date.now() - since;
        };
        await signUp(page, hands, locale);
        await expect(page.getByText(progress(t, 0))).toBeVisible();
        await inspect('no step done');

        await expect(page.getByLabel(t('field-business-name'))).toHaveValue(sample.business);
        await hands.type(page.getByLabel(t('field-phone')), '03-555-0100');
        await hands.press(page.getByRole('button', { name: t('welcome-business-action') }));
        await expect(page.getByText(progress(t, 1))).toBeVisible();
        await expect(page.getByRole('heading', { level: 2, name: t('welcome-service') }), 'the focus goes on').toBeFocused();

        await hands.type(page.getByLabel(t('field-service-name')), sample.service);
        await hands.type(page.getByLabel(drawn(t('field-price', { currency: 'ILS' }))), '180');
        await hands.press(page.getByRole('button', { name: t('welcome-service-action') }));
        await expect(page.getByText(progress(t, 2))).toBeVisible();
        await inspect('the hours');
        await hands.press(page.getByRole('button', { name: t('welcome-hours-action') }));
        await expect(page.getByText(progress(t, 3))).toBeVisible();

        await hands.press(page.getByRole('button', { name: t('link-copy') }));
        await expect(page.getByText(t('link-copied'))).toBeVisible();
        await expect(page.getByText(progress(t, 4))).toBeVisible();
        await inspect('the last step');
        const address = await page.evaluate(() => navigator.clipboard.readText());

        const opening = context.waitForEvent('page');
        await hands.press(page.getByRole('link', { name: t('welcome-test-action') }));
        const guest = await opening;
        await guest.waitForLoadState();
        expect(guest.url()).toBe(address);
        await bookAsGuest(guest, hands, locale);
        await guest.close();
        await expect(page.getByText(t('welcome-all-done')), 'without reloading').toBeVisible();
        await expect(page.getByText(t('welcome-step-done'))).toHaveCount(STEPS);
        await hands.press(page.getByRole('button', { name: t('welcome-leave') }));
        await page.waitForURL('**/app/calendar');
        const seconds = (Date.now() - began - inspecting) / 1000;

        console.log(`${locale}, on ${device}: ${seconds.toFixed(1)} s, ${hands.pressed} pressed, ${hands.typed} typed`);
        expect(hands.pressed, 'pressed').toBeLessThanOrEqual(MAX_PRESSED);
        expect(hands.typed, 'typed').toBeLessThanOrEqual(MAX_TYPED);
        expect(seconds).toBeLessThan(MAX_SECONDS);
        const visits = await context.request.get('/api/appointments?limit=10');
        const { items } = (await visits.json()) as { items: { customer: { fullName: string }; startsAt: string }[] };
        expect(items.map(({ customer }) => customer.fullName)).toEqual([sample.guest]);
        await page.goto(`/app/calendar?date=${wallTime(items[0]?.startsAt ?? '').date}`);
        await expect(page.getByRole('main').getByRole('button', { name: sample.guest })).toBeVisible();
        await page.goto('/app/');
        await page.waitForURL('**/app/calendar');
      });
    });
  }
}

test.describe('the list of first steps', () => {
  const t = words('he');

  /** Signs in on another device. */
  async function elsewhere(page: Page, email: string): Promise<void> {
    await page.goto('/app/sign-in');
    await page.getByLabel(t('field-email')).fill(email);
    await page.getByRole('textbox', { name: t('field-password') }).fill(PASSWORD);
    await page.getByRole('button', { name: t('sign-in-action'), exact: true }).click();
  }

  test('knows on every device how far the owner got, and what was put away stays away', async ({ context, page, visitor }) => {
    const desk = await openBusiness(context);
    await page.goto('/app/');
    await page.waitForURL('**/app/welcome');
    await expect(page.getByText(progress(t, 0))).toBeVisible();
    const { version } = await desk.get<{ version: number }>('/api/business');
    await desk.put('/api/business', { version, phone: '03-555-0100', linkShared: true });
    await expect(page.getByText(progress(t, 2)), 'seen without reloading').toBeVisible();
    await furnish(desk, 'he', 1);
    await expect(page.getByText(progress(t, 4))).toBeVisible();

    const phone = await visitor({ viewport: PHONE });
    await elsewhere(phone, desk.email);
    await phone.waitForURL('**/app/welcome');
    await expect(phone.getByText(progress(t, 4))).toBeVisible();
    await phone.getByRole('button', { name: t('welcome-leave') }).click();
    await phone.waitForURL('**/app/calendar');
    await page.goto('/app/');
    await page.waitForURL('**/app/calendar');
    // It can still be found.
    await expect(page.getByRole('heading', { level: 1, name: t('nav-calendar') })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(t('welcome-list'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/app/welcome');
    await page.getByRole('button', { name: t('welcome-done') }).click();
    await page.waitForURL('**/app/calendar');
  });

  test('lets a step be taken before its turn, and a link that could not be copied is not shared', async ({ context, page }) => {
    await openBusiness(context);
    await refuseCopying(context);
    await page.goto('/app/welcome');
    await step(page, t('welcome-share')).getByRole('button', { name: t('welcome-share') }).click();
    await expect(page.getByRole('heading', { level: 2, name: t('welcome-share') })).toBeFocused();
    await page.getByRole('button', { name: t('link-copy') }).click();
    await expect(page.getByRole('alert')).toHaveText(t('link-copy-failed'));
    await expect(page.getByText(progress(t, 0))).toBeVisible();
    await expectAccessibleInBothSchemes(page, 'copying was refused');
    // By hand it is shared all the same.
    await page.getByRole('main').getByRole('link', { name: '/b/' }).evaluate((link) => getSelection()?.selectAllChildren(link));
    await page.keyboard.press('Control+c');
    await expect(page.getByText(progress(t, 1))).toBeVisible();
  });

  test('names the field at fault and keeps what was typed', async ({ context, page, complaints }) => {
    await openBusiness(context);
    await page.goto('/app/welcome');
    const phone = page.getByLabel(t('field-phone'));
    await page.getByRole('button', { name: t('welcome-business-action') }).click();
    await expect(phone).toBeFocused();
    await expect(phone).toHaveAccessibleDescription(t('field-required'));
    await phone.fill('12');
    complaints.expectStatus(422);
    await page.getByRole('button', { name: t('welcome-business-action') }).click();
    await expect(phone).toHaveAccessibleDescription(t('field-bad-phone'));
    await expect(page.getByLabel(t('field-business-name'))).toHaveValue('המספרה של דנה');
  });
});

/** As a browser does that has no clipboard to give. */
async function refuseCopying(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
  });
}

test('the demo goes in one press, and an empty business is there', async ({ context, page }) => {
  const t = words('he');
  await openBusiness(context);
  // The server of the tests begins without the demo: it is played. What really goes is tested beside the server.
  await context.route('**/api/auth/me', async (route) => {
    const answer = await route.fetch();
    const me = (await answer.json()) as { business: object };
    await route.fulfill({ response: answer, json: { ...me, business: { ...me.business, isDemo: true } } });
  });
  let asked = 0;
  await context.route('**/api/demo', async (route) => {
    asked += 1;
    await context.unroute('**/api/auth/me');
    await route.fulfill({ response: await context.request.get('/api/auth/me') });
  });
  await page.goto('/app/customers');
  await expect(page.getByText(t('demo-text'))).toBeVisible();
  await expectAccessibleInBothSchemes(page, 'the demo');
  await expectNoSidewaysScroll(page, 'the demo');
  await page.getByRole('button', { name: t('demo-remove') }).click();
  await page.waitForURL('**/app/welcome');
  await expect(page.getByText(t('demo-text'))).toBeHidden();
  expect(asked).toBe(1);
});
