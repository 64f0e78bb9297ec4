// What no rule that runs on every page can know by itself: fields about oneself, letters of twice the size, and rooms in which
// nothing is yet (WCAG 1.3.5, 1.4.4, A23). The whole list is docs/accessibility.md.
import { expect, test } from './support/acquaint.mjs';
import { expectNothing, tooWide } from './support/page-rules.mjs';
import { CLOCK, STATES, Sender, addresses, clock } from './support/states.mjs';

test.use({ serverArgs: CLOCK, trace: 'off' });

test('what is asked about oneself is known to the browser', async ({ page }) => {
  await page.goto('/aim/me');
  for (const [field, purpose] of [['name', 'name'], ['phone', 'tel'], ['email', 'email']]) {
    await expect(page.locator(`[name=${field}]`)).toHaveAttribute('autocomplete', purpose);
  }
});

test('with letters of twice the size no page scrolls sideways or cuts a word off', async ({ page, app }) => {
  test.setTimeout(300_000);
  clock('2027-03-20T14:00:00Z');
  const pages = addresses(await STATES.one(new Sender(app, page.context().request)));
  await page.setViewportSize({ width: 1280, height: 800 });
  const wrong = new Map();
  for (const address of pages) {
    await page.goto(address);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':root { font-size: 200% !important }');
      document.adoptedStyleSheets = [sheet];
    });
    wrong.set(address, await page.evaluate(tooWide));
  }
  expectNothing(wrong);
});

test('every empty room says what belongs there, with one way on and an example', async ({ page }) => {
  for (const room of ['/aim', '/people', '/outreach', '/interviews', '/follow-ups', '/insights']) {
    await page.goto(room);
    const empty = page.locator('main .empty');
    await expect(empty.locator('.lead'), room).toHaveText(/\w/);
    await expect(empty.locator('.example'), room).toHaveText(/\w/);
    await expect(empty.getByRole('link'), room).toHaveCount(1);
    await expect(page.locator('main .primary'), room).toHaveCount(1);
  }
});
