// Asking on every channel: a draft that is mended by the coach's remarks, calls with their log, and answers to what came back.
import { expect, expectNoAxeViolations, test } from './support/acquaint.mjs';
import { CLOCK, clock } from './support/states.mjs';

test.use({ serverArgs: CLOCK });
test.beforeEach(({ page }) => {
  expect(page.url()).not.toBe('about:blank');
  clock('2027-03-22T13:00:00Z');
});

async function begin(page, app, line, name) {
  await app.json(['people', 'add', line]);
  await page.goto('/people');
  await page.getByRole('link', { name }).click();
}

test('a draft goes from red to ready by its remarks: underlined, shown, put in', async ({ page, app }) => {
  await begin(page, app, 'Ana Silva, bridge engineer at WSP, ana@wsp.example', 'Ana Silva');
  await page.getByRole('link', { name: 'Write to Ana' }).click();
  await page.getByRole('button', { name: 'Make a draft' }).click();
  const body = page.getByLabel('Your words');
  await body.fill('Dear Ana,\n\nI am a site manager, and I read about the river bridge that you designed at WSP. Could we talk? I am looking for a job on your team.\n\nMira');
  const asked = page.locator('.under mark.problem');
  await expect(asked).toHaveText([/looking for a job/]);
  await expect(page.locator('.under mark.advice').first(), 'what is true by itself is said at once').toHaveText('Could we talk');
  expect(await page.locator('.under').textContent(), 'the lines lie under the same words').toBe(`${await body.inputValue()}\n`);
  await page.getByRole('listitem').filter({ hasText: 'asks for a job' }).getByRole('button', { name: 'Show me where' }).click();
  expect(await body.evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd))).toContain('looking for a job');
  await body.fill((await body.inputValue()).replace(' I am looking for a job on your team.', ''));
  await expect(asked).toHaveCount(0);
  const before = await body.inputValue();
  const suggestion = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Put it in' }) }).first();
  await expect(suggestion).toBeVisible();
  const said = await suggestion.locator('.said').textContent();
  await suggestion.getByRole('button', { name: 'Put it in' }).click();
  await expect(body).not.toHaveValue(before);
  expect((await body.inputValue()).replace(/\s+/g, ' ')).toContain(said.replace(/\s+/g, ' '));
  await page.keyboard.press('Control+z');
  await expect(body, 'the browser takes it back').toHaveValue(before);
  await expectNoAxeViolations(page);
});

test('a suggestion rests while the coach has not read what was typed since, so it never lands in other words', async ({ page, app, watch }) => {
  watch.allow(/./);
  await begin(page, app, 'Ana Silva, bridge engineer at WSP, ana@wsp.example', 'Ana Silva');
  await page.getByRole('link', { name: 'Write to Ana' }).click();
  await page.getByRole('button', { name: 'Make a draft' }).click();
  const body = page.getByLabel('Your words');
  await body.fill('Dear Ana,\n\nI am a site manager, and I read about the river bridge that you designed at WSP. Could we talk?\n\nMira');
  await expect(page.getByRole('button', { name: 'Put it in' }).first()).toBeVisible();
  await page.route('**/review', (route) => route.abort());
  const typed = `Before all else, a new beginning.\n\n${await body.inputValue()}`;
  await body.fill(typed);
  await expect(page.getByRole('button', { name: 'Put it in' }).first()).toBeHidden();
  await page.locator('[data-apply]:not([hidden])').first().evaluate((button) => button.click());
  await expect(body).toHaveValue(typed);
});

