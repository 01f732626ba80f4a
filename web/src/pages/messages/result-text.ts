import type { Translate } from '../../app/i18n';

const DONE = new Set(['confirmed', 'cancelled', 'ambiguous', 'none', 'acting']);

/** What came of a customer's text, in words; null where nothing was asked for. Whatever was not done waits for a person. */
export function resultText(result: string | null | undefined, t: Translate): string | null {
  if (!result) return null;
  return DONE.has(result) ? t(`inbound-result-${result}`) : t('inbound-refused');
}
