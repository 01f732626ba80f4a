/** The filter of the customers' list in its address. Pure. */
import type { CustomerFilter, Presence } from '../../../api/queries';
import type { Channel } from '../../../api/types';
import { isLocale } from '../../../app/i18n';
import { isDate } from '../../../time/zone';

export const CHANNELS: readonly Channel[] = ['email', 'sms', 'whatsapp'];
const PRESENCES: readonly Presence[] = ['with', 'without'];
const MAX_VISITS = 1000;

/** What the address of the list says; `viewId` is the view that was chosen last. */
export interface CustomersSearch extends Omit<CustomerFilter, 'status'> {
  status?: 'archived';
  viewId?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const day = (value: unknown) => (isDate(value) ? value : undefined);
const oneOf = <T>(of: readonly T[], value: unknown) => of.find((known) => known === value);

function whole(value: unknown, most: number): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined;
}

/** Every condition there is, those that are not given undefined. */
export function filterSearch(search: Record<string, unknown>): Omit<CustomersSearch, 'viewId'> {
  return {
    search: text(search.search),
    status: search.status === 'archived' ? 'archived' : undefined,
    tag: text(search.tag),
    tags: text(search.tags),
    futureVisit: oneOf(PRESENCES, search.futureVisit),
    pastVisit: oneOf(PRESENCES, search.pastVisit),
    lastVisitFrom: day(search.lastVisitFrom),
    lastVisitUntil: day(search.lastVisitUntil),
    minVisits: whole(search.minVisits, MAX_VISITS),
    consent: oneOf(CHANNELS, search.consent),
    birthMonth: whole(search.birthMonth, 12),
    createdFrom: day(search.createdFrom),
    createdUntil: day(search.createdUntil),
    email: oneOf(PRESENCES, search.email),
    phone: oneOf(PRESENCES, search.phone),
    language: isLocale(search.language) ? search.language : undefined,
  };
}

export function customersSearch(search: Record<string, unknown>): CustomersSearch {
  return { ...filterSearch(search), viewId: text(search.viewId) };
}

/** Without what is not given. */
export function given<T extends object>(filter: T): Partial<T> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null)) as Partial<T>;
}

/** Whether two filters say the same; cards in use are meant where nothing is said. */
export function sameFilter(one: object, other: object): boolean {
  const said = (filter: object) =>
    Object.entries(given(filter))
      .filter(([name, value]) => !(name === 'status' && value === 'active'))
      .map(([name, value]) => `${name}=${value}`)
      .toSorted()
      .join('\n');
  return said(one) === said(other);
}

/** The tags that a filter asks for. */
export function tagsOf({ tag, tags }: CustomerFilter): string[] {
  const several = (tags ?? '').split(',').map((one) => one.trim());
  return [...new Set([tag ?? '', ...several])].filter(Boolean);
}

/** A filter for these tags: one that stands alone may have a comma in it. */
export function withTags(tags: readonly string[]): Pick<CustomerFilter, 'tag' | 'tags'> {
  return tags.length > 1 ? { tag: undefined, tags: tags.join(',') } : { tag: tags[0], tags: undefined };
}
