/** Visits that recur: how often, and what stands in the way of them before they are booked. */
import { Checkbox, Group, List, NumberInput, Select, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { skipToken, useQuery } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { dateText, momentText } from '../../time/format';
import { clockText, parseClock } from '../../time/zone';
import type { When } from './when';

/** Every so many weeks, as a choice of the form; '' is a single visit. */
const WEEKS = ['1', '2', '3', '4'];
/** Conflicts listed in words; the rest are counted. */
const LISTED = 8;

/** The part of a form that says how often. */
export interface Repeat {
  repeatWeeks: string;
  repeatCount: number | string;
  skipConflicts: boolean;
}

export const NO_REPEAT: Repeat = { repeatWeeks: '', repeatCount: 10, skipConflicts: false };

/** The plan of a series that the server understands; null while the form says too little. */
export function seriesPlan(values: Repeat & When & { serviceId: string }) {
  const minutes = parseClock(values.startsAt);
  const count = Number(values.repeatCount);
  if (values.repeatWeeks === '' || values.serviceId === '' || values.date === '' || minutes === null || !(count >= 1)) return null;
  return {
    serviceId: values.serviceId,
    staffId: values.staffId || undefined,
    firstDate: values.date,
    time: clockText(minutes),
    rule: `FREQ=WEEKLY;INTERVAL=${values.repeatWeeks};COUNT=${count}`,
  };
}

export function RepeatFields<T extends Repeat & When & { serviceId: string }>({ form }: { form: UseFormReturnType<T> }) {
  const { t } = useI18n();
  const values = form.getValues();
  const set = (next: Partial<Repeat>) => form.setValues(next as Partial<T>);
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <Select
          label={t('repeat-label')}
          data={[{ value: '', label: t('repeat-never') }, ...WEEKS.map((weeks) => ({ value: weeks, label: t('repeat-weeks', { weeks: Number(weeks) }) }))]}
          value={values.repeatWeeks}
          onChange={(weeks) => set({ repeatWeeks: weeks ?? '' })}
          allowDeselect={false}
        />
        {values.repeatWeeks !== '' && (
          <NumberInput
            label={t('repeat-count')}
            min={2}
            max={104}
            allowDecimal={false}
            value={values.repeatCount}
            onChange={(count) => set({ repeatCount: count })}
            error={form.errors.repeatCount}
            data-path="repeatCount"
            required
          />
        )}
      </Group>
      <Conflicts values={values} onSkip={(skipConflicts) => set({ skipConflicts })} />
    </Stack>
  );
}

/** The dates that cannot be had, listed before anything is booked. */
function Conflicts({ values, onSkip }: { values: Repeat & When & { serviceId: string }; onSkip: (skip: boolean) => void }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const plan = seriesPlan(values);
  const preview = useQuery({
    queryKey: ['appointments', 'series-preview', plan],
    queryFn: plan ? () => take(api.POST('/api/series/preview', { body: plan })) : skipToken,
    retry: false,
  });
  if (plan === null || !preview.data) return null;
  const { dates } = preview.data;
  const hindered = dates.filter((date) => date.conflict);
  const day = (date: string) => dateText(date, locale, { weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric' });
  const last = dates.at(-1);
  return (
    <Stack gap={6} role="status">
      {last && <Text size="sm">{t('repeat-summary', { count: dates.length - hindered.length, last: day(last.date) })}</Text>}
      {hindered.length > 0 && (
        <>
          <Text size="sm" c="red">
            {t('repeat-conflicts', { count: hindered.length })}
          </Text>
          <List size="sm">
            {hindered.slice(0, LISTED).map(({ date, conflict }) => (
              <List.Item key={date}>
                {day(date)}: {t(`repeat-reason-${conflict?.reason}`)}
                {conflict?.nearest && ` ${t('repeat-nearest', { at: momentText(conflict.nearest, zone, locale) })}`}
              </List.Item>
            ))}
          </List>
          <Checkbox label={t('repeat-skip')} checked={values.skipConflicts} onChange={(event) => onSkip(event.currentTarget.checked)} />
        </>
      )}
    </Stack>
  );
}
