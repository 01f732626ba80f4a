/** What the screens of reports read: figures of a period, and the rows behind each. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, take } from './client';
import type { RevenueFilter, VisitFilter, VisitorKind } from './types';

/** Days of the business's zone, both included. */
export interface Period {
  from: string;
  to: string;
}

export const revenueQuery = (period: Period) =>
  queryOptions({
    queryKey: ['reports', 'revenue', period],
    queryFn: () => take(api.GET('/api/reports/revenue', { params: { query: period } })),
    placeholderData: keepPreviousData,
  });

export const visitsReportQuery = (period: Period) =>
  queryOptions({
    queryKey: ['reports', 'visits', period],
    queryFn: () => take(api.GET('/api/reports/visits', { params: { query: period } })),
    placeholderData: keepPreviousData,
  });

export const customersReportQuery = (period: Period, withinDays: number) =>
  queryOptions({
    queryKey: ['reports', 'customers', period, withinDays],
    queryFn: () => take(api.GET('/api/reports/customers', { params: { query: { ...period, withinDays } } })),
    placeholderData: keepPreviousData,
  });

export const occupancyQuery = (period: Period) =>
  queryOptions({
    queryKey: ['reports', 'occupancy', period],
    queryFn: () => take(api.GET('/api/reports/occupancy', { params: { query: period } })),
    placeholderData: keepPreviousData,
  });

export const dayReportQuery = (date: string) =>
  queryOptions({
    queryKey: ['reports', 'day', date],
    queryFn: () => take(api.GET('/api/reports/day', { params: { query: { date } } })),
    placeholderData: keepPreviousData,
  });

const page = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { nextCursor?: string | null }) => last.nextCursor ?? undefined,
};

export const revenueRowsQuery = (filter: RevenueFilter) =>
  infiniteQueryOptions({
    ...page,
    queryKey: ['reports', 'revenue-rows', filter],
    queryFn: ({ pageParam }) => take(api.GET('/api/reports/revenue/rows', { params: { query: { ...filter, cursor: pageParam } } })),
  });

export const visitRowsQuery = (filter: VisitFilter) =>
  infiniteQueryOptions({
    ...page,
    queryKey: ['reports', 'visit-rows', filter],
    queryFn: ({ pageParam }) => take(api.GET('/api/reports/visits/rows', { params: { query: { ...filter, cursor: pageParam } } })),
  });

export const visitorRowsQuery = (filter: Period & { of?: VisitorKind; withinDays?: number }) =>
  infiniteQueryOptions({
    ...page,
    queryKey: ['reports', 'visitor-rows', filter],
    queryFn: ({ pageParam }) => take(api.GET('/api/reports/customers/rows', { params: { query: { ...filter, cursor: pageParam } } })),
  });

export const takenRowsQuery = (filter: Period & { staffId?: string }) =>
  infiniteQueryOptions({
    ...page,
    queryKey: ['reports', 'taken-rows', filter],
    queryFn: ({ pageParam }) => take(api.GET('/api/reports/occupancy/rows', { params: { query: { ...filter, cursor: pageParam } } })),
  });

export const unpaidRowsQuery = (period: Period) =>
  infiniteQueryOptions({
    ...page,
    queryKey: ['reports', 'unpaid-rows', period],
    queryFn: ({ pageParam }) => take(api.GET('/api/reports/day/unpaid', { params: { query: { ...period, cursor: pageParam } } })),
  });
