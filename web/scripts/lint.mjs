// What the compiler cannot see: physical directions, sentences written into the code, and
// responsive style props (they would make Mantine print one <style> per element).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const faults = [];

/** Every file below `folder` whose name ends with one of `endings`. */
function filesIn(folder, endings) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => endings.some((ending) => name.endsWith(ending)));
}

function check(file, rules) {
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.forEach((line, index) => {
    if (/^\s*(\/?\*|\/\/)/.test(line)) return;
    for (const [pattern, advice] of rules) {
      if (pattern.test(line)) faults.push(`${file}:${index + 1}: ${advice}\n    ${line.trim()}`);
    }
  });
}

const sides = '(left|right)';
const cssRules = [
  [new RegExp(`(^|[\\s;{-])(margin|padding|border|scroll-margin|scroll-padding)-${sides}`), 'use -inline-start / -inline-end'],
  [new RegExp(`(^|[\\s;{])${sides}\\s*:`), 'use inset-inline-start / inset-inline-end'],
  [new RegExp(`(text-align|float|clear)\\s*:\\s*${sides}`), 'use start / end'],
  [new RegExp(`\\.[\\w-]*${sides}\\b`), 'no class named after a physical side'],
  [/border-(top|bottom)-(left|right)-radius/, 'use border-start-start-radius and its family'],
];
const codeRules = [
  [/\b(margin|padding|border)(Left|Right)\b/, 'use the logical property'],
  [/[{,\s](left|right)\s*:\s*[^'"]/, 'use insetInlineStart / insetInlineEnd'],
  [/\s(ml|mr|pl|pr|left|right)=[{"]/, 'use ms, me, ps, pe, or insetInline*'],
  [/textAlign\s*:\s*['"](left|right)/, 'use start / end'],
  [/\b(ta|justify|align)="(left|right)"/, 'use start / end'],
  [/\.(left|right)\b/, 'no physical side'],
  [/>[^<>{}=;()]*[\u0590-\u05FF][^<>{}]*</, 'sentences belong in locales/*/web.ftl'],
  [/(?<!=)>\s*[A-Z][a-z]+(\s[a-z]+)*\s*</, 'sentences belong in locales/*/web.ftl'],
  [/\b(aria-label|placeholder|title|label)="[^"]*[A-Za-z\u0590-\u05FF]/, 'sentences belong in locales/*/web.ftl'],
  [
    /\s(m|p|w|h|fz|gap|display|mx|my|px|py|mt|mb|ms|me|ps|pe|miw|maw|cols|spacing|span|hiddenFrom|visibleFrom)=\{\{\s*base/,
    'responsive style props print <style> elements: use a CSS module',
  ],
];

for (const file of filesIn('src', ['.css'])) check(file, cssRules);
for (const file of filesIn('src', ['.tsx'])) check(file, codeRules);

if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n${faults.length} fault(s)\n`);
  process.exitCode = 1;
}
