/** What the list of customers reads beside the customers. */
import { queryOptions } from '@tanstack/react-query';
import { api, take } from './client';
import type { CustomerAct } from './types';

/** How often an act on many is looked at while it goes on. */
const LOOK_MS = 700;

/** Filters that are kept under a name: the team's, then one's own. */
export const customerViewsQuery = queryOptions({
  queryKey: ['customer-views'],
  queryFn: async () => (await take(api.GET('/api/customer-views'))).items,
});

/** Every tag that a card has. */
export const customerTagsQuery = queryOptions({
  queryKey: ['customers', 'tags'],
  queryFn: async () => (await take(api.GET('/api/customers/tags'))).items,
});

/** Whether cards are still being changed. */
export function isMoving(act: CustomerAct): boolean {
  return act.status === 'running' || act.status === 'undoing';
}

export const customerActQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer-acts', id],
    queryFn: () => take(api.GET('/api/customer-acts/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? LOOK_MS : false),
  });
