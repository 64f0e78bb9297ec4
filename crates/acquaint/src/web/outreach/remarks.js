// Asks the coach while one types, and shows its remarks without touching the text.
const form = document.querySelector('form[data-review]');
const coach = document.querySelector('#coach');
const body = form.elements.body;
// Longer addresses are cut by some mail programs.
const MAIL_AT_MOST = 1600;
let waiting;
let asked = 0;

body.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 400);
});

async function ask() {
  const number = ++asked;
  const answer = await fetch(form.dataset.review, { method: 'POST', body: new URLSearchParams({ body: body.value }) }).catch(() => null);
  if (!answer?.ok || number !== asked) return;
  const review = await answer.json();
  show(review);
  offer(review);
}

// The same ways as the server offers for this text, with the text as it stands now.
function offer({ verdict, remarks }) {
  const ways = document.querySelector('#ways');
  const ready = verdict === 'ready';
  ways.querySelector('[data-save]')?.classList.toggle('primary', !ready);
  ways.querySelector('[data-sent]').hidden = remarks.some(({ rule }) => rule === 'unfilled-blank');
  address(ready);
}

// The mail program gets the text as it stands at this moment.
function address(ready) {
  const ways = document.querySelector('#ways');
  const mail = ways.querySelector('[data-mail]');
  if (!mail) return;
  const lines = (text) => encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  const to = `mailto:${encodeURIComponent(ways.dataset.to).replace('%40', '@')}?subject=${lines(form.elements.subject.value)}&body=${lines(body.value)}`;
  mail.hidden = !ready || to.length > MAIL_AT_MOST;
  if (!mail.hidden) mail.href = to;
}

function show({ words, remarks }) {
  const verdict = element('p', 'verdict', '');
  verdict.setAttribute('role', 'status');
  if (!remarks.length) verdict.append(coach.dataset.ready, ' ');
  verdict.append(element('span', 'quiet', coach.dataset.words.replace(/^\S+/, words)));
  const list = element('ul', 'remarks', '');
  for (const remark of remarks) list.append(item(remark));
  coach.replaceChildren(verdict, list);
}

function item({ severity, message, remedy, start, end }) {
  const row = element('li', severity === 'problem' ? 'problem' : '', '');
  row.append(element('strong', '', message), element('p', '', remedy));
  if (end > start) {
    const button = element('button', 'plain-button show', coach.dataset.show);
    button.type = 'button';
    button.addEventListener('click', () => {
      const at = (count) => [...body.value].slice(0, count).join('').length;
      body.focus();
      body.setSelectionRange(at(start), at(end));
    });
    row.append(button);
  }
  return row;
}

function element(name, kind, text) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.textContent = text;
  return made;
}

document.querySelector('[data-mail]')?.addEventListener('click', () => address(true), { capture: true });
// What was typed before a reload was put back by another script; the coach has not seen it yet.
if (body.value !== body.defaultValue) ask();
