/**
 * Keeps the shell of the pages for a phone without a network: the page itself, its scripts, styles and words. Never an answer of /api,
 * which is about people. The build puts the list and its hash in the place of the two names below.
 */
declare const self: ServiceWorkerGlobalScope;
declare const __SHELL_FILES__: readonly string[];
declare const __SHELL_VERSION__: string;

const FILES = __SHELL_FILES__;
const CACHE = `shell-${__SHELL_VERSION__}`;
const PAGE = '/';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([PAGE, ...FILES])));
});

// A new version waits until the last page of the old one is closed, so the old one's files stay for as long as somebody needs them.
self.addEventListener('activate', (event) => {
  const outdated = (name: string): boolean => name.startsWith('shell-') && name !== CACHE;
  const clean = caches.keys().then((names) => Promise.all(names.filter(outdated).map((name) => caches.delete(name))));
  event.waitUntil(clean.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (event.request.mode === 'navigate') event.respondWith(pageOf(event.request));
  else if (FILES.includes(pathname) || pathname.startsWith('/assets/')) event.respondWith(fileOf(event.request));
});

/** The server's own page whenever it answers: only then is its nonce fresh and its version the newest. */
async function pageOf(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(PAGE)) ?? Response.error();
  }
}

/** Files are named by their content, so a kept one is never stale; one that was not kept is kept when it is first used. */
async function fileOf(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok && new URL(request.url).pathname.startsWith('/assets/')) {
    const cache = await caches.open(CACHE);
    await cache.put(request, fresh.clone());
  }
  return fresh;
}
