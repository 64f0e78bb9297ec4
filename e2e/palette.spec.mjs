// The palette: from anywhere to anywhere by keyboard, without being in anybody's way.
import { expect, expectNoAxeViolations, test } from './support/acquaint.mjs';

test('a few letters lead to a person, to something to do, or to a search', async ({ page, app }) => {
  await app.json(['people', 'add', 'Ana Müller, bridge engineer at WSP']);
  await page.goto('/interviews');
  await page.keyboard.press('Control+k');
  const box = page.getByRole('searchbox', { name: 'Where to?' });
  await expect(box).toBeFocused();
  await box.fill('mull');
  await expect(page.locator('dialog a').first()).toContainText('Ana Müller');
  await expectNoAxeViolations(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ana Müller');

  await page.keyboard.press('Control+k');
  await box.fill('add som');
  await expect(page.locator('dialog a').first()).toHaveText(/Add somebody/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/people\/new$/);

  await page.keyboard.press('Control+k');
  await box.fill('zzz');
  await expect(page.locator('dialog [role=status]')).toContainText('Nothing by that name');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=zzz$/);
});

test('Escape closes it and leads back to where one was', async ({ page }) => {
  await page.goto('/people/new');
  const line = page.getByLabel('One line is enough');
  await line.fill('Ana');
  await page.keyboard.press('Meta+k');
  await expect(page.locator('dialog[data-palette]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(line).toBeFocused();
  await expect(line).toHaveValue('Ana');
});
