/** Passkeys, made and used by a device that the browser plays. */
import type { CDPSession, Page } from '@playwright/test';
import { freshEmail, furnish, openBusiness, PASSWORD } from './support/business.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/inspect.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { flip } from './support/switches.ts';
import { DESKTOP, expect, PHONE, speaking, test } from './support/test.ts';
import { type Locale, words } from './support/words.ts';

const PICTURES = process.env.PASSKEY_PICTURES;

/** A device that keeps passkeys and whose owner is always verified. */
class Device {
  private constructor(
    private readonly session: CDPSession,
    private readonly id: string,
  ) {}

  /** Its owner confirms only while `confirming`: without, an offer waits as it does for people. */
  static async in(page: Page, confirming = true): Promise<Device> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: confirming,
      },
    });
    return new Device(session, authenticatorId);
  }

  async confirms(enabled: boolean): Promise<void> {
    await this.session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: this.id, enabled });
  }

  /** Whether whoever holds it is its owner. */
  async verifies(isUserVerified: boolean): Promise<void> {
    await this.session.send('WebAuthn.setUserVerified', { authenticatorId: this.id, isUserVerified });
  }

  async passkeys() {
    const { credentials } = await this.session.send('WebAuthn.getCredentials', { authenticatorId: this.id });
    return credentials;
  }

  /** Puts the passkeys of another device into it. */
  async take(other: Device): Promise<void> {
    for (const credential of await other.passkeys()) {
      await this.session.send('WebAuthn.addCredential', { authenticatorId: this.id, credential });
    }
  }
}

/** As if the sign-in had ended, from a page that asks for nothing: one that is open would still ask, and be refused. */
async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.context().clearCookies();
}

async function inspect(page: Page, name: string): Promise<void> {
  const picture = async (width: number) => {
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
  };
  await expectAccessible(page, name);
  await picture(1280);
  await page.setViewportSize(PHONE);
  await expectAccessible(page, `${name}, phone`);
  await expectNoSidewaysScroll(page, name);
  await picture(390);
  await page.setViewportSize(DESKTOP);
}

