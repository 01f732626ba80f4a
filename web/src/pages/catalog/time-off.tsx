import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { Staff } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { DateInput } from '../../app/date-input';
import { FormProblem, useApiForm } from '../../app/form';
import { Icon } from '../../app/icons';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { Failure } from '../../app/states';
import { useNow } from '../../calendar/use-now';
import { spanText } from '../../time/span';
import { addDays, instantOf, toRfc3339, wallTimeOf } from '../../time/zone';

/** Holidays and other absences of one person, in whole days. */
export function TimeOffDialog({ person, onClose }: { person: Staff; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog onClose={onClose} title={t('away-title', { name: person.name })}>
      <Stack>
        <AwayList person={person} />
        <AwayForm person={person} />
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

function AwayList({ person }: { person: Staff }) {
  const { t, plain, locale } = useI18n();
  const { zone } = useBusiness();
  const changed = useStaffChanged();
  const remove = useMutation({
    mutationFn: (timeOffId: string) =>
      take(api.DELETE('/api/staff/{id}/time-off/{timeOffId}', { params: { path: { id: person.id, timeOffId } } })),
    onSuccess: changed,
  });
  if (person.timeOff.length === 0) return <Text c="dimmed">{t('away-none')}</Text>;
  return (
    <Stack gap="xs">
      {remove.error && <Failure error={remove.error} />}
      {person.timeOff.map(({ id, startsAt, endsAt, reason }) => {
        const span = spanText(startsAt, endsAt, zone, locale);
        return (
          <Group key={id} justify="space-between" wrap="nowrap">
            <Text size="sm">
              {span} {reason && <bdi>· {reason}</bdi>}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={plain('away-remove', { span })}
              loading={remove.isPending}
              onClick={() => remove.mutate(id)}
            >
              <Icon name="trash" size={18} />
            </ActionIcon>
          </Group>
        );
      })}
    </Stack>
  );
}

function AwayForm({ person }: { person: Staff }) {
  const { t } = useI18n();
  const { zone } = useBusiness();
  const changed = useStaffChanged();
  const tomorrow = addDays(wallTimeOf(useNow(), zone).date, 1);
  const { form, busy, general, formProps } = useApiForm(
    {
      initialValues: { startsAt: tomorrow, endsAt: tomorrow, reason: '' },
      validate: { endsAt: (end, { startsAt }) => (end < startsAt ? t('away-end-first') : null) },
    },
    async ({ startsAt, endsAt, reason }, { reset }) => {
      await take(
        api.POST('/api/staff/{id}/time-off', {
          params: { path: { id: person.id } },
          body: {
            startsAt: toRfc3339(instantOf(startsAt, 0, zone)),
            endsAt: toRfc3339(instantOf(addDays(endsAt, 1), 0, zone)),
            reason: reason.trim() || undefined,
          },
        }),
      );
      reset();
      changed();
    },
  );
  return (
    <form {...formProps}>
      <Stack>
        <FormProblem text={general} />
        <Group grow align="flex-start">
          <DateInput
            label={t('away-first')}
            value={form.getValues().startsAt}
            onChange={(date) => form.setFieldValue('startsAt', date)}
            error={form.errors.startsAt}
          />
          <DateInput
            label={t('away-last')}
            value={form.getValues().endsAt}
            onChange={(date) => form.setFieldValue('endsAt', date)}
            error={form.errors.endsAt}
          />
        </Group>
        <TextInput label={t('away-reason')} {...form.getInputProps('reason')} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('away-add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
