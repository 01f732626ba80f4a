/** What the screens read: one place for keys, so that a change on the server refreshes the right ones. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { toRfc3339 } from '../time/zone';
import { api, take } from './client';
import type { Locale } from '../app/i18n';
import type { Appointment, BusinessEvent, Channel, Registration, RegistrationStatus, WaitingEntry, WaitingStatus } from './types';

/** The most items a page has. */
export const PAGE = 200;

/** All pages of a list that is known to be short enough to be drawn at once. */
export async function all<T>(page: (cursor?: string) => Promise<{ items: T[]; nextCursor?: string | null }>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const answer = await page(cursor);
    items.push(...answer.items);
    cursor = answer.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

/** Who is signed in, and for which business. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => take(api.GET('/api/auth/me')),
  staleTime: 5 * 60_000,
});

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: () => all((cursor) => take(api.GET('/api/services', { params: { query: { cursor, limit: PAGE } } }))),
});

export const roomsQuery = queryOptions({
  queryKey: ['rooms'],
  queryFn: () => all((cursor) => take(api.GET('/api/rooms', { params: { query: { cursor, limit: PAGE } } }))),
});

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: () => all((cursor) => take(api.GET('/api/staff', { params: { query: { cursor, limit: PAGE } } }))),
});

/** Closures that touch [from, to) in epoch ms; those not over yet when no times are given. */
export const closuresQuery = (from?: number, to?: number) =>
  queryOptions({
    queryKey: ['closures', from ?? null, to ?? null],
    queryFn: () =>
      all((cursor) =>
        take(
          api.GET('/api/closures', {
            params: {
              query: {
                from: from === undefined ? undefined : toRfc3339(from),
                to: to === undefined ? undefined : toRfc3339(to),
                cursor,
                limit: PAGE,
              },
            },
          }),
        ),
      ),
    placeholderData: keepPreviousData,
  });

/** Holidays and Shabbats that touch two dates and those between; their names are in `locale`. */
export const holidaysQuery = (from: string, to: string, locale: string) =>
  queryOptions({
    queryKey: ['holidays', 'list', from, to, locale],
    queryFn: () => take(api.GET('/api/holidays', { params: { query: { from, to } } })),
    placeholderData: keepPreviousData,
  });

/** The city and whether Shabbat closes the business; cities are named in `locale`. */
export const calendarSettingsQuery = (locale: string) =>
  queryOptions({
    queryKey: ['holidays', 'settings', locale],
    queryFn: () => take(api.GET('/api/holidays/settings')),
  });

/** Visits that touch [from, to) in epoch ms, of one member of staff or of all. */
export const appointmentsQuery = (from: number, to: number, staffId?: string) =>
  queryOptions({
    queryKey: ['appointments', 'range', from, to, staffId ?? null],
    queryFn: () =>
      all<Appointment>((cursor) =>
        take(
          api.GET('/api/appointments', {
            params: { query: { from: toRfc3339(from), to: toRfc3339(to), staffId, cursor, limit: PAGE } },
          }),
        ),
      ),
    placeholderData: keepPreviousData,
  });

/** Whether anybody ever had a visit here. */
export const anyVisitQuery = queryOptions({
  queryKey: ['appointments', 'any'],
  queryFn: async () => (await take(api.GET('/api/appointments', { params: { query: { limit: 1 } } }))).items.length > 0,
});

/** Visits that wait for the team's answer, the latest to be asked for first. */
export const requestsQuery = queryOptions({
  queryKey: ['appointments', 'pending'],
  queryFn: () =>
    all<Appointment>((cursor) => take(api.GET('/api/appointments', { params: { query: { status: 'pending', cursor, limit: PAGE } } }))),
  select: (visits) => visits.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
});

export const appointmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['appointments', 'one', id],
    queryFn: () => take(api.GET('/api/appointments/{id}', { params: { path: { id } } })),
  });

/** The latest visits of a customer. */
export const visitsQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['appointments', 'customer', customerId],
    queryFn: () =>
      all<Appointment>((cursor) => take(api.GET('/api/appointments', { params: { query: { customerId, cursor, limit: PAGE } } }))),
  });

