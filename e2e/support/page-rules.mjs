// What every page owes to those who use it, whatever it shows: looked at in the browser, page by page (A1, A4, A5, A7, A9, A18, A24).
import { expect } from '@playwright/test';
import { axeViolations } from './axe.mjs';

const KB = 1024;
/** Opens a page and answers what is wrong with its answer: its state, its weight, that of its scripts. */
export async function open(page, address) {
  const scripts = [];
  const note = (response) => response.request().resourceType() === 'script' && scripts.push(response);
  page.on('response', note);
  const response = await page.goto(address);
  page.off('response', note);
  const weight = (await response.body()).length;
  const script = (await Promise.all(scripts.map((script) => script.body()))).reduce((sum, body) => sum + body.length, 0);
  return [
    ...(response.status() === 200 ? [] : [`it answered ${response.status()}`]),
    ...(weight <= 60 * KB ? [] : [`it weighs ${(weight / KB).toFixed(1)} KB`]),
    ...(script <= 20 * KB ? [] : [`its scripts weigh ${(script / KB).toFixed(1)} KB`]),
  ];
}

/** What is wrong with the page as it stands in the window now. */
export async function faults(page) {
  return [...(await page.evaluate(inThePage)), ...(await page.evaluate(tooWide)), ...(await axeViolations(page))];
}

/** Sideways scroll at 320 px, and there with the spacing that WCAG 1.4.12 allows people to set. */
export async function faultsWhenNarrow(page) {
  await page.setViewportSize({ width: 320, height: 640 });
  const found = (await page.evaluate(tooWide)).map((what) => `narrow: ${what}`);
  await page.evaluate(space, true);
  found.push(...(await page.evaluate(tooWide)).map((what) => `narrow, with wide spacing: ${what}`));
  await page.evaluate(space, false);
  return found;
}

/** Fails with all that was found, page by page. */
export function expectNothing(found) {
  const lines = [...found].filter(([, faults]) => faults.length).map(([address, faults]) => [address, ...faults.map((fault) => `  ${fault}`)].join('\n'));
  expect(lines.join('\n'), 'what pages owe').toBe('');
}

// Runs inside the page: spacing as somebody with low vision sets it.
function space(on) {
  globalThis.spacing ??= new CSSStyleSheet();
  globalThis.spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = on ? [globalThis.spacing] : [];
}

