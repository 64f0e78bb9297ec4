// Prints the page by a button. Without scripts a hint says how the browser does it.
const button = document.querySelector('[data-print]');
if (button) {
  button.hidden = false;
  document.querySelector('[data-print-hint]').hidden = true;
  button.addEventListener('click', () => print());
}
