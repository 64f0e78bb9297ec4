// Says that the rows are being brought in and how far it is, from the press until the next page; and how far looking at files is,
// on the page that waits for it. Without it the browser shows that it waits, or asks for the page again. Each step is said aloud
// once; the numbers are for who looks.
const EVERY = 500;

const parts = (root) => {
  const [said, far, bar, count] = ['said', 'far', 'bar', 'count'].map((name) => root.querySelector(`[data-moment-${name}]`));
  return { said, far, bar, count };
};

const show = ({ said, far, bar, count }, now) => {
  if (said.textContent !== now.step) said.textContent = now.step;
  far.hidden = now.of === 0;
  bar.max = Math.max(now.of, 1);
  bar.value = now.done;
  count.textContent = now.count;
};

for (const form of document.querySelectorAll('form[data-moment]')) {
  const shown = parts(form);
  let waiting = 0;

  const ask = async () => {
    try {
      const answer = await fetch(`${form.action}/progress`);
      const now = answer.ok ? await answer.json() : null;
      if (waiting && now) show(shown, now);
    } catch {
      // The next page is coming, or the browser will say that nobody answers.
    }
    if (waiting) waiting = setTimeout(ask, EVERY);
  };

  form.addEventListener('submit', () => {
    shown.said.textContent = form.dataset.moment;
    clearTimeout(waiting);
    waiting = setTimeout(ask, EVERY);
  });

  // Who comes back to this page finds it as it was.
  addEventListener('pageshow', () => {
    clearTimeout(waiting);
    waiting = 0;
    shown.said.textContent = '';
    shown.far.hidden = true;
  });
}

for (const root of document.querySelectorAll('[data-moment-now]')) {
  const shown = parts(root);

  const ask = async () => {
    let now;
    try {
      const answer = await fetch(root.dataset.momentNow);
      now = answer.ok ? await answer.json() : null;
    } catch {
      // Nobody answers for a moment; it is asked again.
    }
    if (now === null) return location.reload();
    if (now) show(shown, now);
    setTimeout(ask, EVERY);
  };

  setTimeout(ask, EVERY);
}
