// Counts the half minute down, quietly, and goes on when the message has gone. The button works without it.
const going = document.querySelector('.going');
const count = going.querySelector('[data-count]');
const said = going.querySelector('[data-said]');
const LOOK = 2000; // ms between two looks at whether it has gone
const started = performance.now();
const left = Number(going.dataset.left);

tick();

function tick() {
  const rest = left - Math.floor((performance.now() - started) / 1000);
  if (rest <= 0) return look();
  if (count) count.textContent = count.textContent.replace(/\d+/, rest);
  setTimeout(tick, 250);
}

// Until it has gone, the page tells whether it can still be taken back: another letter may go out first.
async function look() {
  const answer = await fetch(location.pathname).catch(() => null);
  const page = answer?.ok ? await answer.text() : null;
  if (page && !page.includes('data-left=')) return location.replace(going.dataset.next);
  const button = going.querySelector('button[type=submit]');
  const late = page !== null && !page.includes('data-undo');
  if (button) button.disabled = late;
  const words = late ? going.dataset.going : going.dataset.soon;
  if (button && said.textContent !== words) said.textContent = words;
  setTimeout(look, LOOK);
}
