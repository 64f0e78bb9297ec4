// Recording oneself and listening to it. The sound goes from the microphone into this browser, and from there nowhere.
import { drop, find, keep } from './practise-kept.js';

/** Milliseconds after which a recording ends by itself: nobody speaks so long, and a forgotten microphone is closed. */
const LONGEST = 300_000;

const place = document.querySelector('[data-recorder]');
if (place) {
  const { talk, piece } = place.dataset, words = place.dataset;
  const [button, remove] = ['record', 'delete'].map((name) => place.querySelector(`[data-${name}]`));
  const sound = place.querySelector('audio'), said = place.querySelector('[data-said]');
  let recorder = null;

  const show = (recording) => {
    if (sound.src) URL.revokeObjectURL(sound.src);
    if (recording) sound.src = URL.createObjectURL(recording);
    else sound.removeAttribute('src');
    sound.hidden = remove.hidden = !recording;
    button.textContent = recording ? words.again : words.start;
  };

  const without = (why) => {
    button.hidden = true;
    said.textContent = why;
  };

  async function begin() {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (fault) {
      return without(fault.name === 'NotAllowedError' ? words.refused : words.none);
    }
    const parts = [];
    recorder = new MediaRecorder(stream);
    const longest = setTimeout(() => recorder?.stop(), LONGEST);
    recorder.ondataavailable = (event) => parts.push(event.data);
    recorder.onstop = async () => {
      clearTimeout(longest);
      stream.getTracks().forEach((track) => track.stop());
      const recording = new Blob(parts, { type: recorder.mimeType });
      recorder = null;
      const kept = await keep(talk, piece, recording);
      show(recording);
      said.textContent = kept ? words.kept : words.page;
    };
    sound.pause();
    recorder.start();
    button.textContent = words.stop;
    said.textContent = words.running;
  }

  button.addEventListener('click', () => (recorder ? recorder.stop() : begin()));
  remove.addEventListener('click', async () => {
    await drop(talk, piece);
    show(null);
    said.textContent = words.deleted;
    button.focus();
  });

  if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) without(words.none);
  else find(talk, piece).then((recording) => { if (recording && !recorder) show(recording); });
  place.hidden = false;
}
