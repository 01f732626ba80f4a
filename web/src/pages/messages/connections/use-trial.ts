import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { connectionsQuery } from '../../../api/message-queries';
import type { Connection } from '../../../api/types';
import { useNow } from '../../../calendar/use-now';

/** How often is looked, and for how long at most: the slowest carrier answers within a minute. */
const LOOK_MS = 1_000;
const PATIENCE_MS = 90_000;

export interface Trial {
  start: () => void;
  isRunning: boolean;
  /** Whether it was begun here and came to an end, or to none in time. */
  ended: 'told' | 'no-answer' | null;
  error: Error | null;
}

/** Lets the server try a connection. A job does it, so the list is read until the connection tells what came of it. */
export function useTrial(connection: Connection): Trial {
  const now = useNow();
  const [begun, setBegun] = useState<{ before: string | null; at: number } | null>(null);
  const ask = useMutation({
    mutationFn: () => take(api.POST('/api/connections/{id}/test', { params: { path: { id: connection.id } } })),
    onMutate: () => setBegun(null),
    onSuccess: () => setBegun({ before: connection.testedAt ?? null, at: Date.now() }),
  });
  const isTold = begun !== null && (connection.testedAt ?? null) !== begun.before;
  const isLate = begun !== null && !isTold && now - begun.at > PATIENCE_MS;
  const isWaiting = begun !== null && !isTold && !isLate;
  useQuery({ ...connectionsQuery, refetchInterval: isWaiting ? LOOK_MS : false });
  return {
    start: () => ask.mutate(),
    isRunning: ask.isPending || isWaiting,
    ended: isTold ? 'told' : isLate ? 'no-answer' : null,
    error: ask.error,
  };
}
