// Two entries of one name: asked about when somebody is added, when the list is cleaned, and before one writes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect, expectNoAxeViolations, looks, wear } from './support/acquaint.mjs';

const LIST = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
ruth,amsel,,r.amsel@wsp.example,WSP,Planner,
Tom,Bell,,bells@post.example,,,
Tom,Bell (son),,bells@post.example,,,
T.,Bell,https://www.linkedin.com/in/tom-bell,,Arup,Welder,
Thomas,Bell,https://www.linkedin.com/in/tom-bell,,Arup,Welder,`;

async function looksWell(page) {
  for (const [, look] of looks) {
    await wear(page, look);
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sideways').toBe(true);
  }
}

async function add(page, line) {
  await page.goto('/people/new');
  await page.getByRole('textbox').first().fill(line);
  await page.getByRole('button', { name: 'Put them on my list' }).click();
}

test('whoever is on the list already is asked about with one touch, and the pairs of one name are one card', async ({ page }) => {
  await add(page, 'Ruth Amsel, planner at WSP');
  await add(page, 'Ruth Amsel, nurse at Mercy, ruth@mercy.example');
  await expect(page.getByRole('alert')).toContainText('Somebody of this name is on your list already');
  await expect(page.getByRole('link', { name: 'Ruth Amsel, planner at WSP' })).toBeVisible();
  await looksWell(page);
  await page.getByRole('button', { name: 'Somebody else of this name' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ruth Amsel');
  await expect(page.locator('main')).toContainText('ruth@mercy.example');

  await page.goto('/people/duplicates');
  await expect(page.locator('.twice')).toContainText('Ruth Amsel');
  await looksWell(page);
  await add(page, 'Ruth Amsel, clerk at Arup');
  await page.getByRole('button', { name: 'Somebody else of this name' }).click();
  await page.goto('/people/duplicates');
  await expect(page.getByRole('heading', { name: 'These three may be one person' })).toBeVisible();
  await looksWell(page);
  await page.getByRole('link', { name: 'Look at 1 and 3' }).click();
  await expect(page.locator('.twice h2')).toHaveCount(2);
  await page.getByRole('button', { name: 'Two people' }).click();
  await expect(page.getByRole('status')).toContainText('These stay two people');
});

test('before one writes to somebody with the name of one who wants peace, one is asked, and the answer holds', async ({ page, app }) => {
  await add(page, 'Ruth Amsel, ruth@post.example');
  const ruth = new URL(page.url()).pathname;
  const headers = { origin: app.origin, 'sec-fetch-site': 'same-origin' };
  await page.request.post(`${app.origin}/outreach/reply`, { form: { person: ruth.split('/').pop(), kind: 'never-again' }, headers });
  const path = join(app.home, 'list.csv');
  writeFileSync(path, LIST);
  await page.goto('/people/import');
  await page.getByLabel('Choose one or more files').setInputFiles(path);
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await expect(page.locator('main')).toContainText('ruth amsel: somebody of this name asked not to be asked again.');
  await expect(page.locator('main')).toContainText('Tom Bell (son): somebody else you bring in has this e-mail address.');
  await expect(page.locator('main')).toContainText('Thomas Bell and T. Bell: the same LinkedIn page.');
  await looksWell(page);
  await page.getByRole('button', { name: /^Bring in/ }).click();

  await page.goto('/people?q=planner');
  await page.locator('a.row-name').click();
  const question = page.getByRole('heading', { name: 'Is this the same Ruth Amsel whom you want to leave in peace?' });
  await expect(question).toBeVisible();
  await looksWell(page);
  const again = new URL(page.url()).pathname;
  await page.goto(`/outreach/new?person=${again.split('/').pop()}`);
  await expect(question).toBeVisible();
  await looksWell(page);
  await page.getByRole('button', { name: 'No, somebody else' }).click();
  await expect(page).toHaveURL(/\/outreach\/new\?person=/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ruth amsel');
  await page.goto(again);
  await expect(question).toHaveCount(0);
});
