import { useQueryClient } from '@tanstack/react-query';

/** Reads anew what a document that was issued, or a draft that was written, touches. */
export function useDocumentsChanged(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    for (const stale of ['drafts', 'payments', 'customers']) void client.invalidateQueries({ queryKey: [stale] });
    await client.invalidateQueries({ queryKey: ['documents'] });
  };
}
