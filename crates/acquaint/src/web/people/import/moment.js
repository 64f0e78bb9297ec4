// Says that the rows are being brought in, from the press until the next page. Without it the browser shows that it waits.
for (const form of document.querySelectorAll('form[data-moment]')) {
  const said = form.querySelector('[data-moment-said]');
  form.addEventListener('submit', () => { said.textContent = form.dataset.moment; });
  // Who comes back to this page finds it as it was.
  addEventListener('pageshow', () => { said.textContent = ''; });
}
