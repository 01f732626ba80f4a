import { useQuery } from '@tanstack/react-query';
import { calendarSettingsQuery, closuresQuery, holidaysQuery } from '../../api/queries';
import { useI18n } from '../../app/i18n';
import type { Closed } from '../../calendar/columns';
import { rangeOf } from '../../time/zone';

/** When the business is closed on these dates, Shabbat included where it closes for it; none until it is known. */
export function useClosed(dates: readonly string[], zone: string): readonly Closed[] {
  const { locale } = useI18n();
  const { from, to } = rangeOf(dates, zone);
  const closures = useQuery(closuresQuery(from, to));
  const settings = useQuery(calendarSettingsQuery(locale));
  const keepsShabbat = settings.data?.closedOnShabbat ?? false;
  const holidays = useQuery({ ...holidaysQuery(dates[0] ?? '', dates.at(-1) ?? '', locale), enabled: keepsShabbat });
  return [...(closures.data ?? []), ...((keepsShabbat && holidays.data?.shabbats) || [])];
}