for (const locale of ['he', 'en'] as Locale[]) {
  test.describe(locale, () => {
    test.use(speaking(locale));
    const t = words(locale);

    const giveProof = async (page: Page, title: string, action: string) => {
      const dialog = page.getByRole('dialog', { name: title });
      await dialog.getByLabel(t('field-current-password')).fill(PASSWORD);
      await dialog.getByRole('button', { name: action, exact: true }).click();
      await expect(dialog).toBeHidden();
    };
    const add = async (page: Page) => {
      await page.getByRole('button', { name: t('passkey-add') }).click();
      await giveProof(page, t('passkey-add'), t('second-factor-next'));
    };

    test('a passkey is added, signs in without a password, and is removed', async ({ context, page, complaints }) => {
      // One long way, with each of its pages looked at in both widths.
      test.slow();
      const desk = await openBusiness(context, { locale });
      await furnish(desk, locale, 1);
      const device = await Device.in(page);
      await page.goto('/app/settings?tab=security');
      const section = page.getByRole('region', { name: t('passkeys'), exact: true });
      await inspect(page, `passkeys-none-${locale}`);
      await section.getByRole('button', { name: t('passkey-add') }).click();
      const dialog = page.getByRole('dialog', { name: t('passkey-add') });
      await expectAccessible(page, 'proving');
      complaints.expectStatus(422);
      await dialog.getByLabel(t('field-current-password')).fill('not the password');
      await dialog.getByRole('button', { name: t('second-factor-next') }).click();
      await expect(dialog.getByText(t('field-wrong-password'))).toBeVisible();
      await giveProof(page, t('passkey-add'), t('second-factor-next'));
      await expect(section.getByText('Chrome · Linux')).toBeVisible();
      await expect(section.getByText(t('passkey-not-used'))).toBeVisible();
      const [made] = await device.passkeys();
      expect(made).toMatchObject({ rpId: 'localhost', isResidentCredential: true });

      await section.getByRole('button', { name: /Chrome/ }).first().click();
      await page.getByRole('dialog').getByLabel(t('field-passkey-name')).fill('הטלפון');
      await page.getByRole('dialog').getByRole('button', { name: t('action-save') }).click();
      await expect(section.getByText('הטלפון')).toBeVisible();
      await inspect(page, `passkeys-${locale}`);

      // The same device again: it says so itself.
      await section.getByRole('button', { name: t('passkey-add') }).click();
      await dialog.getByLabel(t('field-current-password')).fill(PASSWORD);
      await dialog.getByRole('button', { name: t('second-factor-next') }).click();
      await expect(dialog.getByText(t('passkey-exists'))).toBeVisible();
      await page.keyboard.press('Escape');

      await device.confirms(false);
      await leave(page);
      await page.goto('/app/sign-in');
      await expect(page.getByLabel(t('field-email'))).toHaveAttribute('autocomplete', 'username webauthn');
      await inspect(page, `sign-in-${locale}`);
      await device.confirms(true);
      await page.getByRole('button', { name: t('passkey-sign-in') }).click();
      await page.waitForURL(/\/app\/(calendar|welcome)/);

      await page.goto('/app/settings?tab=security');
      await expect(section.getByText(t('passkey-current'))).toBeVisible();
      await expect(section.getByText(t('passkey-not-used'))).toBeHidden();
      await section.getByRole('button', { name: t('passkey-remove-named', { name: 'הטלפון' }) }).click();
      await inspect(page, `passkey-remove-${locale}`);
      await giveProof(page, t('passkey-remove'), t('passkey-remove'));
      await expect(section.getByText('הטלפון')).toBeHidden();

      complaints.expectStatus(401);
      await device.confirms(false);
      await leave(page);
      await page.goto('/app/sign-in');
      await device.confirms(true);
      await page.getByRole('button', { name: t('passkey-sign-in') }).click();
      await expect(page.getByText(t('problem-bad-passkey'))).toBeVisible();
      await expectAccessible(page, 'refused');
    });

    test('a passkey is offered with the addresses that the browser fills in', async ({ context, page, visitor }) => {
      await furnish(await openBusiness(context, { locale }), locale, 1);
      const device = await Device.in(page);
      await page.goto('/app/settings?tab=security');
      await add(page);
      await expect(page.getByText(t('passkey-not-used'))).toBeVisible();

      const other = await visitor(speaking(locale));
      await other.goto('/app/forgot');
      await (await Device.in(other)).take(device);
      // Nothing is pressed: the device's owner takes the offer.
      await other.goto('/app/sign-in');
      await other.waitForURL(/\/app\/(calendar|welcome)/);
    });

    test('who does not unlock the device can try again', async ({ page }) => {
      const device = await Device.in(page);
      await device.verifies(false);
      await page.goto('/app/sign-in');
      await page.getByRole('button', { name: t('passkey-sign-in') }).click();
      await expect(page.getByText(t('passkey-cancelled'))).toBeVisible();
      await expectAccessible(page, 'cancelled');
      await expect(page.getByRole('button', { name: t('passkey-sign-in') })).toBeEnabled();
    });

    test('a passkey is enough where the business demands a second factor', async ({ context, page, visitor, complaints }) => {
      const desk = await openBusiness(context, { locale });
      await furnish(desk, locale, 1);
      await Device.in(page);
      await page.goto('/app/settings?tab=security');
      await add(page);
      await flip(page.getByRole('switch', { name: t('second-factor-demand') }));
      await expect(page.getByRole('switch', { name: t('second-factor-demand') })).toBeChecked();

      const email = freshEmail('noa');
      await desk.post('/api/team', { email, fullName: 'נועה לוי', role: 'staff' });
      const token = new URL(linkIn(await mailTo(email), '/app/reset')).searchParams.get('token');
      const noa = await visitor(speaking(locale));
      await Device.in(noa);
      await noa.request.post('/api/auth/reset-password', { data: { token, password: PASSWORD } });
      await noa.goto('/app/forgot');
      await noa.request.post('/api/auth/login', { data: { email, password: PASSWORD, delivery: 'cookie' } });
      complaints.expectStatus(403);
      await noa.goto('/app/second-factor');
      await expect(noa.getByText(t('passkey-due'))).toBeVisible();
      await inspect(noa, `passkey-due-${locale}`);
      await add(noa);
      await noa.waitForURL(/\/app\/(calendar|welcome)/);
    });
  });
}
