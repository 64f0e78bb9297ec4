// Says that the rows are being brought in and how far it is, from the press until the next page. Without it the browser shows
// that it waits. Each step is said aloud once; the numbers are for who looks.
const EVERY = 500;

for (const form of document.querySelectorAll('form[data-moment]')) {
  const [said, far, bar, count] = ['said', 'far', 'bar', 'count'].map((name) => form.querySelector(`[data-moment-${name}]`));
  let waiting = 0;

  const show = (now) => {
    if (said.textContent !== now.step) said.textContent = now.step;
    far.hidden = now.of === 0;
    bar.max = Math.max(now.of, 1);
    bar.value = now.done;
    count.textContent = now.count;
  };

  const ask = async () => {
    try {
      const answer = await fetch(`${form.action}/progress`);
      const now = answer.ok ? await answer.json() : null;
      if (waiting && now) show(now);
    } catch {
      // The next page is coming, or the browser will say that nobody answers.
    }
    if (waiting) waiting = setTimeout(ask, EVERY);
  };

  form.addEventListener('submit', () => {
    said.textContent = form.dataset.moment;
    clearTimeout(waiting);
    waiting = setTimeout(ask, EVERY);
  });

  // Who comes back to this page finds it as it was.
  addEventListener('pageshow', () => {
    clearTimeout(waiting);
    waiting = 0;
    said.textContent = '';
    far.hidden = true;
  });
}