test('the rule behind a remark has its page, with examples', async ({ page, app }) => {
  await begin(page, app, 'Ana Silva, bridge engineer at WSP, ana@wsp.example', 'Ana Silva');
  await page.getByRole('link', { name: 'Write to Ana' }).click();
  await page.getByRole('button', { name: 'Make a draft' }).click();
  await page.getByText('Why', { exact: true }).first().click();
  await page.getByRole('link', { name: 'More about this, with examples' }).first().click();
  await expect(page.getByRole('heading', { name: 'Why it matters' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Good' })).toBeVisible();
  await expect(page.locator('.rule-example').first()).toBeVisible();
});

test('calls are logged, and the next one is at another time of another day, until it is enough', async ({ page, app }) => {
  await begin(page, app, 'Kofi Mensah, baker', 'Kofi Mensah');
  const call = page.url().replace(/.*\/people\/([^?]+).*/, '/outreach/call?person=$1');
  await page.goto(call);
  await expect(page.getByText('A good time to call: 22 March')).toBeVisible();
  await page.getByLabel('Nobody answered').check();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('A good time to call: 23 March')).toBeVisible();
  await expect(page.getByText('Another time of day often works')).toBeVisible();
  // Good Friday and Easter Monday lie between; nobody is called on a holiday or at a weekend.
  for (const day of ['23', '24', '25']) {
    clock(`2027-03-${day}T14:00:00Z`);
    await page.getByLabel('A machine answered').check();
    await page.getByLabel('Anything worth keeping').fill(`On the ${day}th.`);
    await page.getByRole('button', { name: 'Keep it' }).click();
  }
  await expect(page.getByText('Four tries are plenty')).toBeVisible();
  await expect(page.getByText('On the 24th.')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('A good time to call:')).toBeVisible();
});

test('a call begins with the words that were prepared for it, and once they were said nothing is left to finish', async ({ page, app }) => {
  await begin(page, app, 'Mrs Adaeze Obi, ceramics conservator', 'Mrs Adaeze Obi');
  await page.getByRole('link', { name: 'Write to Adaeze' }).click();
  await page.getByLabel('by phone').check();
  await page.getByRole('button', { name: 'Make a draft' }).click();
  await page.getByLabel('Your words').fill('Good morning, Mrs Obi. Is this a good moment? I have one question about glazes.');
  await page.getByRole('button', { name: 'Go on to the call' }).click();
  await expect(page.getByText('I have one question about glazes.')).toBeVisible();
  await page.getByLabel('We talked').check();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.goto('/outreach');
  await expect(page.getByRole('heading', { name: 'Drafts to finish' })).toBeHidden();
});

test('an introduction is asked for, answered with “later”, and the answer is thanked for', async ({ page, app }) => {
  await begin(page, app, 'Mei Lin, curator at the harbour museum', 'Mei Lin');
  await page.getByRole('link', { name: 'Write to Mei' }).click();
  await page.getByLabel('Why this person?').fill('she left a newsroom for museum work');
  await page.getByLabel('Who are you?').fill('a reporter who is thinking about museums');
  await page.getByLabel('Your name, as you sign').fill('Mira');
  await page.getByLabel('through somebody who knows them').check();
  await page.getByRole('button', { name: 'Make a draft' }).click();
  const body = page.getByLabel('Your words');
  await expect(body).toHaveValue(/newsroom/);
  await expect(page.getByText('This letter goes to somebody who knows Mei.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Who could introduce you?' })).toHaveAttribute('href', /\/people\/[^/]+\/introductions$/);
  await body.fill((await body.inputValue()).replace(/\[[^\]]*introduce[^\]]*\]/g, 'Jonas').replace(/\[[^\]]*\]/g, 'museums'));
  await page.getByRole('button', { name: 'I sent it' }).click();
  await page.getByRole('link', { name: 'Note what came back' }).click();
  await expect(page.getByLabel('Write again on')).toBeHidden();
  await page.getByLabel('Later').check();
  await page.getByLabel('Write again on').fill('2027-03-01');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a day from tomorrow on');
  await page.getByLabel('Write again on').fill('2027-05-05');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mei said “later”');
  await expect(page.getByText('Today reminds you of Mei from 5 May')).toBeVisible();
  const thanks = page.url();
  await page.goto('/outreach');
  await expect(page.getByRole('heading', { name: 'They said “later”' })).toBeVisible();
  await expect(page.getByText('Write again from 5 May')).toBeVisible();
  clock('2027-05-05T13:00:00Z');
  await page.goto('/outreach');
  await expect(page.getByRole('heading', { name: 'Time to write once more' })).toBeVisible();
  clock('2027-03-22T13:00:00Z');
  await page.goto(thanks);
  await page.getByRole('link', { name: 'Write a line of thanks' }).click();
  await page.getByRole('button', { name: 'Make a draft' }).click();
  await expect(body).toHaveValue(/Later is quite all right[^]*I will write to you again on 5 May\./);
  await page.getByRole('link', { name: 'Mei Lin' }).first().click();
  await expect(page.getByText('You asked somebody to introduce you')).toBeVisible();
});

