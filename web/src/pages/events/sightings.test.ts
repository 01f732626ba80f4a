import { expect, test } from 'vitest';
import { newSightings } from './sightings';

test('a ticket held before the camera counts once, and again after it was away', () => {
  const isNew = newSightings();
  expect([0, 200, 2_900, 5_800].map((now) => isNew('ABCD', now))).toEqual([true, false, false, false]);
  expect(isNew('EFGH', 6_000)).toBe(true);
  expect(isNew('EFGH', 9_500)).toBe(true);
});
