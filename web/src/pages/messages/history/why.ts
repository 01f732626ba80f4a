import type { Message } from '../../../api/types';

/** Words for programs, such as "waits-doubt". */
const CODE = /^[a-z]+([-_][a-z]+)+$/;
const STANDS_STILL = ['planned', 'sending', 'failed', 'skipped'];

export interface Why {
  /** A failure is told in the carrier's words, everything else in ours. */
  by: 'us' | 'carrier';
  text: string;
}

/** Why a message has not arrived, in words; null where there is nothing to tell. */
export function whyOf({ status, error }: Pick<Message, 'status' | 'error'>): Why | null {
  if (!error || CODE.test(error) || !STANDS_STILL.includes(status)) return null;
  return { by: status === 'failed' ? 'carrier' : 'us', text: error };
}
