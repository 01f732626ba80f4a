import { describe, expect, test } from 'vitest';
import { periodOf, periodSearch } from './period';

describe('the period of a report', () => {
  const today = '2026-02-18'; // a Wednesday

  test.each([
    ['today', '2026-02-18', '2026-02-18'],
    ['week', '2026-02-15', '2026-02-21'],
    [undefined, '2026-02-01', '2026-02-28'],
    ['quarter', '2026-01-01', '2026-03-31'],
    ['year', '2026-01-01', '2026-12-31'],
  ] as const)('%s is whole', (period, from, to) => {
    expect(periodOf({ period }, today)).toEqual({ from, to });
  });

  test('the last quarter ends with the year', () => {
    expect(periodOf({ period: 'quarter' }, '2026-12-31')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  });

  test('chosen days may be the wrong way round', () => {
    expect(periodOf({ period: 'custom', from: '2026-03-02', to: '2026-03-01' }, today)).toEqual({ from: '2026-03-01', to: '2026-03-02' });
  });

  test('an address that says nothing sensible is this month', () => {
    expect(periodSearch({ period: 'decade', from: '2026-01-01' })).toEqual({ period: undefined });
    expect(periodSearch({ period: 'custom', from: '2026-02-30', to: '2026-03-01' })).toEqual({ period: 'custom', from: undefined, to: '2026-03-01' });
  });
});
