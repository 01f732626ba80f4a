/** The sentences that people read, from the catalogues the product itself uses (locales/*). */
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Locale = 'he' | 'ar' | 'ru' | 'en';
export type Words = (id: string, args?: Record<string, FluentVariable>) => string;

const CATALOGUES = ['web', 'pages', 'messages', 'errors', 'audit'];
const bundles = new Map<Locale, FluentBundle>();

function load(locale: Locale): FluentBundle {
  // As the app does: British dates and numbers in English, Latin digits in Arabic.
  const formats = { he: 'he', ar: 'ar-u-nu-latn', ru: 'ru', en: 'en-GB' }[locale];
  const bundle = new FluentBundle(formats, { useIsolating: false });
  for (const name of CATALOGUES) {
    const url = new URL(`../../../locales/${locale}/${name}.ftl`, import.meta.url);
    bundle.addResource(new FluentResource(readFileSync(url, 'utf8')));
  }
  return bundle;
}

/** The keys of all sentences, such as a page shows in place of one that is missing. */
export function keys(): string[] {
  return CATALOGUES.flatMap((name) => {
    const url = new URL(`../../../locales/he/${name}.ftl`, import.meta.url);
    return [...readFileSync(url, 'utf8').matchAll(/^([a-z][\w-]*) =/gm)].map(([, key = '']) => key);
  });
}

/** `words(locale)(id, args)`: the sentence as it is read, without the invisible marks of isolation. */
export function words(locale: Locale): Words {
  const bundle = bundles.get(locale) ?? load(locale);
  bundles.set(locale, bundle);
  return (id, args) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`locales/${locale} has no sentence "${id}"`);
    return bundle.formatPattern(pattern, args);
  };
}

/** Matches a sentence wherever marks of isolation (U+2066–U+2069) may stand around its values. */
export function drawn(sentence: string): RegExp {
  const mark = '[\\u2066-\\u2069]*';
  return new RegExp(
    [...sentence].map((character) => (character === ' ' ? `${mark}\\s+${mark}` : character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&') + mark)).join(''),
  );
}

/** Without the invisible marks that keep directions apart (U+200E, U+200F, U+202A–U+202E, U+2066–U+2069). */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
