import { expect, test } from 'vitest';
import type { CustomerField } from '../../api/types';
import { changedFields, fieldForm, shownValue } from './field-form';

const field = (id: string, kind: CustomerField['kind'], isArchived = false): CustomerField => ({
  id,
  name: id,
  kind,
  choices: kind === 'choice' ? [{ id: 'c1', name: 'חברה', isArchived: false }] : [],
  isArchived,
  version: 1,
});
const FIELDS = [field('text', 'text'), field('number', 'number'), field('flag', 'yes_no'), field('choice', 'choice'), field('old', 'text', true)];

test('a form begins with what the card has, and without fields that are put away', () => {
  const form = fieldForm(FIELDS, { text: 'חלק', number: 0, flag: false, old: 'x' });
  expect(form).toEqual({ text: 'חלק', number: 0, flag: 'false', choice: '' });
  expect(fieldForm(FIELDS, undefined)).toEqual({ text: '', number: '', flag: '', choice: '' });
});

test('only what changed is sent, and what was emptied as null', () => {
  const before = fieldForm(FIELDS, { text: 'חלק', number: 3, flag: false });
  expect(changedFields(FIELDS, before, before)).toEqual({});
  expect(changedFields(FIELDS, before, { text: '', number: 4, flag: 'true', choice: 'c1' })).toEqual({
    text: null,
    number: 4,
    flag: true,
    choice: 'c1',
  });
});

test('a choice is drawn by its name, no and nought as they are, and nothing as nothing', () => {
  const [text, number, flag, choice] = FIELDS as [CustomerField, CustomerField, CustomerField, CustomerField];
  const values = { number: 0, flag: false, choice: 'c1' };
  expect([text, number, flag, choice].map((one) => shownValue(one, values))).toEqual([null, 0, false, 'חברה']);
  expect(shownValue(choice, { choice: 'gone' })).toBeNull();
});
