import { type RefObject, useEffect, useRef } from 'react';

/**
 * A button that is pressed and gives way to others ("check in" to "undo") takes the focus with it. Call `pressed`
 * when it is: once `state` has changed, the first button in `box` has the focus.
 */
export function useFocusKept(state: unknown): { box: RefObject<HTMLDivElement | null>; pressed: () => void } {
  const box = useRef<HTMLDivElement>(null);
  const waiting = useRef(false);
  useEffect(() => {
    if (!waiting.current) return;
    waiting.current = false;
    box.current?.querySelector('button')?.focus();
  }, [state]);
  return {
    box,
    pressed: () => {
      waiting.current = true;
    },
  };
}
