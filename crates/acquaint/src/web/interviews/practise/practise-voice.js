// A voice that begins an answer and then is quiet, so that one gets used to silence. Only voices of this device speak: others
// would send the words away.
const QUIET = 5_000;

const place = document.querySelector('[data-voice]');
if (place && window.speechSynthesis) {
  const button = place.querySelector('[data-answer]'), said = place.querySelector('[data-said]');
  const { line, quiet, after } = place.dataset;
  const find = () => speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.startsWith('en'));
  const look = () => { place.hidden = !find(); };

  button.addEventListener('click', () => {
    const speech = new SpeechSynthesisUtterance(line);
    speech.voice = find();
    speech.onend = speech.onerror = () => {
      said.textContent = quiet;
      setTimeout(() => {
        said.textContent = after;
        button.disabled = false;
      }, QUIET);
    };
    button.disabled = true;
    said.textContent = line;
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
  });
  speechSynthesis.addEventListener?.('voiceschanged', look);
  look();
}
