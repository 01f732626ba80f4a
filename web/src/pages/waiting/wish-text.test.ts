import { expect, test } from 'vitest';
import { wishText } from './wish-text';

const WISH = { from: '2026-03-10', to: '2026-03-12', earliest: '00:00', latest: '24:00' };
const keyOf = (wish: Partial<typeof WISH> & { startsAt?: string }) => wishText({ ...WISH, ...wish }, 'Asia/Jerusalem', 'en', (id) => id);

test('hours are told only where not all of the day would do, and one start tells no days', () => {
  expect(keyOf({})).toBe('waiting-days');
  expect(keyOf({ latest: '12:00' })).toBe('waiting-days-hours');
  expect(keyOf({ startsAt: '2026-03-10T08:00:00Z' })).toBe('waiting-exactly');
});
