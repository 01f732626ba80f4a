/** What the screens of payments read: payments, what went back of them, links to pay by, and accounts at gateways. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { toRfc3339 } from '../time/zone';
import { api, take } from './client';
import { all, PAGE } from './queries';
import type { PaymentLinkStatus, PaymentMethod } from './types';

/** Where the payer of each is read by itself a page is short. */
const SHORT_PAGE = 25;

export interface PaymentFilter {
  customerId?: string;
  method?: PaymentMethod;
  /** Dates, both inclusive. */
  from?: string;
  to?: string;
}

export const paymentListQuery = (filter: PaymentFilter) =>
  infiniteQueryOptions({
    queryKey: ['payments', 'list', filter],
    queryFn: ({ pageParam }) => take(api.GET('/api/payments', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const paymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['payments', 'one', id],
    queryFn: () => take(api.GET('/api/payments/{id}', { params: { path: { id } } })),
  });

export const registrationPaymentsQuery = (registrationId: string) =>
  queryOptions({
    queryKey: ['payments', 'registration', registrationId],
    queryFn: () => all((cursor) => take(api.GET('/api/payments', { params: { query: { registrationId, cursor, limit: PAGE } } }))),
  });

/** What went back of a payment, the newest first. */
export const refundsQuery = (paymentId: string) =>
  queryOptions({
    queryKey: ['refunds', paymentId],
    queryFn: () => all((cursor) => take(api.GET('/api/refunds', { params: { query: { paymentId, cursor, limit: PAGE } } }))),
  });

export interface LinkFilter {
  status?: PaymentLinkStatus;
  customerId?: string;
}

export const linkListQuery = (filter: LinkFilter) =>
  infiniteQueryOptions({
    queryKey: ['payment-links', 'list', filter],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/payment-links', { params: { query: { ...filter, cursor: pageParam, limit: SHORT_PAGE } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const linkQuery = (id: string) =>
  queryOptions({
    queryKey: ['payment-links', 'one', id],
    queryFn: () => take(api.GET('/api/payment-links/{id}', { params: { path: { id } } })),
  });

/** The links by which a visit was to be paid. */
export const visitLinksQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: ['payment-links', 'visit', appointmentId],
    queryFn: () => all((cursor) => take(api.GET('/api/payment-links', { params: { query: { appointmentId, cursor, limit: PAGE } } }))),
  });

/** The attempts to pay by a link, the newest first. */
export const checkoutsQuery = (linkId: string) =>
  queryOptions({
    queryKey: ['payment-links', 'checkouts', linkId],
    queryFn: () => all((cursor) => take(api.GET('/api/checkouts', { params: { query: { linkId, cursor, limit: PAGE } } }))),
  });

export const paymentSettingsQuery = queryOptions({
  queryKey: ['payment-settings'],
  queryFn: () => take(api.GET('/api/payment-settings')),
});

/** The business's accounts at gateways, the default first. */
export const gatewaysQuery = queryOptions({
  queryKey: ['gateways'],
  queryFn: async () => (await take(api.GET('/api/gateway-accounts'))).items,
});

/** What a customer owes, by currency. */
export const balanceQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['payments', 'balance', customerId],
    queryFn: async () => (await take(api.GET('/api/customers/{id}/balance', { params: { path: { id: customerId } } }))).balances,
  });

/** The cards that a customer let the business keep, the newest first. */
export const cardsQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['cards', customerId],
    queryFn: async () => (await take(api.GET('/api/customers/{id}/cards', { params: { path: { id: customerId } } }))).items,
  });

/** What the team charged a card with, the newest first. Apart from the cards: of one that is forgotten it is not read again. */
export const chargesQuery = (customerId: string, cardId: string) =>
  queryOptions({
    queryKey: ['card-charges', customerId, cardId],
    queryFn: async () =>
      (await take(api.GET('/api/customers/{id}/cards/{cardId}/charges', { params: { path: { id: customerId, cardId } } }))).items,
  });

/** The daily comparisons with gateways, the newest first. */
export const reconciliationsQuery = infiniteQueryOptions({
  queryKey: ['reconciliations'],
  queryFn: ({ pageParam }) => take(api.GET('/api/reconciliations', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** What each account of the ledger came to in [from, to), in epoch ms. */
export const totalsQuery = (from: number, to: number) =>
  queryOptions({
    queryKey: ['payments', 'totals', from, to],
    queryFn: async () =>
      (await take(api.GET('/api/ledger/totals', { params: { query: { from: toRfc3339(from), to: toRfc3339(to) } } }))).items,
    placeholderData: keepPreviousData,
  });
