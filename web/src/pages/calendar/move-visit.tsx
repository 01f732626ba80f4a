import { NumberInput, Stack } from '@mantine/core';
import { useId } from 'react';
import { Dialog } from '../../app/dialog';
import type { Appointment } from '../../api/types';
import { FormActions, FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { clockText, instantOf, parseClock, toRfc3339, wallTimeOf } from '../../time/zone';
import { Overbook } from './overbook';
import { minutesOf, useMove } from './use-move';
import { WhenFields } from './when';

/** Another date, time, member of staff or length. */
export function MoveVisit({ visit, onClose }: { visit: Appointment; onClose: () => void }) {
  const t = useT();
  const { zone } = useBusiness();
  const formId = useId();
  const move = useMove();
  const minutes = minutesOf(visit);
  const wall = wallTimeOf(Date.parse(visit.startsAt), zone);
  const { form, busy, general, refusal, formProps } = useApiForm(
    {
      initialValues: {
        staffId: visit.staff.id,
        date: wall.date,
        startsAt: clockText(wall.minutes),
        durationMinutes: minutes as number | string,
        override: false,
      },
      validate: {
        startsAt: (text) => (parseClock(text) === null ? t('field-time-invalid') : null),
        durationMinutes: (value) => (Number(value) > 0 ? null : t('field-minutes-invalid')),
      },
    },
    async ({ staffId, date, startsAt, durationMinutes, override }, { setFieldValue }) => {
      setFieldValue('override', false);
      await move(visit, {
        startsAt: toRfc3339(instantOf(date, parseClock(startsAt) ?? 0, zone)),
        staffId,
        durationMinutes: Number(durationMinutes) === minutes ? undefined : Number(durationMinutes),
        override: override || undefined,
      });
      onClose();
    },
  );
  return (
    <Dialog onClose={onClose} title={t('visit-move-title')} wide>
      <form id={formId} {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <WhenFields form={form} serviceIds={[visit.service.id]} anyStaff={false} refusal={refusal} />
          {!visit.sittingId && (
            <NumberInput
              label={t('field-duration')}
              dir="ltr"
              min={5}
              max={720}
              step={5}
              required
              {...form.getInputProps('durationMinutes')}
            />
          )}
          <Overbook form={form} formId={formId} refusal={refusal} />
          <FormActions busy={busy} onCancel={onClose}>
            {t('visit-move-action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
