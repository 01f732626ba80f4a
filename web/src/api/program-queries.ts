/** What the screens of a business's programs read: API keys, webhooks and what those were told. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, take } from './client';
import type { WebhookDeliveryStatus } from './types';

const LOOK_AGAIN_MS = 3000;

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: async () => (await take(api.GET('/api/api-keys'))).items,
});

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'list'],
  queryFn: async () => (await take(api.GET('/api/webhooks'))).items,
});

export const changeKindsQuery = queryOptions({
  queryKey: ['webhooks', 'kinds'],
  queryFn: async () => (await take(api.GET('/api/webhooks/kinds'))).items,
  staleTime: Infinity,
});

/** What a webhook was told, the newest first. It is no change of the business, so it is looked at again while something waits. */
export const deliveriesQuery = (id: string, status?: WebhookDeliveryStatus) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', 'deliveries', id, status ?? null],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/webhooks/{id}/deliveries', { params: { path: { id }, query: { status, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((item) => item.status === 'pending')) ? LOOK_AGAIN_MS : false,
  });
