import { type RefObject, useEffect, useRef } from 'react';

/**
 * A button that is pressed and gives way to others ("check in" to "undo") takes the focus with it. Call `pressed`
 * when it is: once `state` is another, the first button in `box` has the focus.
 */
export function useFocusKept(state: unknown): { box: RefObject<HTMLDivElement | null>; pressed: () => void } {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<{ state: unknown } | null>(null);
  useEffect(() => {
    if (!before.current || before.current.state === state) return;
    before.current = null;
    box.current?.querySelector('button')?.focus();
  });
  return {
    box,
    pressed: () => {
      before.current = { state };
    },
  };
}
