// What somebody with thousands of rows sees between the tap and the list: each step in words, what is done of how much as the
// program counts it, and one import however often they tap. Without scripts the browser waits.
import { expect, expectNoAxeViolations, looks, test, wear } from './support/acquaint.mjs';

const ROWS = 6_000;
/** So many that looking at them takes longer than a moment. */
const MANY = 90_000;
const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
const row = (_, n) => `Person,Number${n},https://www.linkedin.com/in/number-${n},,Company ${n % 900},Engineer,05 Mar 2024\n`;
const list = (rows) => ({ name: 'Connections.csv', mimeType: 'text/csv', buffer: Buffer.from(CONNECTIONS + Array.from({ length: rows }, row).join('')) });

const drop = async (page, rows) => {
  await page.goto('/people/import');
  await page.setInputFiles('#files', list(rows));
  await page.getByRole('button', { name: 'See what is in it' }).click();
};
const bringIn = (page) => page.getByRole('button', { name: /^Bring in / });

/** Everything that the page says of how far it is, in its order. */
async function listen(page) {
  const heard = [];
  await page.exposeFunction('heard', (now) => heard.push(now));
  await page.evaluate(() => {
    const [said, far, bar, count] = ['said', 'far', 'bar', 'count'].map((name) => document.querySelector(`[data-moment-${name}]`));
    const tell = () => globalThis.heard({
      said: said.textContent, count: far.hidden ? '' : count.textContent, done: bar.value, of: bar.max,
      moving: document.getAnimations().length, sideways: document.documentElement.scrollWidth > innerWidth,
    });
    new MutationObserver(tell).observe(said.closest('form'), { subtree: true, childList: true, characterData: true, attributes: true });
  });
  return heard;
}

async function expectOneImport(page) {
  await expect(page).toHaveURL(/\/people\?order=newest/, { timeout: 120_000 });
  await expect(page.getByText(`${ROWS} people`).first()).toBeVisible();
  await page.goto('/settings/history');
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(1);
}

test('each step is said, what is counted only grows, and two taps bring everybody in once', async ({ page }) => {
  test.setTimeout(180_000);
  await drop(page, ROWS);
  await expect(bringIn(page)).toBeVisible({ timeout: 60_000 });
  const heard = await listen(page);
  await bringIn(page).dblclick({ noWaitAfter: true });
  await expectOneImport(page);

  expect(heard[0].said, 'the tap is answered with how many rows there are').toBe(`One moment. ${ROWS} rows are being brought in.`);
  const steps = [...new Set(heard.map(({ said }) => said.match(/^Step \d/)?.[0]).filter(Boolean))];
  expect(steps, 'no step comes back').toEqual([...steps].sort());
  const counted = heard.filter(({ count }) => count);
  expect(counted.length, 'something was counted').toBeGreaterThan(0);
  for (const [index, { count, done, of, moving, sideways }] of counted.entries()) {
    const numbers = count.match(/\d+/g).map(Number);
    expect([done, of], 'the bar shows the numbers that are said').toEqual(numbers);
    expect(done).toBeLessThanOrEqual(of);
    const before = counted[index - 1];
    const what = (said) => said.replaceAll(/\d+/g, '');
    if (before && what(before.count) === what(count) && before.of === of) expect(done).toBeGreaterThanOrEqual(before.done);
    expect([moving, sideways]).toEqual([0, false]);
  }
});

test('what is shown meanwhile looks well, and each step is announced politely', async ({ page }) => {
  await drop(page, 40);
  const told = { step: 'Step 2 of 4: writing it down.', count: 'Where people work: 12400 of 75000 are written.', done: 12_400, of: 75_000 };
  await page.route('**/progress', (route) => route.fulfill({ json: told }));
  // The tap is answered by the page alone, so that one can look as long as one likes.
  await page.evaluate(() => document.querySelector('form[data-moment]').addEventListener('submit', (event) => event.preventDefault()));
  await bringIn(page).click();
  await expect(page.getByRole('progressbar', { name: told.count })).toHaveAttribute('value', '12400');
  await expect(page.getByRole('status').filter({ hasText: told.step })).toHaveCount(1);
  for (const [, look] of looks) {
    await wear(page, look);
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sideways').toBe(true);
  }
});

const LOOKING = 'Looking at what you chose';

test('looking at many rows says its step and how much is done, and goes on by itself', async ({ page }) => {
  test.setTimeout(180_000);
  const told = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('/progress')) told.push(await response.json().catch(() => null));
  });
  await drop(page, MANY);
  await expect(page.getByRole('heading', { level: 1, name: LOOKING })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('status').filter({ hasText: /^Step \d of 2/ })).toHaveCount(1);
  await expect(bringIn(page)).toBeVisible({ timeout: 120_000 });
  const compared = told.filter((now) => now?.of);
  expect(compared.length, 'something was counted').toBeGreaterThan(0);
  for (const { step, count, done, of } of compared) {
    expect(step).toBe('Step 2 of 2: comparing them with your list.');
    expect(count).toBe(`${done} of ${MANY} rows are compared with your list.`);
    expect(of).toBe(MANY);
  }
  await page.reload();
  await expect(bringIn(page), 'the page can be loaded again').toBeVisible({ timeout: 120_000 });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('looking at many rows is waited for on a page that is asked for again', async ({ page }) => {
    test.setTimeout(180_000);
    await drop(page, MANY);
    await expect(page.getByRole('heading', { level: 1, name: LOOKING })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('status').filter({ hasText: /^Step \d of 2/ })).toHaveCount(1);
    await expect(bringIn(page)).toBeVisible({ timeout: 120_000 });
  });

  test('the browser waits, and everybody comes in', async ({ page }) => {
    test.setTimeout(180_000);
    await drop(page, ROWS);
    await expect(bringIn(page)).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await bringIn(page).click({ timeout: 120_000 });
    await expectOneImport(page);
  });
});
