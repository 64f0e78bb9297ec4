// An invitation in the browser: sent, moved and called off, over a real mail server into a guest's calendar on a real CalDAV
// server (Radicale); through one's own mail program; and the link for one's own calendar.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, expectNoAxeViolations, test } from './support/acquaint.mjs';
import { MailServer, canReceive } from './support/mail.mjs';
import { CLOCK, clock } from './support/states.mjs';

const PYTHON = '/usr/bin/python3';
const CALENDAR = fileURLToPath(new URL('../crates/acquaint/tests/it/calendar/program.py', import.meta.url));

test.use({ serverArgs: CLOCK });

/** Whether the calendar programs are here; in CI they have to be. */
function haveCalendars() {
  const here = existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import caldav, icalendar, khal, radicale, vobject']).status === 0;
  if (!here && process.env.CI) throw new Error('the calendar programs were not found, and this is the gate');
  return here && canReceive();
}

/** The calendar of a guest, and their calendar program that reads mail. */
class Guest {
  static async start() {
    const guest = new Guest();
    guest.folder = mkdtempSync(join(tmpdir(), 'acquaint-calendar-'));
    guest.port = await freePort();
    const words = ['-m', 'radicale', '--config', '', '--server-hosts', `127.0.0.1:${guest.port}`, '--auth-type', 'none', '--storage-filesystem-folder', join(guest.folder, 'kept')];
    guest.child = spawn(PYTHON, words, { stdio: 'ignore' });
    await expect.poll(() => answers(guest.port)).toBe(true);
    return guest;
  }

