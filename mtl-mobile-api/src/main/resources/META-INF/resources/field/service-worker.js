/**
 * Keeps the app on the phone: every file of one version, or none. Data is no business of its caches; requests to the server's API pass by.
 */
import { hintedAt, synchronizeInBackground } from '/field/engine/background.js';
import { FILES, VERSION } from '/field/shell.js';

const ROOT = '/field/';
const PREFIX = 'openmtl-field-';
const CACHE = PREFIX + VERSION;

addEventListener('install', (event) => event.waitUntil(fill()));
addEventListener('activate', (event) => event.waitUntil(takeOver()));
addEventListener('message', ({ data }) => data === 'activate' && skipWaiting());
addEventListener('sync', (event) => event.waitUntil(synchronizeInBackground()));
addEventListener('push', (event) => event.waitUntil(hintedAt(registration)));
addEventListener('notificationclick', (event) => event.waitUntil(show(event.notification)));

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === 'GET' && url.origin === location.origin && url.pathname.startsWith(ROOT)) {
    event.respondWith(answer(request, url));
  }
});

async function answer(request, { pathname }) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.mode === 'navigate' ? ROOT : pathname);
  return kept ?? fetch(request);
}

/** Fetches what differs from the version before; fails as a whole, to be tried again. */
async function fill() {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map(([name, tag]) => keep(cache, ROOT + name, tag)));
}

async function keep(cache, path, tag) {
  const before = await caches.match(path);
  const file = before?.headers.get('ETag') === tag ? before : await fetch(path, { cache: 'no-cache' });
  if (!file.ok || file.headers.get('ETag') !== tag) {
    throw new Error(`${path} is not of version ${VERSION}`);
  }
  await cache.put(path, file);
}

/** The version before may have thrown away what this one had fetched, if both began at once. */
async function takeOver() {
  await fill().catch(() => {}); // what is missing is fetched when it is needed
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

async function show(notice) {
  notice.close();
  const [page] = await clients.matchAll({ type: 'window' });
  await (page === undefined ? clients.openWindow(ROOT) : page.focus());
}
