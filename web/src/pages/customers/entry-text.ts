import type { Translate } from '../../app/i18n';

/** Kinds of the journal that have a sentence of their own in the catalogue, as `entry-<kind>`. */
const KNOWN = new Set([
  'appointment.booked',
  'appointment.requested',
  'appointment.approved',
  'appointment.declined',
  'appointment.updated',
  'appointment.moved',
  'appointment.arrived',
  'appointment.completed',
  'appointment.no_show',
  'appointment.reopened',
  'appointment.cancelled',
  'series.booked',
  'series.moved',
  'series.cancelled',
  'customer.created',
  'customer.updated',
  'customer.archived',
  'customer.restored',
  'customer.merged',
  'customer.noted',
  'payment.received',
  'refund.asked',
  'refund.done',
  'refund.refused',
  'refund.unknown',
  'refund.awaits_approval',
  'payment_link.created',
  'payment_link.sent',
  'payment_link.paid',
  'payment_link.returned',
  'payment_link.cancelled',
  'payment_link.expired',
  'document.issued',
  'message.sent',
  'message.failed',
  'message.received',
  'waiting.joined',
  'waiting.offered',
  'waiting.accepted',
  'waiting.declined',
  'waiting.expired',
  'waiting.withdrawn',
  'consent.given',
  'consent.withdrawn',
]);

/** The sentence for a kind of change; a kind that is new here is still shown, by its name. */
export function entryText(kind: string, t: Translate): string {
  return KNOWN.has(kind) ? t(`entry-${kind.replace('.', '-')}`) : t('entry-other', { kind });
}
