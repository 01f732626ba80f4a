import { expect, test } from 'vitest';
import { staleAfter } from './stale';

test('a booked visit refreshes the calendar, open times, the card and the messages', () => {
  expect(staleAfter('appointment.booked')).toEqual(['appointments', 'slots', 'customers', 'messages']);
});

test('time off changes the staff and the open times', () => {
  expect(staleAfter('time_off.added')).toEqual(['staff', 'slots', 'messages']);
});

test('a change that is not known here refreshes everything', () => {
  expect(staleAfter('event.created')).toBeNull();
  expect(staleAfter('')).toBeNull();
});
