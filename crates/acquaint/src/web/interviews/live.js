// The live page: every key is kept on this device at once, sent within a second, and sent again until it has arrived.
const PAUSE = 700; // ms after the last key
const AT_LEAST = 3000; // ms between two sendings while somebody types on
const LONGEST_WAIT = 8000; // ms between two tries while the server is away

const form = document.querySelector('form[data-live]');
const areas = new Map([...(form?.querySelectorAll('[data-note]') ?? [])].map((area) => [area.dataset.note, area]));
const status = form?.querySelector('[data-status]');
const sent = new Map(); // what was sent under each note and not yet answered
const ticks = new Map(form ? Object.entries(read('ticks') ?? {}) : []);
let timer, due = 0, busy = false, left = false, wait = 1000;

if (form) {
  areas.forEach(watchNote);
  form.querySelectorAll('[data-tick]').forEach(watchTick);
  form.querySelectorAll('details').forEach(writeWhenOpened);
  watchPage();
  if (pending()) { say(form.dataset.unsaved); send(); }
  tell(document.querySelector('[data-clock]'));
}

// What is kept on this device: the text, what it started from, and what was sent without an answer.
function key(name) { return `live:${form.dataset.live}:${name}`; }
function read(name) {
  try { return JSON.parse(localStorage.getItem(key(name))); } catch { return null; }
}
function write(name, value) {
  try { localStorage.setItem(key(name), JSON.stringify(value)); return true; } catch { return false; }
}
function forget(name) {
  try { localStorage.removeItem(key(name)); } catch { /* then there is nothing to forget */ }
}
function remember(name) {
  if (unsaved(name)) return write(name, { base: seen(name).value, text: areas.get(name).value, sent: sent.get(name) ?? [] });
  // The page that comes may have been made before this text arrived, so it needs what is kept here.
  if (!left) forget(name);
  return true;
}

function seen(name) { return form.elements.namedItem(`seen-${name}`); }
function unsaved(name) { return areas.get(name).value !== seen(name).value; }
function pending() { return ticks.size > 0 || [...areas.keys()].some(unsaved); }
function say(text) { if (status.textContent !== text) status.textContent = text; }

function plan(ms) {
  const now = Date.now();
  due ||= now + AT_LEAST;
  clearTimeout(timer);
  timer = setTimeout(send, Math.max(0, Math.min(ms, due - now)));
}

function body(batch) {
  const fields = new URLSearchParams();
  for (const [name, area] of areas) {
    if (!unsaved(name)) continue;
    batch.set(name, area.value);
    fields.append(`note-${name}`, area.value);
    for (const text of [seen(name).value, ...(sent.get(name) ?? [])]) fields.append(`seen-${name}`, text);
    sent.set(name, [...(sent.get(name) ?? []), area.value].slice(-5));
    remember(name);
  }
  for (const [id, asked] of ticks) fields.append(asked ? 'asked' : 'unasked', id);
  return fields.toString();
}

async function send({ leaving = false } = {}) {
  if (busy && !leaving) return false;
  clearTimeout(timer);
  due = 0;
  if (!pending()) return true;
  busy = true;
  const batch = new Map(), ticked = new Map(ticks);
  try {
    const answer = await post(body(batch), leaving);
    if (!answer.ok) throw new Error(answer.status);
    arrived(await answer.json(), batch, ticked);
    return !pending();
  } catch {
    say([...batch.keys()].every(remember) ? form.dataset.device : form.dataset.unsaved);
    timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
    return false;
  } finally {
    busy = false;
  }
}

// Browsers let a page that is left send 64 KB; longer notes wait on this device.
function post(text, leaving) {
  return fetch(form.action, {
    method: 'POST', body: text, keepalive: leaving && text.length < 60000, redirect: 'error', signal: AbortSignal.timeout(10000),
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
  });
}

function arrived(answer, batch, ticked) {
  wait = 1000;
  for (const [name, kept] of Object.entries(answer.notes)) {
    const area = areas.get(name), mine = batch.get(name);
    if (area.value === mine && kept !== mine) show(area, kept);
    // Whoever typed on started from what was sent; the server brings in what others wrote with the next sending.
    seen(name).value = area.value === kept ? kept : mine;
    sent.delete(name);
    remember(name);
  }
  for (const [id, asked] of ticked) if (ticks.get(id) === asked) ticks.delete(id);
  if (ticks.size) write('ticks', Object.fromEntries(ticks)); else forget('ticks');
  if (pending()) plan(PAUSE); else say(form.dataset.saved.replace('%t', answer.saved_at));
}

function show(area, text) {
  const at = area.selectionStart;
  area.value = text;
  if (document.activeElement === area) area.setSelectionRange(at, at);
}

// What did not arrive before a reload is put back in, and sent.
function watchNote(area, name) {
  const kept = read(name);
  if (kept && kept.text !== area.value) {
    seen(name).value = kept.base;
    sent.set(name, kept.sent);
    area.value = kept.text;
    area.closest('details')?.setAttribute('open', '');
  } else if (kept) {
    forget(name);
  }
  area.addEventListener('input', () => {
    left = false;
    say(form.dataset.unsaved);
    remember(name);
    plan(PAUSE);
  });
}

function watchTick(button) {
  if (ticks.has(button.value)) tick(button, ticks.get(button.value));
  button.addEventListener('click', (event) => {
    event.preventDefault();
    const asked = button.name === 'asked';
    tick(button, asked);
    ticks.set(button.value, asked);
    write('ticks', Object.fromEntries(ticks));
    say(form.dataset.unsaved);
    plan(0);
  });
}

function tick(button, asked) {
  button.setAttribute('aria-pressed', asked);
  button.name = asked ? 'unasked' : 'asked';
  button.closest('li').classList.toggle('asked', asked);
}

function writeWhenOpened(details) {
  details.querySelector('summary').addEventListener('click', () => {
    if (!details.open) setTimeout(() => details.querySelector('textarea').focus());
  });
}

function watchPage() {
  form.querySelector('[data-save]').hidden = true;
  form.querySelector('[data-end]')?.addEventListener('click', end);
  addEventListener('online', () => send());
  addEventListener('beforeunload', () => { left = true; });
  addEventListener('pagehide', () => send({ leaving: true }));
  document.addEventListener('visibilitychange', () => send({ leaving: document.hidden }));
}

// The page is left only when everything has arrived.
async function end(event) {
  event.preventDefault();
  const to = event.currentTarget.formAction;
  while (busy) await new Promise((done) => setTimeout(done, 50));
  if (!(await send())) return;
  form.action = to;
  form.submit();
}

// Minutes pass quietly; only half, the last five minutes and the end are said aloud.
function tell(clock) {
  if (!clock) return;
  const { minutes, half, last, closing, over, leftOne, leftMany, passedMany } = clock.dataset;
  const opened = Date.now() - clock.dataset.elapsed * 1000;
  const put = (name, text) => {
    const place = clock.querySelector(`[data-${name}]`);
    if (place.textContent !== text) place.textContent = text;
  };
  const look = () => {
    const elapsed = (Date.now() - opened) / 1000, left = minutes * 60 - elapsed;
    const whole = Math.ceil(left / 60);
    put('left', left <= 0 ? passedMany.replace('%n', Math.floor(elapsed / 60)) : whole === 1 ? leftOne : leftMany.replace('%n', whole));
    put('signal', left <= 0 ? over : left <= 240 ? closing : left <= 300 ? last : elapsed * 2 >= minutes * 60 ? half : '');
  };
  look();
  setInterval(look, 1000);
}
