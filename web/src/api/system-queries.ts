/** What the pages of those who run the installation read. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, take } from './client';
import type { LogLevel } from './types';

/** How often a page asks anew while it is looked at. */
const HEALTH_MS = 10_000;
const LOG_MS = 3_000;
const PROGRESS_MS = 1_000;

export const systemHealthQuery = queryOptions({
  queryKey: ['system', 'health'],
  queryFn: () => take(api.GET('/api/system/health')),
  refetchInterval: HEALTH_MS,
});

/** Jobs that were given up. */
export const failedJobsQuery = infiniteQueryOptions({
  queryKey: ['system', 'jobs'],
  queryFn: ({ pageParam }) => take(api.GET('/api/system/jobs', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const systemBusinessesQuery = (search: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['system', 'businesses', search],
    queryFn: ({ pageParam }) => take(api.GET('/api/system/businesses', { params: { query: { search, cursor: pageParam, limit: 25 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export interface LogFilter {
  level?: LogLevel;
  target?: string;
  search?: string;
}

/** The log; `isLive` asks again and again. */
export const systemLogQuery = (filter: LogFilter, isLive: boolean) =>
  queryOptions({
    queryKey: ['system', 'logs', filter],
    queryFn: () => take(api.GET('/api/system/logs', { params: { query: { ...filter, limit: 200 } } })),
    placeholderData: keepPreviousData,
    refetchInterval: isLive ? LOG_MS : false,
  });

/** Asks often while one is being made. */
export const backupsQuery = queryOptions({
  queryKey: ['system', 'backups'],
  queryFn: () => take(api.GET('/api/system/backups')),
  refetchInterval: ({ state }) => (state.data?.underWay ? PROGRESS_MS : false),
});

/** What was done on these pages. */
export const systemActsQuery = infiniteQueryOptions({
  queryKey: ['system', 'acts'],
  queryFn: ({ pageParam }) => take(api.GET('/api/system/acts', { params: { query: { cursor: pageParam, limit: 20 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
