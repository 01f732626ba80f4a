/**
 * `test` for pages that must behave: any error on the console, any uncaught exception and any breach of the
 * content security policy fails the test it happened in.
 */
import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page, test as plain } from '@playwright/test';
import type { Locale } from './words.ts';

export { expect };

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };

/** What a browser said that it should not have said. */
export class Complaints {
  readonly heard: string[] = [];
  private readonly expected: RegExp[] = [];

  /** Answers with this status are part of the test: the browser reports each of them as an error. */
  expectStatus(status: number): void {
    this.expected.push(new RegExp(`^Failed to load resource: the server responded with a status of ${status} `));
  }

  /** The line is cut in the test: the browser reports every request that fails by it. */
  expectNoLine(): void {
    this.expected.push(/^Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/, /^ApiError\b/);
  }

  listen(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.hear(message.text(), message.location().url);
    });
    context.on('weberror', (error) => this.hear(`uncaught: ${error.error().stack ?? error.error().message}`, ''));
  }

  private hear(text: string, where: string): void {
    if (!this.expected.some((pattern) => pattern.test(text))) this.heard.push(where ? `${text} (${where})` : text);
  }
}

interface Fixtures {
  complaints: Complaints;
  /** A page in a browser of its own: nothing shared with other pages. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
}

async function newContext(browser: Browser, complaints: Complaints, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  complaints.listen(context);
  return context;
}

export const test = plain.extend<Fixtures>({
  complaints: async ({}, use) => {
    const complaints = new Complaints();
    await use(complaints);
    expect(complaints.heard, 'errors that the browser reported').toEqual([]);
  },
  context: async ({ context, complaints }, use) => {
    complaints.listen(context);
    await use(context);
  },
  visitor: async ({ browser, complaints, contextOptions, baseURL, locale, timezoneId }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await newContext(browser, complaints, { ...contextOptions, baseURL, locale, timezoneId, ...options });
      opened.push(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** For `test.use`: a browser in which this language was chosen for the staff app. */
export function speaking(locale: Locale): { storageState: NonNullable<BrowserContextOptions['storageState']> } {
  const origin = process.env.CHATGROW_URL ?? '';
  return { storageState: { cookies: [], origins: [{ origin, localStorage: [{ name: 'cg_locale', value: locale }] }] } };
}

/** Puts a mark on the page that a reload would wipe out; the returned check says whether it is still there. */
export async function markAgainstReload(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => Object.assign(window, { notReloaded: true }));
  return async () => expect(await page.evaluate(() => 'notReloaded' in window), 'the page was not loaded anew').toBe(true);
}