  ask(...words) {
    const { status, stdout, stderr } = spawnSync(PYTHON, [CALENDAR, ...words], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  }

  /** Takes the invitation of a mail into the calendar. */
  take({ bytes }) {
    const file = join(this.folder, 'mail.eml');
    writeFileSync(file, bytes);
    return this.ask('take', `http://127.0.0.1:${this.port}/`, file);
  }

  /** What the calendar shows now. */
  shows() {
    return this.ask('show', `http://127.0.0.1:${this.port}/`).map(({ sequence, start, status }) => [sequence, start, status]);
  }

  async end() {
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

const answers = (port) => new Promise((said) => {
  const line = connect(port, '127.0.0.1');
  line.on('connect', () => { line.destroy(); said(true); });
  line.on('error', () => said(false));
});

async function agree(page, app, who = 'Ana Silva, bridge engineer at WSP, ana@wsp.example') {
  await app.json(['people', 'add', who]);
  await page.goto('/people');
  await page.getByRole('link', { name: 'Ana Silva' }).click();
  await page.getByRole('link', { name: 'Set a date' }).first().click();
  await fillDate(page, '2027-03-26');
  await page.getByLabel('Phone call').check();
  await page.getByLabel('Place, link or number').fill('+49 30 123456');
  await page.getByRole('button', { name: 'Save the date' }).click();
  return page.url().split(/[?#]/)[0];
}

async function fillDate(page, date) {
  await page.getByLabel('Date', { exact: true }).fill(date);
  await page.getByLabel('Time', { exact: true }).fill('10:00');
}

async function setUpAccount(page, server) {
  await page.goto('/settings/mail');
  await page.getByLabel('Your name').fill('Mira Chen');
  await page.getByLabel('Your e-mail address').fill('mira@post.example');
  await page.getByLabel('Name of the server').fill('localhost');
  await page.getByLabel('Not at all').check();
  await page.getByLabel('Port').fill(String(server.port));
  await page.getByLabel('User name').fill('mira');
  await page.getByLabel('Password').fill('a secret');
  await page.getByRole('button', { name: 'Save' }).click();
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });
    test.skip(!haveCalendars(), 'NOT CHECKED: aiosmtpd, radicale, khal or a parser is not installed');

    test('I3: somebody is invited, told a new date, and told that it is off', async ({ page, app }) => {
      clock('2027-03-22T13:00:00Z');
      const [server, guest] = [await MailServer.start('mira:a secret'), await Guest.start()];
      try {
        await setUpAccount(page, server);
        const talk = await agree(page, app);
        /** Presses what leads to the page, sends, and lets the half minute pass. */
        const tell = async (link, after, count) => {
          await page.getByRole('link', { name: link }).click();
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(link);
          await expect(page.getByText('Ana Silva <ana@wsp.example>')).toBeVisible();
          if (scripts) await expectNoAxeViolations(page);
          await page.getByRole('button', { name: 'Send', exact: true }).click();
          await expect(page.getByRole('heading', { level: 1 })).toHaveText('About to go to Ana');
          expect(server.arrived().length, 'A15: nothing has gone before its time').toBe(count - 1);
          clock(after);
          await expect.poll(() => server.arrived().length).toBe(count);
          const taken = guest.take(server.arrived()[count - 1]);
          await expect(async () => {
            await page.goto(talk);
            await expect(page.getByRole('link', { name: link })).toHaveCount(0, { timeout: 200 });
          }).toPass();
          return taken;
        };
        expect(await tell('Invite Ana', '2027-03-22T13:00:31Z', 1)).toEqual({ method: 'REQUEST', sequence: 0 });
        const zone = await page.locator('dl.facts time').first().getAttribute('datetime');
        const [[, first]] = guest.shows();
        expect(Date.parse(zone), 'the guest’s calendar shows the moment that our page shows').toBe(Date.parse(first.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z')));
        await page.getByText('If something changes').click();
        await page.getByRole('link', { name: 'Change the date or place' }).click();
        await fillDate(page, '2027-03-29');
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByText('Ana still has the old date')).toBeVisible();
        if (scripts) await expectNoAxeViolations(page);
        expect(await tell('Tell Ana the new date', '2027-03-22T13:02:00Z', 2)).toEqual({ method: 'REQUEST', sequence: 1 });
        const moved = guest.shows();
        expect(moved.map(([sequence, start, status]) => [sequence, start.slice(0, 8), status])).toEqual([[1, '20270329', 'CONFIRMED']]);
        await page.getByText('If something changes').click();
        await page.getByRole('button', { name: 'Call it off' }).click();
        expect(await tell('Tell Ana it is off', '2027-03-22T13:04:00Z', 3)).toEqual({ method: 'CANCEL', sequence: 2 });
        expect(guest.shows().map(([sequence, , status]) => [sequence, status])).toEqual([[2, 'CANCELLED']]);
      } finally {
        await server.end();
        await guest.end();
      }
    });
  });
}

test('without an account the invitation opens in one’s own mail program, and one says that it went', async ({ page, app }) => {
  clock('2027-03-22T13:00:00Z');
  await agree(page, app, 'Ana Silva, bridge engineer at WSP');
  await page.getByRole('link', { name: 'Invite Ana' }).click();
  await page.getByLabel('Your words').fill('Dear Ana,\n\nuntil Friday.\n\nMira');
  await page.getByLabel('Their e-mail address').fill('ana@');
  await page.getByRole('button', { name: 'Open in my mail' }).click();
  await expect(page.getByRole('alert')).toContainText('There is a problem');
  expect(await page.getByLabel('Your words').inputValue()).toBe('Dear Ana,\n\nuntil Friday.\n\nMira');
  await page.getByLabel('Their e-mail address').fill('ana@wsp.example');
  await page.getByLabel('Your own e-mail address').fill('mira@post.example');
  await page.getByRole('button', { name: 'Open in my mail' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your message to Ana is ready');
  await expectNoAxeViolations(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Open in my mail' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.eml$/);
  await page.getByRole('button', { name: 'I have sent it' }).click();
  await expect(page.getByText('Sent to ana@wsp.example')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('link', { name: 'Invite Ana' })).toBeVisible();
});

test('the day before, Today leads to a note that confirms, and then to the sheet', async ({ page, app }) => {
  clock('2027-03-25T13:00:00Z');
  await agree(page, app);
  await page.goto('/today?all=yes');
  await expect(page.getByRole('heading', { name: 'Tomorrow at 10:00: Ana Silva' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Write the note' }).click();
  await page.getByRole('button', { name: 'Make a draft' }).click();
  await expect(page.getByLabel('Your words')).toHaveValue(/I am looking forward to our conversation on Friday, 26 March at 10:00/);
});

test('one’s dates come into one’s own calendar by a link that says no names until one wants them', async ({ page, app, request }) => {
  clock('2027-03-22T13:00:00Z');
  await agree(page, app);
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Set up the link' }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expectNoAxeViolations(page);
  const link = await page.getByLabel('Your secret link').inputValue();
  const text = await (await request.get(link)).text();
  expect(text).toContain('SUMMARY:Conversation\r\n');
  expect(text).not.toContain('Ana');
  await page.getByRole('button', { name: 'Show names and places' }).click();
  expect(await (await request.get(link)).text()).toContain('SUMMARY:Conversation with Ana Silva');
  await page.getByRole('button', { name: 'Make a new link' }).click();
  expect((await request.get(link)).status()).toBe(404);
  await page.getByRole('button', { name: 'End the link' }).click();
  await expect(page.getByRole('button', { name: 'Make a link' })).toBeVisible();
});
