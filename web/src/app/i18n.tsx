/** The sentences of the screens: one Fluent catalogue per language, switched without a reload. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { formatsOf } from '../time/format';

export type Locale = 'he' | 'ar' | 'ru' | 'en';
export type Translate = (id: string, args?: Record<string, FluentVariable>) => string;

/** The languages offered, each by its own name. */
export const LOCALES: Record<Locale, { name: string; dir: 'rtl' | 'ltr' }> = {
  he: { name: 'עברית', dir: 'rtl' },
  ar: { name: 'العربية', dir: 'rtl' },
  ru: { name: 'Русский', dir: 'ltr' },
  en: { name: 'English', dir: 'ltr' },
};

const catalogues = import.meta.glob<string>('../../../locales/*/web.ftl', { query: '?raw', import: 'default' });
const STORED = 'cg_locale';

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(LOCALES, value);
}

/** The language chosen on this device, if any was. */
export function storedLocale(): Locale | null {
  const value = localStorage.getItem(STORED);
  return isLocale(value) ? value : null;
}

/** Loads the catalogue of a language. */
export async function loadBundle(locale: Locale): Promise<FluentBundle> {
  const load = catalogues[`../../../locales/${locale}/web.ftl`];
  if (!load) throw new Error(`no catalogue for ${locale}`);
  const bundle = new FluentBundle(formatsOf(locale));
  bundle.addResource(new FluentResource(await load()));
  return bundle;
}

interface I18n {
  locale: Locale;
  dir: 'rtl' | 'ltr';
  t: Translate;
  /** As `t`, without the invisible marks of isolation: for names that are heard, not drawn. */
  plain: Translate;
  setLocale: (locale: Locale) => void;
}

const I18nContext = createContext<I18n | null>(null);

/** Language, direction and sentences of the page. */
export function useI18n(): I18n {
  const value = use(I18nContext);
  if (!value) throw new Error('useI18n needs I18nProvider');
  return value;
}

/** `t(id, args)`: the sentence in the page's language. */
export function useT(): Translate {
  return useI18n().t;
}

function translateWith(bundle: FluentBundle): Translate {
  return (id, args) => {
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern, args) : id;
  };
}

/** Gives the tree its language; `first` is the catalogue loaded before the first drawing. */
export function I18nProvider({ first, initial, children }: { first: FluentBundle; initial: Locale; children: ReactNode }) {
  const [state, setState] = useState({ locale: initial, bundle: first });

  const setLocale = useCallback(async (locale: Locale) => {
    localStorage.setItem(STORED, locale);
    const bundle = await loadBundle(locale);
    setState({ locale, bundle });
  }, []);

  const { dir } = LOCALES[state.locale];
  useEffect(() => {
    document.documentElement.lang = state.locale;
    document.documentElement.dir = dir;
  }, [state.locale, dir]);

  const value = useMemo<I18n>(() => {
    const t = translateWith(state.bundle);
    const plain: Translate = (id, args) => t(id, args).replace(/[\u2068\u2069]/g, '');
    return { locale: state.locale, dir, t, plain, setLocale: (locale) => void setLocale(locale) };
  }, [state, dir, setLocale]);
  return <I18nContext value={value}>{children}</I18nContext>;
}
