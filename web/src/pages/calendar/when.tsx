/** Date, staff and time of a visit: open times to choose from, any other time to type. */
import { Button, Group, ScrollArea, Select, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { slotsQuery, staffQuery } from '../../api/queries';
import type { Problem } from '../../api/problem';
import { DateInput } from '../../app/date-input';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { TimeInput } from '../../app/time-input';
import { dateText, timeText } from '../../time/format';
import { clockText, wallTimeOf } from '../../time/zone';

/** The part of a form that says when. `startsAt` is the time of day as typed; '' is any staff. */
export interface When {
  staffId: string;
  date: string;
  startsAt: string;
}

interface Props<T extends When> {
  form: UseFormReturnType<T>;
  /** Given one after the other. */
  serviceIds: readonly string[];
  anyStaff: boolean;
  refusal: Problem | null;
}

export function WhenFields<T extends When>({ form, serviceIds, anyStaff, refusal }: Props<T>) {
  const { t } = useI18n();
  const { zone } = useBusiness();
  const { staffId, date, startsAt } = form.getValues();
  const staff = useQuery(staffQuery);
  const slots = useQuery({ ...slotsQuery(serviceIds, staffId || undefined, date), enabled: serviceIds.length > 0 && date !== '' });
  const set = (values: Partial<When>) => form.setValues(values as Partial<T>);
  const times = [...new Set((slots.data?.days ?? []).flatMap((day) => day.slots).map((slot) => timeText(slot.startsAt, zone)))];

  const people = (staff.data ?? []).filter((person) => person.status === 'active').map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <DateInput label={t('field-date')} value={date} onChange={(next) => set({ date: next })} error={form.errors.date} required />
        <Select
          label={t('field-staff')}
          data={anyStaff ? [{ value: '', label: t('staff-any') }, ...people] : people}
          value={staffId}
          onChange={(id) => set({ staffId: id ?? '' })}
          allowDeselect={false}
          error={form.errors.staffId}
          data-path="staffId"
        />
      </Group>
      <TimeInput
        label={t('field-time')}
        description={t('field-time-hint')}
        value={startsAt}
        onChange={(text) => set({ startsAt: text })}
        error={form.errors.startsAt}
        data-path="startsAt"
        required
      />
      <Alternatives refusal={refusal} onPick={set} />
      {slots.isSuccess && times.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('slots-none')}
        </Text>
      )}
      {times.length > 0 && (
        <ScrollArea.Autosize mah={132} type="auto" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('slots-open') }}>
          <Group gap={6}>
            {times.map((time) => (
              <Button
                key={time}
                size="compact-sm"
                variant={time === startsAt ? 'filled' : 'default'}
                aria-pressed={time === startsAt}
                onClick={() => set({ startsAt: time })}
              >
                <bdi dir="ltr">{time}</bdi>
              </Button>
            ))}
          </Group>
        </ScrollArea.Autosize>
      )}
    </Stack>
  );
}

/** Times the server offered in place of one that was taken meanwhile. */
function Alternatives({ refusal, onPick }: { refusal: Problem | null; onPick: (when: Partial<When>) => void }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  if (!refusal?.alternatives?.length) return null;
  return (
    <Group gap={6} role="group" aria-label={t('slots-instead')}>
      <Text size="sm">{t('slots-instead')}</Text>
      {refusal.alternatives.map(({ startsAt }) => {
        const wall = wallTimeOf(Date.parse(startsAt), zone);
        const day = dateText(wall.date, locale, { weekday: 'short' });
        return (
          <Button
            key={startsAt}
            size="compact-sm"
            variant="light"
            onClick={() => onPick({ date: wall.date, startsAt: clockText(wall.minutes) })}
          >
            <span>
              {day} <bdi dir="ltr">{clockText(wall.minutes)}</bdi>
            </span>
          </Button>
        );
      })}
    </Group>
  );
}
