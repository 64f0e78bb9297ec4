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

async function look() {
  const button = going.querySelector('button[type=submit]');
  if (button) button.disabled = true;
  if (said && !said.textContent && left > 0) said.textContent = going.dataset.going;
  const answer = await fetch(location.pathname).catch(() => null);
  const waits = !answer?.ok || (await answer.text()).includes('data-left=');
  if (waits) setTimeout(look, LOOK);
  else location.replace(going.dataset.next);
}
