/** What the screens of security read: the second factor, what the business demands, the audit log. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, take } from './client';

/** This user's second factor. */
export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: () => take(api.GET('/api/auth/second-factor')),
});

/** This user's passkeys. */
export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: () => take(api.GET('/api/auth/passkeys')),
});

/** What the business demands of its team's sign-ins. */
export const securitySettingsQuery = queryOptions({
  queryKey: ['security'],
  queryFn: () => take(api.GET('/api/business/security')),
});

export interface AuditFilter {
  /** A user's id, "guest" or "system". */
  actor?: string;
  kind?: string;
  object?: string;
  objectId?: string;
  /** Instants, the end exclusive. */
  from?: string;
  to?: string;
}

/** The audit log; its words are in `locale`. */
export const auditQuery = (filter: AuditFilter, locale: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', filter, locale],
    queryFn: ({ pageParam }) => take(api.GET('/api/audit-log', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** What the audit log can be searched for, in `locale`. */
export const auditWordsQuery = (locale: string) =>
  queryOptions({
    queryKey: ['audit', 'words', locale],
    queryFn: () => take(api.GET('/api/audit-log/words')),
    staleTime: Infinity,
  });

/** The key to subscribe with, and this user's devices that are told of news. */
export const pushQuery = queryOptions({
  queryKey: ['push', 'devices'],
  queryFn: () => take(api.GET('/api/push')),
});
