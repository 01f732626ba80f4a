/** What the screens read of files of customers. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, take } from './client';
import { all, PAGE } from './queries';
import type { CustomerImport } from './types';

/** How often a file is looked at while its rows are worked on. */
const LOOK_MS = 1000;

/** Whether rows are being worked on. */
export function isMoving(file: CustomerImport): boolean {
  return file.status === 'running' || file.status === 'undoing';
}

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: () => all<CustomerImport>((cursor) => take(api.GET('/api/imports', { params: { query: { cursor, limit: PAGE } } }))),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: () => take(api.GET('/api/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? LOOK_MS : false),
  });

/** The first rows as they will be; what is wrong with them is told in `locale`. */
export const importPreviewQuery = (id: string, locale: string) =>
  queryOptions({
    queryKey: ['imports', 'rows', id, 'preview', locale],
    queryFn: async () => (await take(api.GET('/api/imports/{id}/preview', { params: { path: { id } } }))).items,
  });

/** The rows that stay out; what is wrong with them is told in `locale`. */
export const importFaultsQuery = (id: string, locale: string) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'rows', id, 'faults', locale],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/imports/{id}/faults', { params: { path: { id }, query: { cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Who stays although the file was taken back. */
export const importKeptQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'rows', id, 'kept'],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/imports/{id}/kept', { params: { path: { id }, query: { cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
