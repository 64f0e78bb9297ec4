// Live mode never loses a word: the server or the browser killed while somebody types, no network, the page loaded again,
// another tab (R13, R14, R15, S25).
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from './support/acquaint.mjs';

// Kills at random moments: some in every run, two hundred in the long drill.
const KILLS = Number(process.env.ACQUAINT_TYPING_KILLS ?? 10);

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
/** How many entries of typed text the browser still holds. */
const leftInBrowser = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open('acquaint-live', 1);
        request.onsuccess = () => {
          const count = request.result.transaction('typed').objectStore('typed').count();
          count.onsuccess = () => done(count.result);
        };
      }),
  );
/** Waits until the page can be opened without the server. */
const keptPage = (page) =>
  expect
    .poll(() => page.evaluate(async () => Boolean(navigator.serviceWorker.controller) && Boolean(await (await caches.open('live')).match(location.pathname))))
    .toBe(true);
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
  await expect.poll(() => leftInBrowser(page), { timeout: 15_000, message: 'nothing stays once it has arrived' }).toBe(0);
});

test('kills at random moments lose at most the last two seconds', async ({ page, app, watch }) => {
  test.setTimeout(60_000 + KILLS * 6_000);
  watch.allow(/./);
  await openLive(page);
  let typed = '';
  for (let round = 0; round < KILLS; round += 1) {
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
  const question = await first.locator('summary span').first().innerText();
  await first.locator('textarea').fill('She began as a surveyor.');
  await first.locator('button[aria-pressed]').click();
  await expect(status(page)).toHaveText('Saved on this device', { timeout: 10_000 });
  await context.setOffline(false);
  await expect(status(page)).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 25_000 });
  await page.reload();
  await page.getByText('Asked so far').click();
  const asked = page.locator('[data-folded=asked] li');
  await expect(asked).toHaveCount(1);
  await expect(asked).toContainText(question);
  await expect(asked.locator('textarea')).toHaveValue('She began as a surveyor.');
  await expect(asked.locator('button[aria-pressed]')).toHaveAttribute('aria-pressed', 'true');
});

test('r14_ten_thousand_letters_without_the_network_survive_a_reload_and_arrive_once_and_in_order', async ({ page, app, watch }) => {
  watch.allow(/./);
  await openLive(page);
  await keptPage(page);
  await app.kill();
  const lines = Array.from({ length: 250 }, (_, at) => `Line ${at} of what she told me about bridges.`);
  await notes(page).fill(lines.slice(0, 200).join('\n'));
  await expect(status(page)).toHaveText('Saved on this device', { timeout: 10_000 });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talking with Ana');
  await expect(notes(page)).toHaveValue(lines.slice(0, 200).join('\n'));
  await notes(page).press('Control+End');
  await page.keyboard.insertText(`\n${lines.slice(200).join('\n')}`);
  await expect(status(page)).toHaveText('Saved on this device', { timeout: 10_000 });
  await page.reload();
  await app.restart();
  await expect(status(page)).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 15_000 });
  await expect.poll(() => leftInBrowser(page), { timeout: 15_000 }).toBe(0);
  await page.reload();
  await expect(notes(page)).toHaveValue(lines.join('\n'));
});

test('what had arrived is still there when the page is opened without the server', async ({ page, app, watch }) => {
  watch.allow(/./);
  await openLive(page);
  await keptPage(page);
  await notes(page).pressSequentially('She began as a surveyor.');
  await expect(status(page)).toHaveText(/^Saved/);
  await app.kill();
  await page.reload();
  await expect(notes(page)).toHaveValue('She began as a surveyor.');
  await expect(page.locator('[data-left]')).toHaveText(/^(20|19) minutes left$/);
});

test('a conversation can begin where there is no network, and the server hears of it later', async ({ page, app, watch }) => {
  watch.allow(/./);
  await openLive(page);
  const talk = page.url().replace(/\/live.*/, '');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.goto(talk);
  const at = await page.locator('[data-live-page]').getAttribute('data-live-page');
  await expect.poll(() => page.evaluate(async (live) => Boolean(await (await caches.open('live')).match(live)), at)).toBe(true);
  await app.kill();
  await page.getByRole('button', { name: 'Start the conversation' }).click();
  await expect(page.locator('[data-left]')).toHaveText('20 minutes left');
  await notes(page).fill('In a cellar without network.');
  await expect(status(page)).toHaveText('Saved on this device', { timeout: 10_000 });
  await app.restart();
  await expect(status(page)).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 15_000 });
  const [{ began_at: began }] = await app.json(['interviews', 'list']);
  expect(Math.abs(Date.now() - Date.parse(began))).toBeLessThan(60_000);
});

