// Keeps what is being typed in this tab until it has been saved, so that a closed server or a reload loses nothing.
// A password is never kept. A form of the first run is kept on this device instead: the program may be started again in another tab.
const key = (form) => ['typed', location.pathname, new URL(form.action, location.href).pathname, form.dataset.keep].filter(Boolean).join(':');
const storeOf = (form) => (form.dataset.keep ? localStorage : sessionStorage);

forgetWhatArrived();
const answered = document.querySelector('#summary') && location.pathname;
if (answered) standWhereTheFormStood();
for (const form of document.querySelectorAll('form[method="post"]:not([data-live])')) {
  const choices = form.dataset.keep ? ', input[type=radio], input[type=checkbox]' : '';
  const fields = [...form.querySelectorAll(`textarea, input:not([type=hidden], [type=file], [type=password], [type=radio], [type=checkbox])${choices}`)];
  if (fields.length) keep(form, fields);
}
document.querySelector('#summary')?.focus();

// The server says that a form arrived: by what was done, by what was saved, or by showing the form with its faults.
// Any other page after a sending means that it may not have arrived, so what was typed stays.
function forgetWhatArrived() {
  const sent = sessionStorage.getItem('sent');
  sessionStorage.removeItem('sent');
  const arrived = /[?&](done|saved)=/.test(location.search) || document.querySelector('#summary');
  if (sent && arrived) for (const store of [sessionStorage, localStorage]) store.removeItem(sent);
}

// An answer with faults takes the place of the page with the form: to come back to it or to load it again sends nothing twice.
function standWhereTheFormStood() {
  const from = sessionStorage.getItem('from');
  if (from) history.replaceState(null, '', from);
}

// Only what was changed is kept, with the mark of the record as it was then: where the record is another by now, the
// server gets the old mark and shows both versions instead of writing over the newer one.
function keep(form, fields) {
  const place = key(form), store = storeOf(form), seen = form.elements.namedItem('seen');
  const saved = store.getItem(place);
  if (saved) restore(JSON.parse(saved));
  const mark = seen?.value;
  // What came back with faults is kept whole: loaded again, the form would come without it.
  const cameBack = new URL(form.action, location.href).pathname === answered;
  if (cameBack) note();
  form.addEventListener('input', note);
  form.addEventListener('submit', () => {
    sessionStorage.setItem('sent', place);
    sessionStorage.setItem('from', location.href);
  });
  for (const link of form.querySelectorAll('a[data-cancel]')) link.addEventListener('click', () => store.removeItem(place));

  function note() {
    const typed = fields.filter((field) => cameBack || isChanged(field)).map((field) => [nameOf(field), isChoice(field) ? field.checked : field.value]);
    if (typed.length) store.setItem(place, JSON.stringify({ mark, typed: Object.fromEntries(typed) }));
    else store.removeItem(place);
  }

  function restore({ mark, typed }) {
    for (const field of fields) if (nameOf(field) in typed) field[isChoice(field) ? 'checked' : 'value'] = typed[nameOf(field)];
    if (seen && mark) seen.value = mark;
  }
}

function isChoice(field) { return field.type === 'radio' || field.type === 'checkbox'; }
function isChanged(field) { return isChoice(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue; }
function nameOf(field) { return isChoice(field) ? `#${field.id}` : field.name; }
