/** Which times somebody waits for, in words. Pure. */
import type { WaitingEntry } from '../../api/types';
import type { Translate } from '../../app/i18n';
import { momentText, rangeText } from '../../time/format';

type Wish = Pick<WaitingEntry, 'from' | 'to' | 'earliest' | 'latest' | 'startsAt'>;

/** One start, or days with the hours between which it may be where not all of the day would do. */
export function wishText({ from, to, earliest, latest, startsAt }: Wish, zone: string, locale: string, t: Translate): string {
  if (startsAt) return t('waiting-exactly', { at: momentText(startsAt, zone, locale) });
  const days = rangeText(from, to, locale);
  const anyHour = earliest === '00:00' && latest === '24:00';
  return anyHour ? t('waiting-days', { days }) : t('waiting-days-hours', { days, earliest, latest });
}
