// Without a mouse and without a finger: every control of every page is reached by Tab, in the order of reading, with a ring
// that can be seen and nothing over it; and the whole way can be walked so (A3).
import { everything, expect, looks, test, wear } from './support/acquaint.mjs';
import { byKeyboardAlone, tabThrough } from './support/keyboard.mjs';
import { expectNothing } from './support/page-rules.mjs';
import { CLOCK, STATES, Sender, addresses, clock } from './support/states.mjs';
import { walkTheWay } from './support/story.mjs';

test.use({ serverArgs: CLOCK, trace: 'off' });

test('Tab reaches every control of every page, in the order of reading, and one sees where one is', async ({ page, app }) => {
  test.setTimeout(600_000);
  clock('2027-03-20T14:00:00Z');
  const pages = addresses(await STATES.one(new Sender(app, page.context().request)));
  const wrong = new Map();
  for (const address of pages) {
    await page.goto(address);
    const found = [];
    for (const [name, look] of everything ? looks : looks.slice(0, 1)) {
      await wear(page, look);
      found.push(...(await tabThrough(page)).map((fault) => `${name}: ${fault}`));
    }
    wrong.set(address, found);
  }
  expectNothing(wrong);
});

test('the whole way can be walked with the keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  await byKeyboardAlone(page, () => walkTheWay(page, clock));
});

test('the walker notices what it is there for', async ({ page }) => {
  await page.goto('/people/new');
  expect(await tabThrough(page)).toEqual([]);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('input#line:focus-visible { outline: none !important } input#line { border-color: #eee !important } .rooms { top: 0 !important } summary { order: -1 }');
    document.adoptedStyleSheets = [sheet];
    document.querySelector('main details summary').tabIndex = 0;
    document.querySelector('main a').tabIndex = 3;
  });
  const found = (await tabThrough(page)).join('\n');
  expect(found).toContain('no ring: <input id="line"');
  expect(found).toMatch(/edge of 1\.\d : 1: <input id="line"/);
  expect(found).toContain('covered');
  expect(found).toContain('out of order');
});
