// Copies the text of a field with one touch. The button shows only where this works.
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = button.dataset.copied;
    gone();
  });
}
document.querySelector('[data-mail]')?.addEventListener('click', gone);

// Once the text was taken along, saying that it was sent comes first.
function gone() {
  const sent = document.querySelector('[data-sent]');
  if (!sent || sent.hidden) return;
  for (const first of document.querySelectorAll('#ways .primary')) first.classList.remove('primary');
  sent.classList.add('primary');
}
