/** The addresses of the app. Every page is its own chunk; filters live in the address. */
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { ApiError } from '../api/problem';
import { type CustomerFilter, meQuery } from '../api/queries';
import { mayHaveSession } from '../api/session-refresh';
import type {
  CampaignStatus,
  Channel,
  DocumentKind,
  DocumentStatus,
  LogLevel,
  Message,
  MessageStatus,
  PaymentLinkStatus,
  PaymentMethod,
  RegistrationStatus,
  SubscriberStatus,
  WaitingStatus,
  WebhookDeliveryStatus,
} from '../api/types';
import { type CustomersSearch, customersSearch, filterSearch, given } from '../pages/customers/filter/search';
import { DOCUMENT_KINDS, DOCUMENT_STATUSES } from '../pages/documents/kinds';
import { DELIVERY_STATUSES } from '../pages/settings/programs/statuses';
import { periodSearch, type PeriodSearch } from '../pages/reports/period';
import { rowsSearch, type RowsSearch } from '../pages/reports/rows-search';
import { CAMPAIGN_STATUSES, SUBSCRIBER_STATUSES } from '../pages/mailing/status';
import { ALL_TEMPLATES } from '../pages/messages/templates';
import { METHODS } from '../pages/payments/means';
import { LEVELS } from '../pages/system/levels';
import { isDate } from '../time/zone';
import { isBeginning } from './first-steps';
import { isLocale, type Locale } from './i18n';
import { forgetDay } from './kept-day';
import { NotFound, PageFailure, PagePending } from './page';
import { isWorker } from './session';
import { Shell } from './shell';
import { ShellFailure } from './shell-failure';

const MESSAGE_STATUSES: MessageStatus[] = [
  'planned',
  'sending',
  'sent',
  'delivered',
  'read',
  'printed',
  'failed',
  'skipped',
];
const CHANNELS: Channel[] = ['email', 'sms', 'whatsapp'];
const REGISTRATION_STATUSES: RegistrationStatus[] = ['unpaid', 'pending', 'confirmed', 'waitlisted', 'offered', 'cancelled'];
const WAITING_ENDS: WaitingStatus[] = ['booked', 'declined', 'expired', 'withdrawn'];

const LINK_STATUSES: PaymentLinkStatus[] = ['open', 'paid', 'cancelled', 'expired'];

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet, notFoundComponent: NotFound });

const accounts = () => import('../pages/accounts');
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => ({ next: text(search.next) }),
  component: lazyRouteComponent(accounts, 'SignInPage'),
});
const signUp = createRoute({ getParentRoute: () => root, path: '/sign-up', component: lazyRouteComponent(accounts, 'SignUpPage') });
const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  validateSearch: (search): { token?: string } => ({ token: text(search.token) }),
  component: lazyRouteComponent(accounts, 'VerifyPage'),
});
const forgot = createRoute({ getParentRoute: () => root, path: '/forgot', component: lazyRouteComponent(accounts, 'ForgotPage') });
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  validateSearch: (search): { token?: string } => ({ token: text(search.token) }),
  component: lazyRouteComponent(accounts, 'ResetPage'),
});

const newBusiness = createRoute({
  getParentRoute: () => root,
  path: '/new-business',
  component: lazyRouteComponent(accounts, 'NewBusinessPage'),
});

const secondFactorDue = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  component: lazyRouteComponent(accounts, 'SecondFactorDuePage'),
});

