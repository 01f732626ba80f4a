import { expect, test } from 'vitest';
import { found } from './found';

const NAMES = ['Root colour', 'Women’s haircut', 'Haircut', 'תספורת נשים', 'שָׁלוֹם', 'École'];
const names = (typed: string) => found(NAMES, (name) => name, typed);

test('every word must be there, in any order', () => {
  expect(names('colour root')).toEqual(['Root colour']);
  expect(names('colour women')).toEqual([]);
});

test('what begins with the first word comes first', () => {
  expect(names('hair')).toEqual(['Haircut', 'Women’s haircut']);
});

test('points, accents and case do not matter', () => {
  expect(names('שלום')).toEqual(['שָׁלוֹם']);
  expect(names('ecole')).toEqual(['École']);
});

test('nothing typed finds all, in their order', () => {
  expect(names(' ')).toEqual(NAMES);
});
