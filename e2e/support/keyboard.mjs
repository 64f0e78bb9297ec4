// A person with nothing but a keyboard: what others do with a finger is done here with Tab, Enter, Space, arrows and keys.

const TABS_AT_MOST = 150;

/**
 * While `walk` runs, every click, tick, choice and text of this page goes over the keyboard alone. What cannot be reached by
 * Tab, is covered, or shows no focus when it is reached fails the walk.
 */
export async function byKeyboardAlone(page, walk) {
  const kind = Object.getPrototypeOf(page.locator('body'));
  const before = Object.fromEntries(['click', 'fill', 'check', 'selectOption'].map((name) => [name, kind[name]]));
  Object.assign(kind, {
    click() { return activate(page, this); },
    fill(text) { return type(page, this, text); },
    check() { return choose(page, this); },
    selectOption(value) { return step(page, this, value); },
  });
  try {
    return await walk();
  } finally {
    Object.assign(kind, before);
  }
}

/** Presses Tab from the top to the end; answers what was reached, in order, and what was wrong with its focus. */
export async function tabThrough(page) {
  await page.evaluate(fromTheTop);
  const wrong = [];
  for (let count = 0; count < 400; count += 1) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(arrived);
    if (place === 'end') break;
    if (place === 'new') wrong.push(...(await page.evaluate(looked)).faults);
  }
  return [...wrong, ...(await page.evaluate(unreached))];
}

// Runs inside the page: the next Tab begins at the top, wherever the page has put the focus.
function fromTheTop() {
  if (document.activeElement !== document.body) {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    document.activeElement.blur();
  }
  scrollTo(0, 0);
  globalThis.tabbed = [];
}

