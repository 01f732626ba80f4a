/** The pages that guests see: every step, every refusal, in Hebrew and English, with a phone, without a mouse. */
import type { Locator, Page } from '@playwright/test';
import { bookAsGuest, fillIn, openTimes, pickTime, type Wish } from './support/booking.ts';
import { type Appointment, type Desk, freshEmail, furnish, openBusiness, type Service, type Shop } from './support/business.ts';
import { expectAccessible, expectAccessibleInBothSchemes, expectLanguage, expectNoSidewaysScroll } from './support/inspect.ts';
import { mailTo } from './support/mailbox.ts';
import { DESKTOP, expect, PHONE, test } from './support/test.ts';
import { drawn, type Locale, words } from './support/words.ts';
import { nextOpenDay } from './support/zone.ts';

const BROWSER = { he: 'he-IL', en: 'en-GB' };

function wishFor(desk: Desk, shop: Shop, locale: Locale): Wish {
  const guest = locale === 'he' ? 'מיכל ברק' : 'Michal Barak';
  return { address: desk.publicUrl, locale, service: shop.services[0]?.name ?? '', date: nextOpenDay(), fullName: guest, phone: '052-555-0150', email: freshEmail('guest') };
}

/** One more service of the shop, given by one person and booked by these rules. */
function offer(desk: Desk, shop: Shop, name: string, rules: object): Promise<Service> {
  const staffIds = shop.staff.slice(0, 1).map(({ id }) => id);
  return desk.post<Service>('/api/services', { name, durationMinutes: 60, price: { amount: 6000, currency: 'ILS' }, staffIds, rules });
}

/** WCAG 2.5.8 asks for 24 pixels; a thumb wants more. Links within sentences are exempt, as they are there. */
async function expectRoomForThumbs(page: Page, name: string): Promise<void> {
  const small = await page.locator('main :is(button, summary, .button, .card.service, .chips a, .plain-list a, .weeks a, label.option), main input:not([type=hidden], [type=radio], label.option *), main textarea').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => ({ text: (element.textContent ?? '').trim().slice(0, 30), height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height < 43.5),
  );
  expect.soft(small, `${name}: lower than 44 pixels`).toEqual([]);
}

