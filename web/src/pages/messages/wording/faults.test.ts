import { expect, test } from 'vitest';
import type { Problem } from '../../../api/problem';
import { faultsAt, withVariable } from './faults';

const problem = (fields: Problem['fields']): Problem => ({ title: '', status: 422, code: 'invalid', fields });

test('a fault is found in the text, whatever stands before it', () => {
  const text = '😀 שלום {nobody}!';
  const told = problem([{ field: '/body', code: 'unknown_variable', message: 'No such variable.', position: 7, found: 'nobody' }]);
  const [fault] = faultsAt(told, '/body', text);
  expect(fault).toMatchObject({ message: 'No such variable.', found: '{nobody}' });
  expect(text.slice(...(fault?.range ?? [0, 0]))).toBe('{nobody}');
  expect(faultsAt(told, '/subject', text)).toEqual([]);
});

test('a brace that is not closed is shown as it stands', () => {
  const text = 'Hello {customer\nbye';
  const told = problem([{ field: '/body', code: 'unclosed_variable', message: 'Not closed.', position: 6, found: '{customer' }]);
  const [fault] = faultsAt(told, '/body', text);
  expect(fault?.found).toBe('{customer');
  expect(text.slice(...(fault?.range ?? [0, 0]))).toBe('{customer');
});

test('a fault of the whole text has no place', () => {
  const told = problem([{ field: '/body', code: 'missing', message: 'Missing.' }]);
  expect(faultsAt(told, '/body', '')).toEqual([{ message: 'Missing.', found: null, range: null }]);
  expect(faultsAt(null, '/body', 'x')).toEqual([]);
});

test('a variable takes the place of what is selected', () => {
  expect(withVariable('Hello you', 'customer', [6, 9])).toEqual({ text: 'Hello {customer}', caret: 16 });
  expect(withVariable('', 'when', [0, 0])).toEqual({ text: '{when}', caret: 6 });
});
