import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import { meQuery } from '../../api/queries';
import type { paths } from '../../api/schema';

type Changes = Omit<paths['/api/business']['put']['requestBody']['content']['application/json'], 'version'>;

/** Saves what a step asked for, or that it is done, on the business as it is now. */
export function useSaveSteps(): (changes: Changes) => Promise<void> {
  const client = useQueryClient();
  return async (changes) => {
    const { version } = await take(api.GET('/api/business'));
    const saved = await take(api.PUT('/api/business', { body: { ...changes, version } }));
    client.setQueryData(meQuery.queryKey, (me) => me && { ...me, business: saved });
    // The list of the person's businesses names it too.
    void client.invalidateQueries({ queryKey: ['me'] });
  };
}