async function inspect(page: Page, locale: Locale, name: string): Promise<void> {
  await test.step(name, async () => {
    await expectLanguage(page, locale);
    await expect(page).toHaveTitle(/\S/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectAccessibleInBothSchemes(page, name);
    await expectNoSidewaysScroll(page, name);
    await expectRoomForThumbs(page, name);
  });
}

for (const locale of ['he', 'en'] as const) {
  test.describe(locale, () => {
    const t = words(locale);
    test.use({ locale: BROWSER[locale] });

    test('every public page', async ({ context, visitor, complaints }) => {
      test.setTimeout(120_000);
      const desk = await openBusiness(context, { locale });
      const shop = await furnish(desk, locale);
      const wish = wishFor(desk, shop, locale);
      const page = await visitor({ viewport: PHONE });

      await page.goto(wish.address);
      await inspect(page, locale, 'services');
      await openTimes(page, wish);
      await inspect(page, locale, 'times');
      await pickTime(page, wish);
      await inspect(page, locale, 'details');

      await page.getByLabel(t('pages-full-name')).fill(wish.fullName);
      await page.getByLabel(t('pages-phone')).fill('12');
      complaints.expectStatus(422);
      await page.getByRole('button', { name: t('pages-book') }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByLabel(t('pages-phone')), 'the field at fault').toBeFocused();
      await expect(page.getByLabel(t('pages-phone'))).toHaveAccessibleDescription(t('field-bad-phone'));
      await expect(page.getByLabel(t('pages-full-name')), 'what was typed is kept').toHaveValue(wish.fullName);
      await inspect(page, locale, 'details with faults');

      await fillIn(page, wish);
      await page.getByRole('button', { name: t('pages-book') }).click();
      await expect(page.getByRole('heading', { level: 1, name: t('pages-visit-coming') })).toBeVisible();
      await inspect(page, locale, 'the visit');
      await page.getByRole('link', { name: t('pages-cancel') }).click();
      await inspect(page, locale, 'asking before cancelling');
      await page.getByRole('button', { name: t('pages-cancel-yes') }).click();
      await expect(page.getByRole('heading', { level: 1, name: t('pages-visit-cancelled') })).toBeVisible();
      await inspect(page, locale, 'the cancelled visit');

      await page.getByRole('link', { name: t('pages-statement') }).click();
      await inspect(page, locale, 'accessibility and privacy');
    });

    test('every page of a class, a request, a visit of two services, a move and a late cancelling', async ({ context, visitor }) => {
      test.setTimeout(120_000);
      const desk = await openBusiness(context, { locale });
      const shop = await furnish(desk, locale);
      const [yoga, advice] = [await offer(desk, shop, 'Yoga', { capacity: 3 }), await offer(desk, shop, 'Advice', { bookingMode: 'approval', deposit: { kind: 'percent', percent: 20 } })];
      const late = await offer(desk, shop, 'Massage', { cancellation: { hours: 720, feePercent: 50 } });
      const wish = wishFor(desk, shop, locale);
      const page = await visitor({ viewport: PHONE });

      await (await openTimes(page, { ...wish, service: yoga.name })).first().click();
      await fillIn(page, wish);
      await page.getByRole('button', { name: t('pages-book') }).click();
      const times = await openTimes(page, { ...wish, service: yoga.name });
      await expect(times.first()).toHaveAccessibleName(drawn(t('pages-seats-left', { count: 2 })));
      await inspect(page, locale, 'times of a class');

      await openTimes(page, wish);
      await page.getByText(t('pages-add-service')).click();
      await inspect(page, locale, 'more services');
      await page.getByRole('link', { name: shop.services[2]?.name ?? '' }).click();
      await expect(page.getByRole('main').getByText(`${wish.service} + ${shop.services[2]?.name}`)).toBeVisible();
      await inspect(page, locale, 'times of two services');

      await (await openTimes(page, { ...wish, service: advice.name })).first().click();
      await expect(page.getByText(t('pages-deposit'))).toBeVisible();
      await inspect(page, locale, 'details with a deposit');
      await fillIn(page, wish);
      await page.getByRole('button', { name: t('pages-ask') }).click();
      await expect(page.getByRole('heading', { level: 1, name: t('pages-visit-asked') })).toBeVisible();
      await inspect(page, locale, 'the request');
      await page.getByRole('link', { name: t('pages-move'), exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: t('pages-move-title') })).toBeVisible();
      await inspect(page, locale, 'moving');
      await page.getByRole('link', { name: t('pages-move-no') }).click();
      const { items } = await desk.get<{ items: Appointment[] }>('/api/appointments?status=pending');
      await desk.patch(`/api/appointments/${items[0]?.id}/status`, { status: 'declined' });
      await page.reload();
      await expect(page.getByRole('heading', { level: 1, name: t('pages-visit-declined') })).toBeVisible();
      await inspect(page, locale, 'the declined request');

      await (await openTimes(page, { ...wish, service: late.name })).first().click();
      await fillIn(page, wish);
      await page.getByRole('button', { name: t('pages-book') }).click();
      await page.getByRole('link', { name: t('pages-cancel') }).click();
      await expect(page.getByText(t('pages-cancel-fee'))).toBeVisible();
      await inspect(page, locale, 'asking before cancelling late');
    });

    test('a business without services', async ({ context, visitor }) => {
      const desk = await openBusiness(context, { locale });
      const page = await visitor({ viewport: PHONE });
      await page.goto(desk.publicUrl);
      await expect(page.getByText(t('pages-no-services'))).toBeVisible();
      await inspect(page, locale, 'no services');
    });

    for (const path of ['/b/no-such-business', '/my/no-such-visit', '/my/no-such-visit/cancel']) {
      test(`${path} says that it is lost`, async ({ page, complaints }) => {
        complaints.expectStatus(404);
        const answer = await page.goto(path);
        expect(answer?.status()).toBe(404);
        expect(answer?.headers()['content-type']).toContain('text/html');
        await expect(page.getByRole('heading', { level: 1, name: t('pages-lost') })).toBeVisible();
        await inspect(page, locale, path);
      });
    }
  });
}

