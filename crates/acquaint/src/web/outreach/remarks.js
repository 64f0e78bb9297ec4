// Asks the coach while one types, underlines what it speaks of, and puts its suggestions in with one press.
const form = document.querySelector('form[data-review]');
const coach = document.querySelector('#coach');
const body = form.elements.body;
const subject = form.elements.subject;
const verdict = coach.querySelector('.verdict');
const list = coach.querySelector('.remarks');
// Longer addresses are cut by some mail programs.
const MAIL_AT_MOST = 1600;
const PAUSE = 400; // ms after the last key
let waiting;
let asked = 0;
let latest;
let marks = [...list.children].map(place);
// The text of which the remarks speak; until the coach has read a newer one, their buttons rest.
let read = body.defaultValue;

const characters = form.querySelector('[data-characters]');

const under = lay();
list.querySelectorAll('li').forEach(enable);
underline(body.value, marks);

body.addEventListener('input', () => {
  count();
  underline(body.value, untouched());
  list.classList.toggle('stale', body.value !== read);
  asked += 1;
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE);
});
form.addEventListener('input', () => form.querySelector('[data-saved]')?.remove());
subject?.addEventListener('input', () => (latest ? offer(latest) : ask()));
body.addEventListener('scroll', () => { under.scrollTop = body.scrollTop; });

// A note's limit counts characters as people do, and not the space around it; so does the server.
function count() {
  if (characters) characters.textContent = characters.dataset.characters.replace(/^\S+/, [...body.value.trim()].length);
}

async function ask() {
  const number = ++asked;
  const text = body.value;
  const answer = await fetch(form.dataset.review, { method: 'POST', body: new URLSearchParams({ body: text }) }).catch(() => null);
  if (!answer?.ok || number !== asked) return;
  const review = await answer.json();
  if (number !== asked) return;
  read = text;
  list.classList.remove('stale');
  show(review);
  offer(review);
}

// The same ways as the server offers for this text, with the text as it stands now.
function offer({ verdict, remarks }) {
  latest = { verdict, remarks };
  const ways = document.querySelector('#ways');
  const ready = verdict === 'ready' && !isOpen(subject);
  ways.querySelector('[data-save]')?.classList.toggle('primary', !ready);
  const blank = isOpen(subject) || remarks.some(({ rule }) => rule === 'unfilled-blank');
  ways.querySelector('[data-sent]').hidden = blank;
  const own = ways.querySelector('[data-own]');
  if (own) Object.assign(own, { hidden: blank }).classList.toggle('primary', ready);
  address(ready);
}

// A blank in the subject line.
function isOpen(field) { return /\[[^\]]+\]/.test(field?.value ?? ''); }

// The mail program gets the text as it stands at this moment.
function address(ready) {
  const ways = document.querySelector('#ways');
  const mail = ways.querySelector('[data-mail]');
  if (!mail) return;
  const lines = (text) => encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  const to = `mailto:${encodeURIComponent(ways.dataset.to).replace('%40', '@')}?subject=${lines(form.elements.subject.value)}&body=${lines(body.value)}`;
  mail.hidden = !ready || to.length > MAIL_AT_MOST;
  if (!mail.hidden) mail.href = to;
  const file = ways.querySelector('[data-eml]');
  if (file) file.hidden = !ready || !mail.hidden;
}

function show({ words, remarks }) {
  const said = (remarks.length ? '' : `${coach.dataset.ready} `) + (coach.dataset.words ?? '').replace(/^\S+/, words);
  if (verdict.textContent !== said) verdict.textContent = said;
  const of = (weight) => remarks.filter(({ severity }) => severity === weight);
  const spoke = new Set();
  list.replaceChildren(...[...of('problem'), ...of('advice')].map((remark) => {
    const row = item(remark);
    row.classList.toggle('again', spoke.has(remark.remedy));
    spoke.add(remark.remedy);
    return row;
  }));
  list.hidden = !remarks.length;
  marks = remarks;
  underline(body.value, marks);
}

// A remark from the page's own empty one.
function item({ rule, severity, message, remedy, why, start, end, replacement }) {
  const row = coach.querySelector('[data-remark]').content.firstElementChild.cloneNode(true);
  row.classList.toggle('problem', severity === 'problem');
  Object.assign(row.dataset, { start, end });
  row.querySelector('strong').textContent = message;
  row.querySelector('[data-remedy]').textContent = remedy;
  row.querySelector('[data-why]').textContent = why;
  row.querySelector('[data-rule]').pathname = `/outreach/rules/${rule}`;
  row.querySelector('.instead').hidden = !replacement?.text;
  row.querySelector('.said').textContent = replacement?.text.trim() ?? '';
  const apply = row.querySelector('[data-apply]');
  apply.dataset.apply = replacement?.text ?? '';
  apply.hidden = !replacement?.text;
  row.querySelector('[data-show]').hidden = end <= start;
  enable(row);
  return row;
}

function enable(row) {
  const apply = row.querySelector('[data-apply]');
  const find = row.querySelector('[data-show]');
  row.querySelector('.remark-ways').hidden = apply.hidden && find.hidden;
  find.addEventListener('click', () => select(place(row)));
  apply.addEventListener('click', () => {
    if (body.value !== read) return;
    select(place(row));
    // Through the browser, so that its own undo takes it back.
    if (!document.execCommand('insertText', false, apply.dataset.apply)) body.setRangeText(apply.dataset.apply);
    body.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function place(row) {
  return { start: Number(row.dataset.start), end: Number(row.dataset.end), severity: row.classList.contains('problem') ? 'problem' : 'advice' };
}

// The coach counts characters as people do; the browser counts halves of some.
function at(count) { return [...body.value].slice(0, count).join('').length; }

function select({ start, end }) {
  body.focus();
  body.setSelectionRange(at(start), at(end));
}

// A sheet of the same size under the text carries the lines; the text itself stays as it is.
function lay() {
  const sheet = document.createElement('div');
  sheet.className = 'under';
  sheet.setAttribute('aria-hidden', 'true');
  const frame = document.createElement('div');
  frame.className = 'over';
  body.replaceWith(frame);
  frame.append(sheet, body);
  return sheet;
}

// Until the coach has answered, only the lines before the place where one types stay.
function untouched() {
  const [now, before] = [[...body.value], [...under.textContent]];
  const changed = now.findIndex((sign, index) => sign !== before[index]);
  return marks.filter(({ end }) => changed < 0 || end <= changed);
}

function underline(text, some) {
  const signs = [...text];
  const parts = [];
  let from = 0;
  for (const { start, end, severity } of [...some].sort((one, other) => one.start - other.start)) {
    if (end <= start || start < from) continue;
    const mark = document.createElement('mark');
    mark.className = severity;
    mark.textContent = signs.slice(start, end).join('');
    parts.push(signs.slice(from, start).join(''), mark);
    from = end;
  }
  under.replaceChildren(...parts, signs.slice(from).join(''), '\n');
}

document.querySelector('[data-mail]')?.addEventListener('click', () => address(true), { capture: true });
// What was typed before a reload was put back by another script; the coach has not seen it yet.
if (body.value !== body.defaultValue) { count(); ask(); }
