import { useEffect } from 'react';
import type { Appointment } from '../../api/types';
import { keepDay, visitsToKeep } from '../../app/kept-day';
import { useBusiness } from '../../app/session';

/** Keeps the visits of `date` on this device, to be read without a line; nothing while they are not known. */
export function useDayKept(date: string, visits: readonly Appointment[] | undefined, seenAt: number): void {
  const { name, zone } = useBusiness();
  useEffect(() => {
    if (visits) keepDay({ business: name, zone, date, seenAt, visits: visitsToKeep(visits) });
  }, [name, zone, date, visits, seenAt]);
}
