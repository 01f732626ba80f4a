/** Further dates of an event, and another time for one it has. */
import { Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { conflictAt } from '../../api/problem';
import { eventQuery } from '../../api/queries';
import type { BusinessEvent, EventDate } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { useNow } from '../../calendar/use-now';
import { addDays, wallTimeOf } from '../../time/zone';
import { dateFaults, DateRowFields, DatesFields } from './date-fields';
import { dateBody, dateRowOf, datesBody, type DatesForm, newDatesForm } from './fields';
import { useEventsChanged } from './use-events-changed';

export function AddDates({ event, onClose }: { event: BusinessEvent; onClose: () => void }) {
  const t = useT();
  const { zone } = useBusiness();
  const client = useQueryClient();
  const changed = useEventsChanged();
  const tomorrow = addDays(wallTimeOf(useNow(), zone).date, 1);
  const { form, busy, general, formProps } = useApiForm<DatesForm>(
    {
      initialValues: newDatesForm(tomorrow),
      validate: {
        dates: dateFaults<DatesForm>(t, ({ recurs }) => recurs === 'once'),
        repeat: dateFaults<DatesForm>(t, ({ recurs }) => recurs !== 'once'),
      },
    },
    async (values) => {
      const saved = await take(api.POST('/api/events/{id}/dates', { params: { path: { id: event.id } }, body: datesBody(values, zone) }));
      client.setQueryData(eventQuery(event.id).queryKey, saved);
      void changed();
      onClose();
    },
    ['dates'],
  );
  return (
    <Dialog onClose={onClose} title={t('event-dates-add')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <DatesFields form={form} today={tomorrow} />
          <Buttons busy={busy} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}

export function EditDate({ event, date, onClose }: { event: BusinessEvent; date: EventDate; onClose: () => void }) {
  const t = useT();
  const { zone } = useBusiness();
  const client = useQueryClient();
  const changed = useEventsChanged();
  const { form, busy, general, formProps } = useApiForm(
    { initialValues: { version: date.version, ...dateRowOf(date, zone) }, validate: dateFaults(t) },
    async ({ version, ...row }) => {
      const params = { path: { id: event.id, dateId: date.id } };
      const saved = await take(api.PUT('/api/events/{id}/dates/{dateId}', { params, body: { ...dateBody(row, zone), version } })).catch(
        conflictAt('capacity_below_taken', '/capacity'),
      );
      client.setQueryData(eventQuery(event.id).queryKey, saved);
      void changed();
      onClose();
    },
  );
  return (
    <Dialog onClose={onClose} title={t('event-date-edit')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          {date.taken > 0 && <Text size="sm">{t('event-date-edit-told')}</Text>}
          <DateRowFields form={form} path="" row={form.getValues()} />
          <Buttons busy={busy} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}

function Buttons({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <FormActions busy={busy} onCancel={onClose}>
      {t('action-save')}
    </FormActions>
  );
}
