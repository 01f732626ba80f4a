/** Live updates: the server names what changed, the cache reads it again. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '../api/queries';
import { staleAfter } from '../api/stale';

/** Changes come in bursts (a visit, its payment, its receipt): they are answered together. */
const GATHER_MS = 150;
const RETRY_MS = 5_000;

function kindOf(data: string): string {
  try {
    return String((JSON.parse(data) as { kind?: unknown }).kind);
  } catch {
    return '';
  }
}

/** Listens while the component lives. A stream that ends is opened again, and all is read anew. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gather: ReturnType<typeof setTimeout> | undefined;
    let pending: Set<string> | 'all' = new Set();

    const flush = () => {
      // One's own change is told before its answer is here: what it took away would be asked for once more.
      if (client.isMutating() > 0) {
        gather = setTimeout(flush, GATHER_MS);
        return;
      }
      gather = undefined;
      const keys = pending;
      pending = new Set();
      if (keys === 'all') void client.invalidateQueries();
      else for (const key of keys) void client.invalidateQueries({ queryKey: [key] });
    };
    const touch = (keys: readonly string[] | null) => {
      if (keys === null) pending = 'all';
      else if (pending !== 'all') for (const key of keys) pending.add(key);
      gather ??= setTimeout(flush, GATHER_MS);
    };
    const open = () => {
      source = new EventSource('/api/live');
      source.addEventListener('change', (event) => touch(staleAfter(kindOf((event as MessageEvent<string>).data))));
      source.addEventListener('error', () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        source.close();
        timer = setTimeout(reopen, RETRY_MS);
      });
    };
    // An ordinary read first: it renews an ended session, which an EventSource cannot.
    const reopen = async () => {
      await client.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined);
      touch(null);
      open();
    };
    open();
    return () => {
      source?.close();
      clearTimeout(timer);
      clearTimeout(gather);
    };
  }, [client]);
}
