// Puts a word in with one tap where the cursor last stood, and shows the place of a mistake. Without it both stand as text.
const fields = ['subject', 'body'].map((id) => document.getElementById(id)).filter(Boolean);
let last = document.getElementById('body');
for (const field of fields) field.addEventListener('focus', () => { last = field; });

for (const button of document.querySelectorAll('button[data-insert]')) {
  button.hidden = false;
  button.addEventListener('click', () => put(last, button.dataset.insert));
}

for (const button of document.querySelectorAll('button[data-show]')) {
  button.hidden = false;
  const { show, start, end, instead } = button.dataset;
  const field = document.getElementById(show);
  // The server counts characters as people do; the browser counts halves of some.
  const halves = (count) => [...field.defaultValue].slice(0, Number(count)).join('').length;
  const from = halves(start);
  const wrong = field.defaultValue.slice(from, halves(end));
  button.addEventListener('click', () => {
    // What was typed since then may have moved it.
    const at = field.value.startsWith(wrong, from) ? from : field.value.indexOf(wrong);
    if (at < 0) return;
    field.focus();
    field.setSelectionRange(at, at + wrong.length);
    if (instead) put(field, instead);
  });
}

// Through the browser, so that its own undo takes it back.
function put(field, text) {
  field.focus();
  if (!document.execCommand('insertText', false, text)) field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
