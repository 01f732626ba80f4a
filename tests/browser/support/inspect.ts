/** Checks that hold for every page: axe finds nothing, nothing scrolls sideways, language and direction are said. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from './test.ts';
import { keys, type Locale } from './words.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EVERYTHING: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};
/** What can differ between light and dark; all else is the same document. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] };

/** The widths at which nothing may be wider than the window: two phones, a tablet, a desktop. */
export const WIDTHS = [320, 390, 768, 1280];

/**
 * Brings to its end whatever moves or fades: a colour half way is nobody's mistake. What inherits a colour begins to
 * change only when its parent has, a frame later: so a few quiet frames in a row are waited for. A browser that is busy
 * may draw no frame for long, and then time passes in its place.
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 200);
      });
    for (let quiet = 0, frames = 0; quiet < 4 && frames < 100; quiet++, frames++) {
      await frame();
      const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
      for (const animation of ending) animation.finish();
      if (ending.length > 0) quiet = -1;
    }
  });
}

/** Each rule of WCAG 2.2 AA that axe sees broken, with the first elements that break it. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  await settled(page);
  // Evaluated, not added as a script: the content security policy would rightly refuse it.
  await page.evaluate(`typeof axe === 'undefined' && (() => { ${AXE} })()`);
  const { violations: found } = await page.evaluate<AxeResults, RunOptions>((run) => (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, run), options);
  return found.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => `\n    ${node.target.join(' ')}\n      ${(node.failureSummary ?? '').replaceAll('\n', ' ')}`);
    return `${id}: ${help} (${nodes.length}×)${places.join('')}`;
  });
}

/** `name` says in a failure which page it was. A failure does not end the test: the other pages are seen too. */
export async function expectAccessible(page: Page, name: string, options = EVERYTHING): Promise<void> {
  expect.soft(await violations(page, options), `${name}: axe`).toEqual([]);
}

/** Turns the page narrow and wide, and leaves it as wide as it was. */
export async function expectNoSidewaysScroll(page: Page, name: string, widths = WIDTHS): Promise<void> {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.soft.poll(beyond, { message: `${name}: pixels beyond a window of ${width}`, timeout: 1_000 }).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}

/** The staff app puts the scheme on its root when the browser's wish has changed; the public pages need no script. */
async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator(`html:not([data-mantine-color-scheme]), html[data-mantine-color-scheme=${colorScheme}]`)).toBeAttached();
}

/** axe in light and dark, as wide as the window is. */
export async function expectAccessibleInBothSchemes(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  await paint(page, 'dark');
  await expectAccessible(page, `${name}, dark`, COLOURS);
  await paint(page, 'light');
}

/** What every page owes to a reader and to a browser. */
export async function expectLanguage(page: Page, locale: Locale): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page.locator('html')).toHaveAttribute('dir', locale === 'he' || locale === 'ar' ? 'rtl' : 'ltr');
}

/** A page shows the key of a sentence that it does not have. */
export async function expectNoKeys(page: Page, name: string): Promise<void> {
  const shown = new Set((await page.locator('body').innerText()).split(/[^\w-]+/));
  expect.soft(keys().filter((key) => key.includes('-') && shown.has(key)), `${name}: keys without a sentence`).toEqual([]);
}
