/** How the state of a visit is shown, and which steps lead on from it. */
import type { IconName } from '../app/icons';
import type { AppointmentStatus } from '../api/types';

interface Look {
  icon: IconName | null;
  color: string;
}

/** Colour is never the only sign: each state but the plain one has its icon. */
export const STATUS_LOOK: Record<AppointmentStatus, Look> = {
  pending: { icon: 'question', color: 'grape' },
  confirmed: { icon: null, color: 'blue' },
  arrived: { icon: 'door', color: 'orange' },
  completed: { icon: 'check', color: 'green' },
  no_show: { icon: 'absent', color: 'red' },
  declined: { icon: 'cross', color: 'gray' },
  cancelled: { icon: 'cross', color: 'gray' },
};

/** Steps the desk can take from each state, the usual one first. Declining and cancelling are apart: they ask why. */
export const NEXT_STEPS: Record<AppointmentStatus, readonly AppointmentStatus[]> = {
  pending: ['confirmed'],
  confirmed: ['arrived', 'completed', 'no_show'],
  arrived: ['completed', 'no_show', 'confirmed'],
  completed: ['confirmed'],
  no_show: ['confirmed'],
  declined: [],
  cancelled: [],
};

/** A visit that has not happened yet may still be moved or cancelled. */
export function isOpen(status: AppointmentStatus): boolean {
  return status === 'pending' || status === 'confirmed' || status === 'arrived';
}

/** A visit that will not take place takes no time. */
export function isOff(status: AppointmentStatus): boolean {
  return status === 'declined' || status === 'cancelled';
}
