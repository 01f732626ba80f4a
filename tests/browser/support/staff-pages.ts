/** The pages of the staff app by their addresses, in groups small enough for one test. */
import { readFileSync } from 'node:fs';

export const BEFORE_SIGN_IN = ['/app/sign-in', '/app/sign-up', '/app/forgot', '/app/reset?token=x', '/app/reset', '/app/verify', '/app/no-such-page'];

const messages = ['', '/inbound', '/rules', '/wording', '/wording/appointment_reminder', '/connections'].map((page) => `/app/messages${page}`);
const subscribers = ['', '/lists', '/import', '/campaigns', '/campaigns/new'].map((page) => `/app/subscribers${page}`);
const documents = ['', '/drafts', '/drafts/new', '/recurring', '/bookkeeper'].map((page) => `/app/documents${page}`);
const payments = ['', '/links', '/totals', '/reconciliations'].map((page) => `/app/payments${page}`);
const reports = ['', '/visits', '/customers', '/occupancy', '/day', '/rows', '/rows?of=visits', '/rows?of=customers'].map((page) => `/app/reports${page}`);

export const PAGES = {
  calendar: ['/app/welcome', '/app/calendar', '/app/calendar?view=week', '/app/calendar?view=month', '/app/calendar/waiting', '/app/services', '/app/new-business'],
  people: ['/app/customers', '/app/customers/import', '/app/events', '/app/events?show=past', '/app/events/new', ...subscribers],
  messages,
  money: [...documents, ...payments],
  reports,
  settings: ['business', 'booking', 'fields', 'closures', 'payments', 'documents', 'team', 'keys', 'webhooks', 'calendars', 'link', 'security', 'audit', 'data', 'language'].map((tab) => `/app/settings?tab=${tab}`),
};

/** Pages of one thing: looked at where such a thing is made, in accessibility.spec.ts and documents.spec.ts. */
const OF_ONE = [
  '/events/$eventId', '/events/$eventId/edit', '/customers/$customerId', '/customers/import/$importId', '/messages/wording/$template',
  '/subscribers/campaigns/$campaignId', '/subscribers/campaigns/$campaignId/edit', '/documents/drafts/$draftId',
];
/** Where nothing is drawn: it leads on. The page of a second factor that is due is in security.spec.ts, the pages of who runs the installation in system.spec.ts. */
const ELSEWHERE = ['/', '/second-factor', '/system', '/system/jobs', '/system/businesses', '/system/logs', '/system/backups'];

const source = (path: string) => readFileSync(new URL(`../../../web/src/${path}`, import.meta.url), 'utf8');

/** The pages that the app has and no list here names. */
export function forgottenPages(): string[] {
  const named = new Set([...BEFORE_SIGN_IN, ...Object.values(PAGES).flat()].map((path) => path.replace('/app', '').replace(/\?(?!tab=).*/, '')));
  const paths = [...source('app/router.tsx').matchAll(/\bpath: '(\/[^']*)'/g)].map(([, path = '']) => path);
  const tabs = [...source('pages/settings/index.tsx').matchAll(/\{ id: '(\w+)'/g)].map(([, id]) => `/settings?tab=${id}`);
  return [...paths.filter((path) => path !== '/settings'), ...tabs].filter((path) => !named.has(path) && !OF_ONE.includes(path) && !ELSEWHERE.includes(path));
}
