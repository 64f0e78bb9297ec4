// The keys 1 to 9 choose a theme for a passage: once for "says the same", twice for "says otherwise", three times for neither. They
// do so only while one is in the form, so that nothing said aloud to a computer chooses by mistake (WCAG 2.1.4). Whoever sorts one
// passage after the other is in it from the start, unless something is wrong: that comes first.
const form = document.querySelector('form[data-theme-keys]');
if (form?.matches('[tabindex]') && !document.querySelector('#summary')) form.focus({ preventScroll: true });

form?.addEventListener('keydown', (event) => {
  const typing = event.target.matches('input, textarea');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
  const select = form.querySelector(`[data-theme-key="${event.key}"]`);
  if (!select) return;
  select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
  select.scrollIntoView({ block: 'nearest' });
  event.preventDefault();
});
