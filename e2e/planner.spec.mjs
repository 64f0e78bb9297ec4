// A plan of questions on a phone: written down, suggested with reasons, put in order by hand; without scripts, and by keyboard.
import { expect, test } from './support/acquaint.mjs';

test.use({ viewport: { width: 390, height: 844 } });

async function openPlan(page) {
  await page.goto('/people/new');
  await page.getByLabel('One line is enough').fill('Amina Diallo, nurse at Mercy Hospital');
  await page.getByRole('button', { name: 'Put them on my list' }).click();
  await page.getByRole('link', { name: 'Set a date with Amina' }).click();
  await page.getByLabel('Date').fill('2027-03-26');
  await page.getByLabel('Time', { exact: true }).fill('15:00');
  await page.getByLabel('Where they work').check();
  await page.getByRole('button', { name: 'Save the date' }).click();
  await page.getByRole('link', { name: 'Prepare your questions' }).click();
}

const texts = (page) => page.locator('.plan .plan-text').allInnerTexts();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a pasted list becomes questions, the rest is suggested with its reasons, and one change takes it back', async ({ page }) => {
      await openPlan(page);
      await page.getByLabel('Your own questions, one per line').fill('1. What do nights do to your week? 2. How do you rest?\n- [ ] What would you read first?');
      await page.getByRole('button', { name: 'Add these questions' }).click();
      expect(await texts(page)).toEqual(['What do nights do to your week?', 'How do you rest?', 'What would you read first?']);

      await page.getByRole('button', { name: 'Suggest questions for the rest' }).click();
      const plan = await texts(page);
      expect(plan.length).toBeGreaterThanOrEqual(12);
      expect(plan.length).toBeLessThanOrEqual(14);
      expect(plan.at(-1)).toBe('What can I do for you?');
      await expect(page.getByText(/that is about \d+ of your 20 minutes/)).toBeVisible();
      expect(await page.getByText('if time allows').count()).toBeGreaterThan(0);

      const last = page.locator('.plan > li').last();
      await last.locator('.plan-why summary').click();
      await expect(last.getByText('It is a kind way to close.')).toBeVisible();
      const nurse = page.locator('.plan > li').filter({ hasText: 'It fits their field: health and care.' });
      expect(await nurse.count(), 'a nurse gets questions for nurses').toBeGreaterThan(0);

      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await texts(page)).toHaveLength(3);
    });

    test('what was moved or taken out by hand stays so when more is suggested', async ({ page }) => {
      await openPlan(page);
      await page.getByRole('button', { name: 'Suggest good questions' }).click();
      const [first, second, third] = await texts(page);
      await page.locator('.plan > li').nth(1).getByRole('button', { name: /^Up/ }).click();
      expect((await texts(page)).slice(0, 3)).toEqual([second, first, third]);
      for (const text of (await texts(page)).slice(2, 4)) {
        const row = page.locator('.plan > li').filter({ hasText: text });
        await row.locator('.plan-change summary').click();
        await row.getByRole('button', { name: 'Take it out' }).click();
      }
      await page.getByRole('button', { name: 'Suggest questions for the rest' }).click();
      const after = await texts(page);
      expect(after.filter((text) => [first, second].includes(text))).toEqual([second, first]);
      expect(after).not.toContain(third);
    });
  });
}

test('who has answered what stands with what one wants to find out', async ({ page }) => {
  await page.goto('/aim/explorations/new');
  await page.getByLabel('A kind of work, a field, a place').fill('Nursing');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.goto('/aim');
  await page.getByRole('link', { name: 'Nursing' }).click();
  const aim = page.url();
  await page.locator('[name=questions]').fill('How do nights feel?');
  await page.getByRole('button', { name: 'Keep these questions' }).click();
  await expect(page.getByText('Still open.')).toBeVisible();
  await openPlan(page);
  await page.getByRole('button', { name: 'Suggest good questions' }).click();
  const mine = page.locator('.plan > li').filter({ hasText: 'How do nights feel?' });
  await mine.locator('.plan-why summary').click();
  await expect(mine.getByText('Nobody has answered this yet.')).toBeVisible();
  await page.goto(page.url().replace(/\/questions.*/, ''));
  await page.getByRole('button', { name: 'Start the conversation' }).click();
  await page.getByRole('button', { name: 'Asked: How do nights feel?' }).click();
  await expect(page.locator('[data-status]')).toHaveText(/^Saved/);
  await page.goto(aim);
  await expect(page.getByText('One voice so far. A second one makes it surer.')).toBeVisible();
  await page.getByRole('link', { name: 'Amina Diallo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Conversation with Amina Diallo');
});
