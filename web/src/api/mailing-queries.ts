/** What the screens of subscribers and campaigns read. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, take } from './client';
import { all, PAGE } from './queries';
import type { Campaign, CampaignAudience, CampaignFigures, CampaignStatus, Subscriber, SubscriberStatus } from './types';

/** How often the figures of a campaign that is being sent are read. */
const FIGURES_MS = 4_000;

export interface SubscriberFilter {
  search?: string;
  status?: SubscriberStatus;
  list?: string;
}

export const subscribersQuery = (filter: SubscriberFilter) =>
  infiniteQueryOptions({
    queryKey: ['subscribers', 'list', filter],
    queryFn: ({ pageParam }) => take(api.GET('/api/subscribers', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Every subscriber that a filter shows, the newest first. */
export function allSubscribers(filter: SubscriberFilter): Promise<Subscriber[]> {
  return all((cursor) => take(api.GET('/api/subscribers', { params: { query: { ...filter, cursor, limit: PAGE } } })));
}

export const subscriberListsQuery = queryOptions({
  queryKey: ['subscriber-lists'],
  queryFn: async () => (await take(api.GET('/api/subscriber-lists'))).items,
});

export const campaignsQuery = (status?: CampaignStatus) =>
  infiniteQueryOptions({
    queryKey: ['campaigns', 'list', status ?? null],
    queryFn: ({ pageParam }) => take(api.GET('/api/campaigns', { params: { query: { status, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', 'one', id],
    queryFn: () => take(api.GET('/api/campaigns/{id}', { params: { path: { id } } })),
  });

/** The mail as a reader gets it, and whom it would reach now. */
export const campaignPreviewQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['campaigns', 'preview', id, version],
    queryFn: () => take(api.GET('/api/campaigns/{id}/preview', { params: { path: { id } } })),
  });

/**
 * What became of a campaign so far; looked at again by itself while something may still leave. A key of its own: every
 * message that leaves changes this, and nothing else of a campaign.
 */
export const campaignFiguresQuery = (id: string, isMoving: boolean) =>
  queryOptions({
    queryKey: ['campaign-figures', id],
    queryFn: (): Promise<CampaignFigures> => take(api.GET('/api/campaigns/{id}/figures', { params: { path: { id } } })),
    refetchInterval: isMoving ? FIGURES_MS : false,
  });

/** How many addresses an audience has, and how many of them agreed to advertising. */
export const audienceQuery = (audience: CampaignAudience, channel: Campaign['channel']) =>
  queryOptions({
    queryKey: ['campaigns', 'audience', channel, audience],
    queryFn: () => take(api.POST('/api/campaigns/audience', { params: { query: { channel } }, body: audience })),
    placeholderData: keepPreviousData,
  });
