import { expect, test } from 'vitest';
import { staleAfter } from './stale';

test('a booked visit refreshes the calendar, open times, the card and the messages', () => {
  expect(staleAfter('appointment.booked')).toEqual(['appointments', 'slots', 'customers', 'messages']);
});

test('time off changes the staff and the open times', () => {
  expect(staleAfter('time_off.added')).toEqual(['staff', 'slots', 'messages']);
});

test('a closure changes the closures, the list of holidays and the open times', () => {
  expect(staleAfter('closure.added')).toEqual(['closures', 'holidays', 'slots', 'messages']);
  expect(staleAfter('calendar_settings.updated')).toEqual(['holidays', 'slots', 'messages']);
});

test('a change that is not known here refreshes everything', () => {
  expect(staleAfter('event.created')).toBeNull();
  expect(staleAfter('')).toBeNull();
});
