/** The service worker: registered once the page is there, looked at for a new version, and told to take over. */
import { useSyncExternalStore } from 'react';

/** How long a tab that is looked at again goes without asking for a new version. */
const ASK_MS = 60 * 60_000;
/** The word at which the waiting worker takes over (`worker/sw.ts`). */
const TAKE_OVER = 'take-over';

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

function ready(worker: ServiceWorker): void {
  waiting = worker;
  for (const listener of listeners) listener();
}

/** A worker that is installed while another is at work is a new version; the first one of all is none. */
function watch(registration: ServiceWorkerRegistration): void {
  const container = navigator.serviceWorker;
  if (registration.waiting && container.controller) ready(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && container.controller) ready(worker);
    });
  });
}

/** Goes where a notification that was pressed leads to; the worker has seen that it is a page of the app. */
export function followNotices(goTo: (path: string) => void): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const page = (data as { open?: unknown } | null)?.open;
    if (typeof page !== 'string') return;
    const { pathname, search } = new URL(page, location.origin);
    goTo(pathname + search);
  });
}

/** Only over a secure line, or on this machine, does a browser have service workers. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  // A browser that blocks workers answers with nothing, or refuses: the app works without.
  const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker
    .register(`${import.meta.env.BASE_URL}sw.js`)
    .catch(() => undefined);
  if (!registration) return;
  watch(registration);
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_MS) return;
    asked = Date.now();
    void registration.update().catch(() => undefined);
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Brings the new version and loads the page anew; null while there is none. */
export function useUpdate(): (() => void) | null {
  const worker = useSyncExternalStore(subscribe, () => waiting);
  if (!worker) return null;
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    // A worker has no other origin that could listen.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(TAKE_OVER);
  };
}
