// The quiet clock: minutes pass, and only half, the last five minutes and the end are said aloud. The screen stays on meanwhile.
let opened = 0, awake = null, ticking = 0;

/** Starts the clock as if the conversation had begun at a moment of this device's clock, in ms. */
export function startClock(clock, began) {
  const { minutes, half, last, closing, over, leftOne, leftMany, passedMany } = clock.dataset;
  opened = began;
  clock.hidden = false;
  const put = (name, text) => {
    const place = clock.querySelector(`[data-${name}]`);
    if (place.textContent !== text) place.textContent = text;
  };
  const look = () => {
    const elapsed = (Date.now() - opened) / 1000, left = minutes * 60 - elapsed;
    const whole = Math.ceil(left / 60);
    put('left', left <= 0 ? passedMany.replace('%n', Math.floor(elapsed / 60)) : whole === 1 ? leftOne : leftMany.replace('%n', whole));
    put('signal', left <= 0 ? over : left <= 240 ? closing : left <= 300 ? last : elapsed * 2 >= minutes * 60 ? half : '');
  };
  look();
  clearInterval(ticking);
  ticking = setInterval(look, 1000);
  stayAwake();
}

/** Whether the last five minutes have come. */
export function isLate(clock) {
  return ticking !== 0 && Date.now() - opened >= (clock.dataset.minutes - 5) * 60000;
}

// A phone lets go of the lock whenever the page is out of sight, so it is asked for again.
async function stayAwake() {
  if (document.hidden || (awake && !awake.released)) return;
  try { awake = await navigator.wakeLock?.request('screen'); } catch { /* the phone saves its battery; typing wakes it too */ }
}
document.addEventListener('visibilitychange', () => { if (ticking) stayAwake(); });
