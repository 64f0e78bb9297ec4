// Somebody on the list twice: three lists that overlap, one pair merged with a choice and given back, one pair kept apart for good.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect, expectNoAxeViolations, looks, wear } from './support/acquaint.mjs';

const HEAD = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const LISTS = [
  ['Ana,Silvestrini,https://www.linkedin.com/in/ana-silvestrini,,WSP,Bridge Engineer,05 Mar 2024', 'Jorge,Okonkwo,https://www.linkedin.com/in/jorge-o,,Arup,Planner,05 Mar 2024', 'Mei,Lin,https://www.linkedin.com/in/mei-lin,,Jacobs,Surveyor,05 Mar 2024'],
  ['Ana,Silvestrini,,ana@post.example,WSP,Bridge Engineer,', 'Mei,Lin,https://www.linkedin.com/in/mei-lin,,Jacobs,Surveyor,05 Mar 2024', 'Kofi,Mensah,,,WSP,Clerk,'],
  ['Jorge,Okonkwo,,jorge@post.example,Arup,Planner,', 'Kofi,Mensah,,,WSP,Clerk,'],
];

/** Brings in one list by the page, as people do. */
async function bringIn(page, app, rows, number) {
  const path = join(app.home, `list-${number}.csv`);
  writeFileSync(path, [HEAD, ...rows].join('\r\n'));
  await page.goto('/people/import');
  await page.getByLabel('Choose one or more files').setInputFiles(path);
  await page.getByRole('button', { name: 'See what is in it' }).click();
  const confirm = page.getByRole('button', { name: /^Bring in/ });
  if (await confirm.count()) await confirm.click();
}

async function post(page, app, path, form) {
  const headers = { origin: app.origin, 'sec-fetch-site': 'same-origin' };
  const answer = await page.request.post(app.origin + path, { form, headers, maxRedirects: 0 });
  expect(answer.status(), path).toBe(303);
  return answer.headers().location.split('?')[0];
}

/** Everybody on the list by name, with their addresses. */
async function people(page, name) {
  await page.goto('/people');
  const rows = page.locator('a.row-name', { hasText: name });
  return rows.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

async function looksWell(page) {
  for (const [, look] of looks) {
    await wear(page, look);
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sideways').toBe(true);
  }
}

/** Goes on until the pair of that name is shown. */
async function pairOf(page, name) {
  await page.goto('/people/duplicates');
  for (let seen = 0; seen < 5 && !(await page.locator('.twice h2', { hasText: name }).count()); seen += 1) {
    await page.getByRole('link', { name: 'Next question' }).click();
  }
  await expect(page.locator('.twice h2', { hasText: name })).toHaveCount(2);
}

test('three lists that overlap: a pair is merged with a choice and given back, another stays two for good', async ({ page, app }) => {
  for (const [number, rows] of LISTS.entries()) await bringIn(page, app, rows, number);
  await expect(page.getByRole('status').getByRole('link', { name: 'See whether somebody is on your list twice' })).toBeVisible();
  expect(await people(page, 'Mei Lin'), 'the same page is the same person').toHaveLength(1);
  const both = await people(page, 'Ana Silvestrini');
  expect(both).toHaveLength(2);

  // Each has something that hangs on it, and they live in two towns.
  const [first, second] = [...both].sort();
  const known = { name: 'Ana Silvestrini', title: 'Bridge Engineer', organization: 'WSP' };
  await post(page, app, `${first}/edit`, { ...known, linkedin: 'https://www.linkedin.com/in/ana-silvestrini', email: 'ana@post.example', place: 'Porto' });
  await post(page, app, `${second}/edit`, { ...known, title: 'Head of Bridges', email: 'ana@post.example', place: 'Lisbon', notes: 'Loves herons.' });
  const message = await post(page, app, '/outreach/new', { person: second.split('/').pop(), channel: 'email' });
  const talk = await post(page, app, `/interviews/new?person=${second.split('/').pop()}`, { date: '2027-03-26', time: '15:00', zone: 'UTC', minutes: '20', setting: 'phone', place: 'By phone' });

  await pairOf(page, 'Ana Silvestrini');
  await expect(page.locator('.twice')).toContainText('Porto');
  await expect(page.locator('.twice')).toContainText('Same last name');
  await expect(page.locator('.twice')).toContainText('Same e-mail address');
  await looksWell(page);
  await page.getByRole('link', { name: 'They are the same person' }).click();
  const work = page.getByRole('group', { name: 'What they do now' });
  await expect(work.getByRole('radio', { name: 'Bridge Engineer at WSP' })).toBeChecked();
  await work.getByRole('radio', { name: 'Head of Bridges at WSP' }).check();
  await page.getByRole('radio', { name: 'Lisbon' }).check();
  await looksWell(page);
  await page.getByRole('button', { name: 'Make it one person' }).click();
  await expect(page.getByRole('status')).toContainText('Ana Silvestrini is on your list once now.');
  const merged = page.url();
  expect(await people(page, 'Ana Silvestrini')).toEqual([first]);
  await page.goto(first);
  for (const text of ['Head of Bridges at WSP', 'Bridge Engineer at WSP', 'Lisbon', 'ana@post.example', 'Loves herons.', 'Also: Porto']) await expect(page.locator('main')).toContainText(text);
  expect((await page.request.get(app.origin + second)).status()).toBe(404);
  await page.goto(talk);
  await expect(page.locator(`a[href="${first}"]`).first()).toBeAttached();

  // Undo gives both back, each with what hung on it.
  await page.goto(merged);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toContainText('Taken back');
  expect((await people(page, 'Ana Silvestrini')).sort()).toEqual([first, second]);
  await page.goto(first);
  for (const text of ['Bridge Engineer', 'Porto']) await expect(page.locator('main')).toContainText(text);
  await expect(page.locator('main')).not.toContainText('Head of Bridges');
  await page.goto(second);
  for (const text of ['Head of Bridges', 'Lisbon', 'Loves herons.']) await expect(page.locator('main')).toContainText(text);
  await page.goto(talk);
  await expect(page.locator(`a[href="${second}"]`).first()).toBeAttached();
  expect((await page.request.get(app.origin + message)).status()).toBe(200);

  // Two people of one name and one number, such as father and son, stay two, also when the same list comes again.
  for (const address of await people(page, 'Jorge Okonkwo')) {
    await page.goto(`${address}/edit`);
    await page.getByLabel('Phone').fill('+1 416 555 0100');
    await page.getByRole('button', { name: 'Save' }).click();
  }
  await pairOf(page, 'Jorge Okonkwo');
  await page.getByRole('button', { name: 'Two people' }).click();
  await expect(page.getByRole('status')).toContainText('These stay two people');
  for (const [number, rows] of LISTS.entries()) await bringIn(page, app, rows, `again-${number}`);
  for (let after = 0; after < 3; after += 1) {
    await page.goto(`/people/duplicates?after=${after}`);
    await expect(page.locator('.twice h2', { hasText: 'Jorge Okonkwo' })).toHaveCount(0);
  }
  expect(await people(page, 'Jorge Okonkwo')).toHaveLength(2);
});
