// Several people get a tag in one go, on a phone, with and without scripts; and a search is kept under a name.
import { expect, expectNoAxeViolations, test } from './support/acquaint.mjs';

const NAMES = ['Amina Diallo, nurse at Harbour', 'Bo Li, pilot at Harbour', 'Cleo Dias, nurse at Hillside', 'Dan Okoro, baker'];

async function add(page) {
  for (const line of NAMES) {
    await page.goto('/people/new');
    await page.locator('[name=line]').fill(line);
    await page.getByRole('button', { name: 'Put them on my list' }).click();
  }
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts, viewport: { width: 390, height: 844 } });

    test('who is chosen stays chosen through a search, gets the tag, and loses it with one undo', async ({ page }) => {
      await add(page);
      await page.goto('/people');
      await page.getByRole('link', { name: 'Choose several' }).click();
      await page.getByRole('checkbox', { name: /Dan Okoro/ }).check();
      await page.getByRole('searchbox').fill('nurse');
      await page.getByRole('button', { name: 'Find' }).click();
      await expect(page.getByRole('checkbox', { name: /Dan Okoro/ })).toBeChecked();
      await expect(page.getByText('Bo Li')).toHaveCount(0);
      await page.getByRole('checkbox', { name: /Cleo Dias/ }).check();
      await page.getByRole('button', { name: 'Give' }).click();
      await expect(page.getByText('There is no tag yet.').first()).toBeVisible();
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
      if (scripts) await expectNoAxeViolations(page);
      await page.getByLabel('Tag').fill('evening course');
      await page.getByRole('button', { name: 'Give' }).click();
      await expect(page.locator('.toast-text')).toHaveText('Tag given: evening course (2 people)');
      await page.goto('/people?tag=evening%20course');
      await expect(page.getByText('2 people')).toBeVisible();
      await page.getByRole('link', { name: 'Dan Okoro' }).click();
      await page.getByRole('link', { name: 'evening course' }).click();
      await page.getByRole('link', { name: 'Choose several' }).click();
      await page.getByRole('checkbox', { name: /All 2 people/ }).check();
      await page.getByLabel('Tag').fill('Evening Course');
      await page.getByRole('button', { name: 'Take away' }).click();
      await expect(page.getByText('Nobody fits.')).toBeVisible();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('link', { name: 'Cleo Dias' })).toBeVisible();
    });

    test('Enter in the field of the tag gives it, and the bar stands above the navigation from the start', async ({ page }) => {
      await add(page);
      await page.setViewportSize({ width: 390, height: 480 });
      await page.goto('/people/choose');
      const [give, rooms] = [await page.getByRole('button', { name: 'Give' }).boundingBox(), await page.locator('.rooms').boundingBox()];
      expect(give.y + give.height, 'the bar is in sight').toBeLessThanOrEqual(rooms.y);
      await page.getByRole('checkbox', { name: /Dan Okoro/ }).check();
      await page.getByRole('searchbox').fill('nurse');
      await page.getByRole('searchbox').press('Enter');
      await expect(page.getByText('Bo Li')).toHaveCount(0);
      await expect(page.getByRole('checkbox', { name: /Dan Okoro/ })).toBeChecked();
      await page.getByLabel('Tag').fill('fair');
      await page.getByLabel('Tag').press('Enter');
      await expect(page.locator('.toast-text')).toHaveText('Tag given: fair (one person)');
    });

    test('a search is kept under a name, shows as one of the filters, and is forgotten with an undo', async ({ page }) => {
      await add(page);
      await page.goto('/people?q=nurse');
      await page.getByRole('link', { name: 'Keep filter' }).click();
      await page.getByLabel('Name').fill('Nurses');
      await page.getByRole('button', { name: 'Keep it' }).click();
      await expect(page.getByRole('link', { name: 'Nurses' })).toHaveAttribute('aria-current', 'true');
      await page.getByRole('link', { name: 'Everybody' }).click();
      await page.getByRole('link', { name: 'Nurses' }).click();
      await expect(page.getByText('2 people')).toBeVisible();
      if (scripts) await expectNoAxeViolations(page);
      await page.getByRole('link', { name: 'Change filter' }).click();
      await page.getByRole('button', { name: 'Forget this filter' }).click();
      await expect(page.getByRole('link', { name: 'Nurses' })).toHaveCount(0);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('link', { name: 'Nurses' })).toBeVisible();
    });
  });
}
