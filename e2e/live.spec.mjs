// Live mode never loses a word: the server killed while somebody types, the page loaded again, another tab (R13, R15).
import { expect, test } from './support/acquaint.mjs';

async function openLive(page) {
  await page.goto('/people/new');
  await page.getByLabel('One line is enough').fill('Ana Silva, bridge engineer at WSP');
  await page.getByRole('button', { name: 'Put them on my list' }).click();
  await page.getByRole('link', { name: 'Set a date with Ana' }).click();
  await page.getByLabel('Date').fill('2027-03-26');
  await page.getByLabel('Time', { exact: true }).fill('15:00');
  await page.getByLabel('Where they work').check();
  await page.getByRole('button', { name: 'Save the date' }).click();
  await page.getByRole('link', { name: 'Prepare your questions' }).click();
  await page.getByRole('button', { name: 'Suggest good questions' }).click();
  await page.goto(page.url().replace(/\/questions.*/, ''));
  await page.getByRole('button', { name: 'Start the conversation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talking with Ana');
}

const notes = (page) => page.getByLabel('Other notes');
const status = (page) => page.locator('[data-status]');

test('a note is saved within two seconds of the last key, and says so', async ({ page, app }) => {
  await openLive(page);
  await notes(page).pressSequentially('Half of the work is listening.');
  await expect(status(page)).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 2_000 });
  await expect.poll(async () => (await app.json(['search', 'listening'])).length).toBe(1);
});

test('a server killed while somebody types loses nothing: it stays on the device and arrives later', async ({ page, app, watch }) => {
  watch.allow(/./);
  await openLive(page);
  await notes(page).pressSequentially('Before the lid closed. ');
  await expect(status(page)).toHaveText(/^Saved/);
  await app.kill();
  await notes(page).pressSequentially('And what she said after that.');
  await expect(status(page)).toHaveText('Saved on this device', { timeout: 10_000 });
  await app.restart();
  await page.reload();
  await expect(notes(page)).toHaveValue('Before the lid closed. And what she said after that.');
  await expect.poll(async () => (await app.json(['search', 'lid said'])).length, { timeout: 10_000 }).toBe(1);
  // The words may be in the database before this page has its answer, so the browser is asked until it has.
  const left = () => page.evaluate(() => Object.keys(localStorage).length);
  await expect.poll(left, { message: 'nothing stays in the browser once it has arrived' }).toBe(0);
});

test('ten kills at random moments lose at most the last two seconds', async ({ page, app, watch }) => {
  test.setTimeout(120_000);
  watch.allow(/./);
  await openLive(page);
  let typed = '';
  for (let round = 0; round < 10; round += 1) {
    const words = `round ${round} of what she said. `;
    await notes(page).press('Control+End');
    await notes(page).pressSequentially(words, { delay: 8 });
    typed += words;
    await page.waitForTimeout((round * 397) % 1500);
    await app.kill();
    await app.restart();
    await page.reload();
    await expect(notes(page)).toHaveValue(typed);
  }
});

test('two tabs that write the same note keep the words of both', async ({ page, context }) => {
  await openLive(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await notes(page).fill('From the first tab.');
  await expect(status(page)).toHaveText(/^Saved/);
  await notes(other).fill('From the second tab.');
  await expect(status(other)).toHaveText(/^Saved/);
  await page.reload();
  await expect(notes(page)).toHaveValue(/From the first tab\./);
  await expect(notes(page)).toHaveValue(/From the second tab\./);
});

test('without the network the questions, the ticks and the notes go on', async ({ page, context, watch }) => {
  watch.allow(/./);
  await openLive(page);
  await context.setOffline(true);
  const first = page.locator('ol.asking > li').first();
  await first.locator('summary').click();
  await first.locator('textarea').fill('She began as a surveyor.');
  await first.locator('button[aria-pressed]').click();
  await expect(status(page)).toHaveText('Saved on this device', { timeout: 10_000 });
  await context.setOffline(false);
  await expect(status(page)).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 25_000 });
  await page.reload();
  await expect(first.locator('textarea')).toHaveValue('She began as a surveyor.');
  await expect(first.locator('button[aria-pressed]')).toHaveAttribute('aria-pressed', 'true');
});
