import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { appointmentQuery } from '../../api/queries';
import type { Appointment, AppointmentStatus } from '../../api/types';

/** Puts the answer of a change to a visit in the cache, and has the lists read again. */
export function useVisitChanged(): (visit: Appointment) => void {
  const client = useQueryClient();
  return (visit) => {
    client.setQueryData(appointmentQuery(visit.id).queryKey, visit);
    for (const key of ['appointments', 'slots', 'customers']) void client.invalidateQueries({ queryKey: [key] });
  };
}

/** Takes a visit one step on (or ends it, with the reason). */
export function useStep(visit: Appointment) {
  const changed = useVisitChanged();
  return useMutation({
    mutationFn: (step: { status: AppointmentStatus; reason?: string }) =>
      take(api.PATCH('/api/appointments/{id}/status', { params: { path: { id: visit.id } }, body: step })),
    onSuccess: changed,
  });
}
