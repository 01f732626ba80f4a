import { expect, test } from 'vitest';
import { whyOf } from './why';

test('the reason is told as the server words it; of a failure it is what the carrier said', () => {
  expect(whyOf({ status: 'skipped', error: 'The visit was cancelled.' })).toEqual({ by: 'us', text: 'The visit was cancelled.' });
  expect(whyOf({ status: 'planned', error: 'The budget of today is used up.' })).toEqual({ by: 'us', text: 'The budget of today is used up.' });
  expect(whyOf({ status: 'failed', error: '550 no such mailbox' })).toEqual({ by: 'carrier', text: '550 no such mailbox' });
});

test('a word for programs is never shown to people', () => {
  expect(whyOf({ status: 'sending', error: 'waits-doubt' })).toBeNull();
  expect(whyOf({ status: 'failed', error: 'no_carrier' })).toBeNull();
});

test('what arrived needs no reason', () => {
  expect(whyOf({ status: 'delivered', error: 'earlier trouble' })).toBeNull();
  expect(whyOf({ status: 'planned', error: null })).toBeNull();
});
