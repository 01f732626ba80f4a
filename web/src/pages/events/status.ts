/** How the states of events and registrations look; the words beside the colour say the same. */
import type { BusinessEvent, RegistrationStatus } from '../../api/types';

export const EVENT_COLOR: Record<BusinessEvent['status'], string> = { draft: 'gray', published: 'green', cancelled: 'red' };

export const REGISTRATION_COLOR: Record<RegistrationStatus, string> = {
  unpaid: 'yellow',
  pending: 'grape',
  confirmed: 'green',
  waitlisted: 'orange',
  offered: 'blue',
  cancelled: 'gray',
};
