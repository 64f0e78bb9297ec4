// The clock for saying a pitch: it counts up quietly, and says in words when half a minute and a minute have passed.
const clock = document.querySelector('[data-practise-clock]');
if (clock) {
  const button = clock.querySelector('button'), seconds = clock.querySelector('[data-seconds]'), mark = clock.querySelector('[data-mark]');
  const { start, stop, half, minute } = clock.dataset;
  let began = 0, ticking = 0;
  const put = (place, text) => { if (place.textContent !== text) place.textContent = text; };
  const look = () => {
    const passed = Math.floor((Date.now() - began) / 1000);
    put(seconds, `${Math.floor(passed / 60)}:${String(passed % 60).padStart(2, '0')}`);
    put(mark, passed >= 60 ? minute : passed >= 30 ? half : '');
  };
  button.addEventListener('click', () => {
    clearInterval(ticking);
    if (ticking) {
      ticking = 0;
    } else {
      began = Date.now();
      look();
      ticking = setInterval(look, 250);
    }
    button.textContent = ticking ? stop : start;
  });
  clock.hidden = false;
}
