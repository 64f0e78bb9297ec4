// Two hundred texts that want to be markup, in every field of every form and in every kind of file that brings people in,
// looked at on every page in a real browser: nothing runs, nothing new stands in any page (S8). The gate tries forty texts in
// the fields; the drill tries all, and both bring in all.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everything, expect, test } from './support/acquaint.mjs';
import { PAYLOADS, files, foreign, hostile } from './support/payloads.mjs';
import { CLOCK, Sender, addresses, clock, few } from './support/states.mjs';

/** So many are tried at once: a slant through the table, so that each part meets every way out and every carrier. */
const TOGETHER = 40;

test.use({ serverArgs: CLOCK, trace: 'off' });

/** Fails as soon as a script asks something of the person. */
function noDialog(page) {
  const dialogs = [];
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); dialog.dismiss(); });
  return dialogs;
}

async function lookAt(page, pages) {
  const found = [];
  for (const address of pages) {
    const answer = await page.goto(address);
    if (![200, 422].includes(answer.status())) found.push(`${address}: it answered ${answer.status()}`);
    found.push(...(await page.evaluate(foreign)).map((what) => `${address}: ${what}`));
  }
  return found;
}

for (let from = 0; from < (everything ? PAYLOADS.length : TOGETHER); from += TOGETHER) {
  test(`what somebody typed never becomes markup: texts from ${from}`, async ({ page, app }) => {
    test.setTimeout(600_000);
    clock('2027-03-20T14:00:00Z');
    const dialogs = noDialog(page);
    const part = PAYLOADS.filter((_, at) => (at + Math.floor(at / 10)) % (PAYLOADS.length / TOGETHER) === from / TOGETHER);
    const sender = new Sender(app, page.context().request);
    const ids = await few(sender, hostile(part));
    await sender.send(ids.draft, { seen: await sender.hidden(ids.draft, 'seen'), subject: part[0], body: part.join('\n\n'), do: 'save' });
    expect(await lookAt(page, addresses(ids))).toEqual([]);
    expect(dialogs).toEqual([]);
  });
}

test('what a file brings in never becomes markup', async ({ page, app }) => {
  test.setTimeout(300_000);
  const dialogs = noDialog(page);
  for (const [name, text] of Object.entries(files(PAYLOADS))) {
    const file = join(app.home, name);
    writeFileSync(file, text);
    const { status, stderr } = await app.cli(['people', 'import', file]);
    expect(status, `${name}: ${stderr}`).toBe(0);
    await page.goto('/people/import');
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.locator('main form[enctype] button[type=submit]').first().click();
    await page.waitForLoadState();
    expect(await page.evaluate(foreign), `the preview of ${name}`).toEqual([]);
  }
  const people = [];
  for (let leaf = 1; leaf <= 8; leaf += 1) people.push(`/people?page=${leaf}`);
  expect(await lookAt(page, [...people, '/aim/organizations', '/people/duplicates', '/people/choose', '/search?q=alert', '/settings/history', '/'])).toEqual([]);
  const first = await page.goto('/people').then(() => page.locator('main a[href^="/people/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')).filter((to) => /^\/people\/[0-9a-f-]{36}$/.test(to)).slice(0, 20)));
  expect(first.length).toBeGreaterThan(10);
  expect(await lookAt(page, first)).toEqual([]);
  expect(dialogs).toEqual([]);
});

test('the look notices what it is there for', async ({ page, watch }) => {
  watch.allow(/./);
  await page.goto('/people/new');
  expect(await page.evaluate(foreign)).toEqual([]);
  await page.evaluate(() => {
    document.body.append(document.createElement('img'));
    const link = document.createElement('a');
    link.setAttribute('href', 'javascript:alert(1)');
    document.body.append(link);
  });
  expect((await page.evaluate(foreign)).length).toBe(2);
});
