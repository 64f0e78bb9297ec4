// Keeps the page of a conversation on this device while it lasts, so that it opens where Acquaint cannot be reached. The page of one
// that has ended goes at once, any other after two days.
const KEPT = 'live', LONGEST = 2 * 24 * 3600 * 1000; // ms
const policy = globalThis.trustedTypes?.createPolicy('acquaint', { createScriptURL: (address) => address });

export const canKeep = 'serviceWorker' in navigator && 'caches' in globalThis;

/** Sets up the script that answers in Acquaint's place. */
export async function watchOver(address) {
  if (!canKeep || !/^\/interviews\/[a-z-]+\.js$/.test(address)) return;
  try { await navigator.serviceWorker.register(policy ? policy.createScriptURL(address) : address); } catch { /* then the page needs the network */ }
}

/** Keeps the page at an address as the server has it now; answers when it was made there, in microseconds, or 0 if it could not be had. */
export async function keepPage(address) {
  if (!canKeep) return Infinity;
  try {
    const page = await fetch(address, { redirect: 'error', headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(10000) });
    if (!page.ok) return 0;
    const html = await page.clone().text(), cache = await caches.open(KEPT);
    const at = Number(/ data-at="(\d+)"/.exec(html)?.[1] ?? 0);
    rememberClock(at);
    for (const asset of html.match(/\/assets\/[^"]+/g) ?? []) if (!(await cache.match(asset))) await cache.add(asset);
    await cache.put(address, page);
    return at;
  } catch {
    return 0;
  }
}

/** Lets the page at an address go. */
export async function letGo(address) {
  if (canKeep) await (await caches.open(KEPT)).delete(address).catch(() => false);
}

/** Lets every page go that was kept too long ago. */
export async function letOldPagesGo() {
  if (!canKeep) return;
  const cache = await caches.open(KEPT);
  for (const request of await cache.keys()) {
    const kept = await cache.match(request), at = Date.parse(kept?.headers.get('date') ?? '');
    if (new URL(request.url).pathname.endsWith('/live') && !(Date.now() - at < LONGEST)) await cache.delete(request);
  }
}

// The server's clock may differ from this device's. How much is known when a page is fetched, and asked for when that page is
// opened again later.
function clocks() {
  try { return new Map(JSON.parse(localStorage.getItem('live-clock') ?? '[]')); } catch { return new Map(); }
}
function rememberClock(at) {
  const known = clocks().set(at, at / 1000 - Date.now());
  try { localStorage.setItem('live-clock', JSON.stringify([...known].slice(-3))); } catch { /* then both clocks count as one */ }
}

/** Milliseconds by which the server's clock was ahead when the page made at this time (in microseconds) was fetched. */
export function clockAhead(at) {
  if (!clocks().has(at)) rememberClock(at);
  return clocks().get(at) ?? 0;
}