/** Open times of one day for the desk, for services given one after the other. */
export const slotsQuery = ([serviceId = '', ...others]: readonly string[], staffId: string | undefined, date: string) =>
  queryOptions({
    queryKey: ['slots', serviceId, others, staffId ?? null, date],
    queryFn: () => {
      const further = others.join(',') || undefined;
      return take(api.GET('/api/slots', { params: { query: { serviceId, further, staffId, from: date, to: date } } }));
    },
  });

/** Which customers, as the address of their list has it and as the server takes it. */
export interface CustomerFilter {
  search?: string;
  status?: 'active' | 'archived';
  tag?: string;
  /** Several, parted by commas. */
  tags?: string;
  futureVisit?: Presence;
  pastVisit?: Presence;
  /** "YYYY-MM-DD", of the business; so are the other days. */
  lastVisitFrom?: string;
  lastVisitUntil?: string;
  minVisits?: number;
  consent?: Channel;
  birthMonth?: number;
  createdFrom?: string;
  createdUntil?: string;
  email?: Presence;
  phone?: Presence;
  language?: Locale;
}

export type Presence = 'with' | 'without';

export const customersQuery = (filter: CustomerFilter) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', filter],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/customers', { params: { query: { ...filter, sort: 'name', cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** A handful of customers for a search box. */
export const customerSearchQuery = (search: string) =>
  queryOptions({
    queryKey: ['customers', 'search', search],
    queryFn: () => take(api.GET('/api/customers', { params: { query: { search: search || undefined, status: 'active', limit: 8 } } })),
    placeholderData: keepPreviousData,
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: () => take(api.GET('/api/customers/{id}', { params: { path: { id } } })),
  });

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'timeline', id],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/customers/{id}/timeline', { params: { path: { id }, query: { cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const paymentsQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: ['payments', appointmentId],
    queryFn: () => all((cursor) => take(api.GET('/api/payments', { params: { query: { appointmentId, cursor } } }))),
  });

export const teamQuery = queryOptions({
  queryKey: ['team'],
  queryFn: async () => (await take(api.GET('/api/team'))).items,
});

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => (await take(api.GET('/api/auth/sessions'))).items,
});

/** Links that calendar programs subscribe to. */
export const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: async () => (await take(api.GET('/api/calendar/feeds'))).items,
});

/** Calendars of the staff that are kept elsewhere; jobs read them, so this looks again by itself. */
export const outsideCalendarsQuery = queryOptions({
  queryKey: ['outside'],
  queryFn: () => take(api.GET('/api/calendar/outside')),
  refetchInterval: 15_000,
});

/** All events; they are few, and what is to come is told from what is over here. */
export const eventsQuery = queryOptions({
  queryKey: ['events', 'list'],
  queryFn: () => all<BusinessEvent>((cursor) => take(api.GET('/api/events', { params: { query: { cursor, limit: PAGE } } }))),
});

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['events', 'one', id],
    queryFn: () => take(api.GET('/api/events/{id}', { params: { path: { id } } })),
  });

export interface RegistrationFilter {
  dateId?: string;
  status?: RegistrationStatus;
  search?: string;
}

export const registrationsQuery = (id: string, filter: RegistrationFilter) =>
  infiniteQueryOptions({
    queryKey: ['events', 'registrations', id, filter],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/events/{id}/registrations', { params: { path: { id }, query: { ...filter, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Everybody who is expected at the door of a date. */
export const expectedQuery = (id: string, dateId: string) =>
  queryOptions({
    queryKey: ['events', 'expected', id, dateId],
    queryFn: () =>
      all<Registration>((cursor) =>
        take(
          api.GET('/api/events/{id}/registrations', {
            params: { path: { id }, query: { dateId, status: 'confirmed', cursor, limit: PAGE } },
          }),
        ),
      ),
  });

const waitingWith = (status: WaitingStatus) =>
  all<WaitingEntry>((cursor) => take(api.GET('/api/waiting-list', { params: { query: { status, cursor, limit: PAGE } } })));

/** Who waits for a time or has one offered, in the order of joining; or those whose wait ended like this. */
export const waitingQuery = (ended?: WaitingStatus) =>
  queryOptions({
    queryKey: ['waiting', ended ?? null],
    queryFn: async () => {
      if (ended) return waitingWith(ended);
      const both = await Promise.all([waitingWith('waiting'), waitingWith('offered')]);
      return both.flat().toSorted((a, b) => a.rank - b.rank);
    },
  });
