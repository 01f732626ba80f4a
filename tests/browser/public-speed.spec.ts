/**
 * The guests' pages on a slow phone: a line of 400 kbit/s and 400 ms, a processor four times slower. The largest piece
 * of each page is there within a second and a half, and a page with all it needs is under 50 kB as it travels.
 */
import type { CDPSession, Page } from '@playwright/test';
import { furnish, openBusiness } from './support/business.ts';
import { guestPages } from './support/guest-pages.ts';
import { expect, PHONE, test } from './support/test.ts';

const MAX_PAINT_MS = 1_500;
const MAX_BYTES = 50_000;
const BITS_PER_SECOND = 400_000;
const LATENCY_MS = 400;
/** Another test may hold the processor just then: a page that can be that fast is. */
const TRIES = 3;

interface Figures {
  paintMs: number;
  bytes: Record<string, number>;
}

/** What comes over the line, by kind, as long as it travels: compressed, with its headers. */
function weigh(line: CDPSession): Record<string, number> {
  const bytes: Record<string, number> = {};
  const kinds = new Map<string, string>();
  line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  return bytes;
}

/** When the largest piece was painted, once the page has settled. */
function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let last = Number.POSITIVE_INFINITY;
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) last = startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        const frames = (left: number) => (left === 0 ? resolve(last) : requestAnimationFrame(() => frames(left - 1)));
        frames(10);
      }),
  );
}

/** Opens a page as somebody does who was never here. */
async function measure(page: Page, url: string): Promise<Figures> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  const throughput = BITS_PER_SECOND / 8;
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: LATENCY_MS, downloadThroughput: throughput, uploadThroughput: throughput });
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const bytes = weigh(line);
  await page.goto(url, { waitUntil: 'load' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return { paintMs: await largestPaint(page), bytes };
}

const sum = (bytes: Record<string, number>) => Object.values(bytes).reduce((all, some) => all + some, 0);

test('the largest paint and the weight of every page that guests see', async ({ context, visitor }) => {
  test.setTimeout(300_000);
  const desk = await openBusiness(context);
  const { services } = await furnish(desk);
  const pages = await guestPages(desk, services);
  const table: string[] = [];
  for (const { name, url } of pages) {
    await test.step(name, async () => {
      let best: Figures | undefined;
      for (let turn = 0; turn < TRIES && !(best && best.paintMs <= MAX_PAINT_MS); turn++) {
        const page = await visitor({ viewport: PHONE, isMobile: true, hasTouch: true });
        const figures = await measure(page, url);
        if (!best || figures.paintMs < best.paintMs) best = figures;
        await page.context().close();
      }
      const { paintMs, bytes } = best ?? { paintMs: Number.POSITIVE_INFINITY, bytes: {} };
      const kinds = Object.entries(bytes).map(([kind, length]) => `${kind} ${(length / 1000).toFixed(1)}`);
      table.push(`${name}: ${Math.round(paintMs)} ms, ${(sum(bytes) / 1000).toFixed(1)} kB (${kinds.join(', ')})`);
      expect.soft(paintMs, `${name}: largest paint`).toBeLessThanOrEqual(MAX_PAINT_MS);
      expect.soft(sum(bytes), `${name}: bytes over the line`).toBeLessThanOrEqual(MAX_BYTES);
    });
  }
  console.log(table.join('\n'));
});
