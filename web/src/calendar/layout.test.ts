import { describe, expect, test } from 'vitest';
import { closedParts, layOut, shownHours, snap } from './layout';

const span = (start: number, end: number) => ({ start, end });
const lanes = (...spans: [number, number][]) =>
  layOut(spans.map(([start, end]) => span(start, end))).map(({ lane, lanes: of }) => [lane, of]);

describe('overlapping visits', () => {
  test('visits that follow one another take the whole width', () => {
    expect(lanes([540, 600], [600, 660])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  test('two at the same time share the width', () => {
    expect(lanes([540, 600], [540, 600])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  test('a lane is used again once it is free', () => {
    expect(lanes([540, 660], [540, 570], [570, 600], [660, 700])).toEqual([
      [0, 2],
      [1, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  test('very short visits do not hide one another', () => {
    expect(lanes([540, 545], [545, 550])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  test('no two that overlap ever share a lane', () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 200; round += 1) {
      const spans = Array.from({ length: 12 }, () => {
        const start = random(90) * 15;
        return span(start, start + 15 + random(8) * 15);
      });
      const placed = layOut(spans);
      expect(placed).toHaveLength(spans.length);
      for (const a of placed) {
        expect(a.lane).toBeLessThan(a.lanes);
        for (const b of placed) {
          if (a === b || a.end <= b.start || b.end <= a.start) continue;
          expect(a.lane).not.toBe(b.lane);
          expect(a.lanes).toBe(b.lanes);
        }
      }
    }
  });
});

describe('hours', () => {
  test('what is not open is closed', () => {
    expect(closedParts([span(780, 1020), span(540, 720)])).toEqual([span(0, 540), span(720, 780), span(1020, 1440)]);
    expect(closedParts([])).toEqual([span(0, 1440)]);
    expect(closedParts([span(0, 1440)])).toEqual([]);
  });

  test('an hour is shown around the day, and never outside it', () => {
    expect(shownHours([span(540, 1020)])).toEqual(span(480, 1080));
    expect(shownHours([span(10, 1430)])).toEqual(span(0, 1440));
    expect(shownHours([])).toEqual(span(480, 1200));
  });

  test('a short day is still shown at a readable height', () => {
    expect(shownHours([span(600, 660)])).toEqual(span(360, 840));
    expect(shownHours([span(1380, 1440)])).toEqual(span(960, 1440));
  });

  test('a click means the start of its step', () => {
    expect([snap(547, 15), snap(1439, 30), snap(-3, 15)]).toEqual([540, 1410, 0]);
  });
});
