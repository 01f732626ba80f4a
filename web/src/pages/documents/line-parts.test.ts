import { expect, test } from 'vitest';
import { creditOf, type DocumentLine, leftOfLine, quantityOf } from './line-parts';

const ils = (amount: number) => ({ amount, currency: 'ILS' as const });
const line: DocumentLine = {
  line: 1,
  description: 'כרטיסייה',
  quantity: 30_000,
  creditedQuantity: 0,
  unitPrice: ils(3_333),
  net: ils(8_474),
  vat: ils(1_526),
  total: ils(10_000),
};

test('the parts of a line come to the line, however it is cut', () => {
  const one = creditOf(line, 10_000);
  const two = creditOf({ ...line, creditedQuantity: 10_000 }, 10_000);
  const three = creditOf({ ...line, creditedQuantity: 20_000 }, 10_000);
  expect([one, two, three]).toEqual([3_333, 3_334, 3_333]);
  expect(leftOfLine({ ...line, creditedQuantity: 20_000 })).toBe(10_000);
});

test('a quantity is typed in units and counted in ten-thousandths', () => {
  expect(quantityOf('1.5')).toBe(15_000);
  expect(quantityOf(0.0001)).toBe(1);
  for (const senseless of ['', 0, -1, 'x']) expect(quantityOf(senseless)).toBe(null);
});
