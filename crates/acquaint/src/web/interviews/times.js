// The words for the message follow what is ticked. Without this, a button shows them.
const offer = document.querySelector('form.times textarea#offer');
const ticks = [...document.querySelectorAll('form.times input[name="slot"]')];

function say() {
  const ticked = ticks.filter((tick) => tick.checked).sort((one, two) => (one.value < two.value ? -1 : 1));
  offer.value = ticked.map((tick) => tick.dataset.line).join('\n');
}

if (offer && ticks.length) {
  for (const button of document.querySelectorAll('form.times button[data-show]')) button.hidden = true;
  for (const tick of ticks) tick.addEventListener('change', say);
}
