import { expect, test } from 'vitest';
import { bytesText } from './bytes';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [12_345_678, '12 MB'],
  [4_560_000_000, '4.6 GB'],
])('%d bytes are told as %s', (bytes, text) => {
  expect(bytesText(bytes, 'en')).toBe(text);
});
