import type { Translate } from '../../../app/i18n';

/** What can come of handing a message over, by the words of the server. */
const OUTCOMES = new Set([
  'accepted',
  'printed',
  'retry_after',
  'permanent_recipient',
  'permanent_opt_out',
  'permanent_content',
  'config_broken',
  'ambiguous',
  'found',
  'not_sent',
  'unknown',
]);
const PROVIDERS = new Set(['smtp', 'sendgrid', 'twilio', 'cloud', 'console', 'mock']);

/** What came of an attempt, in words; nothing came yet of one that is in hand. */
export function attemptText(outcome: string | null | undefined, t: Translate): string {
  if (!outcome) return t('attempt-open');
  return OUTCOMES.has(outcome) ? t(`attempt-${outcome}`) : t('attempt-other');
}

/** Who carries messages, by the name people know; one that is new here by its own. */
export function providerText(provider: string, t: Translate): string {
  return PROVIDERS.has(provider) ? t(`provider-${provider}`) : provider;
}
