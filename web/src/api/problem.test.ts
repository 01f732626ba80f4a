import { describe, expect, test } from 'vitest';
import { ApiError, conflictAt, formFaults, formPath, problemOf } from './problem';

const problem = (fields: [string, string][], detail = 'check the form') => ({
  title: 'invalid',
  status: 422,
  code: 'invalid',
  detail,
  fields: fields.map(([field, message]) => ({ field, code: 'x', message })),
});

describe('a refused form', () => {
  test('each fault goes to its field, under the name the form knows', () => {
    const faults = formFaults(
      problem([
        ['/email', 'bad'],
        ['/customer/phone', 'short'],
      ]),
      ['email', 'customer.phone'],
      '',
    );
    expect(faults).toEqual({ fields: { email: 'bad', 'customer.phone': 'short' }, general: null });
  });

  test('a fault inside a list belongs to the field that holds the list', () => {
    expect(formFaults(problem([['/tags/2', 'too long']]), ['tags'], '').fields).toEqual({ tags: 'too long' });
  });

  test('a fault of a field that is not shown is said above the form', () => {
    expect(
      formFaults(
        problem([
          ['/slug', 'taken'],
          ['/name', 'empty'],
        ]),
        ['name'],
        '',
      ),
    ).toEqual({
      fields: { name: 'empty' },
      general: 'taken',
    });
  });

  test('a refusal without fields says its detail, and a silent one the fallback', () => {
    expect(formFaults(problem([]), ['name'], 'again').general).toBe('check the form');
    expect(formFaults({ title: '', status: 500, code: 'internal' }, [], 'again').general).toBe('again');
  });
});

test('a conflict about one field is told beside it, any other stays what it is', () => {
  const refuse = (code: string) => {
    try {
      conflictAt('capacity_below_taken', '/capacity')(new ApiError({ title: '', status: 409, code, detail: 'more are taken' }));
    } catch (error) {
      return formFaults((error as ApiError).problem, ['capacity'], '');
    }
  };
  expect(refuse('capacity_below_taken')).toEqual({ fields: { capacity: 'more are taken' }, general: null });
  expect(refuse('stale_version')).toEqual({ fields: {}, general: 'more are taken' });
});

test('pointers are unescaped', () => {
  expect(formPath('/a~1b/c~0d/0')).toBe('a/b.c~d.0');
});

test('an answer that is no problem still has a code', () => {
  expect(problemOf('<html>', 502).code).toBe('internal');
  expect(problemOf({ code: 'slot_taken', title: 'x' }, 409)).toEqual({ code: 'slot_taken', title: 'x', status: 409 });
});
