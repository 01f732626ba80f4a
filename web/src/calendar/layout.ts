/** Where visits go in a column of the calendar. Pure: minutes in, lanes out. */

/** A visit as the column sees it: minutes of its day, from 0 to 1440. */
export interface Span {
  start: number;
  end: number;
}

/** A span with its place: lane `lane` of `lanes` side by side. */
export type Placed<T extends Span> = T & { lane: number; lanes: number };

/** Shorter visits are drawn, and kept apart, as if they took this long. Minutes. */
export const SHORTEST = 15;

const drawnEnd = (span: Span) => Math.max(span.end, span.start + SHORTEST);

/**
 * Puts overlapping spans side by side. Each takes the first lane that is free; all spans of one
 * unbroken cluster share the width equally. The answer is ordered by start.
 */
export function layOut<T extends Span>(spans: readonly T[]): Placed<T>[] {
  const ordered = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const placed: Placed<T>[] = [];
  let cluster: Placed<T>[] = [];
  let laneEnds: number[] = [];
  const close = () => {
    for (const span of cluster) span.lanes = laneEnds.length;
    placed.push(...cluster);
    cluster = [];
    laneEnds = [];
  };
  for (const span of ordered) {
    if (laneEnds.every((end) => end <= span.start)) close();
    const free = laneEnds.findIndex((end) => end <= span.start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = drawnEnd(span);
    cluster.push({ ...span, lane, lanes: 0 });
  }
  close();
  return placed;
}

/** The parts of a day outside the open hours, in order: what the calendar shades. */
export function closedParts(open: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const { start, end } of open.toSorted((a, b) => a.start - b.start)) {
    if (start > from) parts.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < 1440) parts.push({ start: from, end: 1440 });
  return parts;
}

/**
 * The hours worth showing: an hour around everything that is open or booked, in whole hours, at
 * least eight of them; 08:00 to 20:00 when there is nothing.
 */
export function shownHours(spans: readonly Span[]): Span {
  if (spans.length === 0) return { start: 480, end: 1200 };
  const first = Math.min(...spans.map(({ start }) => start));
  const last = Math.max(...spans.map(drawnEnd));
  const start = Math.max(0, Math.floor(first / 60) * 60 - 60);
  const end = Math.min(1440, Math.ceil(last / 60) * 60 + 60);
  if (end - start >= 480) return { start, end };
  const missing = 480 - (end - start);
  const lower = Math.max(0, start - Math.ceil(missing / 120) * 60);
  const upper = Math.min(1440, lower + 480);
  return { start: upper - 480, end: upper };
}

/** The time a click means: the start of the step in which it fell. */
export function snap(minutes: number, step: number): number {
  return Math.min(1440 - step, Math.max(0, Math.floor(minutes / step) * step));
}
