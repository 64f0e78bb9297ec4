// Times that suit both, on a phone: a calendar is brought in, three free times go into a message, and the one they chose is
// agreed on with one touch. With scripts and without.
import { createServer } from 'node:http';
import { expect, test } from './support/acquaint.mjs';
import { CLOCK, clock } from './support/states.mjs';

test.use({ viewport: { width: 390, height: 844 }, serverArgs: CLOCK });
// A Monday, for a program that lives in Toronto.
test.beforeEach(() => clock('2027-03-01T08:00:00Z'));

/** Somebody's week: busy every day but for an hour on Thursday, Friday and Monday. */
const event = (...lines) => ['BEGIN:VEVENT', 'SUMMARY:Secret surgery', ...lines, 'END:VEVENT'];
const WEEK = ['BEGIN:VCALENDAR', 'VERSION:2.0',
  ...event('DTSTART;VALUE=DATE:20270302', 'DTEND;VALUE=DATE:20270304'),
  ...event('UID:morning', 'DTSTART:20270304T080000', 'DTEND:20270304T140000', 'RRULE:FREQ=WEEKLY;BYDAY=TH,FR,MO;COUNT=3'),
  ...event('UID:evening', 'DTSTART:20270304T150000', 'DTEND:20270304T200000', 'RRULE:FREQ=WEEKLY;BYDAY=TH,FR,MO;COUNT=3'),
  ...event('DTSTART;VALUE=DATE:20270309', 'DTEND;VALUE=DATE:20270601'),
  'BEGIN:VEVENT', 'SUMMARY:no beginning', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const FREE = ['Thursday 4 March', 'Friday 5 March', 'Monday 8 March'];

async function meet(page) {
  await page.goto('/aim/me');
  await page.locator('[name=name]').fill('Mira');
  await page.locator('main button.primary').click();
  await page.goto('/people/new');
  await page.getByLabel('One line is enough').fill('Ana Silva, bridge engineer at WSP, ana@wsp.example');
  await page.getByRole('button', { name: 'Put them on my list' }).click();
  return new URL(page.url()).pathname.split('/').pop();
}

async function bringIn(page) {
  await page.goto('/settings/calendars');
  await page.getByLabel('The file').setInputFiles({ name: 'Work.ics', mimeType: 'text/calendar', buffer: Buffer.from(WEEK) });
  await page.getByRole('button', { name: 'Add this calendar' }).click();
  await expect(page.getByRole('heading', { name: 'Work' })).toBeVisible();
  await expect(page.getByText('4 appointments.')).toBeVisible();
  await expect(page.getByText('One could not be read and is left out.')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('surgery');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('times avoid a busy week, go into a message, and one touch agrees on one', async ({ page }) => {
      const ana = await meet(page);
      await bringIn(page);
      await page.goto(`/outreach/reply?person=${ana}`);
      await page.locator('[name=kind][value=yes]').check();
      await page.locator('main button.primary').click();
      await page.getByRole('link', { name: 'Offer some times' }).click();

      // To their workplace there is no time for the way, so what can be otherwise is open already.
      await expect(page.getByText('there is no time that suits both')).toBeVisible();
      await page.getByLabel('Video call').check();
      await page.getByRole('button', { name: 'Look again' }).click();
      for (const day of FREE) await expect(page.getByLabel(`${day}, 14:00`)).toBeChecked();
      const words = page.getByLabel('What Ana will read');
      await expect(words).toHaveValue(FREE.map((day) => `${day}, 14:00`).join('\n'));

      await page.getByLabel(`${FREE[2]}, 14:00`).uncheck();
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show what I ticked' }).click();
      await expect(words).toHaveValue(`${FREE[0]}, 14:00\n${FREE[1]}, 14:00`);

      await page.getByRole('button', { name: 'Put them into my message' }).click();
      await expect(page.locator('[name=body]')).toHaveValue(/suit you\?\n\nThursday 4 March, 14:00\nFriday 5 March, 14:00\n\nIf none/);

      await page.goto(`/interviews/new?person=${ana}`);
      await page.getByRole('button', { name: 'Friday 5 March, 14:00' }).click();
      await expect(page.getByText('Friday 5 March 2027, 14:00')).toBeVisible();
      await page.goto(`/interviews/new?person=${ana}`);
      await expect(page.getByText('They chose one of your times?')).toBeHidden();
    });
  });
}

