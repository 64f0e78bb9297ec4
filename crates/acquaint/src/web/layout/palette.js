// Ctrl-K or Cmd-K: a few letters lead anywhere. Everything in it can be reached without it.
const palette = document.querySelector('dialog[data-palette]');
const box = palette?.querySelector('input');
const list = palette?.querySelector('ul');
const status = palette?.querySelector('[role=status]');
let asked = 0;

if (palette) {
  addEventListener('keydown', (event) => {
    if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (palette.open) palette.close(); else open();
  });
  box.addEventListener('input', look);
  palette.addEventListener('keydown', move);
  // A press beside it closes it, as it does with any paper laid aside.
  palette.addEventListener('click', (event) => { if (event.target === palette) palette.close(); });
  palette.querySelector('form').addEventListener('submit', (event) => {
    const first = list.querySelector('a');
    if (!first) return;
    event.preventDefault();
    first.click();
  });
}

function open() {
  palette.showModal();
  box.select();
  look();
}

async function look() {
  const turn = ++asked;
  try {
    const answer = await fetch(`${palette.dataset.palette}?q=${encodeURIComponent(box.value)}`, { headers: { Accept: 'application/json' } });
    const places = answer.ok ? await answer.json() : [];
    // A slow answer must not replace that of a later key.
    if (turn === asked) show(places);
  } catch { /* the box still searches with Enter */ }
}

function show(places) {
  list.replaceChildren(...places.map(({ title, what, href }) => {
    const link = Object.assign(document.createElement('a'), { href });
    const small = Object.assign(document.createElement('span'), { className: 'quiet', textContent: what });
    link.append(title, ' ', small);
    const item = document.createElement('li');
    item.append(link);
    return item;
  }));
  status.textContent = places.length ? palette.dataset.found.replace('%n', places.length) : palette.dataset.nothing;
}

function move(event) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const stops = [box, ...list.querySelectorAll('a')];
  const here = stops.indexOf(document.activeElement);
  stops[(here + (event.key === 'ArrowDown' ? 1 : stops.length - 1)) % stops.length].focus();
}
