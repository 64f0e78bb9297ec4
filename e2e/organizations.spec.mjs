// Where one would like to work: a pasted list, rated, the first five, somebody there; what one looked for and did not find becomes a
// question in the plan of the talk; and one place under two names becomes one and two again.
import { test, expect, expectNoAxeViolations, looks, wear } from './support/acquaint.mjs';

const NAMES = ['WSP', 'Arup', 'Jacobs', 'Railway Museum', 'City Bridge Office', 'Mott Works', 'International Business Machines'];

async function looksWell(page) {
  for (const [, look] of looks) {
    await wear(page, look);
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sideways').toBe(true);
  }
}

/** Says how much one wants a place, and what openings one saw. */
async function rate(page, name, motivation, openings) {
  const card = page.locator('section.card', { has: page.getByRole('heading', { name, exact: true }) });
  await card.getByLabel('How much').selectOption(motivation);
  await card.getByLabel('Openings you saw').selectOption(openings);
}

/** The names of the first five, in their order. */
const firstFive = (page) => page.locator('ol.cards h3').allTextContents();

test('a pasted list is rated, the first five come first, and one of them leads to a talk with a question of one’s own', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/people/new');
  await page.getByLabel(/Who is it/).or(page.locator('#line')).first().fill('Ana Silva, bridge engineer at WSP');
  await page.getByLabel('We have met or written before').or(page.locator('input[name=tie][value=met]')).first().check();
  await page.locator('main form button[type=submit]').first().click();

  await page.goto('/aim');
  await page.getByRole('link', { name: 'Add names' }).click();
  await page.getByLabel('Names, one on each line').fill(NAMES.map((name, n) => `${n + 1}. ${name}`).join('\n'));
  await page.getByRole('button', { name: 'Put them on the list' }).click();
  await expect(page.getByText('7 names so far')).toBeVisible();
  await expect(page.getByText('Ana Silva is there, and you know each other.')).toBeVisible();
  await looksWell(page);

  await page.getByRole('link', { name: 'Say how much you want each' }).click();
  await rate(page, 'Railway Museum', '3', '3');
  await rate(page, 'WSP', '3', '2');
  await rate(page, 'Arup', '1', '1');
  await looksWell(page);
  await page.getByRole('button', { name: 'Save' }).click();
  expect((await firstFive(page)).slice(0, 3), 'motivation, then openings').toEqual(['Railway Museum', 'WSP', 'Arup']);
  expect(await firstFive(page)).toHaveLength(5);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await firstFive(page))[0], 'before, the one that somebody is at').toBe('WSP');
  await page.getByRole('link', { name: 'Say how much you want each' }).click();
  await rate(page, 'WSP', '3', '2');
  await page.getByRole('button', { name: 'Save' }).click();

  // The other edition of the method counts from 1 to 5; what was said keeps its place.
  await page.goto('/aim/organizations/rate');
  await page.getByRole('button', { name: 'Count from 1 to 5 instead' }).click();
  await page.goto('/aim/organizations');
  await expect(page.getByText('How much you want it: 5 of 5.')).toBeVisible();

  // Somebody is added where nobody is yet.
  await page.locator('li.card', { hasText: 'Arup' }).getByRole('link', { name: 'Add somebody there' }).click();
  await page.locator('#line').fill('Kofi Mensah');
  await page.locator('main form button[type=submit]').first().click();
  await page.getByRole('link', { name: 'Arup' }).click();
  await expect(page.getByRole('link', { name: 'Kofi Mensah' })).toBeVisible();
  await looksWell(page);

  // Ana leads to a draft, by way of what was found out.
  await page.goto('/aim/organizations');
  await expect(page.getByRole('link', { name: 'Write to Ana' })).toBeVisible();
  await page.goto('/people');
  await page.getByRole('link', { name: 'Ana Silva' }).click();
  await page.getByRole('link', { name: 'What you found out before writing' }).click();
  await page.getByRole('link', { name: 'What they made, wrote or said' }).click();
  await page.getByLabel('What did you find out?').fill('your talk on the river bridge');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Say where it is from, so that you can look again.').first()).toBeVisible();
  await expect(page.getByLabel('What did you find out?')).toHaveValue('your talk on the river bridge');
  await page.getByLabel('Where is it from?').fill('https://wsp.example/talks');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: 'wsp.example/talks' })).toBeVisible();
  await page.getByRole('button', { name: /^Ask Ana – What the work is made of/ }).click();
  await expect(page.getByText('To ask: What was your last week at work made of?')).toBeVisible();
  await looksWell(page);
  await page.getByRole('link', { name: 'Write about this' }).click();
  await page.locator('input[name=channel][value=email]').check();
  await page.locator('main form button[type=submit]').last().click();
  await expect(page.locator('textarea[name=body]')).toHaveValue(/your talk on the river bridge/);

  // The question stands in the plan of the talk, and says why.
  const [person] = await page.evaluate(async () => [...(await (await fetch('/people')).text()).matchAll(/\/people\/[0-9a-f-]{36}/g)].map(([address]) => address));
  await page.goto(`/interviews/new?person=${person.split('/').pop()}`);
  await page.locator('#date').fill('2027-05-14');
  await page.locator('#time').fill('15:00');
  await page.getByLabel('Where they work').check();
  await page.locator('main form:has(#date) button[type=submit]').last().click();
  const talk = page.url().match(/\/interviews\/[0-9a-f-]{36}/)[0];
  await page.goto(`${talk}/questions`);
  await page.locator('form[action$="/questions/fill"] button').click();
  await expect(page.locator('main')).toContainText('What was your last week at work made of?');
  await expect(page.locator('main')).toContainText('You looked for it and did not find it.');
  await page.goto(`${talk}/brief`);
  await expect(page.locator('main')).toContainText('your talk on the river bridge (https://wsp.example/talks)');
});

