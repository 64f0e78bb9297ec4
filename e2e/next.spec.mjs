// Whom to write to next, on a phone: from a suggestion to a draft, "not now", and people who would rather not be asked.
import { expect, test } from './support/acquaint.mjs';

test.use({ viewport: { width: 390, height: 844 } });

async function add(page, line) {
  await page.goto('/people/new');
  await page.getByLabel('One line is enough').fill(line);
  await page.getByRole('button', { name: 'Put them on my list' }).click();
}

async function begin(page) {
  await page.goto('/aim/explorations/new');
  await page.locator('[name=curious_about]').fill('Nursing');
  await page.getByRole('button', { name: 'Go on' }).click();
  for (const line of ['Kofi Mensah, baker at Corner Bread', 'Ana Silva, senior nurse at Mercy Hospital, ana@mercy.example', 'Mei Lin, nurse at Mercy Hospital']) await add(page, line);
  await page.goto('/people');
  await page.getByRole('link', { name: 'Whom to write to next' }).click();
}

const names = (page) => page.locator('.cards h2').allInnerTexts();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a suggestion says why, and is followed to a draft', async ({ page }) => {
      await begin(page);
      await expect(page.getByText('Ana (senior nurse at Mercy Hospital) does the work you are curious about, a side you have not heard yet.')).toBeVisible();
      expect(await names(page), 'one of each place').toEqual(['Ana Silva', 'Kofi Mensah']);
      await page.getByRole('link', { name: 'Write to Ana' }).click();
      await page.getByRole('button', { name: 'Make a draft' }).click();
      await expect(page.getByLabel('Your words')).toHaveValue(/Ana/);
      await page.goto('/people/next');
      expect(await names(page), 'who is being written to is not suggested').not.toContain('Ana Silva');
    });

    test('not now lets somebody else come, and undo brings them back', async ({ page }) => {
      await begin(page);
      await page.getByRole('button', { name: 'Not now – Ana Silva' }).click();
      expect(await names(page)).toEqual(['Mei Lin', 'Kofi Mensah']);
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await names(page)).toEqual(['Ana Silva', 'Kofi Mensah']);
    });

    test('a wrong guess is corrected with a tick, and the suggestions follow', async ({ page }) => {
      await begin(page);
      await page.getByRole('link', { name: 'Kofi Mensah', exact: true }).click();
      await page.getByRole('link', { name: 'How Kofi sees this work' }).click();
      await page.getByLabel('Did it and left').check();
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Did it and left')).toBeVisible();
      await page.goto('/people/next');
      await expect(page.getByText('Kofi (baker at Corner Bread) did this work and left it, a side you have not heard yet.')).toBeVisible();
      await page.getByRole('link', { name: 'Ana Silva', exact: true }).click();
      await page.getByRole('link', { name: 'How Ana sees this work' }).click();
      await expect(page.getByText('It looks so from “senior nurse”.')).toBeVisible();
      await page.getByLabel('Doing the work').uncheck();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('link', { name: 'How Ana sees this work' }).click();
      await expect(page.getByLabel('Doing the work')).not.toBeChecked();
    });

    test('who led to whom is a picture and a list that says the same', async ({ page }) => {
      await page.goto('/people/network');
      await expect(page.getByText('When somebody gives you a name, it grows into a picture here.')).toBeVisible();
      await page.goto('/');
      await page.locator('form[action="/example/open"] button').first().click();
      await page.goto('/people/network');
      await expect(page.getByRole('img', { name: /^A picture of 9 people around you/ })).toBeVisible();
      const [drawn, listed] = await Promise.all(['svg.network-picture text', '.network-list a'].map((of) => page.locator(of).allTextContents()));
      expect(listed).toHaveLength(9);
      expect(drawn.length).toBeGreaterThan(5);
      expect(listed).toEqual(expect.arrayContaining(drawn));
      await expect(page.locator('.network-list li', { hasText: 'Yusuf Demir' }).first()).toContainText('Named by Dr. Lena Vogt');
    });

    test('whoever asked not to be asked again is never suggested', async ({ page }) => {
      await begin(page);
      await page.getByRole('link', { name: 'They would rather not – Ana Silva' }).click();
      await expect(page.locator('[name=kind][value=never-again]'), 'the answer is chosen already').toBeChecked();
      await page.locator('main form button.primary').click();
      await page.goto('/people/next');
      expect(await names(page)).toEqual(['Mei Lin', 'Kofi Mensah']);
    });
  });
}
