/** What a filter says, one condition at a time, in words; and what takes each away. */
import type { CustomerFilter } from '../../../api/queries';
import { LOCALES, useI18n } from '../../../app/i18n';
import { dateText } from '../../../time/format';
import { tagsOf, withTags } from './search';

export interface Condition {
  text: string;
  /** What to change of the filter so that it does not say this. */
  without: Partial<CustomerFilter>;
}

/** The months of a year in a language, from January. */
export function monthNames(locale: string): string[] {
  return Array.from({ length: 12 }, (_, month) => dateText(`2024-${String(month + 1).padStart(2, '0')}-01`, locale, { month: 'long' }));
}

/** Every condition but the words searched for and whether the card is in use. */
export function useConditions(): (filter: CustomerFilter) => Condition[] {
  const { t, locale } = useI18n();
  const day = (date: string) => dateText(date, locale, { day: 'numeric', month: 'short', year: 'numeric' });
  return (filter) => {
    const tags = tagsOf(filter);
    const conditions: (Condition | false | '' | undefined)[] = [
      ...tags.map((tag) => ({ text: t('filter-tag', { tag }), without: withTags(tags.filter((other) => other !== tag)) })),
      filter.futureVisit && { text: t(`filter-future-${filter.futureVisit}`), without: { futureVisit: undefined } },
      filter.pastVisit && { text: t(`filter-past-${filter.pastVisit}`), without: { pastVisit: undefined } },
      filter.lastVisitFrom && { text: t('filter-last-from', { day: day(filter.lastVisitFrom) }), without: { lastVisitFrom: undefined } },
      filter.lastVisitUntil && { text: t('filter-last-until', { day: day(filter.lastVisitUntil) }), without: { lastVisitUntil: undefined } },
      filter.minVisits !== undefined && { text: t('filter-visits', { count: filter.minVisits }), without: { minVisits: undefined } },
      filter.consent && { text: t('filter-consent', { channel: t(`channel-${filter.consent}`) }), without: { consent: undefined } },
      filter.birthMonth !== undefined && {
        text: t('filter-birthday', { month: monthNames(locale)[filter.birthMonth - 1] ?? '' }),
        without: { birthMonth: undefined },
      },
      filter.createdFrom && { text: t('filter-created-from', { day: day(filter.createdFrom) }), without: { createdFrom: undefined } },
      filter.createdUntil && { text: t('filter-created-until', { day: day(filter.createdUntil) }), without: { createdUntil: undefined } },
      filter.email && { text: t(`filter-email-${filter.email}`), without: { email: undefined } },
      filter.phone && { text: t(`filter-phone-${filter.phone}`), without: { phone: undefined } },
      filter.language && { text: t('filter-language', { language: LOCALES[filter.language].name }), without: { language: undefined } },
    ];
    return conditions.filter((condition) => typeof condition === 'object');
  };
}
