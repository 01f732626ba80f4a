import { useQueryClient } from '@tanstack/react-query';

/** Reads anew what a change to an event or a registration touches. */
export function useEventsChanged(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    void client.invalidateQueries({ queryKey: ['customers'] });
    await client.invalidateQueries({ queryKey: ['events'] });
  };
}
