/** Push notifications of this browser: what it can do, and the key that it subscribed with. */
import { queryOptions } from '@tanstack/react-query';

/** Where this device stands before anybody asks the server. */
export type Standing = 'unsupported' | 'blocked' | 'off' | 'subscribed';

/** The browser said no, or the person did. */
export class NotAllowed extends Error {}

/** The id under which the server knows this device, in one business. */
const idKey = (business: string) => `cg_push:${business}`;

export const knownId = (business: string): string | null => localStorage.getItem(idKey(business));
export const keepId = (business: string, id: string): void => localStorage.setItem(idKey(business), id);

async function manager(): Promise<PushManager | null> {
  if (!('serviceWorker' in navigator) || !('Notification' in window)) return null;
  const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker
    .getRegistration(import.meta.env.BASE_URL)
    .catch(() => undefined);
  // Absent on an iPhone until the app is on the home screen.
  return (registration?.pushManager as PushManager | undefined) ?? null;
}

async function standing(): Promise<Standing> {
  const push = await manager();
  if (!push) return 'unsupported';
  if (Notification.permission === 'denied') return 'blocked';
  return (await push.getSubscription()) ? 'subscribed' : 'off';
}

/** What this browser can do; it may be blocked or allowed meanwhile. */
export const pushStandingQuery = queryOptions({
  queryKey: ['push', 'here'],
  queryFn: standing,
  networkMode: 'always',
});

/** Asks the person, if they were not asked before, and subscribes. Only from a press: browsers refuse it otherwise. */
export async function subscribe(publicKey: string): Promise<PushSubscriptionJSON> {
  const permission = await Notification.requestPermission();
  const push = await manager();
  if (!push || permission !== 'granted') throw new NotAllowed();
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  try {
    return (await push.subscribe(options)).toJSON();
  } catch (error) {
    // Subscribed with the key of an installation before this one.
    const old = await push.getSubscription();
    if (!old) throw error;
    await old.unsubscribe();
    return (await push.subscribe(options)).toJSON();
  }
}

/** Whoever signs out is not told here any more: the push service answers that the device is gone. */
export async function silenceDevice(): Promise<void> {
  try {
    const subscription = await (await manager())?.getSubscription();
    await subscription?.unsubscribe();
  } catch {
    // Signing out goes on.
  }
}