test('two tabs without the server keep the words of both through a reload', async ({ page, context, app, watch }) => {
  watch.allow(/./);
  await openLive(page);
  await keptPage(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await app.kill();
  await notes(page).fill('From the first tab.');
  await notes(other).fill('From the second tab.');
  for (const tab of [page, other]) await expect(status(tab)).toHaveText('Saved on this device', { timeout: 10_000 });
  await page.reload();
  await other.close();
  await page.reload();
  await app.restart();
  const stored = async () => (await app.json(['search', 'tab'])).map((hit) => JSON.stringify(hit)).join();
  await expect.poll(stored, { timeout: 20_000 }).toMatch(/first tab/);
  await expect.poll(stored, { timeout: 20_000 }).toMatch(/second tab/);
});

test('a browser that is killed while the server is away loses at most the last two seconds', async ({ page, app, watch }) => {
  test.setTimeout(120_000);
  watch.allow(/./);
  await openLive(page);
  const live = page.url();
  const folder = await mkdtemp(join(tmpdir(), 'acquaint-browser-'));
  const { launchOptions } = test.info().project.use;
  const open = () => chromium.launchPersistentContext(folder, { ...launchOptions, viewport: { width: 390, height: 844 } });
  const kill = () => execFileSync('pkill', ['-9', '-f', `user-data-dir=${folder}`]);
  try {
    const first = await open();
    const tab = await first.newPage();
    await tab.goto(await app.launchLink());
    await tab.goto(live);
    await keptPage(tab);
    await app.kill();
    await notes(tab).pressSequentially('Ana said that nobody tells you about the waiting.', { delay: 15 });
    await tab.waitForTimeout(1_000);
    kill();
    await first.close().catch(() => {});
    const second = await open();
    const again = await second.newPage();
    await again.goto(live);
    await expect(notes(again)).toHaveValue('Ana said that nobody tells you about the waiting.');
    // A browser that is killed may forget that it was signed in; what was typed waits for that, too.
    await app.restart();
    await (await second.newPage()).goto(await app.launchLink());
    await expect(status(again)).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 15_000 });
    await second.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('one touch begins a line and says what it is, and what is written stays what it is', async ({ page }) => {
  await openLive(page);
  const note = page.locator('li.now textarea');
  await note.pressSequentially('Up at 5:30, at the desk by seven.');
  await page.getByRole('button', { name: 'Insight' }).click();
  await expect(note).toHaveValue('Up at 5:30, at the desk by seven.\nInsight: ');
  await expect(note).toBeFocused();
  // Nothing stands behind the mark yet: another touch makes it another one, and the same touch takes it off.
  await page.getByRole('button', { name: 'Quote' }).click();
  await expect(note).toHaveValue('Up at 5:30, at the desk by seven.\nQuote: ');
  await page.getByRole('button', { name: 'Quote' }).click();
  await expect(note).toHaveValue('Up at 5:30, at the desk by seven.\n');
  await page.getByRole('button', { name: 'Quote' }).click();
  await page.keyboard.type('People think it is hiking.');
  await page.getByRole('button', { name: 'I promised' }).click();
  await page.keyboard.type('the article on Kai Tak');
  const lines = ['Up at 5:30, at the desk by seven.', 'Quote: People think it is hiking.', 'I promised: the article on Kai Tak'];
  await expect(note).toHaveValue(lines.join('\n'));
  await page.getByRole('button', { name: 'Other topic' }).click();
  await page.keyboard.type('her first bridge');
  await expect(notes(page)).toHaveValue('Other topic: her first bridge');
  await page.getByRole('button', { name: 'Back to the plan' }).click();
  await expect(page.locator('li.now')).toContainText('May I come back to something?');
});

test('what was said in confidence bears a tag beneath the note while it is typed', async ({ page }) => {
  await openLive(page);
  const note = page.locator('li.now textarea');
  const tagged = page.locator('[data-confided]');
  await note.pressSequentially('She likes old bridges.\nOff the records of the town: nothing\n');
  await expect(tagged).toBeHidden();
  await note.pressSequentially('- off the record – her brother is ill');
  await expect(tagged).toHaveText('Off the record her brother is ill');
  await notes(page).focus();
  await expect(tagged).toBeHidden();
  await note.focus();
  await expect(tagged).toBeVisible();
  await note.fill('She likes old bridges.');
  await expect(tagged).toBeHidden();
  const told = 'She told me off-the-record that half of them leave.\nBetween us, the pay is low.';
  await note.fill(`${told}\nThe talk between us was long.\nOff record`);
  await expect(tagged).toHaveText(`Off the record ${told.replace('\n', ' · ')}`);
});

test('one touch says what the line is in which something is selected, and the same touch takes it back', async ({ page }) => {
  await openLive(page);
  const note = page.locator('li.now textarea');
  await note.pressSequentially('Nobody tells you about the waiting.');
  await note.press('Shift+Home');
  await page.getByRole('button', { name: 'Quote' }).click();
  await expect(note).toHaveValue('Quote: Nobody tells you about the waiting.');
  await page.getByRole('button', { name: 'Insight' }).click();
  await expect(note).toHaveValue('Insight: Nobody tells you about the waiting.');
  await page.getByRole('button', { name: 'Insight' }).click();
  await expect(note).toHaveValue('Nobody tells you about the waiting.');
  // With the cursor in the middle of a line nothing is selected: the new line begins behind it.
  await note.press('Home');
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await page.keyboard.type('Rui Costa');
  await expect(note).toHaveValue('Nobody tells you about the waiting.\nName: Rui Costa');
});

test('a question that was asked goes out of the way, and the next one comes up large', async ({ page }) => {
  await openLive(page);
  const now = page.locator('li.now summary');
  const first = await now.innerText();
  await page.locator('li.now button[aria-pressed]').click();
  await expect(now).not.toHaveText(first);
  await page.getByText('Asked so far').click();
  await page.getByRole('button', { name: `Asked: ${first.replace(/ Must ask$/, '')}`, exact: true }).click();
  await expect(page.locator('ol[data-ahead] > li').first()).toContainText(first.replace(/ Must ask$/, ''));
});

test('what was captured by one touch is in its place after the talk, and what was said in confidence is quoted nowhere', async ({ page, app }) => {
  await openLive(page);
  await notes(page).fill(
    'Quote: Nobody tells you about the waiting.\nI promised: the article on Kai Tak\nName: Rui Costa, harbour master at Porto\nOff the record: the firm will soon be sold to a bank',
  );
  await expect(status(page)).toHaveText(/^Saved/);
  await page.getByRole('button', { name: 'End the conversation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look back on the talk with Ana');
  await expect(page.getByRole('group', { name: 'What you captured' }).getByRole('checkbox')).toHaveCount(4);
  await page.getByLabel('You may say that Ana named them').check();
  await page.getByRole('button', { name: 'Save and thank Ana' }).click();
  await expect(page.getByRole('radio', { name: 'Nobody tells you about the waiting.' })).toBeChecked();
  await expect(page.getByRole('group').first()).not.toContainText('sold to a bank');
  const { promises, names } = await app.json(['call', 'follow-ups.list', '{}']);
  expect(promises).toMatchObject([{ side: 'mine', text: 'the article on Kai Tak' }]);
  expect(names).toMatchObject([{ referral: { may_mention: true } }]);
  expect(await app.json(['people', 'show', 'Rui Costa'])).toMatchObject({ name: 'Rui Costa' });
});

test('the paper is typed back in by keyboard in one pass, in the order of the paper', async ({ page }) => {
  await openLive(page);
  const talk = page.url().replace(/\/live.*/, '');
  await page.getByRole('button', { name: 'End the conversation' }).click();
  await expect(page).not.toHaveURL(/\/live/);
  await page.goto(`${talk}/sheet`);
  const paper = await page.locator('.sheet-questions li').allInnerTexts();
  expect(paper.length).toBeGreaterThan(3);
  await page.goto(`${talk}/live`);
  await page.locator('button[aria-pressed]').first().focus();
  for (const [at, question] of paper.entries()) {
    await expect(page.locator(':focus')).toHaveAccessibleName(`Asked: ${question}`);
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator(':focus')).toHaveAccessibleName(`Note: ${question}`);
    if (at === 0) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type(`What she said to number ${at + 1}.`);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText('Insight');
    await page.keyboard.press('Tab');
  }
  await expect(status(page)).toHaveText(/^Saved/);
  await page.goto(talk);
  await expect(page.locator('h3')).toHaveText(paper);
  await expect(page.getByText('Quote: What she said to number 1.')).toBeVisible();
  for (const at of paper.keys()) await expect(page.getByText(`What she said to number ${at + 1}.`)).toBeVisible();
});
