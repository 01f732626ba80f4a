import type { Message } from '../../api/types';

/** The messages that follow from what happens, in the order in which the screens show them. */
export const TEMPLATES: readonly Message['template'][] = [
  'appointment_confirmation',
  'appointment_requested',
  'appointment_declined',
  'appointment_moved',
  'appointment_cancelled',
  'appointment_reminder',
  'review_request',
  'series_booked',
  'series_changed',
  'series_cancelled',
  'waiting_offer',
  'registration_received',
  'registration_confirmed',
  'registration_waitlisted',
  'registration_offered',
  'registration_moved',
  'registration_cancelled',
  'registration_reminder',
  'event_broadcast',
  'receipt',
  'birthday',
];

/** Every kind of message there is, also those that somebody sends by hand. */
export const ALL_TEMPLATES: readonly Message['template'][] = [
  ...TEMPLATES,
  'payment_link',
  'payment_returned',
  'subscription_confirm',
  'campaign',
  'campaign_test',
  'free_text',
];
