/** Dialogs and side panels. They exist while they are open, and give the focus back when they go. */
import { Drawer, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';

interface Props {
  title: string;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}

export function Dialog({ title, onClose, wide = false, children }: Props) {
  useFocusBack();
  useEscape(onClose);
  return (
    <Modal opened closeOnEscape={false} onClose={onClose} title={title} size={wide ? 'lg' : 'md'}>
      {children}
    </Modal>
  );
}

/** At the end of the line: on the left in Hebrew. */
export function SidePanel({ title, onClose, children }: Props) {
  useFocusBack();
  useEscape(onClose);
  return (
    <Drawer opened closeOnEscape={false} onClose={onClose} position="right" title={title}>
      {children}
    </Drawer>
  );
}

/** Back to what opened it; where that is gone, to the dialog below or to the page. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  const open = useRef(false);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
      requestAnimationFrame(() => {
        if (open.current || !opener || opener === document.body) return;
        const below = document.querySelector('[role="dialog"]') ?? document.getElementById('content');
        const target = opener.isConnected ? opener : below;
        if (target instanceof HTMLElement) target.focus({ preventScroll: true });
      });
    };
  }, [opener]);
}

/** What is open, the topmost last. */
const openOnes: (() => void)[] = [];

/** Escape closes one layer at a time: first a list or a month that is open in the dialog, then the dialog on top. */
function closeTop(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  const within = event.target instanceof Element && event.target.getAttribute('data-mantine-stop-propagation') === 'true';
  if (!within) openOnes.at(-1)?.();
}

function useEscape(onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const entry = () => close();
    openOnes.push(entry);
    if (openOnes.length === 1) window.addEventListener('keydown', closeTop, { capture: true });
    return () => {
      openOnes.splice(openOnes.indexOf(entry), 1);
      if (openOnes.length === 0) window.removeEventListener('keydown', closeTop, { capture: true });
    };
  }, []);
}