/** Everything behind the sign-in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  errorComponent: ShellFailure,
  loader: async ({ context, location }) => {
    const next = location.pathname === '/' ? undefined : location.href;
    const signInFirst = redirect({ to: '/sign-in', search: { next } });
    if (!mayHaveSession()) {
      forgetDay();
      throw signInFirst;
    }
    try {
      const me = await context.client.ensureQueryData(meQuery);
      if (!isWorker(me)) throw redirect({ to: '/new-business' });
      if (me.secondFactorDue) throw redirect({ to: '/second-factor' });
    } catch (error) {
      throw error instanceof ApiError && error.status === 401 ? signInFirst : error;
    }
  },
});

/** Who has just opened a business is led through the first steps, everybody else sees the calendar. */
const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  loader: async ({ context, parentMatchPromise }) => {
    // The shell sends those who are not signed in elsewhere.
    await parentMatchPromise;
    if (!mayHaveSession()) return;
    const begins = await isBeginning(context.client).catch(() => false);
    throw redirect({ to: begins ? '/welcome' : '/calendar' });
  },
});
const welcome = createRoute({
  getParentRoute: () => shell,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../pages/welcome'), 'WelcomePage'),
});
const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: (
    search,
  ): {
    view?: 'week' | 'month';
    date?: string;
    staff?: string;
    visit?: string;
    seats?: 'all';
    requests?: 'open';
    act?: 'book' | 'pay';
  } => ({
    act: search.act === 'book' || search.act === 'pay' ? search.act : undefined,
    view: search.view === 'week' || search.view === 'month' ? search.view : undefined,
    date: isDate(search.date) ? search.date : undefined,
    staff: text(search.staff),
    visit: text(search.visit),
    seats: search.seats === 'all' ? 'all' : undefined,
    requests: search.requests === 'open' ? 'open' : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/calendar'), 'CalendarPage'),
});
const waiting = createRoute({
  getParentRoute: () => shell,
  path: '/calendar/waiting',
  validateSearch: (search): { status?: WaitingStatus } => ({ status: WAITING_ENDS.find((status) => status === search.status) }),
  component: lazyRouteComponent(() => import('../pages/waiting'), 'WaitingPage'),
});
const events = createRoute({
  getParentRoute: () => shell,
  path: '/events',
  validateSearch: (search): { show?: 'past' | 'drafts' } => ({
    show: search.show === 'past' || search.show === 'drafts' ? search.show : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/events'), 'EventsPage'),
});
const newEvent = createRoute({
  getParentRoute: () => shell,
  path: '/events/new',
  component: lazyRouteComponent(() => import('../pages/events/editor'), 'NewEventPage'),
});
const event = createRoute({
  getParentRoute: () => shell,
  path: '/events/$eventId',
  validateSearch: (search): { tab?: 'people' | 'door' | 'details'; date?: string; status?: RegistrationStatus; search?: string } => ({
    tab: search.tab === 'people' || search.tab === 'door' || search.tab === 'details' ? search.tab : undefined,
    date: text(search.date),
    status: REGISTRATION_STATUSES.find((status) => status === search.status),
    search: text(search.search),
  }),
  component: lazyRouteComponent(() => import('../pages/events/event'), 'EventPage'),
});
const editEvent = createRoute({
  getParentRoute: () => shell,
  path: '/events/$eventId/edit',
  component: lazyRouteComponent(() => import('../pages/events/editor'), 'EditEventPage'),
});
const customers = createRoute({
  getParentRoute: () => shell,
  path: '/customers',
  validateSearch: (search): CustomersSearch & { act?: 'add' } => ({
    ...customersSearch(search),
    act: search.act === 'add' ? 'add' : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/customers'), 'CustomersPage'),
});
const customerImports = createRoute({
  getParentRoute: () => shell,
  path: '/customers/import',
  component: lazyRouteComponent(() => import('../pages/customers/import'), 'CustomerImportsPage'),
});
const customerImport = createRoute({
  getParentRoute: () => shell,
  path: '/customers/import/$importId',
  component: lazyRouteComponent(() => import('../pages/customers/import/file'), 'CustomerImportPage'),
});
const customer = createRoute({
  getParentRoute: () => shell,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('../pages/customers/card'), 'CustomerPage'),
});
const services = createRoute({
  getParentRoute: () => shell,
  path: '/services',
  component: lazyRouteComponent(() => import('../pages/catalog'), 'CatalogPage'),
});
const messages = createRoute({
  getParentRoute: () => shell,
  path: '/messages',
  validateSearch: (
    search,
  ): {
    status?: MessageStatus;
    channel?: Channel;
    template?: Message['template'];
    from?: string;
    to?: string;
    customer?: string;
    connection?: string;
    message?: string;
  } => ({
    template: ALL_TEMPLATES.find((template) => template === search.template),
    from: isDate(search.from) ? search.from : undefined,
    to: isDate(search.to) ? search.to : undefined,
    status: MESSAGE_STATUSES.find((status) => status === search.status),
    channel: CHANNELS.find((channel) => channel === search.channel),
    customer: text(search.customer),
    connection: text(search.connection),
    message: text(search.message),
  }),
  component: lazyRouteComponent(() => import('../pages/messages/history'), 'MessagesPage'),
});
const inbound = createRoute({
  getParentRoute: () => shell,
  path: '/messages/inbound',
  component: lazyRouteComponent(() => import('../pages/messages/inbound'), 'InboundPage'),
});
const rules = createRoute({
  getParentRoute: () => shell,
  path: '/messages/rules',
  component: lazyRouteComponent(() => import('../pages/messages/rules'), 'RulesPage'),
});
const wording = createRoute({
  getParentRoute: () => shell,
  path: '/messages/wording',
  component: lazyRouteComponent(() => import('../pages/messages/wording'), 'WordingPage'),
});
const wordingEditor = createRoute({
  getParentRoute: () => shell,
  path: '/messages/wording/$template',
  validateSearch: (search): { channel?: Channel; lang?: Locale } => ({
    channel: CHANNELS.find((channel) => channel === search.channel),
    lang: isLocale(search.lang) ? search.lang : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/messages/wording/editor'), 'WordingEditorPage'),
});
const connections = createRoute({
  getParentRoute: () => shell,
  path: '/messages/connections',
  component: lazyRouteComponent(() => import('../pages/messages/connections'), 'ConnectionsPage'),
});
const subscribers = createRoute({
  getParentRoute: () => shell,
  path: '/subscribers',
  validateSearch: (search): { search?: string; status?: SubscriberStatus; list?: string } => ({
    search: text(search.search),
    status: SUBSCRIBER_STATUSES.find((status) => status === search.status),
    list: text(search.list),
  }),
  component: lazyRouteComponent(() => import('../pages/mailing'), 'SubscribersPage'),
});
const subscriberLists = createRoute({
  getParentRoute: () => shell,
  path: '/subscribers/lists',
  component: lazyRouteComponent(() => import('../pages/mailing/lists'), 'ListsPage'),
});
const subscribersImport = createRoute({
  getParentRoute: () => shell,
  path: '/subscribers/import',
  component: lazyRouteComponent(() => import('../pages/mailing/import'), 'ImportPage'),
});
const campaigns = createRoute({
  getParentRoute: () => shell,
  path: '/subscribers/campaigns',
  validateSearch: (search): { status?: CampaignStatus } => ({ status: CAMPAIGN_STATUSES.find((status) => status === search.status) }),
  component: lazyRouteComponent(() => import('../pages/mailing/campaigns'), 'CampaignsPage'),
});
const newCampaign = createRoute({
  getParentRoute: () => shell,
  path: '/subscribers/campaigns/new',
  // For the customers of a filter of their list, or for whom the form says.
  validateSearch: (search): CustomerFilter & { to?: 'customers' } =>
    search.to === 'customers' ? { to: 'customers', ...given(filterSearch(search)) } : {},
  component: lazyRouteComponent(() => import('../pages/mailing/editor'), 'NewCampaignPage'),
});
const campaign = createRoute({
  getParentRoute: () => shell,
  path: '/subscribers/campaigns/$campaignId',
  component: lazyRouteComponent(() => import('../pages/mailing/campaign'), 'CampaignPage'),
});
const editCampaign = createRoute({
  getParentRoute: () => shell,
  path: '/subscribers/campaigns/$campaignId/edit',
  component: lazyRouteComponent(() => import('../pages/mailing/editor'), 'EditCampaignPage'),
});
const documents = createRoute({
  getParentRoute: () => shell,
  path: '/documents',
  validateSearch: (
    search,
  ): { kind?: DocumentKind; status?: DocumentStatus; customer?: string; from?: string; to?: string; document?: string } => ({
    kind: DOCUMENT_KINDS.find((kind) => kind === search.kind),
    status: DOCUMENT_STATUSES.find((status) => status === search.status),
    customer: text(search.customer),
    from: isDate(search.from) ? search.from : undefined,
    to: isDate(search.to) ? search.to : undefined,
    document: text(search.document),
  }),
  component: lazyRouteComponent(() => import('../pages/documents'), 'DocumentsPage'),
});
const payments = createRoute({
  getParentRoute: () => shell,
  path: '/payments',
  validateSearch: (search): { customer?: string; method?: PaymentMethod; from?: string; to?: string; payment?: string } => ({
    customer: text(search.customer),
    method: METHODS.find((method) => method === search.method),
    from: isDate(search.from) ? search.from : undefined,
    to: isDate(search.to) ? search.to : undefined,
    payment: text(search.payment),
  }),
  component: lazyRouteComponent(() => import('../pages/payments'), 'PaymentsPage'),
});
const paymentLinks = createRoute({
  getParentRoute: () => shell,
  path: '/payments/links',
  validateSearch: (search): { status?: PaymentLinkStatus; customer?: string; link?: string } => ({
    status: LINK_STATUSES.find((status) => status === search.status),
    customer: text(search.customer),
    link: text(search.link),
  }),
  component: lazyRouteComponent(() => import('../pages/payments/links'), 'PaymentLinksPage'),
});
const paymentTotals = createRoute({
  getParentRoute: () => shell,
  path: '/payments/totals',
  validateSearch: (search): { from?: string; to?: string } => ({
    from: isDate(search.from) ? search.from : undefined,
    to: isDate(search.to) ? search.to : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/payments/totals'), 'PaymentTotalsPage'),
});
const reconciliations = createRoute({
  getParentRoute: () => shell,
  path: '/payments/reconciliations',
  component: lazyRouteComponent(() => import('../pages/payments/reconciliations'), 'ReconciliationsPage'),
});
const documentDrafts = createRoute({
  getParentRoute: () => shell,
  path: '/documents/drafts',
  component: lazyRouteComponent(() => import('../pages/documents/drafts'), 'DraftsPage'),
});
const newDocument = createRoute({
  getParentRoute: () => shell,
  path: '/documents/drafts/new',
  validateSearch: (search): { kind?: DocumentKind; replaces?: string; receiptFor?: string } => ({
    kind: DOCUMENT_KINDS.find((kind) => kind === search.kind),
    replaces: text(search.replaces),
    receiptFor: text(search.receiptFor),
  }),
  component: lazyRouteComponent(() => import('../pages/documents/drafts/editor'), 'NewDraftPage'),
});
const documentDraft = createRoute({
  getParentRoute: () => shell,
  path: '/documents/drafts/$draftId',
  component: lazyRouteComponent(() => import('../pages/documents/drafts/editor'), 'DraftPage'),
});
const recurring = createRoute({
  getParentRoute: () => shell,
  path: '/documents/recurring',
  validateSearch: (search): { rule?: string } => ({ rule: text(search.rule) }),
  component: lazyRouteComponent(() => import('../pages/documents/recurring'), 'RecurringPage'),
});
const bookkeeper = createRoute({
  getParentRoute: () => shell,
  path: '/documents/bookkeeper',
  validateSearch: (search): { from?: string; to?: string; summary?: string } => ({
    from: isDate(search.from) ? search.from : undefined,
    to: isDate(search.to) ? search.to : undefined,
    summary: text(search.summary),
  }),
  component: lazyRouteComponent(() => import('../pages/documents/bookkeeper'), 'BookkeeperPage'),
});
const reports = createRoute({
  getParentRoute: () => shell,
  path: '/reports',
  validateSearch: (search): PeriodSearch => periodSearch(search),
  component: lazyRouteComponent(() => import('../pages/reports'), 'RevenuePage'),
});
const visitsReport = createRoute({
  getParentRoute: () => shell,
  path: '/reports/visits',
  validateSearch: (search): PeriodSearch => periodSearch(search),
  component: lazyRouteComponent(() => import('../pages/reports/visits'), 'VisitsReportPage'),
});
const customersReport = createRoute({
  getParentRoute: () => shell,
  path: '/reports/customers',
  validateSearch: (search): PeriodSearch & { within?: number } => ({ ...periodSearch(search), within: rowsSearch(search).within }),
  component: lazyRouteComponent(() => import('../pages/reports/customers'), 'CustomersReportPage'),
});
const occupancyReport = createRoute({
  getParentRoute: () => shell,
  path: '/reports/occupancy',
  validateSearch: (search): PeriodSearch => periodSearch(search),
  component: lazyRouteComponent(() => import('../pages/reports/occupancy'), 'OccupancyPage'),
});
const dayReport = createRoute({
  getParentRoute: () => shell,
  path: '/reports/day',
  validateSearch: (search): { date?: string } => ({ date: isDate(search.date) ? search.date : undefined }),
  component: lazyRouteComponent(() => import('../pages/reports/day'), 'DayReportPage'),
});
const reportRows = createRoute({
  getParentRoute: () => shell,
  path: '/reports/rows',
  validateSearch: (search): RowsSearch => rowsSearch(search),
  component: lazyRouteComponent(() => import('../pages/reports/rows'), 'ReportRowsPage'),
});
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  validateSearch: (
    search,
  ): {
    tab?: string;
    google?: string;
    webhook?: string;
    told?: WebhookDeliveryStatus;
    who?: string;
    kind?: string;
    object?: string;
    thing?: string;
    from?: string;
    to?: string;
  } => ({
    tab: text(search.tab),
    google: text(search.google),
    webhook: text(search.webhook),
    told: DELIVERY_STATUSES.find((status) => status === search.told),
    who: text(search.who),
    kind: text(search.kind),
    object: text(search.object),
    thing: text(search.thing),
    from: isDate(search.from) ? search.from : undefined,
    to: isDate(search.to) ? search.to : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/settings'), 'SettingsPage'),
});

const system = createRoute({
  getParentRoute: () => shell,
  path: '/system',
  component: lazyRouteComponent(() => import('../pages/system'), 'SystemPage'),
});
const systemJobs = createRoute({
  getParentRoute: () => shell,
  path: '/system/jobs',
  component: lazyRouteComponent(() => import('../pages/system/jobs'), 'SystemJobsPage'),
});
const systemBusinesses = createRoute({
  getParentRoute: () => shell,
  path: '/system/businesses',
  validateSearch: (search): { search?: string } => ({ search: text(search.search) }),
  component: lazyRouteComponent(() => import('../pages/system/businesses'), 'SystemBusinessesPage'),
});
const systemLogs = createRoute({
  getParentRoute: () => shell,
  path: '/system/logs',
  validateSearch: (search): { level?: LogLevel; target?: string; search?: string; live?: 'off' } => ({
    level: LEVELS.find((level) => level === search.level),
    target: text(search.target),
    search: text(search.search),
    live: search.live === 'off' ? 'off' : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/system/logs'), 'SystemLogsPage'),
});
const systemBackups = createRoute({
  getParentRoute: () => shell,
  path: '/system/backups',
  component: lazyRouteComponent(() => import('../pages/system/backups'), 'SystemBackupsPage'),
});

const tree = root.addChildren([
  signIn,
  signUp,
  verify,
  forgot,
  reset,
  newBusiness,
  secondFactorDue,
  shell.addChildren([
    home, welcome, calendar, waiting, events, newEvent, event, editEvent, customers, customerImports, customerImport, customer, services, documents, settings,
    messages, inbound, rules, wording, wordingEditor, connections,
    subscribers, subscriberLists, subscribersImport, campaigns, newCampaign, campaign, editCampaign,
    payments, paymentLinks, paymentTotals, reconciliations,
    documentDrafts, newDocument, documentDraft, recurring, bookkeeper,
    reports, visitsReport, customersReport, occupancyReport, dayReport, reportRows,
    system, systemJobs, systemBusinesses, systemLogs, systemBackups,
  ]),
]);

/** The router over a cache; loaders read through it. */
export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    basepath: '/app',
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: PageFailure,
    defaultPendingComponent: PagePending,
    scrollRestoration: true,
    // The address holds plain text ("?search=dana"), never JSON.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const params = new URLSearchParams();
      for (const [key, value] of Object.entries(search)) if (value !== undefined && value !== null) params.set(key, String(value));
      return params.size > 0 ? `?${params}` : '';
    },
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
