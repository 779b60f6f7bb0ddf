// Keeps the built files, and answers with them: after the first visit the page needs no network. Nothing else is ever kept.

self.addEventListener('install', (event) => {
  // A newer version waits until no page of the old one is open: that one may still need its worker.
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)));
});

self.addEventListener('activate', (event) => {
  const old = (names) => names.filter((name) => name.startsWith('plikt-') && name !== NAME);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(old(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(
    caches
      .open(NAME)
      .then(async (cache) => (await cache.match(request, { ignoreSearch: request.mode === 'navigate' })) ?? fetch(request)),
  );
});
