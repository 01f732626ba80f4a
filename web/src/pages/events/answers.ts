/** Answers to the questions of a registration form, as a form holds them. Pure. */
import type { EventQuestion } from '../../api/types';

/** By the id of their question. */
export type AnswerForm = Record<string, string | number | boolean>;

export function blankAnswers(questions: readonly EventQuestion[]): AnswerForm {
  return Object.fromEntries(questions.map(({ id = '', kind }) => [id, kind === 'checkbox' ? false : '']));
}

/** What was answered: nothing for what was left empty, numbers as numbers. */
export function answersOf(questions: readonly EventQuestion[], form: AnswerForm): AnswerForm {
  const answered = questions.filter(({ id = '' }) => form[id] !== undefined && form[id] !== '' && form[id] !== false);
  return Object.fromEntries(
    answered.map(({ id = '', kind }) => [id, kind === 'number' ? Number(form[id]) : (form[id] as string | boolean)]),
  );
}
