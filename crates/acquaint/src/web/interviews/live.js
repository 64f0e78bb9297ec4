// The live page: every key is kept on this device at once, sent within a second, and sent again until it has arrived.
import { openLog } from './live-log.js';
import { clockAhead, keepPage, letGo, letOldPagesGo, watchOver } from './live-kept.js';
import { isLate, startClock } from './live-clock.js';
import { follow } from './live-marks.js';

const PAUSE = 700; // ms after the last key
const AT_LEAST = 3000; // ms between two sendings while somebody types on
const LONGEST_WAIT = 8000; // ms between two tries while the server is away
const SETTLED = 4000; // ms after which what has arrived is let go on this device
const DAY = 24 * 3600 * 1000; // ms

const form = document.querySelector('form[data-live]');
const clock = form?.querySelector('[data-clock]');
const status = form?.querySelector('[data-status]');
const areas = new Map([...(form?.querySelectorAll('[data-note]') ?? [])].map((area) => [area.dataset.note, area]));
const sent = new Map(); // what was sent under each note and not yet answered
const since = new Map(); // since when something under a note waits
const kept = new Map(); // when the server had kept what stands under a note, on its own clock
const ticks = new Map(), touched = new Set();
let log = null, strays = [], begun = null, ending = '';
let timer, settling, due = 0, busy = false, wait = 1000;

if (form) {
  areas.forEach(watchNote);
  form.querySelectorAll('[data-tick]').forEach(watchTick);
  form.querySelectorAll('details').forEach(writeWhenOpened);
  watchPage();
  await takeUp();
}

function seen(name) { return form.elements.namedItem(`seen-${name}`); }
function unsaved(name) { return areas.get(name).value !== seen(name).value; }
function pending() { return ticks.size > 0 || begun !== null || strays.length > 0 || [...areas.keys()].some(unsaved); }
function say(text) { if (status.textContent !== text) status.textContent = text; }
function sayKept(onDisk) {
  const oldest = Math.min(Date.now(), ...since.values());
  say(!onDisk ? form.dataset.unsaved : Date.now() - oldest > DAY ? form.dataset.deviceLong : form.dataset.device);
}

// What is kept on this device: the text, what it started from, and what was sent without an answer.
async function remember(name) {
  if (!since.has(name)) since.set(name, Date.now());
  const entry = { base: seen(name).value, text: areas.get(name).value, sent: sent.get(name) ?? [], since: since.get(name) };
  return log ? log.put(name, entry) : false;
}

// What did not arrive before is put back in, and sent.
async function takeUp() {
  try { log = await openLog(form.dataset.live); } catch { /* then what is typed waits for the server */ }
  for (const entry of log?.left ?? []) await restore(entry);
  touched.forEach(remember);
  if (pending()) { say(form.dataset.unsaved); send(); }
}

async function restore(entry) {
  const { name, base, text } = entry, area = areas.get(name);
  if (name === 'ticks') {
    for (const [id, asked] of Object.entries(entry.ticks)) {
      ticks.set(id, asked);
      const button = form.querySelector(`[data-tick][value="${CSS.escape(id)}"]`);
      if (button) tick(button, asked);
    }
    await log.put('ticks', { ticks: Object.fromEntries(ticks) });
  } else if (name === 'begun') {
    begin(entry.began);
  } else if (text === base) {
    // It has arrived; a page that was made before that does not show it yet.
    if (entry.at > Number(form.dataset.at) && area && !touched.has(name)) {
      area.value = seen(name).value = text;
      keptAt(name, entry.at);
      settleSoon();
    }
  } else if (text !== area?.value) {
    if (!area || touched.has(name)) return void strays.push(entry);
    touched.add(name);
    seen(name).value = base;
    area.value = text;
    sent.set(name, entry.sent);
    since.set(name, entry.since);
    area.closest('details')?.setAttribute('open', '');
    await remember(name);
  }
  await log.dropLeft(entry);
}

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
    addNote(fields, name, area.value, [seen(name).value, ...(sent.get(name) ?? [])]);
    sent.set(name, [...(sent.get(name) ?? []), area.value].slice(-5));
    remember(name);
  }
  for (const [id, asked] of ticks) fields.append(asked ? 'asked' : 'unasked', id);
  if (begun !== null) fields.append('began-ago', Math.max(0, Math.round((Date.now() - begun) / 1000)));
  return fields.toString();
}

