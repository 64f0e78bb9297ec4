// Keeps what is being typed in this tab until it has been saved, so that a closed server or a reload loses nothing.
const key = (form) => `typed:${location.pathname}:${new URL(form.action, location.href).pathname}`;
const store = sessionStorage;

forgetWhatArrived();
for (const form of document.querySelectorAll('form[method="post"]:not([data-live])')) {
  const fields = [...form.querySelectorAll('textarea, input:not([type=hidden], [type=file], [type=radio], [type=checkbox])')];
  if (fields.length) keep(form, fields);
}
document.querySelector('#summary')?.focus();

// The server says that a form arrived: by what was done, by what was saved, or by showing the form with its faults.
// Any other page after a sending means that it may not have arrived, so what was typed stays.
function forgetWhatArrived() {
  const sent = store.getItem('sent');
  store.removeItem('sent');
  const arrived = /[?&](done|saved)=/.test(location.search) || document.querySelector('#summary');
  if (sent && arrived) store.removeItem(sent);
}

// Only what was changed is kept, with the mark of the record as it was then: where the record is another by now, the
// server gets the old mark and shows both versions instead of writing over the newer one.
function keep(form, fields) {
  const place = key(form), seen = form.elements.namedItem('seen');
  const saved = store.getItem(place);
  if (saved) restore(JSON.parse(saved));
  const mark = seen?.value;
  form.addEventListener('input', () => {
    const typed = fields.filter((field) => field.value !== field.defaultValue).map((field) => [field.name, field.value]);
    if (typed.length) store.setItem(place, JSON.stringify({ mark, typed: Object.fromEntries(typed) }));
    else store.removeItem(place);
  });
  form.addEventListener('submit', () => store.setItem('sent', place));
  for (const link of form.querySelectorAll('a[data-cancel]')) link.addEventListener('click', () => store.removeItem(place));

  function restore({ mark, typed }) {
    for (const field of fields) if (field.name in typed) field.value = typed[field.name];
    if (seen && mark) seen.value = mark;
  }
}
