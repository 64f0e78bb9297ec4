// A template of one's own: written, with a mistake that is pointed at and mended, and used for somebody; with scripts and without.
import { expect, expectNoAxeViolations, test } from './support/acquaint.mjs';
import { CLOCK, clock } from './support/states.mjs';

test.use({ serverArgs: CLOCK });
test.beforeEach(({ page }) => {
  expect(page.url()).not.toBe('about:blank');
  clock('2027-03-22T13:00:00Z');
});

async function begin(page) {
  await page.goto('/outreach');
  await page.getByRole('link', { name: 'My templates' }).click();
  await page.getByRole('link', { name: 'Write a template' }).click();
  await page.getByLabel('What you call it').fill('People from my school');
  await page.getByRole('button', { name: 'Start from the built-in draft' }).click();
  await expect(page.getByLabel('Your words')).toHaveValue(/^Dear {{ person.first_name }},/);
}

/** From a saved template to a draft for Ana, in which one blank is left. */
async function use(page) {
  await expect(page.getByText('Your template “People from my school” is saved.', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Write to Ana with it' }).click();
  await expect(page.getByLabel('Start from')).toHaveValue(/.+/);
  await page.getByRole('button', { name: 'Make a draft' }).click();
  const body = page.getByLabel('Your words');
  await expect(body).toHaveValue('Dear Ana,\n\nwe went to the same school. You work at WSP now. Could we talk for 20 minutes, because [why this person: something they did, said or wrote]?\n\nThank you,\nMira');
}

test('a template is written by tapping words, mended where it is pointed at, and used', async ({ page, app }) => {
  await app.json(['people', 'add', 'Ana Silva, bridge engineer at WSP, ana@wsp.example']);
  await begin(page);
  const body = page.getByLabel('Your words');
  await body.fill('Dear ');
  await page.getByText('Words that can be put in').click();
  await page.getByRole('button', { name: /^Put in.*Their first name$/ }).click();
  await expect(body).toHaveValue('Dear {{ person.first_name }}');
  await expect(body).toBeFocused();
  await page.keyboard.type(',\n\nwe went to the same school. You work at {{ person.organisation }} now. Could we talk for 20 minutes, because {{ person.reason }}?\n\nThank you,\nMira');
  await page.getByLabel('Subject').fill('Our school 👩🏽‍🔬');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Line 3: “person.organisation” is no word that can be put in. Did you mean “person.organization”?');
  await expect(page.locator('.template-place mark')).toHaveText('person.organisation');
  await expectNoAxeViolations(page, 'a template with a mistake');
  await page.getByRole('button', { name: 'Show me where' }).click();
  expect(await body.evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe('person.organisation');
  await page.getByRole('button', { name: 'Write “person.organization”' }).click();
  await expect(body).toHaveValue(/at {{ person.organization }} now/);
  await page.getByRole('button', { name: 'See how it looks' }).click();
  await expect(page.locator('#preview')).toContainText('You work at WSP now.');
  await expect(page.locator('#preview mark')).toHaveText('[why this person: something they did, said or wrote]');
  await expect(page.getByText('This is not saved yet.')).toBeVisible();
  await expectNoAxeViolations(page, 'a template and how it looks');
  await page.getByRole('button', { name: 'Save' }).click();
  await use(page);
  await expect(page.getByRole('button', { name: 'I sent it' })).toBeHidden();
  await page.getByText('Where this comes from').click();
  await expect(page.getByRole('link', { name: 'WSP' })).toBeVisible();
});

test('a blank in the subject line holds a message back as one in the text does', async ({ page, app }) => {
  await app.json(['people', 'add', 'Kofi Mensah']);
  await begin(page);
  await page.getByLabel('Your words').fill('Dear {{ person.first_name }},\n\nI am a site manager, and I read about your bridge. Could we talk for 20 minutes?\n\nThank you,\nMira');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Write to Kofi with it' }).click();
  await page.getByRole('button', { name: 'Make a draft' }).click();
  const sent = page.getByRole('button', { name: 'I sent it' });
  await expect(page.getByLabel('Subject')).toHaveValue(/\[what they work as\]/);
  await expect(sent).toBeHidden();
  await expect(page.getByRole('link', { name: 'Open in my mail program' })).toBeHidden();
  await page.getByLabel('Subject').fill('Twenty minutes about bridges?');
  await expect(sent).toBeVisible();
});

test('thrown away and brought back, it is there again', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: 'Throw this template away' }).click();
  await expect(page.getByText('Here you keep texts of your own')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('link', { name: 'People from my school' })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a template is written, mended and used just the same', async ({ page, app }) => {
    await app.json(['people', 'add', 'Ana Silva, bridge engineer at WSP, ana@wsp.example']);
    await begin(page);
    const body = page.getByLabel('Your words');
    await page.getByText('Words that can be put in').click();
    await expect(page.locator('.template-words code').first()).toHaveText('{{ person.first_name }}');
    await expect(page.getByRole('button', { name: /^Put in/ })).toHaveCount(0);
    const wrong = 'Dear {{ person.first_name },\n\nwe went to the same school. You work at {{ person.organization }} now. Could we talk for 20 minutes, because {{ person.reason }}?\n\nThank you,\nMira';
    await body.fill(wrong);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert')).toContainText('Line 1: “{{ person.first_name },” is not closed.');
    await expect(body).toHaveValue(wrong);
    await body.fill(wrong.replace('first_name }', 'first_name }}'));
    await page.getByRole('button', { name: 'Save' }).click();
    await use(page);
  });
});
