import { useMutation } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { useEventsChanged } from './use-events-changed';

/** Lets the holder of a code in, and takes that back. Without a date the code may be of any date of the event. */
export function useCheckIn(eventId: string, dateId?: string) {
  const changed = useEventsChanged();
  const params = { path: { id: eventId } };
  const checkIn = useMutation({
    mutationFn: (code: string) => take(api.POST('/api/events/{id}/check-in', { params, body: { code, dateId } })),
    onSuccess: changed,
  });
  const undo = useMutation({
    mutationFn: (code: string) => take(api.POST('/api/events/{id}/check-in/undo', { params, body: { code } })),
    onSuccess: changed,
  });
  return { checkIn, undo };
}
