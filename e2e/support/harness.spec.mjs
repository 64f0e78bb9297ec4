// The harness, tried on a stand-in: each control that other tests lean on is shown to bite.
import { fileURLToPath } from 'node:url';
import { axeViolations } from './axe.mjs';
import { expect, expectNoAxeViolations, looks, test, wear } from './acquaint.mjs';

const STAND_IN = fileURLToPath(new URL('stand-in.mjs', import.meta.url));
test.use({ command: [process.execPath, STAND_IN] });

test('the launch link is opened before the test begins', async ({ page, app }) => {
  expect(page.url()).toBe(`${app.origin}/`);
  await expect(page.getByText('Welcome')).toBeVisible();
});

test('a test can ask the page a question although its policy forbids eval', async ({ page }) => {
  expect(await page.evaluate(() => document.title)).toBe('Stand-in');
});

test('axe runs under the content policy in every look and finds nothing on a good page', async ({ page }) => {
  for (const [name, look] of looks) {
    await test.step(name, async () => {
      await wear(page, look);
      await expectNoAxeViolations(page);
    });
  }
});

test('axe finds a picture without words', async ({ page, watch }) => {
  watch.allow(/none\.svg/);
  await page.goto('/picture');
  expect((await axeViolations(page)).join('\n')).toContain('image-alt');
});

const faults = [
  ['an inline style', '/style', /policy violation: style-src-attr/],
  ['a script that writes raw HTML', '/script', /policy violation: require-trusted-types-for/],
  ['an outside host', '/stranger', /^outside host: http:\/\/stranger\.invalid/],
  ['an uncaught error', '/throws', /^uncaught: a fault of the page/],
  ['a missing picture', '/picture', /^console: Failed to load resource: .*404/],
];
for (const [fault, path, offence] of faults) {
  test(`the watch notices ${fault}`, async ({ page, watch }) => {
    await page.goto(path);
    await expect.poll(() => watch.take().some((seen) => offence.test(seen))).toBe(true);
    watch.allow(/./);
  });
}

test('a form that comes back with its faults is no offence', async ({ page }) => {
  expect((await page.goto('/faults')).status()).toBe(422);
});

test('a killed server comes back on the same address with what it kept', async ({ page, app }) => {
  expect(await app.json(['keep'], 'typed')).toEqual({ kept: true });
  await app.kill();
  // Asked beside the browser: its own page of a refused connection comes late, and would break off the next visit.
  await expect(page.request.get('/kept')).rejects.toThrow(/ECONN|hang up/);
  await app.restart();
  await page.goto('/kept');
  await expect(page.getByText('typed')).toBeVisible();
});

test('a running server gives a second launch link', async ({ page, app }) => {
  const link = await app.launchLink();
  expect(link).toContain('/launch/');
  await page.goto(link);
});

test('a command that fails tells its exit status', async ({ app }) => {
  expect((await app.cli(['nonsense'])).status).toBe(2);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page opens and the watch still sees the policy', async ({ page, watch }) => {
    await page.goto('/style');
    await expect.poll(() => watch.take().join('\n')).toContain('Content Security Policy');
    watch.allow(/./);
  });
});
