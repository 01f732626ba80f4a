import type { CampaignFigures } from '../../api/types';

/** How many of the addresses gone through so far are settled: sent, failed or left out. Pure. */
export function progress({ addresses, planned }: CampaignFigures): { settled: number; all: number } {
  return { settled: addresses - planned, all: addresses };
}
