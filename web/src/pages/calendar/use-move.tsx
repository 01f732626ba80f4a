import { notifications } from '@mantine/notifications';
import { api, take } from '../../api/client';
import type { Appointment } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { failureText } from '../../app/states';
import { offerUndo } from '../../app/undo';
import { dayText, timeText } from '../../time/format';
import { useVisitChanged } from './use-step';

interface Place {
  startsAt: string;
  staffId: string;
  durationMinutes?: number;
  /** Over others who have the time. */
  override?: boolean;
}

/** How long a visit takes. */
export function minutesOf({ startsAt, endsAt }: Appointment): number {
  return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
}

/** Moves a visit, says where to, and offers to take it back. */
export function useMove(): (visit: Appointment, to: Place) => Promise<void> {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const changed = useVisitChanged();

  const send = async (visit: Appointment, to: Place) => {
    const body = { ...to, version: visit.version };
    const moved = await take(api.POST('/api/appointments/{id}/move', { params: { path: { id: visit.id } }, body }));
    changed(moved);
    return moved;
  };
  const say = (visit: Appointment, undo?: () => void) => {
    const text = t('visit-moved', { day: dayText(visit.startsAt, zone, locale), time: timeText(visit.startsAt, zone) });
    if (undo) offerUndo(text, t('action-undo'), undo);
    else notifications.show({ message: text });
  };
  return async (before, to) => {
    const after = await send(before, to);
    say(after, () => {
      const durationMinutes = to.durationMinutes && minutesOf(before);
      send(after, { startsAt: before.startsAt, staffId: before.staff.id, durationMinutes })
        .then((visit) => say(visit))
        .catch((error: unknown) => notifications.show({ color: 'red', message: failureText(error, t), autoClose: false }));
    });
  };
}
