import { expect, test } from 'vitest';
import { troubleOf } from './trouble';

test('answers of carriers are told by what can be done about them', () => {
  expect(troubleOf('greeting the mail server: Connection error: Connection refused (os error 111)')).toBe('no-answer');
  expect(troubleOf('Twilio cannot be reached: operation timed out')).toBe('no-answer');
  expect(troubleOf('535 5.7.8 Error: authentication failed')).toBe('credentials');
  expect(troubleOf('Invalid OAuth access token')).toBe('credentials');
  expect(troubleOf('invalid peer certificate: UnknownIssuer')).toBe('encryption');
  expect(troubleOf('429 Too Many Requests')).toBe('rate');
});

test('an answer of another kind is left to the carrier’s words', () => {
  expect(troubleOf('552 mailbox is full')).toBeNull();
});
