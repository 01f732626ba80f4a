import { expect, test } from 'vitest';
import { smsParts } from './sms-parts';

test('Hebrew is 70 letters in one part, then 67 in each', () => {
  expect(smsParts('א'.repeat(70))).toEqual({ units: 70, parts: 1, left: 0 });
  expect(smsParts('א'.repeat(71))).toEqual({ units: 71, parts: 2, left: 63 });
  expect(smsParts('א'.repeat(134))).toEqual({ units: 134, parts: 2, left: 0 });
  expect(smsParts('א'.repeat(135))).toEqual({ units: 135, parts: 3, left: 66 });
});

test('plain Latin is 160 letters in one part, then 153 in each', () => {
  expect(smsParts('a'.repeat(160))).toMatchObject({ parts: 1, left: 0 });
  expect(smsParts('a'.repeat(161))).toMatchObject({ parts: 2, left: 145 });
  expect(smsParts('é ñ Ü £ @ Ω')).toMatchObject({ units: 11, parts: 1 });
});

test('one letter beyond the alphabet of GSM changes the size of all', () => {
  expect(smsParts(`${'a'.repeat(70)}`)).toMatchObject({ parts: 1, left: 90 });
  expect(smsParts(`${'a'.repeat(70)}א`)).toMatchObject({ parts: 2 });
});

test('a letter of two units is never split over two parts', () => {
  expect(smsParts('€'.repeat(80))).toMatchObject({ units: 160, parts: 1 });
  // 153 is odd: 76 letters of two fill 152, and one unit of each part stays empty.
  expect(smsParts('€'.repeat(81))).toMatchObject({ parts: 2, left: 153 - 10 });
  expect(smsParts(`${'א'.repeat(66)}😀${'א'.repeat(3)}`)).toMatchObject({ units: 71, parts: 2, left: 67 - 5 });
});

test('nothing is no part', () => {
  expect(smsParts('')).toEqual({ units: 0, parts: 0, left: 160 });
});
