// Answers for the page of a conversation where Acquaint cannot be reached: with the page that was kept. The server always comes first.
const KEPT = 'live', PATIENCE = 4000; // ms

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === 'navigate' && request.method === 'GET' && pathname.endsWith('/live')) event.respondWith(page(request, pathname));
  else if (request.mode === 'navigate' && pathname.endsWith('/start')) event.respondWith(begin(request, pathname));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

// The server, or the kept page when it does not answer or not in time.
async function page(request, pathname) {
  const kept = await (await caches.open(KEPT)).match(pathname);
  if (!kept) return fetch(request);
  const late = new Promise((done) => setTimeout(done, PATIENCE, kept.clone()));
  return Promise.race([fetch(request).catch(() => kept), late]);
}

// A conversation that begins without the network begins on its kept page, which tells the server later.
async function begin(request, pathname) {
  const live = pathname.replace(/\/start$/, '/live');
  try {
    return await fetch(request);
  } catch (failure) {
    if (await (await caches.open(KEPT)).match(live)) return Response.redirect(`${live}#begun`, 303);
    throw failure;
  }
}

async function asset(request) {
  return (await (await caches.open(KEPT)).match(request)) ?? fetch(request);
}
