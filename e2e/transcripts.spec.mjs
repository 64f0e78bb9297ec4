// What is heard on eight core pages, kept in e2e/transcripts. A transcript that changed is written anew and fails, so that
// somebody reads it as it will be heard (A7).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from './support/acquaint.mjs';
import { CLOCK, STATES, Sender, clock } from './support/states.mjs';
import { transcript } from './support/transcript.mjs';

const FOLDER = fileURLToPath(new URL('transcripts', import.meta.url));
test.use({ serverArgs: CLOCK, trace: 'off' });

/** Opens each page as it is heard. */
const PAGES = {
  welcome: (page) => page.goto('/'),
  today: (page) => page.goto('/'),
  'add somebody, with a fault': async (page) => {
    await page.goto('/people/new');
    await page.getByRole('button', { name: 'Put them on my list' }).click();
    // A click does not wait for the page that it leads to.
    await expect(page).toHaveTitle(/^Error/);
  },
  person: (page, { people }) => page.goto(people[0]),
  'message with a blank': (page, { blank }) => page.goto(blank),
  conversation: (page, { planned }) => page.goto(planned),
  questions: (page, { planned }) => page.goto(`${planned}/questions`),
  live: async (page, { planned }) => {
    await page.goto(planned);
    await page.goto(`${planned}/live`);
    await page.getByLabel('Other notes').fill('Half of the work is listening.');
    await expect(page.getByRole('status').last()).toHaveText(/^Saved/);
  },
};

test('eight core pages are heard as they were', async ({ page, app }) => {
  test.setTimeout(120_000);
  clock('2027-03-20T14:00:00Z');
  const changed = [];
  let ids = {};
  for (const [name, open] of Object.entries(PAGES)) {
    if (name === 'today') ids = await STATES.one(new Sender(app, page.context().request));
    await open(page, ids);
    if (!kept(name, await transcript(page))) changed.push(name);
  }
  expect(changed, 'transcripts were written anew: read what changed').toEqual([]);
});

function kept(name, heard) {
  const file = join(FOLDER, `${name.replace(/\W+/g, '-')}.txt`);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before === heard) return true;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, heard);
  return false;
}
