import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client';
import { gatewaysQuery } from '../../../api/payment-queries';
import type { GatewayAccount } from '../../../api/types';
import { useNow } from '../../../calendar/use-now';

/** How often is looked, and for how long at most. */
const LOOK_MS = 1_000;
const PATIENCE_MS = 90_000;

export interface Trial {
  start: () => void;
  isRunning: boolean;
  /** Whether it was begun here and came to an end, or to none in time. */
  ended: 'told' | 'no-answer' | null;
  error: Error | null;
}

/** Lets the server try an account. A job does it, so the list is read until the account tells what came of it. */
export function useTrial(account: GatewayAccount): Trial {
  const now = useNow();
  const [begun, setBegun] = useState<{ before: string | null; at: number } | null>(null);
  const ask = useMutation({
    mutationFn: () => take(api.POST('/api/gateway-accounts/{id}/test', { params: { path: { id: account.id } } })),
    onMutate: () => setBegun(null),
    onSuccess: () => setBegun({ before: account.testedAt ?? null, at: Date.now() }),
  });
  const isTold = begun !== null && (account.testedAt ?? null) !== begun.before;
  const isLate = begun !== null && !isTold && now - begun.at > PATIENCE_MS;
  const isWaiting = begun !== null && !isTold && !isLate;
  useQuery({ ...gatewaysQuery, refetchInterval: isWaiting ? LOOK_MS : false });
  return {
    start: () => ask.mutate(),
    isRunning: ask.isPending || isWaiting,
    ended: isTold ? 'told' : isLate ? 'no-answer' : null,
    error: ask.error,
  };
}
