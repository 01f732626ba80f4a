import { expect, test } from 'vitest';
import { lastMonth, monthsBack, thisMonth, thisYear } from './periods';

test('periods begin and end with whole months', () => {
  expect(lastMonth('2027-01-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(thisMonth('2028-02-15')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(thisYear('2026-11-29')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(monthsBack('2026-01-31', 3)).toEqual(['2026-01', '2025-12', '2025-11']);
});
