import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { Staff } from '../../api/types';
import { Dialog } from '../../app/dialog';
import { FormActions, FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { HoursEditor } from './hours-editor';
import { dayFault, hoursOfWeek, USUAL_WEEK, weekOfHours } from './week';

/** The weekly hours of one person. Who has none yet is offered the usual week. */
export function HoursDialog({ person, onClose }: { person: Staff; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { form, busy, general, formProps } = useApiForm(
    // The version goes with the hours that are shown: changes that come meanwhile must not be overwritten.
    { initialValues: { version: person.version, hours: person.hours.length > 0 ? weekOfHours(person.hours) : USUAL_WEEK } },
    async ({ version, hours }) => {
      await take(
        api.PUT('/api/staff/{id}/hours', {
          params: { path: { id: person.id } },
          body: { hours: hoursOfWeek(hours), version },
        }),
      );
      for (const key of ['staff', 'slots']) void client.invalidateQueries({ queryKey: [key] });
      onClose();
    },
  );
  const week = form.getValues().hours;
  return (
    <Dialog onClose={onClose} title={t('hours-title', { name: person.name })} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general ?? (form.errors.hours as string) ?? null} />
          <HoursEditor week={week} onChange={(hours) => form.setFieldValue('hours', hours)} />
          <FormActions busy={busy} disabled={week.some((ranges) => dayFault(ranges))} onCancel={onClose}>
            {t('action-save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
