/**
 * Names for the shapes of the HTTP contract. They are read off the operations, so that what the
 * server's document calls its schemas does not matter here.
 */
import type { paths } from './schema';

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
/** The body of the 200 of an operation. */
type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: { 200: infer Ok };
}
  ? Json<Ok>
  : never;
/** What the list at `Path` is a list of. */
type ItemOf<Path extends keyof paths> = Answer<Path, 'get' & keyof paths[Path]> extends { items: (infer Item)[] } ? Item : never;

export type ApiKey = ItemOf<'/api/api-keys'>;
export type ApiScope = ApiKey['scopes'][number];
export type Appointment = ItemOf<'/api/appointments'>;
export type AppointmentStatus = Appointment['status'];
export type AuditEntry = ItemOf<'/api/audit-log'>;
export type Attempt = ItemOf<'/api/notifications/{id}/attempts'>;
export type Campaign = ItemOf<'/api/campaigns'>;
export type CampaignAudience = Campaign['audience'];
export type CampaignFigures = Answer<'/api/campaigns/{id}/figures', 'get'>;
export type CampaignStatus = Campaign['status'];
export type CalendarFeed = ItemOf<'/api/calendar/feeds'>;
export type OutsideCalendar = ItemOf<'/api/calendar/outside'>;
export type BusinessEvent = ItemOf<'/api/events'>;
export type Business = Answer<'/api/business', 'get'>;
export type CalendarSettings = Answer<'/api/holidays/settings', 'get'>;
export type Channel = Message['channel'];
export type Closure = ItemOf<'/api/closures'>;
export type Connection = ItemOf<'/api/connections'>;
export type Consents = Answer<'/api/customers/{id}/consents', 'get'>;
export type CustomerImport = ItemOf<'/api/imports'>;
export type ImportField = NonNullable<CustomerImport['columns'][number]['field']>;
export type ImportPreviewRow = ItemOf<'/api/imports/{id}/preview'>;
export type ImportCellFault = ImportPreviewRow['faults'][number];
export type Customer = ItemOf<'/api/customers'>;
export type CustomerField = ItemOf<'/api/customer-fields'>;
export type CustomerFieldChoice = CustomerField['choices'][number];
export type CustomerFieldKind = CustomerField['kind'];
export type CustomerFile = ItemOf<'/api/customers/{id}/files'>;
export type CustomerAct = Answer<'/api/customer-acts/{id}', 'get'>;
export type CustomerActKind = CustomerAct['act'];
export type CustomerView = ItemOf<'/api/customer-views'>;
export type Document = ItemOf<'/api/invoices'>;
export type Entry = ItemOf<'/api/customers/{id}/timeline'>;
export type EventDate = BusinessEvent['dates'][number];
export type EventQuestion = BusinessEvent['questions'][number];
export type Holiday = Holidays['items'][number];
export type Holidays = Answer<'/api/holidays', 'get'>;
export type InboundText = ItemOf<'/api/notifications/inbound'>;
export type ImportFault = SubscribersImported['faults'][number];
export type Me = Answer<'/api/auth/me', 'get'>;
export type Member = ItemOf<'/api/team'>;
export type Message = ItemOf<'/api/notifications/history'>;
export type MessageRule = ItemOf<'/api/message-rules'>;
export type MessageSettings = Answer<'/api/message-settings', 'get'>;
export type MessageStatus = Message['status'];
export type Money = Service['price'];
export type CardCharge = ItemOf<'/api/customers/{id}/cards/{cardId}/charges'>;
export type Checkout = ItemOf<'/api/checkouts'>;
export type CheckoutStatus = Checkout['status'];
export type GatewayAccount = ItemOf<'/api/gateway-accounts'>;
export type Payment = ItemOf<'/api/payments'>;
export type PaymentDetails = Payment['details'];
export type PaymentLink = ItemOf<'/api/payment-links'>;
export type PaymentLinkStatus = PaymentLink['status'];
export type PaymentMethod = Payment['method'];
export type PaymentSettings = Answer<'/api/payment-settings', 'get'>;
export type AccountTotal = ItemOf<'/api/ledger/totals'>;
export type Reconciliation = ItemOf<'/api/reconciliations'>;
export type Refund = ItemOf<'/api/refunds'>;
export type RefundStatus = Refund['status'];
export type Registration = ItemOf<'/api/events/{id}/registrations'>;
export type RegistrationStatus = Registration['status'];
export type Role = Member['role'];
export type Room = ItemOf<'/api/rooms'>;
export type SavedCard = ItemOf<'/api/customers/{id}/cards'>;
export type Seat = Registration['seats'][number];
export type SendingSettings = Answer<'/api/connections/settings', 'get'>;
export type Service = ItemOf<'/api/services'>;
export type ServiceRules = Service['rules'];
export type Staff = ItemOf<'/api/staff'>;
export type TemplateWords = ItemOf<'/api/message-templates'>;
export type ThreadLine = ItemOf<'/api/customers/{id}/messages-thread'>;
export type Subscriber = ItemOf<'/api/subscribers'>;
export type SubscriberList = ItemOf<'/api/subscriber-lists'>;
export type SubscribersImported = Answer<'/api/subscribers/import', 'post'>;
export type SubscriberStatus = Subscriber['status'];
export type TicketKind = BusinessEvent['ticketKinds'][number];
export type PushDevice = Answer<'/api/push', 'get'>['subscriptions'][number];
export type UserSession = ItemOf<'/api/auth/sessions'>;
export type Passkey = ItemOf<'/api/auth/passkeys'>;
export type WaitingEntry = ItemOf<'/api/waiting-list'>;
export type WaitingStatus = WaitingEntry['status'];
export type WeeklyHours = Staff['hours'][number];
export type DocumentDetails = Answer<'/api/invoices/{id}', 'get'>;
export type DocumentKind = Document['kind'];
export type DocumentStatus = Document['status'];
export type InvoiceContent = InvoiceDraft['content'];
export type RecurringInvoice = ItemOf<'/api/recurring-invoices'>;
export type RecurringInvoiceDetails = Answer<'/api/recurring-invoices/{id}', 'get'>;
export type InvoiceDraft = ItemOf<'/api/invoice-drafts'>;
export type DocumentSettings = Answer<'/api/document-settings', 'get'>;
export type Webhook = ItemOf<'/api/webhooks'>;
export type WebhookDelivery = ItemOf<'/api/webhooks/{id}/deliveries'>;
export type WebhookDeliveryStatus = WebhookDelivery['status'];

