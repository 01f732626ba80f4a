import { Button, Group, Stack } from '@mantine/core';
import { Dialog } from '../../app/dialog';
import type { Appointment } from '../../api/types';
import { FormProblem, useApiForm } from '../../app/form';
import { useT } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { clockText, instantOf, parseClock, toRfc3339, wallTimeOf } from '../../time/zone';
import { useMove } from './use-move';
import { WhenFields } from './when';

/** Another date, time or member of staff. */
export function MoveVisit({ visit, onClose }: { visit: Appointment; onClose: () => void }) {
  const t = useT();
  const { zone } = useBusiness();
  const move = useMove();
  const wall = wallTimeOf(Date.parse(visit.startsAt), zone);
  const { form, busy, general, refusal, formProps } = useApiForm(
    {
      initialValues: { staffId: visit.staff.id, date: wall.date, startsAt: clockText(wall.minutes) },
      validate: { startsAt: (text) => (parseClock(text) === null ? t('field-time-invalid') : null) },
    },
    async ({ staffId, date, startsAt }) => {
      await move(visit, { startsAt: toRfc3339(instantOf(date, parseClock(startsAt) ?? 0, zone)), staffId });
      onClose();
    },
  );
  return (
    <Dialog onClose={onClose} title={t('visit-move-title')} wide>
      <form {...formProps}>
        <Stack>
          <FormProblem text={general} />
          <WhenFields form={form} serviceId={visit.service.id} anyStaff={false} refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action-cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('visit-move-action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
