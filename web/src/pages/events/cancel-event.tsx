import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { eventQuery } from '../../api/queries';
import type { BusinessEvent, EventDate } from '../../api/types';
import { useI18n } from '../../app/i18n';
import { useBusiness } from '../../app/session';
import { useNow } from '../../calendar/use-now';
import { momentText } from '../../time/format';
import { ReasonDialog } from './reason-dialog';
import { whoIsTold } from './shelf';
import { useEventsChanged } from './use-events-changed';

/** Calls the event off, or one of its dates, after saying who will be told. */
export function CancelEvent({ event, date, onClose }: { event: BusinessEvent; date?: EventDate; onClose: () => void }) {
  const { t, locale } = useI18n();
  const { zone } = useBusiness();
  const client = useQueryClient();
  const changed = useEventsChanged();
  const now = useNow();
  const told = date ? { seats: date.taken, waiting: date.waiting } : whoIsTold(event, now);
  const cancel = useMutation({
    mutationFn: (reason: string | undefined) =>
      take(
        date
          ? api.POST('/api/events/{id}/dates/{dateId}/cancel', { params: { path: { id: event.id, dateId: date.id } }, body: { reason } })
          : api.PATCH('/api/events/{id}/status', { params: { path: { id: event.id } }, body: { status: 'cancelled', reason } }),
      ),
    onSuccess: async (saved) => {
      client.setQueryData(eventQuery(event.id).queryKey, saved);
      await changed();
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={date ? t('event-date-cancel-title', { at: momentText(date.startsAt, zone, locale) }) : t('event-cancel-title')}
      text={
        <>
          {told.seats + told.waiting === 0 ? t('event-cancel-nobody') : t('event-cancel-told', told)}{' '}
          {!date && t('event-cancel-final')}
        </>
      }
      reasonLabel={t('event-cancel-why')}
      keep={t('event-keep')}
      action={t(date ? 'event-date-cancel-action' : 'event-cancel-action')}
      busy={cancel.isPending}
      error={cancel.error}
      onConfirm={(reason) => cancel.mutate(reason)}
      onClose={onClose}
    />
  );
}
