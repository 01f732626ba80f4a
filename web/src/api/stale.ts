/** Which reads a change on the server makes stale. Pure. */

/** First parts of query keys, by the first word of the journal's kind ("appointment.booked"). */
const TOUCHED: Record<string, readonly string[]> = {
  api_key: ['api-keys'],
  appointment: ['appointments', 'slots', 'customers', 'reports'],
  business: ['me'],
  campaign: ['campaigns', 'campaign-figures'],
  calendar_feed: ['feeds'],
  calendar_settings: ['holidays', 'slots', 'rules'],
  closure: ['closures', 'holidays', 'slots'],
  connection: ['connections'],
  consent: ['subscribers', 'subscriber-lists', 'campaigns', 'campaign-figures', 'customers'],
  customer: ['customers', 'appointments'],
  customer_field: ['customer-fields', 'customers'],
  customer_fields: ['customer-fields', 'customers'],
  customer_view: ['customer-views'],
  customers: ['customers', 'imports'],
  document: ['documents', 'payments', 'customers', 'reports'],
  document_settings: ['document-settings', 'document-signing'],
  event: ['events'],
  invoice_draft: ['drafts'],
  member: ['team', 'me', 'second-factor', 'passkeys'],
  message: ['customers', 'connections', 'campaign-figures'],
  message_rule: ['rules'],
  message_settings: ['rules'],
  outside_calendar: ['outside', 'slots'],
  card: ['cards', 'customers'],
  card_charge: ['card-charges', 'payments', 'customers'],
  checkout: ['payment-links'],
  gateway_account: ['gateways'],
  payment: ['payments', 'payment-links', 'card-charges', 'appointments', 'customers', 'reports'],
  payment_link: ['payment-links', 'customers'],
  payment_settings: ['payment-settings'],
  reconciliation: ['reconciliations'],
  recurring_invoice: ['recurring'],
  refund: ['payments', 'refunds', 'appointments', 'customers', 'reports'],
  registration: ['events', 'customers'],
  security_settings: ['security', 'me'],
  sending_settings: ['connections'],
  series: ['appointments', 'slots', 'customers', 'reports'],
  subscriber: ['subscribers', 'subscriber-lists', 'campaigns'],
  subscriber_list: ['subscriber-lists', 'subscribers'],
  subscribers: ['subscribers', 'subscriber-lists', 'campaigns'],
  service: ['services', 'slots', 'appointments'],
  room: ['rooms', 'services', 'appointments', 'slots'],
  staff: ['staff', 'slots', 'appointments'],
  time_off: ['staff', 'slots'],
  webhook: ['webhooks'],
  waiting: ['waiting', 'slots', 'customers'],
  wording: ['wording'],
};

/**
 * Keys to read again after a change of `kind`; null means all of them, for kinds not known here.
 * Messages follow from almost every change, so they are always among them.
 */
export function staleAfter(kind: string): readonly string[] | null {
  const touched = TOUCHED[kind.split('.')[0] ?? ''];
  return touched ? [...touched, 'messages'] : null;
}
