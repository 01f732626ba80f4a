import { useQueryClient } from '@tanstack/react-query';

/** Reads anew what a change to a subscriber, a list or a campaign touches. */
export function useMailingChanged(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    void client.invalidateQueries({ queryKey: ['subscriber-lists'] });
    void client.invalidateQueries({ queryKey: ['campaigns'] });
    void client.invalidateQueries({ queryKey: ['campaign-figures'] });
    await client.invalidateQueries({ queryKey: ['subscribers'] });
  };
}