function addNote(fields, name, text, before) {
  fields.append(`note-${name}`, text);
  for (const one of before) fields.append(`seen-${name}`, one);
}

async function send({ leaving = false } = {}) {
  if (busy && !leaving) return false;
  clearTimeout(timer);
  due = 0;
  if (!pending()) return true;
  busy = true;
  const batch = new Map(), ticked = new Map(ticks), began = begun;
  try {
    if (!leaving) await sendStrays();
    const text = body(batch);
    if (text) arrived(await post(text, leaving), batch, ticked, began);
    return !pending();
  } catch (failure) {
    const onDisk = await Promise.all([...batch.keys()].map(remember));
    sayKept(onDisk.every(Boolean));
    if (ending) say(form.dataset.endWaits);
    if (failure.message === '401') say(form.dataset.signedOut);
    timer = setTimeout(ending ? finish : send, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
    return false;
  } finally {
    busy = false;
  }
}

// Browsers let a page that is left send 64 KB; longer notes wait on this device.
async function post(text, leaving) {
  const answer = await fetch(form.action, {
    method: 'POST', body: text, keepalive: leaving && text.length < 60000, redirect: 'error', signal: AbortSignal.timeout(10000),
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

// What another page of this browser typed into the same note and could not send: the server brings both together.
async function sendStrays() {
  while (strays.length) {
    const [stray] = strays, fields = new URLSearchParams();
    addNote(fields, stray.name, stray.text, [stray.base, ...stray.sent]);
    const { notes } = await post(fields.toString(), false);
    strays.shift();
    await log.dropLeft(stray);
    const area = areas.get(stray.name);
    if (area && !unsaved(stray.name)) area.value = seen(stray.name).value = notes[stray.name];
  }
}

function arrived(answer, batch, ticked, began) {
  wait = 1000;
  for (const [name, stored] of Object.entries(answer.notes)) {
    const area = areas.get(name), mine = batch.get(name);
    if (area.value === mine && stored !== mine) show(area, stored);
    // Whoever typed on started from what was sent; the server brings in what others wrote with the next sending.
    seen(name).value = area.value === stored ? stored : mine;
    sent.delete(name);
    since.delete(name);
    if (unsaved(name)) remember(name); else keptAt(name, answer.at);
  }
  for (const [id, asked] of ticked) if (ticks.get(id) === asked) ticks.delete(id);
  if (ticked.size) keepTicks();
  if (began !== null && begun === began) { begun = null; log?.drop('begun'); }
  if (pending()) plan(PAUSE); else say(form.dataset.saved.replace('%t', answer.saved_at));
  settleSoon();
}

function keepTicks() { return ticks.size ? log?.put('ticks', { ticks: Object.fromEntries(ticks) }) : log?.drop('ticks'); }

// What has arrived stays on this device until a page that shows it is kept here, too; then it goes.
function keptAt(name, at) {
  kept.set(name, at);
  const text = areas.get(name).value;
  log?.put(name, { base: text, text, at });
}
function settleSoon() { settling ??= setTimeout(settle, SETTLED); }
async function settle() {
  settling = null;
  if (pending()) return;
  const madeAt = 'open' in form.dataset ? await keepPage(location.pathname) : Infinity;
  for (const [name, at] of kept) {
    if (at > madeAt || unsaved(name)) continue;
    kept.delete(name);
    log?.drop(name);
  }
  if (kept.size && madeAt) settleSoon();
}

function show(area, text) {
  const at = area.selectionStart;
  area.value = text;
  if (document.activeElement === area) area.setSelectionRange(at, at);
}

function watchNote(area, name) {
  area.addEventListener('input', () => {
    touched.add(name);
    say(form.dataset.unsaved);
    remember(name);
    plan(PAUSE);
  });
}

function watchTick(button) {
  button.addEventListener('click', (event) => {
    event.preventDefault();
    const asked = button.name === 'asked';
    tick(button, asked);
    ticks.set(button.value, asked);
    keepTicks();
    say(form.dataset.unsaved);
    plan(0);
  });
}

// What was asked goes out of the way, and the next question comes.
function tick(button, asked) {
  const line = button.closest('li');
  button.setAttribute('aria-pressed', asked);
  button.name = asked ? 'unasked' : 'asked';
  line.classList.toggle('asked', asked);
  if (!('open' in form.dataset)) return;
  line.prepend(button);
  const ahead = form.querySelector('[data-ahead]'), was = ahead.firstElementChild;
  putInto(asked ? listOf('asked') : ahead, line);
  if (line !== was && !asked) return;
  if (!ahead.childElementCount) for (const one of [...listOf('reserve').children]) putInto(ahead, one);
  const closing = clock && isLate(clock) ? ahead.querySelector(':scope > [data-closing]') : null;
  if (closing) ahead.prepend(closing);
  bringUp(ahead.firstElementChild, line === was);
}

function listOf(name) { return form.querySelector(`[data-folded="${name}"] > ol`); }

// A question takes its place in a list: the closing ones last, all others as planned.
function putInto(list, line) {
  const rank = (one) => [Number('closing' in one.dataset && list.hasAttribute('data-ahead')), Number(one.dataset.place)];
  const [closing, place] = rank(line);
  const behind = [...list.children].find((one) => { const [c, p] = rank(one); return one !== line && (c > closing || (c === closing && p > place)); });
  list.insertBefore(line, behind ?? null);
  for (const name of ['asked', 'reserve']) listOf(name).parentElement.hidden = !listOf(name).childElementCount;
}

function bringUp(line, look) {
  for (const one of form.querySelectorAll('li.now')) {
    if (one === line) continue;
    one.classList.remove('now');
    one.prepend(one.querySelector('[data-tick]'));
  }
  form.querySelector('[data-all-asked]').hidden = Boolean(line);
  if (!line) return follow(areas.get('general'));
  line.classList.add('now');
  line.append(line.querySelector('[data-tick]'));
  line.querySelector('details').open = true;
  follow(line.querySelector('textarea'));
  if (look) { line.scrollIntoView({ block: 'nearest' }); line.querySelector('summary').focus({ preventScroll: true }); }
}

function writeWhenOpened(details) {
  details.querySelector('summary').addEventListener('click', () => {
    if (!details.open) setTimeout(() => details.querySelector(':scope > textarea')?.focus());
  });
}

function watchPage() {
  const { open, worker, at } = form.dataset, start = document.querySelector('[data-live-start]');
  form.querySelector('[data-save]').hidden = true;
  form.querySelector('[data-end]')?.addEventListener('click', end);
  start?.addEventListener('submit', (event) => { event.preventDefault(); begin(Date.now()); plan(0); });
  addEventListener('online', () => send());
  addEventListener('pagehide', () => send({ leaving: true }));
  document.addEventListener('visibilitychange', () => send({ leaving: document.hidden }));
  letOldPagesGo();
  if (open === undefined) return void letGo(location.pathname);
  const ahead = clockAhead(Number(at));
  if (clock?.dataset.elapsed) startClock(clock, at / 1000 - ahead - clock.dataset.elapsed * 1000);
  else if (location.hash === '#begun') begin(Date.now());
  follow(form.querySelector('li.now textarea') ?? areas.get('general'));
  watchOver(worker).then(() => keepPage(location.pathname));
}

// The conversation begins here at once; the server hears of it with the next sending.
function begin(moment) {
  if (!clock || clock.dataset.elapsed) return;
  begun = moment;
  log?.put('begun', { began: moment });
  const start = document.querySelector('[data-live-start]');
  if (start) start.hidden = true;
  startClock(clock, moment);
}

// The page is left only when everything has arrived.
function end(event) {
  event.preventDefault();
  ending = event.currentTarget.formAction;
  finish();
}

async function finish() {
  while (busy) await new Promise((done) => setTimeout(done, 50));
  clearTimeout(timer);
  if (!(await send())) return;
  try { await fetch('/healthz', { signal: AbortSignal.timeout(5000) }); } catch {
    say(form.dataset.endWaits);
    timer = setTimeout(finish, wait);
    return;
  }
  await letGo(location.pathname);
  form.action = ending;
  form.submit();
}
