import { expect, test, vi } from 'vitest';
import { lineAnswers, onLine, tellLine } from './line';

test('the line is told once for each change, to those who still listen', () => {
  const listener = vi.fn<() => void>();
  const stop = onLine(listener);
  tellLine(true);
  expect(listener).not.toHaveBeenCalled();
  tellLine(false);
  tellLine(false);
  expect(lineAnswers()).toBe(false);
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  tellLine(true);
  expect(lineAnswers()).toBe(true);
  expect(listener).toHaveBeenCalledTimes(1);
});
