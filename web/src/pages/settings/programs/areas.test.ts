import { expect, test } from 'vitest';
import { AREAS, levelsOf, NOTHING, READ_ONLY, scopesOf } from './areas';

test('a choice becomes scopes and back', () => {
  const levels = { ...NOTHING, calendar: 'write', customers: 'read' } as const;
  const scopes = scopesOf(levels, true);
  expect(scopes).toEqual(['calendar:write', 'customers:read', 'payments:refund']);
  expect(levelsOf(scopes)).toEqual([
    { area: 'calendar', level: 'write' },
    { area: 'customers', level: 'read' },
  ]);
});

test('nothing chosen is no scope, and read-only changes nothing', () => {
  expect(scopesOf(NOTHING, false)).toEqual([]);
  const scopes = scopesOf(READ_ONLY, false);
  expect(scopes).toHaveLength(AREAS.length);
  expect(scopes.every((scope) => scope.endsWith(':read'))).toBe(true);
});
