import { expect, test } from 'vitest';
import { staleAfter } from './stale';

test('a booked visit refreshes the calendar, open times, the card, the reports and the messages', () => {
  expect(staleAfter('appointment.booked')).toEqual(['appointments', 'slots', 'customers', 'reports', 'messages']);
});

test('time off changes the staff and the open times', () => {
  expect(staleAfter('time_off.added')).toEqual(['staff', 'slots', 'messages']);
});

test('a closure changes the closures, the list of holidays and the open times', () => {
  expect(staleAfter('closure.added')).toEqual(['closures', 'holidays', 'slots', 'messages']);
  expect(staleAfter('calendar_settings.updated')).toEqual(['holidays', 'slots', 'rules', 'messages']);
});

test('a registration changes the events with their seats, and the card of who registered', () => {
  expect(staleAfter('registration.checked_in')).toEqual(['events', 'customers', 'messages']);
});

test('who waits changes the waiting list and, by the time kept for them, the open times', () => {
  expect(staleAfter('waiting.offered')).toEqual(['waiting', 'slots', 'customers', 'messages']);
});

test('a message that left changes the budgets of its connection; rules and words are read again by themselves', () => {
  expect(staleAfter('message.sent')).toEqual(['customers', 'connections', 'campaign-figures', 'messages']);
  expect(staleAfter('message_rule.updated')).toEqual(['rules', 'messages']);
  expect(staleAfter('wording.updated')).toEqual(['wording', 'messages']);
  expect(staleAfter('sending_settings.updated')).toEqual(['connections', 'messages']);
});

test('who joins or leaves changes the subscribers, the counts of their lists and whom campaigns reach', () => {
  for (const kind of ['subscriber.added', 'subscribers.imported', 'consent.withdrawn']) {
    expect(staleAfter(kind)).toEqual(expect.arrayContaining(['subscribers', 'subscriber-lists', 'campaigns']));
  }
  expect(staleAfter('subscriber_list.updated')).toEqual(['subscriber-lists', 'subscribers', 'messages']);
});

test('what became of a message changes the figures of campaigns, and not whom they reach', () => {
  expect(staleAfter('message.sent')).toContain('campaign-figures');
  expect(staleAfter('message.sent')).not.toContain('campaigns');
});

test('a file of customers changes the customers and the files', () => {
  expect(staleAfter('customers.imported')).toEqual(['customers', 'imports', 'messages']);
});

test('a change that is not known here refreshes everything', () => {
  expect(staleAfter('comet.seen')).toBeNull();
  expect(staleAfter('')).toBeNull();
});

test('a payment changes its link, visit and reports; a forgotten card is not asked for its charges', () => {
  expect(staleAfter('payment.received')).toEqual(['payments', 'payment-links', 'card-charges', 'appointments', 'customers', 'reports', 'messages']);
  expect(staleAfter('card.removed')).toEqual(['cards', 'customers', 'messages']);
  expect(staleAfter('refund.done')).toContain('refunds');
  expect(staleAfter('gateway_account.updated')).toEqual(['gateways', 'messages']);
});