test.describe('a guest', () => {
  const t = words('he');

  for (const hasScripts of [true, false]) {
    test(`books on a phone in four taps, ${hasScripts ? 'and sees how long the time is kept' : 'without JavaScript too'}`, async ({ context, visitor }) => {
      const desk = await openBusiness(context);
      const shop = await furnish(desk, 'he', 2);
      const wish = wishFor(desk, shop, 'he');
      const page = await visitor({ viewport: PHONE, isMobile: true, hasTouch: true, javaScriptEnabled: hasScripts });
      let taps = 0;
      const tap = async (target: Locator) => {
        taps += 1;
        await target.tap();
      };
      await page.goto(wish.address);
      await tap(page.getByRole('main').getByRole('link', { name: wish.service }));
      await tap(page.getByRole('main').getByRole('button', { name: /^\d\d:\d\d, / }).first());
      const held = page.getByText(t('pages-held-until'));
      await expect(held).toBeVisible();
      if (hasScripts) await expect(held).toHaveText(/\d?\d:\d\d\s+(10:00|9:\d\d)/);
      await tap(page.getByLabel(t('pages-full-name')));
      await page.keyboard.type(wish.fullName);
      await page.keyboard.press('Tab');
      await page.keyboard.type(wish.phone);
      await tap(page.getByRole('button', { name: t('pages-book') }));
      await expect(page.getByRole('heading', { level: 1, name: t('pages-visit-coming') })).toBeVisible();
      expect(taps).toBeLessThanOrEqual(4);
    });

    test(`moves and cancels by the link ${hasScripts ? 'with' : 'without'} JavaScript`, async ({ context, visitor }) => {
      const desk = await openBusiness(context);
      const shop = await furnish(desk, 'he', 1);
      const wish = wishFor(desk, shop, 'he');
      const phone = { viewport: PHONE, javaScriptEnabled: hasScripts };
      const { manageUrl, time } = await bookAsGuest(await visitor(phone), wish);
      // The link alone is enough, in a browser that never saw the business.
      const page = await visitor(phone);
      await page.goto(manageUrl);
      await page.getByRole('link', { name: t('pages-move'), exact: true }).click();
      const other = page.getByRole('main').getByRole('button', { name: /^\d\d:\d\d, / }).last();
      const text = (await other.textContent()) ?? '';
      // Its day may be folded; a guest unfolds it first.
      const folded = page.locator('details:not([open])', { has: other }).locator('summary');
      if (await folded.count()) await folded.click();
      await other.click();
      await expect(page.getByRole('heading', { level: 1, name: t('pages-visit-coming') })).toBeVisible();
      await expect(page.getByRole('main').getByText(text)).toBeVisible();
      expect(text).not.toBe(time);

      await page.getByRole('link', { name: t('pages-cancel') }).click();
      await page.getByRole('button', { name: t('pages-cancel-yes') }).click();
      await expect(page.getByRole('heading', { level: 1, name: t('pages-visit-cancelled') })).toBeVisible();
      const { items } = await desk.get<{ items: Appointment[] }>('/api/appointments?limit=50');
      expect(items.map(({ status }) => status)).toEqual(['cancelled']);
    });
  }

  test('who cancels late is told what it costs, and the desk sees what is owed', async ({ context, page, visitor }) => {
    const desk = await openBusiness(context);
    const shop = await furnish(desk, 'he', 1);
    const service = await offer(desk, shop, 'עיסוי', { cancellation: { hours: 720, feePercent: 50 } });
    const wish = { ...wishFor(desk, shop, 'he'), service: service.name };
    const phone = await visitor({ viewport: PHONE });
    await bookAsGuest(phone, wish);
    await expect(phone.getByRole('link', { name: t('pages-move'), exact: true }), 'too late to move').toHaveCount(0);
    await phone.getByRole('link', { name: t('pages-cancel') }).click();
    await expect(phone.getByText(t('pages-cancel-fee'))).toContainText('30');
    await phone.getByRole('button', { name: t('pages-cancel-yes') }).click();
    await expect(phone.getByRole('heading', { level: 1, name: t('pages-visit-cancelled') })).toBeVisible();
    const { items } = await desk.get<{ items: Appointment[] }>('/api/appointments?limit=50');
    await page.goto(`/app/calendar?date=${wish.date}&visit=${items[0]?.id}`);
    await expect(page.getByText(t('visit-cancel-fee'))).toContainText('30');
  });

  test('whose time is not kept any more and taken keeps what was typed and picks another', async ({ context, visitor, complaints }) => {
    const desk = await openBusiness(context);
    const shop = await furnish(desk, 'he', 1);
    const slow = wishFor(desk, shop, 'he');
    const quick = { ...slow, fullName: 'נועה לוי', phone: '052-555-0151', email: freshEmail('guest') };
    const [slowPage, quickPage] = [await visitor({ viewport: PHONE }), await visitor({ viewport: PHONE })];
    const time = await pickTime(slowPage, slow);
    await fillIn(slowPage, slow);
    // As after ten minutes.
    const hold = new URL(slowPage.url()).searchParams.get('hold');
    expect((await slowPage.request.delete(`/api/public/holds/${hold}`)).status()).toBe(204);
    expect((await bookAsGuest(quickPage, quick)).time).toBe(time);

    complaints.expectStatus(409);
    await slowPage.getByRole('button', { name: t('pages-book') }).click();
    await expect(slowPage.getByRole('alert')).toContainText(time);
    await expect(slowPage.getByLabel(t('pages-full-name'))).toHaveValue(slow.fullName);
    await inspect(slowPage, 'he', 'the time was taken');
    await slowPage.getByRole('radio').first().check();
    await slowPage.getByRole('button', { name: t('pages-book') }).click();
    await expect(slowPage.getByRole('heading', { level: 1, name: t('pages-visit-coming') })).toBeVisible();
  });

  test('who presses twice has one visit', async ({ context, visitor }) => {
    const desk = await openBusiness(context);
    // Two people are free at that time: it is not the taken time that stops the second one.
    const wish = wishFor(desk, await furnish(desk, 'he', 2), 'he');
    const page = await visitor({ viewport: PHONE });
    await pickTime(page, wish);
    await fillIn(page, wish);
    await page.getByRole('button', { name: t('pages-book') }).dblclick();
    await expect(page.getByRole('heading', { level: 1, name: t('pages-visit-coming') })).toBeVisible();
    expect((await desk.get<{ items: unknown[] }>('/api/appointments?limit=50')).items).toHaveLength(1);
  });

  test('who cancels is told by mail, and the owner sees it without reloading', async ({ context, page, visitor }) => {
    const desk = await openBusiness(context);
    const shop = await furnish(desk, 'he', 1);
    const wish = wishFor(desk, shop, 'he');
    const phone = await visitor({ viewport: PHONE });
    await bookAsGuest(phone, wish);
    await page.goto(`/app/calendar?date=${wish.date}`);
    const visit = page.getByRole('main').getByRole('button', { name: wish.fullName });
    await expect(visit).toHaveAccessibleName(new RegExp(t('status-confirmed')));

    await phone.getByRole('link', { name: t('pages-cancel') }).click();
    await phone.getByRole('button', { name: t('pages-cancel-yes') }).click();
    await expect(phone.getByRole('heading', { level: 1, name: t('pages-visit-cancelled') })).toBeVisible();
    await expect(visit, 'its time is free again').toHaveCount(0);
    const mail = await mailTo(wish.email, 'בוטל');
    expect(mail.html || '').toContain(t('appointment-cancelled-title'));
  });

  test('books by keyboard alone', async ({ context, visitor }) => {
    const desk = await openBusiness(context);
    const shop = await furnish(desk, 'he', 2);
    const wish = wishFor(desk, shop, 'he');
    const page = await visitor({ viewport: DESKTOP });
    /** Tab until the focus is on what is called so; what comes first is reached first. */
    const tabTo = async (name: string | RegExp) => {
      for (let count = 0; count < 60; count++) {
        await page.keyboard.press('Tab');
        const heard = await page.locator(':focus').evaluate((element) => element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? '');
        if (typeof name === 'string' ? heard.includes(name) : name.test(heard)) return;
      }
      throw new Error(`Tab never came to ${name}`);
    };
    await page.goto(wish.address);
    await tabTo(wish.service);
    await page.keyboard.press('Enter');
    await page.waitForURL('**service=**');
    await tabTo(/^\d\d:\d\d, /);
    await page.keyboard.press('Enter');
    await page.waitForURL('**at=**');
    await tabTo(t('pages-full-name'));
    await page.keyboard.type(wish.fullName);
    await tabTo(t('pages-phone'));
    await page.keyboard.type(wish.phone);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: t('pages-visit-coming') })).toBeVisible();
  });

  test('reads the page in another language without losing the way', async ({ context, visitor }) => {
    const desk = await openBusiness(context);
    const shop = await furnish(desk, 'he', 1);
    const wish = wishFor(desk, shop, 'he');
    const page = await visitor({ viewport: PHONE });
    const time = await pickTime(page, wish);
    await page.getByRole('link', { name: 'English' }).click();
    await expectLanguage(page, 'en');
    await expect(page.getByRole('main').getByText(time)).toBeVisible();
    await fillIn(page, { ...wish, locale: 'en' });
    await page.getByRole('button', { name: words('en')('pages-book') }).click();
    await expect(page.getByRole('heading', { level: 1, name: words('en')('pages-visit-coming') })).toBeVisible();
    await expectLanguage(page, 'en');
    const mail = await mailTo(wish.email);
    expect(mail.html || '', 'mails speak the language in which one booked').toMatch(/<html[^>]*lang="en"/);
  });
});

test("the API's documentation is readable by everybody", async ({ page }) => {
  await page.goto('/api/docs');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page, '/api/docs');
  await expectNoSidewaysScroll(page, '/api/docs');
});
