// Fails when the JavaScript that the sign-in page and the shell need before they can draw
// (the entry, and everything it imports statically) is more than 220 kB gzipped.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 220;
const html = readFileSync('dist/index.html', 'utf8');
const entry = html.match(/src="\/app\/(assets\/[^"]+\.js)"/)?.[1];
if (!entry) throw new Error('dist/index.html names no entry: run `npm run build` first');

const seen = new Set();
function visit(path) {
  if (seen.has(path)) return;
  seen.add(path);
  const code = readFileSync(`dist/${path}`, 'utf8');
  for (const [, name] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) visit(`assets/${name}`);
}
visit(entry);

const sizes = [...seen].map((path) => [path, gzipSync(readFileSync(`dist/${path}`)).length / 1000]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
for (const [path, size] of sizes) process.stdout.write(`${size.toFixed(1).padStart(8)} kB  ${path}\n`);
process.stdout.write(`${total.toFixed(1).padStart(8)} kB  first load, limit ${LIMIT_KB} kB\n`);
if (total > LIMIT_KB) process.exitCode = 1;
