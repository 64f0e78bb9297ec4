// Keeps what is being typed in this tab until it has been saved, so that a closed server or a reload loses nothing.
// A password is never kept, and what is searched for is no entry. A form of the first run is kept on this device instead: the program may be started again in another tab.
const sent = sessionStorage, pathOf = (form) => new URL(form.action, location.href).pathname;
const answered = document.querySelector('#summary') && location.pathname;

forgetWhatArrived();
// An answer with faults takes the place of the page with the form: to come back to it or to load it again sends nothing twice.
if (answered && sent.from) history.replaceState(null, '', sent.from);
for (const form of document.querySelectorAll('form[method="post"]:not([data-live])')) {
  const fields = [...form.elements].filter((field) => !/hidden|file|password|search|submit|button|field|select|output/.test(field.type) && (form.dataset.keep || whatOf(field) === 'value'));
  if (fields.length) keep(form, fields);
  // A file is still where it was; what was typed into other forms of its page is not.
  else form.addEventListener('submit', () => { sent.from = location.href; });
}
document.querySelector('#summary')?.focus();

// The server says that a form arrived: by what was done, by what was saved, or by showing the form with its faults.
// Any other page after a sending means that it may not have arrived, so what was typed stays.
function forgetWhatArrived() {
  const place = sent.sent;
  delete sent.sent;
  if (place && (answered || /[?&](done|saved)=/.test(location.search))) for (const store of [sent, localStorage]) delete store[place];
}

// Only what was changed is kept, with the mark of the record as it was then: where the record is another by now, the
// server gets the old mark and shows both versions instead of writing over the newer one.
function keep(form, fields) {
  const { keep: owner } = form.dataset, store = owner ? localStorage : sent, seen = form.elements.namedItem('seen');
  const place = ['typed', location.pathname, pathOf(form), owner, aboutWhom(form)].filter(Boolean).join(':');
  if (store[place]) restore(JSON.parse(store[place]));
  const mark = seen?.value;
  // What came back with faults is kept whole: loaded again, the form would come without it.
  const cameBack = pathOf(form) === answered;
  if (cameBack) note();
  form.addEventListener('input', note);
  form.addEventListener('submit', () => Object.assign(sent, { sent: place, from: location.href }));
  for (const link of form.querySelectorAll('a[data-cancel]')) link.addEventListener('click', () => delete store[place]);

  function note() {
    const typed = fields.filter((field) => cameBack || isChanged(field)).map((field) => [nameOf(field), field[whatOf(field)]]);
    if (typed.length) store[place] = JSON.stringify({ mark, typed: Object.fromEntries(typed) });
    else delete store[place];
  }

  function restore({ mark, typed }) {
    for (const field of fields.filter((field) => nameOf(field) in typed)) {
      field[whatOf(field)] = typed[nameOf(field)];
      const folded = field.closest('details');
      if (folded) folded.open = true;
    }
    if (seen && mark) seen.value = mark;
  }
}

// Whom and what a form is about, so that words for one person never turn up in the form of another: every id in the
// address of the page, in that of the form and in its hidden fields. What was done last, and the mark of a record, are none.
function aboutWhom(form) {
  const said = [...new URL(location.href).searchParams, ...new URL(form.action, location.href).searchParams];
  for (const { type, name, value } of form.elements) if (type === 'hidden') said.push([name, value]);
  const about = said.filter(([name, value]) => /^(purpose|to)$/.test(name) || (!/^(done|kept|once|seen.*|back|approval)$/.test(name) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)));
  return [...new Set(about.map(([, value]) => value))].sort().join('+');
}
function whatOf(field) { return /radio|checkbox/.test(field.type) ? 'checked' : 'value'; }
function isChanged(field) { return whatOf(field) === 'value' ? field.value !== field.defaultValue : field.checked !== field.defaultChecked; }
function nameOf(field) { return whatOf(field) === 'value' ? field.name : `#${field.id}`; }
