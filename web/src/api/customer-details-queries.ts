/** What the screens read of the business's own fields of customers, and of their files. */
import { queryOptions } from '@tanstack/react-query';
import { api, take } from './client';

/** Those in use in their order, then those put away. */
export const customerFieldsQuery = queryOptions({
  queryKey: ['customer-fields'],
  queryFn: async () => (await take(api.GET('/api/customer-fields'))).items,
  staleTime: 5 * 60_000,
});

export const customerFilesQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'files', id],
    queryFn: async () => (await take(api.GET('/api/customers/{id}/files', { params: { path: { id } } }))).items,
  });
