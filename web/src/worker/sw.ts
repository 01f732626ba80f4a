/// <reference lib="webworker" />
/**
 * Keeps the files of one build, so that the app opens without a line, and shows push notifications. What the API answers
 * is never kept here.
 */
import { kindOf } from './answer';
import { noticeOf, pageOf } from './notice';

declare const self: ServiceWorkerGlobalScope;
/** The files of this build and its name, written in by the build (vite.config.ts). */
declare const FILES_OF_BUILD: readonly string[];
declare const NAME_OF_BUILD: string;

const CACHE = `cg-shell-${NAME_OF_BUILD}`;
const PAGE = self.registration.scope;

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([PAGE, ...FILES_OF_BUILD.map((name) => PAGE + name)]);
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('cg-shell-') && name !== CACHE).map((name) => caches.delete(name)));
}

/** The newest page there is: the network's, else the one that belongs to the files kept here. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function show(text: string): Promise<void> {
  const { title, options } = noticeOf(text, PAGE);
  await self.registration.showNotification(title, options);
}

/** An open window is told where to go and asks first if something in it is not saved yet (`app/updates.ts`). */
async function open(url: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const own = windows.find((client) => client.url.startsWith(PAGE));
  if (!own) {
    await self.clients.openWindow(url);
    return;
  }
  // A window of ours has this origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  own.postMessage({ open: url });
  await own.focus();
}

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});
self.addEventListener('push', (event) => event.waitUntil(show(event.data?.text() ?? '')));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(pageOf(event.notification.data, PAGE)));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const kind = kindOf(request, PAGE);
  if (kind === 'page') event.respondWith(page(request));
  if (kind === 'file') event.respondWith(file(request));
});
