/** Campaigns as forms hold them, and as the API wants them. Pure. */
import type { Campaign, CampaignAudience } from '../../api/types';
import { addDays, instantOf, parseClock, toRfc3339, wallTimeOf } from '../../time/zone';

/** Named as the API's fields, so that its faults find theirs. Days are '' where there is no bound. */
export type AudienceFields = {
  subscribers: boolean;
  /** '' is every list, and none. */
  list: string;
  customers: boolean;
  tag: string;
  visitedService: string;
  lastVisitAfter: string;
  /** Inclusive, as people think of it. */
  lastVisitUntil: string;
  withoutFutureVisit: boolean;
  /** Customers as they were filtered in their list; null when they were not. */
  filter: ListFilter | null;
};

type ListFilter = NonNullable<NonNullable<CampaignAudience['customers']>['filter']>;

export type CampaignFields = {
  name: string;
  channel: Campaign['channel'];
  lang: Campaign['lang'];
  subject: string;
  body: string;
  button: { label: string; url: string };
  audience: AudienceFields;
};

const dayOf = (at: string | null | undefined, zone: string) => (at ? wallTimeOf(Date.parse(at), zone).date : '');
const startOf = (day: string, zone: string) => toRfc3339(instantOf(day, 0, zone));

function audienceFields(audience: CampaignAudience, zone: string): AudienceFields {
  const { subscribers, customers } = audience;
  const before = dayOf(customers?.lastVisitBefore, zone);
  return {
    subscribers: Boolean(subscribers),
    list: subscribers?.list ?? '',
    customers: Boolean(customers),
    tag: customers?.tag ?? '',
    visitedService: customers?.visitedService ?? '',
    lastVisitAfter: dayOf(customers?.lastVisitAfter, zone),
    lastVisitUntil: before && addDays(before, -1),
    withoutFutureVisit: customers?.withoutFutureVisit ?? false,
    filter: customers?.filter ?? null,
  };
}

/** Whom the fields mean; null when they mean nobody. */
export function audienceOf(fields: AudienceFields, zone: string): CampaignAudience | null {
  if (!fields.subscribers && !fields.customers) return null;
  return {
    subscribers: fields.subscribers ? { list: fields.list || null } : null,
    customers: fields.customers
      ? {
          tag: fields.tag.trim() || null,
          visitedService: fields.visitedService || null,
          lastVisitAfter: fields.lastVisitAfter ? startOf(fields.lastVisitAfter, zone) : null,
          lastVisitBefore: fields.lastVisitUntil ? startOf(addDays(fields.lastVisitUntil, 1), zone) : null,
          withoutFutureVisit: fields.withoutFutureVisit || null,
          filter: fields.filter,
        }
      : null,
  };
}

export function campaignFields(campaign: Campaign, zone: string): CampaignFields {
  const { name, channel, lang, subject, body, button, audience } = campaign;
  return {
    name,
    channel,
    lang,
    subject,
    body,
    button: { label: button?.label ?? '', url: button?.url ?? '' },
    audience: audienceFields(audience, zone),
  };
}

/** An empty campaign to every subscriber, or to the customers of a filter. */
export function newCampaign(lang: Campaign['lang'], filter?: ListFilter): CampaignFields {
  const audience = audienceFields(filter ? { customers: { filter } } : { subscribers: {} }, 'UTC');
  return { name: '', channel: 'email', lang, subject: '', body: '', button: { label: '', url: '' }, audience };
}

/** Only for fields whose audience is somebody. A button without address is none. */
export function campaignBody({ button, audience, subject, ...fields }: CampaignFields, zone: string) {
  const { label, url } = button;
  const isMail = fields.channel === 'email';
  return {
    ...fields,
    // A text has neither, whatever was written while it was a mail.
    subject: isMail ? subject : null,
    button: !isMail || (label.trim() === '' && url.trim() === '') ? null : { label, url },
    audience: audienceOf(audience, zone) ?? {},
  };
}

/** The instant of a day and a time as typed, in the business's zone. */
export function scheduledAt(day: string, clock: string, zone: string): string {
  return toRfc3339(instantOf(day, parseClock(clock) ?? 0, zone));
}
