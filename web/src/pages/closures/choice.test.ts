import { expect, test } from 'vitest';
import type { Holiday } from '../../api/types';
import { suggested, toClose, toCome, withChoice } from './choice';

const day = (key: string, more: Partial<Holiday> = {}): Holiday => ({
  key,
  name: key,
  kind: 'yom_tov',
  fast: false,
  firstDay: '2026-04-02',
  lastDay: '2026-04-02',
  startsAt: null,
  endsAt: null,
  closureId: null,
  ...more,
});

test('days of rest that are no closure yet are suggested', () => {
  const days = [day('pesach:5786'), day('erev_pesach:5786', { kind: 'eve' }), day('shavuot:5786', { closureId: 'x' })];
  expect([...suggested(days)]).toEqual(['pesach:5786']);
});

test('a holiday that has begun is still to come, one that is over is not', () => {
  const days = [day('a', { firstDay: '2026-04-01', lastDay: '2026-04-03' }), day('b', { lastDay: '2026-04-01' })];
  expect(toCome(days, '2026-04-02').map(({ key }) => key)).toEqual(['a']);
});

test('what is closed already is not asked for again', () => {
  const days = [day('a'), day('b', { closureId: 'x' }), day('c')];
  expect(toClose(days, new Set(['c', 'b', 'a']))).toEqual(['a', 'c']);
  expect(toClose(days, withChoice(withChoice(new Set(['a']), 'a', false), 'c', true))).toEqual(['c']);
});
