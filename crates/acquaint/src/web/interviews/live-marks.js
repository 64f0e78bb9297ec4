// One touch begins a line with its kind, or says it of the line in which something is selected; the same touch takes it off.
// "Other topic" leads to the free notes, and back to the plan.
const bar = document.querySelector('[data-marks]');
const bridge = document.querySelector('[data-bridge]');
const confided = document.querySelector('[data-confided]');
const general = document.querySelector('#note-general');
const trail = bar?.querySelector('[data-trail]'), plan = bar?.querySelector('[data-plan]');
let area = null;

if (bar) {
  document.addEventListener('focusin', ({ target }) => { if (target.matches?.('textarea[data-note]')) follow(target); });
  document.addEventListener('input', ({ target }) => target === area && tell());
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  // One stop for the tab key; the arrows go on from there.
  bar.addEventListener('keydown', ({ key, target }) => target[{ ArrowRight: 'nextElementSibling', ArrowLeft: 'previousElementSibling' }[key]]?.focus());
  bar.addEventListener('click', ({ target: { dataset } }) => dataset.mark && mark(dataset.mark));
  trail.addEventListener('click', leavePlan);
  plan.addEventListener('click', comeBack);
}

/** Puts the marks beneath a note: the one being written, or the one that comes now. */
export function follow(note) {
  if (!bar || !note) return;
  area = note;
  if (note.nextElementSibling !== bar) note.after(bar, confided);
  bar.hidden = false;
  tell();
}

const behind = (line) => /^[\s*•–-]*off the record(?![\p{L}\p{N}])[\s:：,.;–—-]*([^\s:：,.;–—-].*)$/iu.exec(line)?.[1];

/** Whether a line says so in words that the page names: anywhere in it, or at its beginning before a sign. */
function inOtherWords(line) {
  const plain = line.replaceAll('-', ' '), letters = '[\\p{L}\\p{N}]';
  const anywhere = new RegExp(`(?<!${letters})(${confided.dataset.confided})(?!${letters})`, 'iu');
  const first = new RegExp(`^[^\\p{L}\\p{N}]*(${confided.dataset.first})\\s*[:：,.–—)].*${letters}`, 'iu');
  return first.test(plain) || (anywhere.test(plain) && /[\p{L}\p{N}]/u.test(plain.replace(anywhere, '')));
}

/** Says beneath a note which of its lines are understood as said in confidence, as the server understands them. */
function tell() {
  const lines = area.value.split('\n').map((line) => behind(line) ?? (inOtherWords(line) ? line.replace(/^[\s*•–-]+/, '').trimEnd() : null)).filter(Boolean);
  confided.hidden = !lines.length;
  confided.lastElementChild.textContent = lines.join(' · ');
}

/** Marks a line without words, or where something is selected. Other lines stay what they are. */
function mark(word) {
  area.focus({ preventScroll: true });
  const { value, selectionStart: at, selectionEnd: to } = area;
  const start = value.lastIndexOf('\n', at - 1) + 1, line = value.slice(start).split('\n', 1)[0];
  const marks = [...bar.children].flatMap(({ dataset }) => [dataset.mark, dataset.trail, dataset.older]);
  const there = marks.find((other) => other && line.startsWith(`${other}: `));
  const words = start + (there ? there.length + 2 : 0), end = start + line.length;
  if (at === to && value.slice(words, end).trim()) begin(end, word);
  else write(start, words, there === word ? '' : `${word}: `);
}

/** Begins a marked line behind the one that ends here. */
function begin(end, word) {
  const gap = end && area.value[end - 1] !== '\n' ? '\n' : '';
  area.setSelectionRange(end, end);
  write(end, end, `${gap}${word}: `);
}

function write(from, to, text) {
  const { selectionStart: at, selectionEnd: until, value } = area, moved = text.length - (to - from);
  area.setRangeText(text, from, to, 'preserve');
  if (at >= to || value.length === at) area.setSelectionRange(Math.max(from, at + moved), Math.max(from, until + moved));
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

function leavePlan() {
  follow(general);
  general.focus();
  begin(general.value.length, trail.dataset.trail);
  away(true);
}

function comeBack() {
  away(false);
  const now = document.querySelector('[data-ahead] > li');
  if (!now) return;
  bridge.textContent = bridge.dataset.bridge;
  now.querySelector('details').before(bridge);
  bridge.scrollIntoView({ block: 'center' });
  follow(now.querySelector('textarea'));
  now.querySelector('summary').focus({ preventScroll: true });
  setTimeout(() => { bridge.textContent = ''; }, 20000);
}

function away(yes) {
  plan.hidden = !yes;
  trail.hidden = yes;
}
