/** How the states of subscribers and campaigns look, and what can be done in them; the words beside say the same. */
import type { CampaignStatus, Subscriber, SubscriberStatus } from '../../api/types';

export const SUBSCRIBER_STATUSES: SubscriberStatus[] = ['subscribed', 'pending', 'unsubscribed'];
export const SUBSCRIBER_COLOR: Record<SubscriberStatus, string> = { subscribed: 'green', pending: 'orange', unsubscribed: 'gray' };

/** What a subscriber's state means; who came from a file without a declaration was never asked. */
export function stateOf({ status, source }: Pick<Subscriber, 'status' | 'source'>): SubscriberStatus | 'unasked' {
  return status === 'pending' && source === 'import' ? 'unasked' : status;
}

export const CAMPAIGN_STATUSES: CampaignStatus[] = ['draft', 'scheduled', 'sending', 'paused', 'done', 'cancelled'];
export const CAMPAIGN_COLOR: Record<CampaignStatus, string> = {
  draft: 'gray',
  scheduled: 'blue',
  sending: 'orange',
  paused: 'grape',
  done: 'green',
  cancelled: 'red',
};

export type CampaignStep = 'unschedule' | 'pause' | 'resume' | 'cancel';

/** What the team can do with a campaign that is no draft any more. */
export const CAMPAIGN_STEPS: Record<CampaignStatus, CampaignStep[]> = {
  draft: [],
  scheduled: ['unschedule', 'cancel'],
  sending: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  done: [],
  cancelled: [],
};
