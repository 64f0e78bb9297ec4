// The first five minutes: few screens, few keys, one field that must be filled, and nothing lost wherever it is cut short
// (A9, A11, A13, A14, A22). Then coming back after sixty days, and the example people (A16).
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, expectNoAxeViolations, looks, test, wear } from './support/acquaint.mjs';
import { expectLargeTargets, expectNoSidewaysScroll } from './support/fit.mjs';
import { Keys, Pointer } from './support/hands.mjs';

const file = join(mkdtempSync(join(tmpdir(), 'acquaint-clock-')), 'now');
const clock = (moment) => writeFileSync(file, moment);
test.use({ serverArgs: ['--clock', file] });
const START = '2027-03-22T14:00:00Z';
clock(START);
test.afterEach(() => clock(START));

const heading = (page) => page.getByRole('heading', { level: 1 });

/** From the welcome to Today. `seen` is called on each screen, before anything is done there. */
async function firstRun(page, hands, seen = async () => {}) {
  const screens = [];
  const at = async (title) => {
    await expect(heading(page)).toHaveText(title);
    screens.push(title);
    await seen(title);
  };
  await at('Talk with people who do the work you are curious about');
  await hands.follow('Start');
  await at('What are you curious about?');
  await hands.type('A kind of work, a field, a place', 'nursing');
  await hands.press('Go on');
  await at('Who is one person you could ask?');
  await hands.type('One line is enough', 'Amina, nurse');
  await hands.choose('A friend, a relative, a colleague');
  await hands.press('Go on');
  await at('Three questions for Amina');
  await hands.press('Go on');
  await at('Your message to Amina');
  const lettersBefore = hands.letters;
  await hands.type('Your name', 'Mira');
  await hands.type('I am …', 'a teacher who is looking for something new');
  await hands.type('I am writing to you because …', 'you once told me how much you like your work');
  await hands.press('Put this into the message');
  await expect(page.getByText('Ready to send.')).toBeVisible();
  await hands.press('I sent it');
  await at('What happens next');
  await hands.press('Go on');
  await at('Practise for one minute');
  await hands.type('What made you curious about this?', 'A month beside a hospital bed.');
  await hands.press('Done');
  await at('Today');
  return { screens: screens.length, lettersBefore };
}

async function expectAHome(page) {
  await expect(page.getByText('Your next small step')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your first steps' }).getByText('Done')).toHaveCount(5);
  await expect(page.getByRole('link', { name: 'What you did, with “Undo”' })).toBeVisible();
}

test.describe('on a narrow page', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('eight screens, one field that must be filled, sixty keys before the message, and no barrier', async ({ page }) => {
    test.setTimeout(120_000);
    const { screens, lettersBefore } = await firstRun(page, new Pointer(page), async () => {
      await expectNoSidewaysScroll(page);
      await expectLargeTargets(page);
      await expectNoAxeViolations(page);
      for (const [, look] of looks) {
        await wear(page, look);
        await expectNoAxeViolations(page);
      }
      await page.setViewportSize({ width: 320, height: 640 });
    });
    expect(screens).toBeLessThanOrEqual(8);
    expect(lettersBefore).toBeLessThanOrEqual(60);
    await expectAHome(page);
  });
});

test('by keyboard alone', async ({ page }) => {
  await firstRun(page, new Keys(page));
  await expectAHome(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole way', async ({ page }) => {
    await firstRun(page, new Pointer(page));
    await expectAHome(page);
  });
});

test('only a name is asked for: every other screen goes on with nothing filled in', async ({ page }) => {
  const hands = new Pointer(page);
  await hands.follow('Start');
  await hands.press('Go on');
  await hands.press('Go on');
  await expect(page.getByText('There is a problem')).toBeVisible();
  await hands.type('One line is enough', 'my neighbour the nurse');
  await hands.press('Go on');
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck().catch(() => {});
  await hands.press('Go on');
  await expect(heading(page)).toHaveText('Your message to my neighbour the nurse');
  await hands.press('Not today');
  await expect(heading(page)).toHaveText('Today');
  await expect(page.getByText('Started', { exact: true })).toHaveCount(1);
});

