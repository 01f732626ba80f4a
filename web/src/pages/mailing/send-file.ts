import { api, take } from '../../api/client';
import type { SubscribersImported } from '../../api/types';

/** A file that was chosen, and what is in it. */
export interface Chosen {
  name: string;
  text: string;
}

/** Stores a file of subscribers, or looks what it would do. */
export function sendFile(text: string, query: { dryRun: boolean; list?: string; declaration?: string }): Promise<SubscribersImported> {
  return take(
    api.POST('/api/subscribers/import', {
      params: { query },
      body: text,
      bodySerializer: (body) => body,
      headers: { 'Content-Type': 'text/csv' },
    }),
  );
}
