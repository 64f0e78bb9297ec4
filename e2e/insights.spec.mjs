// From many conversations to a decision, with the example people: themes, weighing, gaps, a decision, a plan, a file to show.
import { expect, test } from './support/acquaint.mjs';

test.use({ viewport: { width: 390, height: 844 } });

async function openExample(page) {
  await page.goto('/settings');
  await page.locator('form[action="/example/open"] button').click();
}

const open = async (page, address, name) => {
  await page.goto(address);
  await page.getByRole('link', { name }).first().click();
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('what waits is sorted one after the other, and each theme says from how many independent voices it is', async ({ page }) => {
      await openExample(page);
      await page.goto('/insights/themes');
      const row = page.getByRole('listitem').filter({ hasText: 'It is about people before machines' });
      await expect(row).toContainText('4 people, 2 independent voices. One says otherwise.');
      await page.getByRole('link', { name: /^Sort the \d+ that wait$/ }).click();
      const first = await page.locator('blockquote').innerText();
      await page.getByLabel('A new theme').fill('Evenings are for kitchens');
      await page.getByRole('button', { name: 'Keep and go on' }).click();
      expect(await page.locator('blockquote').innerText()).not.toBe(first);
      await page.getByLabel(/^\d? ?Evenings are for kitchens/).selectOption({ label: 'Says otherwise' });
      await page.getByLabel('Not at all: it was said in confidence').check();
      await page.getByRole('button', { name: 'Keep and go on' }).click();
      await open(page, '/insights/themes', 'Evenings are for kitchens');
      await expect(page.getByText('One voice. One voice is one data point.')).toBeVisible();
      expect(await page.locator('main').innerText()).not.toContain('Says otherwise');
    });

    test('what was learned when looking back is offered for thanks and marked like a note', async ({ page }) => {
      const learned = 'Most of the day is talking to neighbours.';
      await page.goto('/people/new');
      await page.getByLabel('One line is enough').fill('Ana Silva, planner at WSP');
      await page.getByRole('button', { name: 'Put them on my list' }).click();
      await page.getByRole('link', { name: 'Set a date with Ana' }).click();
      await page.getByLabel('Date').fill('2027-03-26');
      await page.getByLabel('Time', { exact: true }).fill('15:00');
      await page.getByLabel('Where they work').check();
      await page.getByRole('button', { name: 'Save the date' }).click();
      const talk = new URL(page.url()).pathname.split('/')[2];
      await page.goto(`/interviews/${talk}`);
      await page.getByRole('button', { name: 'Start the conversation' }).click();
      await page.getByRole('button', { name: 'End the conversation' }).click();
      await expect(page).toHaveURL(/\/debrief/);
      await page.getByLabel('What did you learn?').fill(`${learned}\nOff the record: the office will close.`);
      await page.getByRole('button', { name: 'Save and thank Ana' }).click();
      await expect(page.getByRole('radio')).toHaveCount(2);
      await expect(page.getByRole('radio', { name: learned })).not.toBeChecked();
      await expect(page.getByText('from your look back on')).toBeVisible();
      await page.getByRole('radio', { name: learned }).check();
      await page.getByRole('button', { name: 'Write the note' }).click();
      await expect(page.locator('textarea[name=body]')).toHaveValue(/what you told me: Most of the day is talking to neighbours/);
      await page.goto(`/insights/mark/${talk}`);
      await expect(page.getByRole('heading', { name: 'What you wrote when you looked back' })).toBeVisible();
      await page.getByLabel(learned).selectOption('day-to-day');
      await page.getByRole('button', { name: 'Keep these' }).click();
      await expect(page.getByRole('blockquote')).toHaveText(learned);
      await page.getByRole('link', { name: 'From your look back' }).click();
      await expect(page.getByLabel('What did you learn?')).toHaveValue(/^Most of the day/);
    });

    test('a weight turns the lead, a gap becomes a question, and the decision stays with its reasons', async ({ page }) => {
      await openExample(page);
      await open(page, '/insights/decide', 'Helping homes and schools');
      await expect(page.getByText('“Energy adviser” is ahead.')).toBeVisible();
      await expect(page.getByText('Unless “Pay that feeds a family” weighs more than 41.5 % of all')).toBeVisible();
      await page.locator('summary', { hasText: 'Judge, weigh, and add' }).click();
      for (const name of ['Useful work', 'People I can learn from', 'Fridays that end']) await page.getByLabel(`Weighs: ${name}`).selectOption('2');
      await page.getByLabel('Weighs: Pay that feeds a family').selectOption('10');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByText('“Teacher, as now” is ahead.')).toBeVisible();
      await page.getByRole('button', { name: /^Make it a question/ }).first().click();
      await expect(page.getByText('On your list').first()).toBeVisible();
      await page.locator('summary', { hasText: 'Write down a decision' }).click();
      await page.getByLabel('What have you decided?').selectOption('Teacher, as now');
      await page.getByLabel('Why?').fill('Pay, for now.');
      await page.getByRole('button', { name: 'Write it down' }).click();
      const decisions = page.getByRole('article');
      await expect(decisions.first()).toContainText('Pay, for now.');
      await page.locator('summary', { hasText: 'What you decided before' }).click();
      await expect(decisions.nth(1)).toContainText('I was useful within five minutes.');
    });
  });
}

