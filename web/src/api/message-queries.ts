/** What the screens of messages read: history, connections, rules, words, and what was written to and by a customer. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, take } from './client';
import type { Channel, Message, MessageStatus, ThreadLine } from './types';

/** Pages of a thread that are looked through for one message. */
const PAGES_OF_THREAD = 5;

export interface HistoryFilter {
  status?: MessageStatus;
  channel?: Channel;
  customerId?: string;
  connectionId?: string;
  template?: Message['template'];
  /** Dates, both inclusive. */
  from?: string;
  to?: string;
}

export const messagesQuery = (filter: HistoryFilter) =>
  infiniteQueryOptions({
    queryKey: ['messages', 'history', filter],
    queryFn: ({ pageParam }) => take(api.GET('/api/notifications/history', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** One message, for whoever comes to it by its address. */
export const messageQuery = (id: string) =>
  queryOptions({
    queryKey: ['messages', 'one', id],
    queryFn: () => take(api.GET('/api/notifications/{id}', { params: { path: { id } } })),
  });

/** Every time that a message was handed to a carrier. */
export const attemptsQuery = (id: string) =>
  queryOptions({
    queryKey: ['messages', 'attempts', id],
    queryFn: async () => (await take(api.GET('/api/notifications/{id}/attempts', { params: { path: { id } } }))).items,
  });

const threadPage = (id: string, cursor: string | undefined, limit: number) =>
  take(api.GET('/api/customers/{id}/messages-thread', { params: { path: { id }, query: { cursor, limit } } }));

/** The line that a message is in the thread of its customer, with the text that was sent; null when it is too far back. */
export const saidQuery = (customerId: string, messageId: string) =>
  queryOptions({
    queryKey: ['messages', 'said', customerId, messageId],
    queryFn: async (): Promise<ThreadLine | null> => {
      let cursor: string | undefined;
      for (let page = 0; page < PAGES_OF_THREAD; page += 1) {
        const { items, nextCursor } = await threadPage(customerId, cursor, 200);
        const line = items.find(({ id }) => id === messageId);
        if (line || !nextCursor) return line ?? null;
        cursor = nextCursor;
      }
      return null;
    },
  });

/** What was written to and by a customer, the newest first. */
export const threadQuery = (customerId: string) =>
  infiniteQueryOptions({
    queryKey: ['messages', 'thread', customerId],
    queryFn: ({ pageParam }) => threadPage(customerId, pageParam, 20),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Texts that came in, from whomever, the newest first. */
export const inboundQuery = infiniteQueryOptions({
  queryKey: ['messages', 'inbound'],
  queryFn: ({ pageParam }) => take(api.GET('/api/notifications/inbound', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** What a customer said about being written to. */
export const consentsQuery = (customerId: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'consents', customerId],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/customers/{id}/consents', { params: { path: { id: customerId }, query: { cursor: pageParam, limit: 20 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The business's accounts at carriers, by channel in the order in which they are tried. */
export const connectionsQuery = queryOptions({
  queryKey: ['connections', 'list'],
  queryFn: async () => (await take(api.GET('/api/connections'))).items,
});

/** The ways that the installation has for every business, and whether each reaches people. */
export const providersQuery = queryOptions({
  queryKey: ['connections', 'providers'],
  queryFn: async () => (await take(api.GET('/api/notifications/providers'))).items.filter(({ connectionId }) => !connectionId),
});

export const sendingSettingsQuery = queryOptions({
  queryKey: ['connections', 'settings'],
  queryFn: () => take(api.GET('/api/connections/settings')),
});

/** The picture with which a customer opens a chat, as the text of an SVG. */
export const chatCodeQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', 'code', id],
    queryFn: () => take(api.GET('/api/whatsapp/connections/{id}/qr', { params: { path: { id } }, parseAs: 'text' })),
  });

export const rulesQuery = queryOptions({
  queryKey: ['rules', 'list'],
  queryFn: async () => (await take(api.GET('/api/message-rules'))).items,
});

export const messageSettingsQuery = queryOptions({
  queryKey: ['rules', 'settings'],
  queryFn: () => take(api.GET('/api/message-settings')),
});

/** Every message that can be worded; its samples are in `locale`. */
export const wordingQuery = (locale: string) =>
  queryOptions({
    queryKey: ['wording', locale],
    queryFn: async () => (await take(api.GET('/api/message-templates'))).items,
  });