/** Runs inside the page: what is wider than the window, or cuts its own text off. */
export function tooWide() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return cut();
  const found = [`it scrolls sideways`];
  const wide = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1);
  return [...found, ...wide.slice(0, 4).map((element) => element.outerHTML.slice(0, 120))];

  function cut() {
    const hides = (element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) && getComputedStyle(element).clipPath === 'none';
    const cutting = [...document.querySelectorAll('main :not(input, select)')].filter((element) => hides(element) && element.scrollWidth > element.clientWidth + 1);
    return cutting.map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`);
  }
}

// Runs inside the page: headings, landmarks, fields, targets, forms.
function inThePage() {
  const found = [];
  const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const short = (element) => element.outerHTML.slice(0, 110).replace(/\s+/g, ' ');
  if (all('h1').length !== 1) found.push(`${all('h1').length} h1`);
  if (all('main').length !== 1) found.push('no one main');
  if (!/ – Acquaint$/.test(document.title)) found.push(`title: ${document.title}`);
  if (document.documentElement.lang !== 'en') found.push('no language');
  if (location.pathname.split('/').length > 2 && document.querySelector('nav.rooms') && !all('.back a').length) found.push('no way back');
  // In the middle of a talk, or of practising one, nothing leads elsewhere; and what says that something failed leads back first.
  const last = [...document.querySelectorAll('nav.rooms a:not([href="#rooms"]), .help-here a')].at(-1);
  const alone = document.body.matches('.bare:not(.guided)');
  const within = alone || /^\/interviews\/[^/]+\/(live|practise)/.test(location.pathname);
  if (!within && last?.getAttribute('href') !== '/help') found.push('no help at the end of what is on every page');
  found.push(...unheard(), ...restless());
  for (const name of all('[name=name]:not([type=radio]), [name=line]')) {
    if (name.spellcheck || (name.maxLength >= 0 && name.maxLength < 100)) found.push(`not every name fits: ${short(name)}`);
  }
  for (const field of all('input:not([type=hidden], [type=radio], [type=checkbox]), textarea, select')) {
    if (Number.parseFloat(getComputedStyle(field).fontSize) < 16) found.push(`letters under 16 px: ${short(field)}`);
  }
  const checks = (form) => [...form.elements].some((field) => field.required || ['email', 'number', 'date', 'time', 'url'].includes(field.type));
  for (const form of document.querySelectorAll('form[method=post]')) if (!form.noValidate && checks(form)) found.push(`the browser speaks up in ${short(form)}`);
  if (innerWidth < 600) found.push(...small());
  return found;

  // What can be seen or heard only: pictures, films, sounds, hints that appear by pointing; and what is called otherwise than it reads.
  function unheard() {
    const wrong = all('img, video, object, embed, iframe, audio:not([controls])').map((element) => `nothing but eyes or ears: ${short(element)}`);
    const rules = (within) => [...within].flatMap((rule) => [rule, ...rules(rule.cssRules ?? [])]);
    const moves = (rule) => rule instanceof CSSKeyframesRule || /orientation/.test(rule.conditionText ?? '');
    const shows = (rule) => /:(hover|focus)/.test(rule.selectorText ?? '') && ['display', 'visibility', 'opacity', 'content'].some((name) => rule.style[name]);
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => rules(sheet.cssRules));
    wrong.push(...sheets.filter(moves).map((rule) => `it moves, or asks how the device is held: ${rule.cssText.slice(0, 80)}`));
    wrong.push(...sheets.filter(shows).map((rule) => `it appears by pointing: ${rule.selectorText}`));
    const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    for (const control of all('a[aria-label], button[aria-label]')) {
      if (!plain(control.ariaLabel).includes(plain(control.innerText))) wrong.push(`called otherwise than it reads: ${short(control)}`);
    }
    const inLine = (link) => link.closest('li, tr, dd, details, section, article, fieldset, form, figure, .finding, .row, .card, .sentence, .answer, p');
    const seen = new Map();
    for (const link of all('main a[href]')) {
      const name = plain(link.ariaLabel ?? link.innerText);
      const others = seen.get(name) ?? [];
      if (others.some((other) => other.href !== link.href && inLine(other) === inLine(link))) wrong.push(`one name for two places: ${short(link)}`);
      seen.set(name, [...others, link]);
    }
    return wrong;
  }

  // What moves by itself, and rooms in another order than everywhere.
  function restless() {
    const wrong = document.getAnimations().filter((one) => one.effect?.getTiming().iterations === Infinity).map((one) => `it moves for ever: ${one.animationName}`);
    const order = ['/', '/aim', '/people', '/outreach', '/interviews', '/follow-ups', '/insights', '/search', '/settings', '/help'].join(' ');
    for (const rooms of document.querySelectorAll('nav.rooms ul, nav.all-rooms ul')) {
      const seen = [...rooms.querySelectorAll('a:not([href="#rooms"])')].map((link) => link.getAttribute('href')).join(' ');
      if (seen !== order) wrong.push(`the rooms stand in another order: ${seen}`);
    }
    return wrong;
  }

  function small() {
    const inText = (element) => element.matches('a') && element.closest('p:not(.back, .onward), dd, .row-what, .row-text > div, h1, h2, figcaption p, .timeline li, .summary li, .lines li') && getComputedStyle(element).display === 'inline';
    // A button that only says what Enter does: clipped away whole, so that no finger hits it, and out of the way of keys and speech.
    const nobodys = (element) => getComputedStyle(element).clipPath === 'inset(50%)' && element.matches('[aria-hidden=true][tabindex="-1"]');
    const target = (element) => (element.matches('[type=radio], [type=checkbox]') ? (element.closest('.option, label') ?? element) : element);
    return all('a, button, input:not([type=hidden]), select, textarea, summary')
      .filter((element) => !inText(element) && !element.matches('.skip') && !nobodys(element))
      .map((element) => [element, target(element).getBoundingClientRect()])
      .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
      .map(([element, box]) => `target of ${Math.round(box.width)} x ${Math.round(box.height)}: ${short(element)}`);
  }
}
