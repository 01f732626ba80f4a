import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../api/types';
import { audienceOf, campaignBody, campaignFields, newCampaign, scheduledAt } from './fields';

const ZONE = 'Asia/Jerusalem';
const campaign: Campaign = {
  id: '1',
  name: 'November',
  status: 'draft',
  channel: 'email',
  lang: 'he',
  subject: 'Hello',
  body: 'Text',
  button: { label: 'Book', url: 'https://example.com' },
  audience: {
    subscribers: { list: 'l1' },
    customers: {
      tag: 'regular',
      visitedService: 's1',
      lastVisitAfter: '2026-01-01T00:00:00+02:00',
      lastVisitBefore: '2026-07-01T00:00:00+03:00',
      withoutFutureVisit: true,
    },
  },
  createdAt: '2026-11-01T08:00:00Z',
  updatedAt: '2026-11-01T08:00:00Z',
  version: 3,
};

describe('an audience', () => {
  test('comes back as it was read', () => {
    const back = audienceOf(campaignFields(campaign, ZONE).audience, ZONE);
    expect(back?.subscribers).toEqual({ list: 'l1' });
    expect(back?.customers).toMatchObject({ tag: 'regular', visitedService: 's1', withoutFutureVisit: true });
    expect(Date.parse(back?.customers?.lastVisitAfter ?? '')).toBe(Date.parse('2026-01-01T00:00:00+02:00'));
    expect(Date.parse(back?.customers?.lastVisitBefore ?? '')).toBe(Date.parse('2026-07-01T00:00:00+03:00'));
  });

  test('includes the last day that was picked', () => {
    expect(campaignFields(campaign, ZONE).audience.lastVisitUntil).toBe('2026-06-30');
  });

  test('of customers as they were filtered in their list keeps that filter', () => {
    const filter = { tag: 'regular', futureVisit: 'without' } as const;
    const { audience } = newCampaign('he', filter);
    expect(audienceOf(audience, ZONE)).toMatchObject({ subscribers: null, customers: { filter } });
  });

  test('of nobody is none', () => {
    expect(audienceOf({ ...newCampaign('he').audience, subscribers: false }, ZONE)).toBeNull();
  });

  test('of customers alone leaves the subscribers out, and bounds that are empty', () => {
    const fields = { ...newCampaign('he').audience, subscribers: false, customers: true, tag: ' ' };
    expect(audienceOf(fields, ZONE)).toEqual({
      subscribers: null,
      customers: { tag: null, visitedService: null, lastVisitAfter: null, lastVisitBefore: null, withoutFutureVisit: null, filter: null },
    });
  });
});

test('a button without label and address is none', () => {
  expect(campaignBody(newCampaign('he'), ZONE).button).toBeNull();
  expect(campaignBody(campaignFields(campaign, ZONE), ZONE).button).toEqual({ label: 'Book', url: 'https://example.com' });
});

test('a text has neither subject nor button, whatever was written before', () => {
  const fields = { ...campaignFields(campaign, ZONE), channel: 'sms' as const };
  expect(campaignBody(fields, ZONE)).toMatchObject({ channel: 'sms', subject: null, button: null, body: 'Text' });
});

test('a time is the business’s, in summer and in winter', () => {
  expect(Date.parse(scheduledAt('2026-12-01', '9:30', ZONE))).toBe(Date.parse('2026-12-01T07:30:00Z'));
  expect(Date.parse(scheduledAt('2026-07-01', '930', ZONE))).toBe(Date.parse('2026-07-01T06:30:00Z'));
});
