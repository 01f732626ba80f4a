/** Putting the app on the device: browsers that can say so once, early, and wait to be asked. */
import { useSyncExternalStore } from 'react';

/** Not in the DOM's types yet (https://wicg.github.io/manifest-incubations/). */
interface InstallEvent extends Event {
  prompt: () => Promise<unknown>;
}

let offer: InstallEvent | null = null;
const listeners = new Set<() => void>();

function set(next: InstallEvent | null): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** Hears the browser's offer; called before anything is drawn. */
export function watchInstall(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    set(event as InstallEvent);
  });
  window.addEventListener('appinstalled', () => set(null));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the browser to install the app; null where it cannot, or has done so. */
export function useInstall(): (() => void) | null {
  const known = useSyncExternalStore(subscribe, () => offer);
  if (!known) return null;
  return () => {
    set(null);
    void known.prompt();
  };
}
