import { expect, test } from 'vitest';
import { answerOf, reasonOf } from './gateway-words';

test('reasons of the program are told in words, those of people as they were written', () => {
  expect(reasonOf('paid_twice')?.known).toBe('paid_twice');
  expect(reasonOf('שולם בטעות')).toEqual({ known: undefined, text: 'שולם בטעות' });
  expect(reasonOf('')).toBeNull();
});

test('what a gateway said is never taken for a word of ours', () => {
  expect(answerOf('no_gateway')?.known).toBe('no_gateway');
  expect(answerOf('033: refused')?.known).toBeUndefined();
  expect(answerOf(' ')).toBeNull();
});
