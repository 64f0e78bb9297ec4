// Every page in every state. The pages come from the program's own routes: a page that nobody listed is tried as well, and
// a route whose ids nobody supplies fails here. The gate looks at two looks; ACQUAINT_MATRIX=full and the drill at all.
import { everything, expect, looks, test, wear } from './support/acquaint.mjs';
import { expectNothing, faults, faultsWhenNarrow, open } from './support/page-rules.mjs';
import { found, matches, pageRoutes, routeOf } from './support/routes.mjs';
import { CLOCK, STATES, Sender, addresses, clock, uncovered } from './support/states.mjs';

test.use({ serverArgs: CLOCK, trace: 'off' });

for (const state of Object.keys(STATES)) {
  test(`every page owes nothing in the state: ${state}`, async ({ page, app }) => {
    test.setTimeout(everything ? 3_600_000 : 600_000);
    clock('2027-03-20T14:00:00Z');
    const pages = addresses(await STATES[state](new Sender(app, page.context().request)));
    if (!['empty', 'example'].includes(state)) expect(uncovered(pages)).toEqual([]);
    const wrong = new Map();
    const titles = new Map();
    for (const address of pages) {
      const seen = await open(page, address);
      for (const [name, look] of state === 'empty' && !everything ? looks.slice(0, 1) : looks) {
        await wear(page, look);
        seen.push(...(await faults(page)).map((fault) => `${name}: ${fault}`));
      }
      seen.push(...(await faultsWhenNarrow(page)));
      wrong.set(address, seen);
      const title = await page.title();
      titles.set(title, [...(titles.get(title) ?? []), routeOf(new URL(page.url()).pathname)]);
    }
    for (const [title, routes] of titles) {
      const different = [...new Set(routes.map((route) => (['/today', '/welcome'].includes(route) ? '/' : route)))];
      if (different.length > 1) wrong.set(`title “${title}”`, different);
    }
    expectNothing(wrong);
  });
}

test('each rule for pages notices what it is there for', async ({ page }) => {
  await page.goto('/people/new');
  expect(await faults(page)).toEqual([]);
  expect(await faultsWhenNarrow(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('button { min-height: 20px !important; padding: 0 !important; height: 20px } #line { font-size: 14px !important } form { width: 420px } .hint { color: #aaa !important } p:hover .hint { display: none } @keyframes flash { to { opacity: 0 } } @media (orientation: landscape) { p { rotate: 90deg } } .lead, main > p { overflow: hidden; width: 20px; white-space: nowrap }');
    document.adoptedStyleSheets = [sheet];
    document.querySelector('form').noValidate = false;
    document.querySelector('h1').insertAdjacentElement('afterend', document.querySelector('h1').cloneNode(true));
    document.title = 'People';
    document.querySelector('#line').spellcheck = true;
    document.querySelector('.back').hidden = true;
    const make = (name, about, ...within) => {
      const element = Object.assign(document.createElement(name), about);
      element.append(...within);
      return element;
    };
    const here = (href) => make('a', { href, textContent: 'here' });
    document.querySelector('main').append(
      make('img', { alt: 'x', width: 20, height: 20 }), make('button', { ariaLabel: 'Send', textContent: 'Keep' }), make('p', {}, here('/a'), ' ', here('/b')),
    );
    document.querySelector('main h1').animate([{ opacity: 1 }, { opacity: 0.9 }], { duration: 500, iterations: Infinity });
    for (const help of document.querySelectorAll('a[href="/help"]')) help.remove();
  });
  const found = (await faults(page)).join('\n');
  for (const fault of ['2 h1', 'title: People', 'letters under 16 px', 'target of', 'the browser speaks up', 'it scrolls sideways', 'color-contrast', 'no way back', 'not every name fits', 'no help', 'nothing but eyes or ears', 'it appears by pointing', 'called otherwise', 'one name for two places', 'it moves for ever', 'it moves, or asks how the device is held: @keyframes', 'it moves, or asks how the device is held: @media', 'in another order']) expect(found).toContain(fault);
  await page.evaluate(() => document.querySelector('form').remove());
  expect((await faultsWhenNarrow(page)).join('\n')).toContain('cut off');
});

test('routes are read from the tables of contents, whatever way they are written', () => {
  const source = `Router::new().route("/a", get(x::show)).route("/b/{id}", get(x).post(y).layer(L::max(N)))\n.route("/c", post(z))`;
  expect(found(source)).toEqual([
    { path: '/a', get: true, post: false },
    { path: '/b/{id}', get: true, post: true },
    { path: '/c', get: false, post: true },
  ]);
  expect(pageRoutes().length).toBeGreaterThan(25);
  expect(matches('/people/{person}', '/people/1?done=2')).toBe(true);
  expect(matches('/people/{person}', '/people/1/edit')).toBe(false);
  expect(routeOf('/people/new')).toBe('/people/new');
});
