import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES as OFFERED } from './i18n';

const LOCALES = Object.keys(OFFERED);

const texts = new Map(LOCALES.map((locale) => [locale, readFileSync(`../locales/${locale}/web.ftl`, 'utf8')]));
const text = (locale: string) => texts.get(locale) ?? '';
const keys = (locale: string) => [...text(locale).matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1] ?? '');
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.ts$|schema\.d\.ts$/.test(name))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

/** Keys written out, and the beginnings of keys that are put together (`status-${…}`). */
const written = new Set([...source.matchAll(/'([a-z][\w-]*)'/g)].map((match) => match[1] ?? ''));
const asked = [...source.matchAll(/\b(?:t|plain)\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
const prefixes = [...source.matchAll(/\b(?:t|plain)\(`([a-z][\w-]*-)\$\{/g)].map((match) => match[1] ?? '');
const variables = (locale: string, key: string) => {
  const block = new RegExp(`^${key} =[^\\n]*(\\n[ }][^\\n]*)*`, 'm').exec(text(locale))?.[0] ?? '';
  return [...new Set([...block.matchAll(/\$([\w-]+)/g)].map((match) => match[1]))].toSorted();
};

/** The words among the keys of the selections in a sentence: here, forms of a number. */
const forms = (pattern: FluentResource['body'][number]['value']): string[] => {
  if (pattern === null || typeof pattern === 'string') return [];
  return pattern.flatMap((part) => {
    if (typeof part === 'string' || part.type !== 'select') return [];
    return part.variants.flatMap(({ key, value }) => [...(key.type === 'str' ? [key.value] : []), ...forms(value)]);
  });
};

describe('sentences', () => {
  test.each(LOCALES)('the catalogue in %s has no faults and no key twice', (locale) => {
    const errors = new FluentBundle(locale).addResource(new FluentResource(text(locale)));
    expect(errors).toEqual([]);
    const all = keys(locale);
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
    expect(new FluentResource(text(locale)).body.map(({ id }) => id).toSorted()).toEqual(all.toSorted());
  });

  test('every language there is is offered', () => {
    expect(readdirSync('../locales').toSorted()).toEqual(LOCALES.toSorted());
  });

  test.each(LOCALES)('%s has the keys of Hebrew and the same values in them', (locale) => {
    expect(keys(locale)).toEqual(keys('he'));
    for (const key of keys('he')) expect([key, variables(locale, key)]).toEqual([key, variables('he', key)]);
  });

  test.each(LOCALES)('what is counted in %s has only forms of that language', (locale) => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const known: string[] = pluralCategories;
    const foreign = new FluentResource(text(locale)).body.flatMap(({ value }) => forms(value)).filter((form) => !known.includes(form));
    expect(foreign).toEqual([]);
  });

  test('every key the screens ask for exists', () => {
    const known = new Set(keys('he'));
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
    expect(prefixes.filter((prefix) => !keys('he').some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  test('no key is left that the screens never ask for', () => {
    const unused = keys('he').filter((key) => !written.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });
});