test('the welcome fits on a phone, and every screen after it has a way back', async ({ page }) => {
  const tall = await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  expect(tall, 'no scroll at 390 by 844').toBeLessThanOrEqual(0);
  await expect(page.locator('.primary:visible')).toHaveCount(1);
  await firstRun(page, new Pointer(page), async (title) => {
    if (/^(Talk with|Today)/.test(title)) return;
    await expect(page.getByRole('link', { name: 'Back', exact: true })).toBeVisible();
    await expect(page.locator('.primary:visible'), `one primary button: ${title}`).toHaveCount(1);
  });
});

test('killed on every screen, it goes on there, with every word that was typed', async ({ page, context, app, watch }) => {
  test.setTimeout(120_000);
  watch.allow(/./);
  let now = page;
  const hands = { letters: 0 };
  for (const way of ['press', 'follow', 'choose']) hands[way] = (name) => new Pointer(now)[way](name);
  // Typed, killed before it was sent, the tab closed, and opened anew in another one, as the program does it by itself.
  hands.type = async (label, text) => {
    const title = await heading(now).innerText();
    await new Pointer(now).type(label, text);
    await again();
    await expect(heading(now), `after “${text}”`).toHaveText(title);
    await expect(now.getByLabel(label, { exact: true })).toHaveValue(text);
  };
  const again = async () => {
    await app.kill();
    await now.close();
    await app.restart();
    now = await context.newPage();
    await now.goto(await app.launchLink());
  };
  const shown = new Proxy({}, { get: (_, name) => (typeof now[name] === 'function' ? now[name].bind(now) : now[name]) });
  await firstRun(shown, hands, async (title) => {
    if (title.startsWith('What are you curious')) return; // nothing is there yet, so it opens with the welcome; what is typed here is looked at below
    await again();
    await expect(heading(now)).toHaveText(title);
  });
  await expectAHome(now);
});

