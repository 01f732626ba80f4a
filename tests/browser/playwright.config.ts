import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

for (const name of ['CHATGROW_URL', 'CHROMIUM', 'MAIL_DIR']) {
  if (!process.env[name]) throw new Error(`${name} is not set: run scripts/browser-tests.sh, which starts a server and sets it`);
}

export default defineConfig({
  testDir: '.',
  outputDir: process.env.BROWSER_TESTS_OUTPUT ?? join(tmpdir(), 'chatgrow-browser-tests'),
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  timeout: 60_000,
  // Mails and live updates come when a worker has got to them.
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.CHATGROW_URL,
    actionTimeout: 10_000,
    viewport: { width: 1280, height: 800 },
    locale: 'he-IL',
    // Far from the business: what is shown must be its time, not the browser's.
    timezoneId: 'America/New_York',
    contextOptions: { reducedMotion: 'reduce' },
    // Only where they are tested: each context would load the whole app once more to keep it.
    serviceWorkers: 'block',
    // With `--trace on` each step can be looked at; always on, it would double the time.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'tests', testIgnore: 'screenshots.spec.ts' },
    { name: 'screenshots', testMatch: 'screenshots.spec.ts' },
  ],
});
