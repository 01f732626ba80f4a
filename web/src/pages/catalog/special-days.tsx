import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { Staff } from '../../api/types';
import { DateInput } from '../../app/date-input';
import { Dialog } from '../../app/dialog';
import { FormProblem, useApiForm } from '../../app/form';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Failure } from '../../app/states';
import { Ltr } from '../../app/values';
import { useNow } from '../../calendar/use-now';
import { dateText } from '../../time/format';
import { addDays, wallTimeOf } from '../../time/zone';
import { Day } from './hours-editor';
import { dayFault, hoursOfDay, type Range } from './week';

/** Dates on which one person works other hours than in the usual week, or not at all. */
export function SpecialDaysDialog({ person, onClose }: { person: Staff; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog onClose={onClose} title={t('days-title', { name: person.name })} wide>
      <Stack>
        <DayList person={person} />
        <DayForm person={person} />
      </Stack>
    </Dialog>
  );
}

function useStaffChanged(): () => void {
  const client = useQueryClient();
  return () => {
    for (const key of ['staff', 'slots']) void client.invalidateQueries({ queryKey: [key] });
  };
}

function DayList({ person }: { person: Staff }) {
  const { t, plain, locale } = useI18n();
  const changed = useStaffChanged();
  const remove = useMutation({
    mutationFn: (date: string) => take(api.DELETE('/api/staff/{id}/days/{date}', { params: { path: { id: person.id, date } } })),
    onSuccess: changed,
  });
  if (person.days.length === 0) return <Text c="dimmed">{t('days-none')}</Text>;
  return (
    <Stack gap="xs">
      {remove.error && <Failure error={remove.error} />}
      {person.days.map(({ date, hours }) => {
        const day = dateText(date, locale, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
        return (
          <Group key={date} justify="space-between" wrap="nowrap">
            <Group gap="xs">
              <Text size="sm">{day}</Text>
              {hours.length === 0 && (
                <Text size="sm" c="dimmed">
                  {t('hours-closed')}
                </Text>
              )}
              {hours.map(({ start, end }) => (
                <Text key={start} size="sm" c="dimmed">
                  <Ltr>{`${start}–${end}`}</Ltr>
                </Text>
              ))}
            </Group>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={plain('days-remove', { day })}
              loading={remove.isPending}
              onClick={() => remove.mutate(date)}
            >
              <Icon name="trash" size={18} />
            </ActionIcon>
          </Group>
        );
      })}
    </Stack>
  );
}

function DayForm({ person }: { person: Staff }) {
  const { t } = useI18n();
  const { zone } = useBusiness();
  const changed = useStaffChanged();
  const tomorrow = addDays(wallTimeOf(useNow(), zone).date, 1);
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { date: tomorrow, hours: [] as Range[] } },
    async ({ date, hours }, { reset }) => {
      await take(
        api.PUT('/api/staff/{id}/days/{date}', { params: { path: { id: person.id, date } }, body: { hours: hoursOfDay(hours) } }),
      );
      reset();
      changed();
    },
  );
  const { date, hours } = form.getValues();
  return (
    <form {...formProps}>
      <Stack>
        <FormProblem text={general ?? (form.errors.hours as string) ?? null} />
        <DateInput
          label={t('days-date')}
          value={date}
          onChange={(next) => form.setFieldValue('date', next)}
          error={form.errors.date}
        />
        <Day name={t('days-open')} ranges={hours} onChange={(ranges) => form.setFieldValue('hours', ranges)} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={dayFault(hours) !== null}>
            {t('days-add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