test('the message: three tones that leave words of one’s own alone, a link short enough for mail programs, and nothing with a gap', async ({ page }) => {
  const hands = new Pointer(page);
  await hands.follow('Start');
  await hands.press('Go on');
  await hands.type('One line is enough', 'Amina, nurse, amina@ward.example');
  await hands.press('Go on');
  await hands.press('Go on');
  await expect(page.getByRole('button', { name: 'I sent it' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Open in my mail' })).toBeHidden();
  await hands.type('Your name', 'Mira');
  await hands.type('I am …', 'a teacher who is looking for something new');
  await hands.type('I am writing to you because …', 'you once told me how much you like your work');
  await hands.press('Put this into the message');
  const body = page.getByLabel('Your words');
  for (const tone of ['Shorter', 'Warmer', 'More formal']) {
    await hands.press(tone);
    await expect(page.getByText('Ready to send.'), tone).toBeVisible();
    expect((await body.inputValue()).split(/\s+/).length, tone).toBeLessThanOrEqual(90);
    const href = await page.getByRole('link', { name: 'Open in my mail' }).getAttribute('href');
    expect(href).toMatch(/^mailto:amina@ward\.example\?/);
    expect(href.length).toBeLessThanOrEqual(1600);
  }
  await body.fill('Dear Amina, these are my own words.');
  await hands.press('Warmer');
  await expect(page.getByText('These are your own words now, so they stay as they are.')).toBeVisible();
  await expect(body).toHaveValue('Dear Amina, these are my own words.');
  await expect(page.getByRole('button', { name: 'Warmer' })).toHaveCount(0);
  const sizes = await page.evaluate(() => [...document.querySelectorAll('.three-ways > :not([hidden])')].map((way) => way.getBoundingClientRect().width));
  expect(Math.max(...sizes) - Math.min(...sizes), 'the ways are of one size').toBeLessThan(1);
  await hands.press('Save my words');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await body.fill('Dear Amina, this is not saved yet.');
  await expect(page.getByText('Saved.', { exact: true }), 'from the first key on').toHaveCount(0);
  await hands.press('Another way: LinkedIn, by phone, through somebody');
  await page.goto('/start/message');
  await expect(body, 'going another way keeps the words').toHaveValue('Dear Amina, this is not saved yet.');
});

test('saying that it was sent comes first once the text was taken along', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const hands = new Pointer(page);
  await page.goto('/people/new');
  await hands.type('One line is enough', 'Amina, nurse, amina@ward.example');
  await hands.press('Put them on my list');
  await expect(heading(page)).toHaveText('Amina');
  await page.goto('/start/message');
  await page.getByLabel('Your words').fill('Dear Amina, I am a teacher. Your talk on nights stayed with me. Could we talk for 20 minutes? If not, I understand. Mira');
  await hands.press('Save my words');
  const sent = page.getByRole('button', { name: 'I sent it' });
  await expect(sent).not.toHaveClass(/primary/);
  await hands.press('Copy');
  await expect(sent).toHaveClass(/primary/);
  await expect(page.locator('#ways .primary')).toHaveCount(1);
});

test('the reminder can be put into a calendar', async ({ page }) => {
  await firstRun(page, new Pointer(page), async (title) => {
    if (title !== 'What happens next') return;
    const href = await page.getByRole('link', { name: 'Add to my calendar' }).getAttribute('href');
    const answer = await page.context().request.get(href);
    const [event] = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
    // Good Friday is no business day in Toronto.
    expect(event.getFirstPropertyValue('summary')).toBe('Write to Amina once more?');
    expect(event.getFirstPropertyValue('dtstart').toJSDate().toISOString()).toBe('2027-04-01T13:00:00.000Z');
  });
});

test('practice is saved while one types, and on this device when the server is gone', async ({ page, app, watch }) => {
  watch.allow(/./);
  await page.goto('/start/practice');
  const note = page.getByLabel('What made you curious about this?');
  await note.pressSequentially('It began');
  await expect(page.locator('[data-status]')).toHaveText('Saved 10:00');
  await app.kill();
  await note.pressSequentially(' with a broken arm.');
  await expect(page.locator('[data-status]')).toHaveText('Saved on this device', { timeout: 10_000 });
  await app.restart();
  await page.reload();
  await expect(note).toHaveValue('It began with a broken arm.');
  await expect(page.locator('[data-status]')).toHaveText('Saved 10:00', { timeout: 10_000 });
});

test('questions chosen at the beginning stand in the plan when a date is set', async ({ page }) => {
  const hands = new Pointer(page);
  await firstRun(page, hands);
  await page.goto('/people');
  await hands.follow('Amina');
  await page.goto(page.url().replace(/.*\/people\/([^?]+).*/, '/interviews/new?person=$1'));
  await hands.type('Date', '2027-03-26');
  await hands.type('Time', '15:00');
  await hands.choose('Where they work');
  await hands.press('Save the date');
  await hands.follow('Print the sheet');
  await expect(page.getByText('What was the very first step that brought you towards this work?')).toBeVisible();
});

test('after sixty days away: welcome back, one small step, and no tally', async ({ page, app }) => {
  await firstRun(page, new Pointer(page));
  clock('2027-05-21T13:00:00Z');
  await page.goto(await app.launchLink());
  await expect(heading(page), 'fifty-nine days are no absence').toHaveText('Today');
  clock('2027-05-22T14:00:00Z');
  await page.goto(await app.launchLink());
  await expect(heading(page)).toHaveText('Welcome back');
  await expect(page.getByText('Carry on with Amina, or start fresh?')).toBeVisible();
  const said = await page.locator('main').innerText();
  expect(said, 'nothing is counted').not.toMatch(/\d/);
  await expect(page.locator('.fault, .wrong, .problem')).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Show everything on Today' }).click();
  await expect(heading(page)).toHaveText('Today');
  await page.goto('/');
  await page.getByRole('link', { name: 'Carry on with Amina' }).click();
  await expect(heading(page)).toHaveText('Write to Amina once more');
});

test('example people: one click in, alive today, labelled everywhere, one click out', async ({ page, app }) => {
  test.setTimeout(90_000);
  const hands = new Pointer(page);
  await hands.press('Look around with example people');
  await expect(page.getByText('Your next small step')).toBeVisible();
  for (const place of ['/', '/people', '/interviews', '/outreach', '/follow-ups', '/insights', '/aim', '/settings', '/settings/history', '/search?q=kitchen']) {
    await page.goto(place);
    await expect(page.getByText('These are example people.'), place).toBeVisible();
    for (const [, look] of looks) {
      await wear(page, look);
      await expectNoAxeViolations(page);
    }
  }
  await page.goto('/people');
  await hands.follow('Amina Diallo');
  await expect(page.getByText('Come by on Thursday after four')).toBeVisible();
  await hands.press('Leave the example');
  await expect(heading(page)).toHaveText(/^Talk with people/);
  expect(await app.json(['people', 'list']).catch(() => [])).toHaveLength(0);
});
