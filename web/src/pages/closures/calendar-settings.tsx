import { Select, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { calendarSettingsQuery, holidaysQuery } from '../../api/queries';
import type { CalendarSettings as Settings } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Failure, Loaded } from '../../app/states';
import { useNow } from '../../calendar/use-now';
import { momentText } from '../../time/format';
import { addDays, wallTimeOf } from '../../time/zone';
import { Section } from './section';

/** The city whose sunset counts, and whether Shabbat closes the business. */
export function CalendarSettings() {
  const { t, locale } = useI18n();
  const settings = useQuery(calendarSettingsQuery(locale));
  return (
    <Section title={t('shabbat-title')}>
      <Loaded query={settings} rows={2}>
        {(data) => <Form settings={data} />}
      </Loaded>
    </Section>
  );
}

function Form({ settings }: { settings: Settings }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (change: { city?: string | null; closedOnShabbat?: boolean }) =>
      take(api.PUT('/api/holidays/settings', { body: { ...change, version: settings.version } })),
    onSettled: () => Promise.all(['holidays', 'slots'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  return (
    <Stack>
      {save.error && <Failure error={save.error} />}
      <Select
        label={t('shabbat-city')}
        description={t('shabbat-city-hint')}
        placeholder={t('shabbat-city-none')}
        data={settings.cities.map(({ key, name }) => ({ value: key, label: name }))}
        value={settings.city ?? null}
        // Without a city nothing says when Shabbat comes in.
        onChange={(city) => save.mutate(city ? { city } : { city, closedOnShabbat: false })}
        disabled={save.isPending}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('shabbat-city-none') }}
        maw={320}
      />
      <Switch
        label={t('shabbat-closed')}
        description={t('shabbat-closed-hint')}
        checked={settings.closedOnShabbat}
        disabled={!settings.city || save.isPending}
        onChange={(event) => save.mutate({ closedOnShabbat: event.currentTarget.checked })}
      />
      {settings.city && <NextShabbat />}
    </Stack>
  );
}

function NextShabbat() {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const now = useNow();
  const today = wallTimeOf(now, zone).date;
  const holidays = useQuery(holidaysQuery(today, addDays(today, 7), locale));
  const next = holidays.data?.shabbats.find(({ endsAt }) => Date.parse(endsAt) > now);
  if (!next) return null;
  const at = (instant: string) => momentText(instant, zone, locale);
  return (
    <Text size="sm" c="dimmed">
      {t('shabbat-next', { from: at(next.startsAt), to: at(next.endsAt) })}
    </Text>
  );
}
