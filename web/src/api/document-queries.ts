/** What the screens of documents read. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, take } from './client';
import type { DocumentKind, DocumentStatus } from './types';

export interface DocumentFilter {
  kind?: DocumentKind;
  status?: DocumentStatus;
  customerId?: string;
  /** Dates, both inclusive. */
  from?: string;
  to?: string;
}

export const documentsQuery = (filter: DocumentFilter) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'list', filter],
    queryFn: ({ pageParam }) => take(api.GET('/api/invoices', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** One document, and the ones it is tied to. */
export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'one', id],
    queryFn: () => take(api.GET('/api/invoices/{id}', { params: { path: { id } } })),
  });

export const draftsQuery = infiniteQueryOptions({
  queryKey: ['drafts', 'list'],
  queryFn: ({ pageParam }) => take(api.GET('/api/invoice-drafts', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['drafts', 'one', id],
    queryFn: () => take(api.GET('/api/invoice-drafts/{id}', { params: { path: { id } } })),
  });

/** Refuses, in words and at the fields, a draft that cannot be issued: the server says why where it would draw it. */
export async function mustBeWhole(id: string): Promise<void> {
  await take(api.GET('/api/invoice-drafts/{id}/pdf', { params: { path: { id } }, parseAs: 'blob' }));
}

/** What the business wants of its documents. */
export const documentSettingsQuery = queryOptions({
  queryKey: ['document-settings'],
  queryFn: () => take(api.GET('/api/document-settings')),
});

export const recurringQuery = infiniteQueryOptions({
  queryKey: ['recurring', 'list'],
  queryFn: ({ pageParam }) => take(api.GET('/api/recurring-invoices', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** One recurring document, with what was issued. */
export const recurringOneQuery = (id: string) =>
  queryOptions({
    queryKey: ['recurring', 'one', id],
    queryFn: () => take(api.GET('/api/recurring-invoices/{id}', { params: { path: { id } } })),
  });

/** Whether documents are signed, and with which keys. */
export const documentSigningQuery = queryOptions({
  queryKey: ['document-signing'],
  queryFn: () => take(api.GET('/api/document-settings/signing')),
});

/** VAT and income of a period of dates. */
export const reportsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['documents', 'reports', from, to],
    queryFn: async () => {
      const params = { query: { from, to } };
      const [vat, income] = await Promise.all([
        take(api.GET('/api/document-reports/vat', { params })),
        take(api.GET('/api/document-reports/income', { params })),
      ]);
      return { vat, income };
    },
    placeholderData: keepPreviousData,
  });

/** Files that were handed out, the newest first. */
export const exportsQuery = infiniteQueryOptions({
  queryKey: ['document-exports'],
  queryFn: ({ pageParam }) => take(api.GET('/api/uniform-file', { params: { query: { cursor: pageParam, limit: 20 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** What is shown and printed after a uniform file was made. */
export const summaryQuery = (id: string) =>
  queryOptions({
    queryKey: ['document-exports', 'summary', id],
    queryFn: () => take(api.GET('/api/uniform-file/{id}', { params: { path: { id } } })),
  });