test('somebody in another zone reads both clocks, and their times are held for nobody else', async ({ page }) => {
  const ana = await meet(page);
  await page.goto(`/interviews/times?person=${ana}`);
  await page.locator('details.otherwise summary').click();
  await page.getByLabel('Their time zone').fill('Berlin');
  await page.getByRole('button', { name: 'Look again' }).click();
  const words = page.getByLabel('What Ana will read');
  await expect(words).toHaveValue(/^Wednesday 3 March, 15:00 your time \(Berlin\), 09:00 mine$/m);
  await page.getByRole('button', { name: 'Put them into my message' }).click();

  await page.goto('/people/new');
  await page.getByLabel('One line is enough').fill('Kofi Mensah, nurse');
  await page.getByRole('button', { name: 'Put them on my list' }).click();
  await page.goto(`/interviews/times?person=${new URL(page.url()).pathname.split('/').pop()}&setting=phone`);
  await page.getByText('Other times').click();
  const held = page.locator('input[name=slot][value="2027-03-03T09:00"]');
  await expect(held).toHaveCount(0);
});

test('a time that was taken meanwhile is not offered, and nothing ticked is lost', async ({ page, request, app }) => {
  const ana = await meet(page);
  await page.goto(`/interviews/times?person=${ana}&setting=phone`);
  const [first] = await page.locator('input[name=slot]:checked').evaluateAll((ticks) => ticks.map((tick) => tick.value));
  const fields = { date: first.slice(0, 10), time: first.slice(11), zone: 'America/Toronto', minutes: '20', setting: 'phone' };
  await page.context().request.post(`${app.origin}/interviews/new?person=${ana}`, { form: fields, headers: { origin: app.origin }, maxRedirects: 0 });
  await page.getByRole('button', { name: 'Put them into my message' }).click();
  await expect(page.locator('#slot-fault')).toContainText('not free any more');
  expect(await page.locator('input[name=slot]:checked').count()).toBe(2);
});

test('a file that is no calendar loses nothing that was typed beside it', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'without scripts the browser itself keeps it, on the way back');
  await page.goto('/settings/calendars');
  await page.getByText('Follow a calendar').first().click();
  await page.locator('[name=address]').fill('https://calendar.example/mine.ics');
  await page.locator('details:has(#file)').evaluate((folded) => { folded.open = true; });
  await page.locator('#file').setInputFiles({ name: 'photo.ics', mimeType: 'text/calendar', buffer: Buffer.from('no calendar') });
  await page.locator('details:has(#file) button[type=submit]').click();
  await expect(page.locator('#file-fault')).toBeVisible();
  await expect(page.locator('[name=address]')).toHaveValue('https://calendar.example/mine.ics');
  await expect(page.locator('[name=address]')).toBeVisible();
});

test('a calendar at home is followed after a clear question, and read again', async ({ page }) => {
  let text = WEEK;
  const server = createServer((_, answer) => answer.end(text)).listen(0, '127.0.0.1');
  try {
    await page.goto('/settings/calendars');
    await page.getByText('Follow a calendar by its address').click();
    const address = `http://localhost:${server.address().port}/secret-token.ics`;
    await page.getByLabel('Its address').fill(address);
    await page.getByLabel('What you call it').fill('Home');
    await page.getByRole('button', { name: 'Follow this calendar' }).click();
    await expect(page.locator('#address-fault')).toContainText('not protected');
    await expect(page.getByLabel('Its address')).toHaveValue(address);
    await page.getByLabel('Yes, this calendar lies on a computer of my own network.').check();
    await page.getByRole('button', { name: 'Follow this calendar' }).click();
    await expect(page.getByText('4 appointments.')).toBeVisible();
    await expect(page.locator('body')).not.toContainText('secret-token');

    text = '<html>Sign in</html>';
    await page.getByRole('button', { name: /^Read it again/ }).click();
    await expect(page.getByText('What was read before still counts.')).toBeVisible();
    await expect(page.getByText('4 appointments.')).toBeVisible();
    await page.getByRole('button', { name: /^Take it out for good/ }).click();
    await expect(page.getByText('gone from this computer')).toBeVisible();
  } finally {
    server.close();
  }
});
