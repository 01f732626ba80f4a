import { expect, test } from 'vitest';
import { CAMPAIGN_STEPS, stateOf } from './status';

test('who came from a file without a declaration was never asked; everybody else who waits was', () => {
  expect(stateOf({ status: 'pending', source: 'import' })).toBe('unasked');
  expect(stateOf({ status: 'pending', source: 'sign_up' })).toBe('pending');
  expect(stateOf({ status: 'subscribed', source: 'import' })).toBe('subscribed');
});

test('nothing can be done with a campaign that is over, and only one that is stopped goes on', () => {
  expect([CAMPAIGN_STEPS.done, CAMPAIGN_STEPS.cancelled]).toEqual([[], []]);
  expect(Object.entries(CAMPAIGN_STEPS).flatMap(([status, steps]) => (steps.includes('resume') ? [status] : []))).toEqual(['paused']);
});
