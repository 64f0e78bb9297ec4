// What the coach says of one's own questions stands calmly beneath them, and is gone when the question is put better (IN4).
import { expect, expectNoAxeViolations, test } from './support/acquaint.mjs';

const OWN = 'Do you like your job?\nWhat does your first hour at work look like?\nWould you hire me?';

async function openQuestions(page) {
  await page.goto('/people/new');
  await page.getByLabel('One line is enough').fill('Ana Silva, bridge engineer at WSP');
  await page.getByRole('button', { name: 'Put them on my list' }).click();
  await page.getByRole('link', { name: 'Set a date with Ana' }).click();
  await page.getByLabel('Date').fill('2027-03-26');
  await page.getByLabel('Time', { exact: true }).fill('15:00');
  await page.getByLabel('Where they work').check();
  await page.getByRole('button', { name: 'Save the date' }).click();
  await page.getByRole('link', { name: 'Prepare your questions' }).click();
  await page.getByLabel('Your own questions, one per line').fill(OWN);
  await page.getByRole('button', { name: 'Add these questions' }).click();
}

const row = (page, text) => page.locator('.plan > li').filter({ has: page.locator('.plan-text', { hasText: text }) });

test('a remark stands beneath the question it is about, and beneath no other', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openQuestions(page);
  await expect(row(page, 'Do you like your job?').locator('.plan-remark')).toContainText('This can be answered with yes or no.');
  await expect(row(page, 'Would you hire me?').locator('.plan-remark').first()).toContainText('asks for a job');
  await expect(row(page, 'first hour').locator('.plan-remarks')).toHaveCount(0);
  await expect(page.locator('.fault')).toHaveCount(0);
  await expectNoAxeViolations(page);
});

test('the remark leads to its rule, and goes when the question is put in other words', async ({ page }) => {
  await openQuestions(page);
  const closed = row(page, 'Do you like your job?');
  await closed.getByRole('link', { name: /^Why/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url()).toContain('/outreach/rules/closed-question');
  await page.goBack();
  await closed.locator('summary', { hasText: 'Change' }).click();
  await closed.getByLabel('The question in your words').fill('What do you like about your job?');
  await closed.getByRole('button', { name: 'Save' }).click();
  await expect(row(page, 'What do you like about your job?')).toBeVisible();
  await expect(page.locator('.plan-remarks')).toHaveCount(1);
});
