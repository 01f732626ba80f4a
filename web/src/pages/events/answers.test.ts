import { expect, test } from 'vitest';
import type { EventQuestion } from '../../api/types';
import { answersOf, blankAnswers } from './answers';

const QUESTIONS: EventQuestion[] = [
  { id: 'diet', label: 'Diet', kind: 'short_text' },
  { id: 'age', label: 'Age', kind: 'number' },
  { id: 'photos', label: 'Photos', kind: 'checkbox' },
];

test('what was left empty is no answer, a number is a number, a tick is yes', () => {
  const form = blankAnswers(QUESTIONS);
  expect(answersOf(QUESTIONS, form)).toEqual({});
  expect(answersOf(QUESTIONS, { ...form, age: '0', photos: true })).toEqual({ age: 0, photos: true });
});