async function tabTo(page, locator, group = false) {
  const wanted = await locator.elementHandle({ timeout: 10_000 });
  const there = (element, group) => element === document.activeElement || (group && document.activeElement.name === element.name && document.activeElement.form === element.form);
  for (let count = 0; count < TABS_AT_MOST; count += 1) {
    if (await wanted.evaluate(there, group)) {
      const { faults } = await page.evaluate(looked);
      if (faults.length) throw new Error(`${page.url()}: ${faults.join('; ')}`);
      return wanted;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${page.url()}: Tab does not reach ${locator}`);
}

async function activate(page, locator) {
  const element = await tabTo(page, locator);
  const leads = await element.evaluate((element) => element.matches('a, button:not([type=button])'));
  const gone = leads ? page.waitForNavigation() : null;
  await page.keyboard.press('Enter');
  await gone;
}

async function type(page, locator, text) {
  const element = await tabTo(page, locator);
  const kind = await element.evaluate((element) => element.type);
  if (kind === 'date') return typeDate(page, element, text);
  if (kind === 'time') return page.keyboard.type(twelve(text));
  await page.keyboard.press('ControlOrMeta+A');
  if (!text) return page.keyboard.press('Delete');
  for (const [at, line] of text.split('\n').entries()) {
    if (at) await page.keyboard.press('Enter');
    await page.keyboard.insertText(line);
  }
}

// The order of the parts is that of the browser's own language. The year has room for six digits, so an arrow leads on from it.
async function typeDate(page, element, text) {
  const [year, month, day] = text.split('-');
  for (const parts of [[month, day, year], [year, month, day], [day, month, year]]) {
    for (const part of parts) {
      await page.keyboard.type(part);
      if (part === year) await page.keyboard.press('ArrowRight');
    }
    if ((await element.evaluate((element) => element.value)) === text) return;
    for (let back = 0; back < 3; back += 1) await page.keyboard.press('ArrowLeft');
  }
  throw new Error(`the date ${text} cannot be typed`);
}

const twelve = (time) => {
  const [hours, minutes] = time.split(':').map(Number);
  return `${String(hours % 12 || 12).padStart(2, '0')}${String(minutes).padStart(2, '0')}${hours < 12 ? 'AM' : 'PM'}`;
};

async function choose(page, locator) {
  const element = await tabTo(page, locator, true);
  for (let count = 0; count < 40 && !(await element.evaluate((element) => element === document.activeElement)); count += 1) await page.keyboard.press('ArrowDown');
  if (!(await element.evaluate((element) => element.checked))) await page.keyboard.press(' ');
}

async function step(page, locator, value) {
  const element = await tabTo(page, locator);
  for (let count = 0; count < 40 && (await element.evaluate((element) => element.value)) !== value; count += 1) await page.keyboard.press('ArrowDown');
}

// Runs inside the page: which element has the focus, and whether one can see that it has.
function looked() {
  const element = document.activeElement;
  if (!element || element === document.body) return { faults: [] };
  const short = element.outerHTML.slice(0, 100).replace(/\s+/g, ' ');
  return { faults: [...seen(), ...ringed(), ...edged()].map((fault) => `${fault}: ${short}`) };

  function seen() {
    const box = element.getBoundingClientRect();
    const inside = (x, y) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    const points = [0.5, 0.15, 0.85].flatMap((y) => [0.5, 0.1, 0.9].map((x) => [box.left + box.width * x, box.top + box.height * y]));
    const hit = (x, y) => [document.elementFromPoint(x, y)].some((top) => top && (element.contains(top) || top.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(top))));
    return points.some(([x, y]) => inside(x, y) && hit(x, y)) ? [] : ['covered or out of sight'];
  }

  function ringed() {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return ['no ring'];
    const ratio = contrast(numbers(outlineColor), ground(element.parentElement));
    return ratio >= 3 ? [] : [`ring of ${ratio.toFixed(1)} : 1`];
  }

  // Where one can write or choose shows by its edge (WCAG 1.4.11).
  function edged() {
    if (!element.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=file])')) return [];
    const ratio = contrast(numbers(getComputedStyle(element).borderBottomColor), ground(element.parentElement));
    return ratio >= 3 ? [] : [`edge of ${ratio.toFixed(1)} : 1`];
  }

  function numbers(colour) { return (colour.match(/[\d.]+/g) ?? []).map(Number); }
  function ground(place) {
    for (let at = place; at; at = at.parentElement) {
      const [red, green, blue, alpha = 1] = numbers(getComputedStyle(at).backgroundColor);
      if (alpha > 0.5) return [red, green, blue];
    }
    return [255, 255, 255];
  }
  function light([red, green, blue]) {
    const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  }
  function contrast(one, two) {
    const [dark, bright] = [light(one), light(two)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  }
}

// Runs inside the page: whether Tab came to something new. A field for a date is one element with several stops; and the marks
// follow the note that is being written, so one meets them again behind the next note.
function arrived() {
  const element = document.activeElement, last = tabbed.at(-1);
  if (!element || element === document.body) return 'end';
  if (element === last) return 'same';
  if (tabbed.includes(element)) return element.closest('[data-marks]') ? 'again' : 'end';
  element.jumpedBack = Boolean(last?.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
  tabbed.push(element);
  return 'new';
}

// Runs inside the page: what Tab left out, and where it jumped back against the order of reading.
function unreached() {
  const group = (element) => (element.type === 'radio' ? element.closest('form')?.querySelector(`[name="${element.name}"]:checked`) ?? null : null);
  const controls = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((element) => element.checkVisibility() && !element.disabled && element.tabIndex >= 0)
    .filter((element) => element.type !== 'radio' || element === (group(element) ?? element.form.querySelector(`[name="${element.name}"]`)));
  const missed = controls.filter((element) => !tabbed.includes(element));
  const back = tabbed.filter((element) => element.jumpedBack && !element.closest('[data-marks]'));
  return [...missed.map((element) => `not reached: ${element.outerHTML.slice(0, 100)}`), ...back.map((element) => `out of order: ${element.outerHTML.slice(0, 100)}`)];
}
