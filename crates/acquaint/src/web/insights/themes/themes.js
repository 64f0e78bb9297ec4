// The keys 1 to 9 choose a theme for a passage: once for "says the same", twice for "says otherwise", three times for neither.
const form = document.querySelector('form[data-theme-keys]');

document.addEventListener('keydown', (event) => {
  const typing = event.target.matches?.('input, textarea, select');
  if (!form || typing || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
  const select = form.querySelector(`[data-theme-key="${event.key}"]`);
  if (!select) return;
  select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
  select.scrollIntoView({ block: 'nearest' });
  event.preventDefault();
});