test('the keys 1 to 9 choose a theme only while one is in its form, and typing a number in a field does not', async ({ page }) => {
  await openExample(page);
  await page.goto('/insights/themes');
  await page.getByRole('link', { name: /^Sort the \d+ that wait$/ }).click();
  const chosen = () => page.locator('[data-theme-key="1"]').inputValue();
  await expect(page.locator('form[data-theme-keys]')).toBeFocused();
  await page.keyboard.press('1');
  expect(await chosen()).toBe('agrees');
  await page.keyboard.press('1');
  expect(await chosen()).toBe('otherwise');
  await page.getByLabel('A new theme').pressSequentially('1 of 3');
  expect(await chosen()).toBe('otherwise');
  await page.getByRole('link', { name: 'What comes back' }).focus();
  await page.keyboard.press('1');
  expect(await chosen()).toBe('otherwise');
});

test('what one knows of an organization is one printed page', async ({ page }) => {
  await openExample(page);
  await open(page, '/people', 'Amina Diallo');
  await page.getByRole('link', { name: 'Hearth Cooperative' }).first().click();
  await page.getByRole('link', { name: 'See what you know of them on one page' }).click();
  await expect(page.getByText('All of it is from one person.')).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test('a file for a counsellor holds what was chosen, and names only those who may be named', async ({ page }) => {
  await openExample(page);
  await page.goto('/insights/share');
  await expect(page.getByText('Crawling under floors')).toHaveCount(0);
  await page.getByLabel(/Listening first, measuring second/).check();
  await page.getByLabel(/Nobody dares to touch them/).check();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Make a page (HTML)' }).click()]);
  const { readFileSync } = await import('node:fs');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('Amina Diallo');
  expect(text).toContain('Nobody dares to touch them');
  expect(text).not.toContain('Kwame');
});

test('the choice about a name in somebody’s words stands beside what is chosen, and nowhere else', async ({ page }) => {
  await openExample(page);
  await page.goto('/insights');
  const talk = await page.locator('a[href^="/insights/mark/"]').first().getAttribute('href');
  await page.goto(talk);
  const name = (await page.getByRole('heading', { level: 1 }).textContent()).match(/\p{Lu}\p{L}+/gu).at(-1);
  await page.locator('#words').fill(`${name} is asked before anything is built.`);
  await page.locator('#kind').selectOption({ index: 1 });
  await page.getByRole('button', { name: /^Keep/ }).click();
  await page.goto('/insights/share');
  const leaveOut = page.locator('.names-within');
  await expect(leaveOut).not.toHaveCount(0);
  await expect(leaveOut.filter({ visible: true })).toHaveCount(0);
  await page.getByLabel(/is asked before anything is built/).first().check();
  await expect(leaveOut.filter({ visible: true })).toHaveCount(1);
  await expect(leaveOut.filter({ visible: true }).locator('input')).toBeChecked();
});
