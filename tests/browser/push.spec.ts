/** The switch of push notifications: what each browser can do. No push service is asked; the browser's side is played. */
import type { Page } from '@playwright/test';
import { openBusiness, PASSWORD } from './support/business.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/inspect.ts';
import { flip } from './support/switches.ts';
import { expect, speaking, test } from './support/test.ts';
import { type Locale, words } from './support/words.ts';

const PICTURES = process.env.PUSH_PICTURES;

type Permission = 'default' | 'granted' | 'denied';

/** A browser with a push service: what it was asked lasts as long as the tab. */
async function play(page: Page, permission: Permission, answer: Permission): Promise<void> {
  await page.addInitScript(
    ({ first, then }) => {
      const subscription = {
        toJSON: () => ({
          endpoint: 'https://push.example/1',
          keys: {
            // Of the example in RFC 8291.
            p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
            auth: 'BTBZMqHH6r4Tts7J_aSIgg',
          },
        }),
        unsubscribe: async () => sessionStorage.removeItem('subscribed'),
      };
      const pushManager = {
        getSubscription: async () => (sessionStorage.getItem('subscribed') ? subscription : null),
        subscribe: async () => {
          sessionStorage.setItem('subscribed', 'yes');
          return subscription;
        },
      };
      const answered = () => sessionStorage.getItem('permission') ?? first;
      class Played {
        static get permission() {
          return answered();
        }
        static async requestPermission() {
          sessionStorage.setItem('permission', then);
          sessionStorage.setItem('asked', 'yes');
          return then;
        }
      }
      Object.defineProperty(window, 'Notification', { value: Played, configurable: true });
      navigator.serviceWorker.getRegistration = async () => ({ pushManager }) as unknown as ServiceWorkerRegistration;
    },
    { first: permission, then: answer },
  );
}

const asked = (page: Page) => page.evaluate(() => sessionStorage.getItem('asked'));

for (const locale of ['he', 'en'] as Locale[]) {
  test.describe(locale, () => {
    test.use(speaking(locale));
    const t = words(locale);

    test('notifications are switched on and off on this device, and only a press asks for leave', async ({ context, page }) => {
      await openBusiness(context, { locale });
      await play(page, 'default', 'granted');
      await page.goto('/app/settings?tab=security');
      const part = page.getByRole('region', { name: t('push'), exact: true });
      const here = part.getByRole('switch', { name: t('push-here') });
      await expect(here).not.toBeChecked();
      expect(await asked(page)).toBeNull();
      await flip(here);
      await expect(part.getByText(t('push-this'), { exact: true })).toBeVisible();
      await expect(here).toBeChecked();
      await part.getByRole('button', { name: t('push-test') }).click();
      await expect(part.getByText(t('push-test-sent'))).toBeVisible();
      await expectAccessible(page, `push on, ${locale}`);
      await expectNoSidewaysScroll(page, `push on, ${locale}`);
      if (PICTURES) {
        await part.screenshot({ path: `${PICTURES}/push-${locale}-1280.png` });
        await page.setViewportSize({ width: 390, height: 844 });
        await part.screenshot({ path: `${PICTURES}/push-${locale}-390.png` });
      }

      await page.reload();
      await expect(here).toBeChecked();
      await flip(here);
      await expect(part.getByRole('listitem')).toHaveCount(0);
      await expect(here).not.toBeChecked();
    });

    test('a browser that blocks notifications says how to allow them', async ({ context, page }) => {
      await openBusiness(context, { locale });
      await play(page, 'default', 'denied');
      await page.goto('/app/settings?tab=security');
      const part = page.getByRole('region', { name: t('push'), exact: true });
      const here = part.getByRole('switch', { name: t('push-here') });
      await flip(here);
      await expect(part.getByText(t('push-blocked'))).toBeVisible();
      await expect(here).toBeDisabled();
      await expect(here).not.toBeChecked();
      await expectAccessible(page, `push blocked, ${locale}`);
    });
  });
}

test('a browser that cannot be told says so, and a device that is lost is removed from another', async ({ context, page, visitor }) => {
  const t = words('he');
  const desk = await openBusiness(context);
  await play(page, 'granted', 'granted');
  await page.goto('/app/settings?tab=security');
  await flip(page.getByRole('switch', { name: t('push-here') }));
  await expect(page.getByText(t('push-this'), { exact: true })).toBeVisible();

  const other = await visitor();
  await other.addInitScript(() => Reflect.deleteProperty(window, 'Notification'));
  await other.request.post('/api/auth/login', { data: { email: desk.email, password: PASSWORD, delivery: 'cookie' } });
  await other.goto('/app/settings?tab=security');
  const part = other.getByRole('region', { name: t('push'), exact: true });
  await expect(part.getByText(t('push-unsupported'))).toBeVisible();
  await expect(part.getByRole('switch', { name: t('push-here') })).toBeDisabled();
  await part.getByRole('listitem').getByRole('button').click();
  await expect(part.getByRole('listitem')).toHaveCount(0);
});