test('somebody who is away is not asked again before they are back', async ({ page, app }) => {
  await begin(page, app, 'Ana Silva, bridge engineer at WSP, ana@wsp.example', 'Ana Silva');
  const person = page.url().replace(/.*\/people\/([^?]+).*/, '$1');
  await page.getByRole('link', { name: 'Write to Ana' }).click();
  await page.getByRole('button', { name: 'Make a draft' }).click();
  await page.getByLabel('Your words').fill('Dear Ana,\n\nI am a site manager, and I read about your river bridge. Could we talk for 20 minutes?\n\nThank you,\nMira');
  await page.getByRole('button', { name: 'I sent it' }).click();
  await page.goto(`/outreach/away?person=${person}`);
  await page.getByLabel('Back on').fill('2027-04-12');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.goto('/outreach');
  await expect(page.getByText('Write again from 22 April')).toBeVisible();
  clock('2027-04-21T13:00:00Z');
  await page.goto('/outreach');
  await expect(page.getByRole('heading', { name: 'Time to write once more' })).toHaveCount(0);
  clock('2027-04-22T13:00:00Z');
  await page.goto('/outreach');
  await expect(page.getByRole('heading', { name: 'Time to write once more' })).toBeVisible();
});

test('a note counts its characters with every key, and a picture is one of them', async ({ page, app }) => {
  await begin(page, app, 'Ana Silva, bridge engineer at WSP, ana@wsp.example', 'Ana Silva');
  await page.goto(`/outreach/new?person=${new URL(page.url()).pathname.split('/').pop()}&channel=linkedin-note`);
  await page.getByRole('button', { name: 'Make a draft' }).click();
  const body = page.getByLabel('Your words');
  const counted = page.getByText('of 200 characters');
  await body.fill('Hi Ana 🌉  ');
  await expect(counted, 'at once, without the coach').toHaveText('8 of 200 characters', { timeout: 300 });
  await expect(page.locator('.verdict')).not.toContainText('words');
  await body.fill('bridge '.repeat(40));
  await expect(counted).toHaveText('279 of 200 characters');
  await expect(page.getByRole('listitem').filter({ hasText: 'The note has 279 characters; LinkedIn takes 200.' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('a “later” that says when proposes the day, and it can be changed', async ({ page, app }) => {
  await begin(page, app, 'Ana Silva, bridge engineer at WSP, ana@wsp.example', 'Ana Silva');
  await page.goto(`/outreach/reply?person=${new URL(page.url()).pathname.split('/').pop()}`);
  await page.getByLabel('Later').check();
  await page.getByLabel('Their words').fill('Gladly, in the middle of May.');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByLabel('Write again on')).toHaveValue('2027-05-15');
  await expect(page.getByText('By their words that is about 15 May.')).toBeVisible();
  await expect(page.getByText('Gladly, in the middle of May.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Change their answer' }).click();
  await expect(page.getByLabel('Their words')).toHaveValue('Gladly, in the middle of May.');
  await page.getByLabel('Write again on').fill('');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByLabel('Write again on').fill('2027-05-18');
  await page.getByRole('button', { name: 'Keep this day' }).click();
  await expect(page.getByText('Today reminds you of Ana from 18 May')).toBeVisible();
});
