/**
 * The test runner: `npm test` for the tests, `npm test -- --screenshots` for the pictures of the
 * documentation (docs/screens). Other arguments go to Playwright.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const given = process.argv.slice(2);
const rest = given.filter((argument) => argument !== '--screenshots');
const project = rest.length < given.length ? 'screenshots' : 'tests';
const playwright = fileURLToPath(new URL('cli.js', import.meta.resolve('@playwright/test')));
const { status } = spawnSync(process.execPath, [playwright, 'test', `--project=${project}`, ...rest], {
  stdio: 'inherit',
  cwd: import.meta.dirname,
});
process.exit(status ?? 1);
