// Sending from one's own account in the browser: one message is sent and taken back, one arrives at a real mail server.
import { expect, expectNoAxeViolations, test } from './support/acquaint.mjs';
import { MailServer, canReceive, textOf } from './support/mail.mjs';
import { CLOCK, clock } from './support/states.mjs';

const TEXT = 'Dear Ana,\n\nI am a site manager, and I read about the river bridge that you designed at WSP. It stayed with me – naïve questions and all.\n\nCould we talk for 20 minutes, by phone, on a day that suits you?\n.\nThank you,\nMira';

test.use({ serverArgs: CLOCK });
test.skip(!canReceive(), 'NOT CHECKED: python3-aiosmtpd is not installed');

let server;
test.beforeEach(async ({ page }) => {
  expect(page.url()).not.toBe('about:blank');
  clock('2027-03-22T13:00:00Z');
  server = await MailServer.start('mira:a secret');
});
test.afterEach(() => server.end());

async function setUp(page) {
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Set up your mail account' }).click();
  await page.getByLabel('Your name').fill('Mira Chen');
  await page.getByLabel('Your e-mail address').fill('mira@post.example');
  await page.getByLabel('Name of the server').fill('localhost');
  await page.getByLabel('Not at all').check();
  await page.getByLabel('Port').fill(String(server.port));
  await page.getByLabel('User name').fill('mira');
  await page.getByLabel('Password').fill('a secret');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Your account is saved.')).toBeVisible();
}

async function write(page, app) {
  await app.json(['people', 'add', 'Ana Silva, bridge engineer at WSP, ana@wsp.example']);
  await page.goto('/people');
  await page.getByRole('link', { name: 'Ana Silva' }).click();
  await page.getByRole('link', { name: 'Write to Ana' }).click();
  await page.getByRole('button', { name: 'Make a draft' }).click();
  await page.getByLabel('Subject').fill('Twenty minutes about bridges?');
  await page.getByLabel('Your words').fill(TEXT);
  // Without scripts a draft shows its way out once it was looked over.
  await page.getByRole('button', { name: 'Save and look it over' }).click();
}

async function lookAndSend(page, scripts = true) {
  await page.getByRole('button', { name: 'Send from my account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Send this to Ana?');
  await expect(page.getByText('Mira Chen <mira@post.example>')).toBeVisible();
  await expect(page.getByText('Ana Silva <ana@wsp.example>')).toBeVisible();
  expect(await page.locator('.letter').textContent(), 'the text stands there as it goes').toBe(TEXT);
  if (scripts) await expectNoAxeViolations(page);
  const both = [page.getByRole('button', { name: 'Send', exact: true }), page.getByRole('link', { name: 'Not today' })];
  const [send, rest] = await Promise.all(both.map((way) => way.boundingBox()));
  expect([rest.width, rest.height], '“Not today” is as large as “Send”').toEqual([send.width, send.height]);
  await both[0].click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About to go to Ana');
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('A15: a message is sent and taken back, and one is sent and arrives to the letter', async ({ page, app }) => {
      await setUp(page);
      await write(page, app);
      await lookAndSend(page, scripts);
      if (scripts) await expectNoAxeViolations(page);
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect(page.getByText('Nothing was sent. Your draft is as it was.')).toBeVisible();
      expect(await page.getByLabel('Your words').inputValue()).toBe(TEXT);
      clock('2027-03-22T13:01:00Z');
      await lookAndSend(page, scripts);
      expect(server.arrived(), 'nothing has gone before its time').toEqual([]);
      clock('2027-03-22T13:01:31Z');
      await expect.poll(() => server.arrived().length).toBe(1);
      await expect(async () => {
        await page.goto(page.url().replace(/\/next.*/, '').replace(/$/, '/next?went=yes'));
        await expect(page.getByText('Your message to Ana has gone out.')).toBeVisible();
      }).toPass();
      const [{ envelope, bytes }] = server.arrived();
      expect([envelope.from, ...envelope.to]).toEqual(['mira@post.example', 'ana@wsp.example']);
      expect(textOf(bytes), 'byte for byte').toBe(`${TEXT.replaceAll('\n', '\r\n')}\r\n`);
      await page.goto('/settings/history');
      const entry = page.getByRole('listitem').filter({ hasText: 'has gone out' });
      await expect(entry.getByRole('button')).toHaveCount(0);
    });
  });
}

test('what was typed, looked at and changed once more is nobody else’s version', async ({ page, app }) => {
  await setUp(page);
  await write(page, app);
  await page.getByLabel('Your words').fill(`${TEXT} And thank you.`);
  await page.getByRole('button', { name: 'Send from my account' }).click();
  await page.getByRole('link', { name: 'Change the text' }).click();
  await page.getByLabel('Your words').fill(`${TEXT} And thanks.`);
  await page.getByRole('button', { name: 'Save and look it over' }).click();
  await expect(page).toHaveURL(/saved=yes/);
  expect(await page.getByLabel('Your words').inputValue()).toBe(`${TEXT} And thanks.`);
});

test('the page counts down and goes on by itself when the message has gone', async ({ page, app }) => {
  await page.clock.install();
  await setUp(page);
  await write(page, app);
  await lookAndSend(page);
  await page.clock.runFor(10_000);
  await expect(page.locator('[data-count]')).toHaveText('20 seconds');
  clock('2027-03-22T13:00:31Z');
  await expect.poll(() => server.arrived().length).toBe(1);
  await page.clock.runFor(21_000);
  await expect(async () => {
    await page.clock.runFor(2_500);
    await expect(page.getByText('Your message to Ana has gone out.')).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('a server that does not know the password is told in plain words, and Today says what has not gone out', async ({ page, app }) => {
  await setUp(page);
  await page.getByText('Change the account').click();
  await page.getByLabel('Password').fill('another');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Send yourself a test' }).click();
  await expect(page.getByRole('alert')).toContainText('did not take the user name and the password');
  expect(await page.getByLabel('Name of the server').inputValue()).toBe('localhost');
  expect(await page.getByLabel('Password').inputValue()).toBe('');
  await expectNoAxeViolations(page);
  await write(page, app);
  await lookAndSend(page);
  clock('2027-03-22T13:00:31Z');
  await expect(async () => {
    await page.goto('/today?all=yes');
    await expect(page.getByRole('heading', { name: 'Your message to Ana Silva has not gone out' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole('link', { name: 'Look at it' }).click();
  await expect(page.getByText('did not take the user name and the password')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Look at your mail account' })).toBeVisible();
  await expectNoAxeViolations(page);
  expect(await page.getByLabel('Your words').inputValue()).toBe(TEXT);
  await page.getByRole('button', { name: 'Keep it as a draft' }).click();
  await expect(page.getByText('This message has not gone out')).toHaveCount(0);
  expect(server.arrived()).toEqual([]);
});

test('nothing that was typed into the password is kept in the browser', async ({ page }) => {
  await page.goto('/settings/mail');
  await page.getByLabel('Your e-mail address').fill('mira@post.example');
  await page.getByLabel('Password').fill('a secret');
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept, 'the control: the rest is kept').toContain('mira@post.example');
  expect(kept).not.toContain('a secret');
});
