/// <reference lib="webworker" />
/** Keeps the files of one build, so that the app opens without a line. What the API answers is never kept here. */
import { kindOf } from './answer';

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

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const kind = kindOf(request, PAGE);
  if (kind === 'page') event.respondWith(page(request));
  if (kind === 'file') event.respondWith(file(request));
});
