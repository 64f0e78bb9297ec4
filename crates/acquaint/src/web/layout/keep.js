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

function keep(form, fields) {
  const saved = store.getItem(key(form));
  const typed = saved ? JSON.parse(saved) : {};
  for (const field of fields) if (typed[field.name]) field.value = typed[field.name];
  form.addEventListener('input', () => {
    store.setItem(key(form), JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.value]))));
  });
  form.addEventListener('submit', () => store.setItem('sent', key(form)));
}
