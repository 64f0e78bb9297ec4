// The history, the trash, earlier versions and two versions of a form: no barrier in either look, and with scripts on,
// what a script kept never goes over the version that was asked for.
import { test, expect, expectNoAxeViolations, looks, wear } from './support/acquaint.mjs';

/** Sends a form as one of our own pages would, and answers where it leads. */
async function post(page, app, path, form) {
  const headers = { origin: app.origin, 'sec-fetch-site': 'same-origin' };
  const answer = await page.request.post(app.origin + path, { form, headers, maxRedirects: 0 });
  return (answer.headers().location ?? '').split('?')[0];
}

async function looksWell(page) {
  for (const [, look] of looks) {
    await wear(page, look);
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sideways').toBe(true);
  }
}

test('the history, the trash and the versions of a text have no barrier, and lead back', async ({ page, app }) => {
  const ana = await post(page, app, '/people/new', { line: 'Ana Silva, bridge engineer at WSP' });
  const known = { name: 'Ana Silva', title: 'bridge engineer', organization: 'WSP' };
  await post(page, app, `${ana}/edit`, { ...known, notes: 'Loves herons and old bridges.' });
  await post(page, app, `${ana}/edit`, { ...known, notes: `Loves bitterns and old bridges. ${'x'.repeat(400)}` });
  await page.goto(ana);
  await page.getByRole('link', { name: 'Earlier versions' }).click();
  await looksWell(page);
  await page.getByRole('button', { name: 'Use this version' }).click();
  await expect(page.locator('main')).toContainText('Loves herons');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toContainText('Taken back');
  await looksWell(page);
  await page.goto(`${ana}/edit`);
  await page.getByRole('button', { name: 'Take them off my list' }).click();
  await page.getByRole('link', { name: /in the trash/ }).click();
  await looksWell(page);
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByRole('status')).toContainText('Taken back');
  await page.getByRole('link', { name: 'Open the history' }).click();
  await looksWell(page);
});

test('the other version of a form replaces what was typed only when it is asked for', async ({ page, app }) => {
  const ana = await post(page, app, '/people/new', { line: 'Ana Silva' });
  await page.goto(`${ana}/edit`);
  await page.getByLabel('Notes').fill('typed here');
  await post(page, app, `${ana}/edit`, { name: 'Ana Silva', notes: 'kept elsewhere' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('kept elsewhere');
  await expect(page.getByLabel('Notes')).toHaveValue('typed here');
  await looksWell(page);
  await page.getByRole('button', { name: 'Use the other version' }).click();
  await expect(page.getByLabel('Notes')).toHaveValue('kept elsewhere');
  await expect(page.getByRole('alert')).toContainText('typed here');
  await looksWell(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('main')).toContainText('kept elsewhere');
});