/** The filters that a list takes. */
type FilterOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query: infer Query } } }
  ? Omit<Query, 'cursor' | 'limit'>
  : never;

export type DayReport = Answer<'/api/reports/day', 'get'>;
export type RevenueReport = Answer<'/api/reports/revenue', 'get'>;
export type RevenueSums = RevenueReport['total'];
export type RevenueRow = ItemOf<'/api/reports/revenue/rows'>;
export type RevenueFilter = FilterOf<'/api/reports/revenue/rows'>;
export type VisitsReport = Answer<'/api/reports/visits', 'get'>;
export type VisitCounts = VisitsReport['total'];
export type VisitRow = ItemOf<'/api/reports/visits/rows'>;
export type VisitFilter = FilterOf<'/api/reports/visits/rows'>;
export type VisitorRow = ItemOf<'/api/reports/customers/rows'>;
export type VisitorKind = NonNullable<FilterOf<'/api/reports/customers/rows'>['of']>;
export type OccupancyReport = Answer<'/api/reports/occupancy', 'get'>;
export type TakenRow = ItemOf<'/api/reports/occupancy/rows'>;
export type DocumentSigning = Answer<'/api/document-settings/signing', 'get'>;
export type SigningKey = DocumentSigning['keys'][number];
export type SystemHealth = Answer<'/api/system/health', 'get'>;
export type FailedJob = ItemOf<'/api/system/jobs'>;
export type SystemBusiness = ItemOf<'/api/system/businesses'>;
export type LogLevel = ItemOf<'/api/system/logs'>['level'];
export type Backups = Answer<'/api/system/backups', 'get'>;