test('one place under two names becomes one with everybody there, a list finds it by either, and undo makes it two again', async ({ page }) => {
  for (const line of ['Ana Silva, engineer at IBM', 'Kofi Mensah, planner at International Business Machines']) {
    await page.goto('/people/new');
    await page.locator('#line').fill(line);
    await page.locator('main form button[type=submit]').first().click();
  }
  await page.getByRole('link', { name: 'International Business Machines' }).click();
  const address = page.url().split('?')[0];
  await page.getByRole('link', { name: 'Is it on your list under another name, too?' }).click();
  await page.getByLabel('Its other name on your list').fill('Nowhere');
  await page.getByRole('button', { name: 'Look at both' }).click();
  await expect(page.getByText('No place of this name is on your list.').first()).toBeVisible();
  await page.getByRole('link', { name: 'IBM', exact: true }).click();
  await looksWell(page);
  await page.getByLabel('IBM One person.').check();
  await page.getByRole('button', { name: 'Make it one place' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('IBM');
  await expect(page.getByText('Also called International Business Machines.')).toBeVisible();
  for (const name of ['Ana Silva', 'Kofi Mensah']) await expect(page.getByRole('link', { name })).toBeVisible();

  await page.goto('/people/new');
  await page.locator('#line').fill('Mei Lin, surveyor at international business machines');
  await page.locator('main form button[type=submit]').first().click();
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Mei Lin' }), 'a new name at either is there').toBeVisible();
  await looksWell(page);

  await page.goto('/settings/history');
  await page.getByRole('button', { name: /^Undo.*IBM is one place now/ }).click();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('International Business Machines');
  await expect(page.getByRole('link', { name: 'Kofi Mensah' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ana Silva' })).toHaveCount(0);
});

test('how large a place is and of what kind is said on its page, stays optional, and is seen among those one has heard', async ({ page }) => {
  await page.goto('/aim/explorations/new');
  await page.getByLabel('A kind of work, a field, a place').fill('nursing');
  await page.locator('main form button[type=submit]').first().click();
  await page.goto('/people/new');
  await page.locator('#line').fill('Ana Silva, nurse at Mercy Hospital');
  await page.locator('main form button[type=submit]').first().click();
  await page.goto('/aim/organizations/new?way=known');
  await expect(page.getByText('You have not said yet whom on your list you know.'), 'a list alone is nobody one knows').toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'Mercy Hospital' }).click();
  const address = page.url().split('?')[0];
  await expect(page.getByText('A hospital or practice, by its name.')).toBeVisible();
  const open = (page) => page.getByText('Its size, kind, names and notes').click();
  await open(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('A hospital or practice, by its name.'), 'saving as it is says nothing').toBeVisible();

  await open(page);
  await page.getByLabel('How many people work there?').selectOption('Up to 1,000 people');
  await page.getByLabel('What kind of place is it?').selectOption('A charity or cooperative');
  await looksWell(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('A charity or cooperative. Up to 1,000 people.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.goto(address);
  await expect(page.getByLabel('How many people work there?')).toHaveValue('');

  // Two tabs: the one that has not seen the other's words shows both.
  const tab = await page.context().newPage();
  await tab.goto(address);
  await open(tab);
  await tab.getByLabel('How many people work there?').selectOption('Up to 50 people');
  await tab.getByRole('button', { name: 'Save' }).click();
  await open(page);
  await page.getByLabel('How many people work there?').selectOption('More than 1,000 people');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('#summary')).toContainText('Up to 50 people');
  await expect(page.getByLabel('How many people work there?')).toHaveValue('over-1000');

  const [person] = await page.evaluate(async () => [...(await (await fetch('/people')).text()).matchAll(/\/people\/[0-9a-f-]{36}/g)].map(([found]) => found));
  await page.goto(`/interviews/new?person=${person.split('/').pop()}`);
  await page.locator('#date').fill('2027-05-14');
  await page.locator('#time').fill('15:00');
  await page.getByLabel('Where they work').check();
  await page.locator('main form:has(#date) button[type=submit]').last().click();
  await page.goto('/people/variety');
  const size = page.locator('table.bars', { hasText: 'How large that place is' });
  await expect(size.getByRole('rowheader', { name: 'Up to 50 people' })).toBeVisible();
  await looksWell(page);
});
