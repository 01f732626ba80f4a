/** What the screens of payments read: payments, what went back of them, links to pay by, and accounts at gateways. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, take } from './client';
import { all, PAGE } from './queries';
import type { PaymentLinkStatus } from './types';

/** The payer of each is read by itself, so a page is short. */
const SHORT_PAGE = 25;

export const paymentListQuery = (customerId?: string) =>
  infiniteQueryOptions({
    queryKey: ['payments', 'list', customerId ?? null],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/payments', { params: { query: { customerId, cursor: pageParam, limit: SHORT_PAGE } } })),
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
