// IN10: a transcript of Teams on a phone: who is who, the answers under their questions, one moved by hand, one kept as an
// insight and found by search; with scripts and without.
import { expect, test } from './support/acquaint.mjs';

test.use({ viewport: { width: 390, height: 844 } });

const SAID = [
  ['Mira Kovač', 'Hello, and thank you so much for your time.'],
  ['Silva, Ana (WSP)', 'Of course, I am glad to help.'],
  ['Mira Kovač', 'So, how did you come to designing bridges?'],
  ['Silva, Ana (WSP)', 'By chance, really. I wanted to build boats.\nThen a river took a bridge in one night.'],
  ['Mira Kovač', 'And what does a typical day look like for you?'],
  ['Silva, Ana (WSP)', 'Mornings on the site. Nobody tells you how much of it is listening to the river.'],
  ['Mira Kovač', 'Do you like the new library by the station?'],
  ['Silva, Ana (WSP)', 'I do. It is the hardest thing I ever worked on, because of the clay.'],
];

const time = (seconds) => `00:00:${String(seconds).padStart(2, '0')}.480`;
const cue = ([name, text], at) => `f8a2c1d0-5b7e-4c11-9d2a-1f0e6b3c7a55/${at}-0\n${time(at * 5)} --> ${time(at * 5 + 4)}\n<v ${name}>${text}</v>\n`;
const TEAMS = `WEBVTT\n\n${SAID.map(cue).join('\n')}`;
const QUESTIONS = ['How did you come to designing bridges?', 'What does a typical day look like for you?', 'What is the hardest part of your work?'];

async function talked(page) {
  await page.goto('/people/new');
  await page.getByLabel('One line is enough').fill('Ana Silva, bridge engineer at WSP');
  await page.getByRole('button', { name: 'Put them on my list' }).click();
  await page.getByRole('link', { name: 'Set a date with Ana' }).click();
  await page.getByLabel('Date').fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
  await page.getByLabel('Time', { exact: true }).fill('15:00');
  await page.getByLabel('Where they work').check();
  await page.getByRole('button', { name: 'Save the date' }).click();
  const talk = new URL(page.url()).pathname;
  await page.goto(`${talk}/questions`);
  await page.getByLabel('Your own questions, one per line').fill(QUESTIONS.join('\n'));
  await page.getByRole('button', { name: 'Add these questions' }).click();
  await page.goto(talk);
  await page.getByText('If something changes').click();
  await page.getByRole('button', { name: 'We have talked already' }).click();
  await page.goto(talk);
}

const file = { name: 'talk.vtt', mimeType: 'text/vtt', buffer: Buffer.from(TEAMS) };
const answers = (page, question) => page.locator('section.answers').filter({ hasText: question }).locator('.answer');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('in10 a transcript of Teams comes under the questions, one answer is moved, one is kept and found', async ({ page }) => {
      await talked(page);
      await page.getByRole('link', { name: 'Add a transcript' }).click();
      await expect(page.getByText('It stays on this computer.')).toBeVisible();
      await page.getByRole('button', { name: 'Add the transcript' }).click();
      await expect(page.getByRole('alert')).toContainText('Choose a file, or paste the words.');
      await page.getByLabel('The file').setInputFiles(file);
      await page.getByRole('button', { name: 'Add the transcript' }).click();

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which one is you?');
      await expect(page.getByRole('radio', { name: /Mira Kovač/ }), 'the other one is called Ana').toBeChecked();
      await page.getByRole('button', { name: 'Show the answers' }).click();

      await expect(answers(page, QUESTIONS[0])).toContainText('I wanted to build boats. Then a river took a bridge');
      await expect(answers(page, QUESTIONS[0])).toContainText('The words fit well');
      await expect(answers(page, QUESTIONS[1])).toContainText('Mornings on the site.');
      await page.getByText('2 other parts of the talk').click();
      await page.getByRole('link', { name: 'Do you like the new library' }).click();
      await page.getByLabel('It answers').selectOption({ label: QUESTIONS[2] });
      await page.getByRole('button', { name: 'Move it there' }).click();
      await expect(answers(page, QUESTIONS[2])).toContainText('because of the clay');
      await expect(answers(page, QUESTIONS[2])).toContainText('You put it here');

      await answers(page, QUESTIONS[1]).getByRole('link').click();
      await page.getByLabel('Nobody tells you').check();
      await page.getByRole('button', { name: 'Keep as an insight' }).click();
      await expect(page.getByRole('alert')).toContainText('Choose what it is about.');
      await expect(page.getByLabel('Nobody tells you')).toBeChecked();
      await page.getByLabel('What is it about?').selectOption('What the days are like');
      await page.getByRole('button', { name: 'Keep as an insight' }).click();
      await expect(page.locator('.spoken-line.kept')).toContainText('Nobody tells you');

      await page.goto('/search?q=listening');
      await expect(page.getByRole('heading', { name: 'What people said' })).toBeVisible();
      await page.getByRole('region', { name: 'Transcripts' }).getByRole('link', { name: 'Ana Silva' }).click();
      await expect(page.getByRole('heading', { level: 1 }), 'the answer with the word in it').toHaveText(QUESTIONS[1]);
      await page.goto('/insights');
      await page.getByRole('link', { name: 'In the transcript' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What Ana said, word for word');
    });

    test('in10 the same words pasted twice are one transcript, and it goes and comes back', async ({ page }) => {
      await talked(page);
      const talk = page.url();
      const words = SAID.map(([name, text]) => `${name.split(' ')[0].replace(',', '')}: ${text}`).join('\n');
      for (const heading of ['Which one is you?', 'What Ana said, word for word']) {
        await page.goto(`${talk.split('?')[0]}/transcript`);
        await page.getByLabel('Or paste the words').fill(words);
        await page.getByRole('button', { name: 'Add the transcript' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      }
      await expect(page.getByText('This transcript is here already.')).toBeVisible();
      await page.getByRole('button', { name: 'Remove this transcript' }).click();
      await expect(page.getByRole('link', { name: 'pasted words' })).toHaveCount(0);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('link', { name: 'pasted words' })).toBeVisible();
    });
  });
}

test('in10 a recording is refused with what to do, and pasted words that say nothing stay in the form', async ({ page }) => {
  await talked(page);
  await page.getByRole('link', { name: 'Add a transcript' }).click();
  await page.getByLabel('The file').setInputFiles({ name: 'talk.mp4', mimeType: 'video/mp4', buffer: Buffer.from([0, 0, 0, 24, 102, 116, 121, 112, 1, 2, 3]) });
  await page.getByRole('button', { name: 'Add the transcript' }).click();
  await expect(page.getByRole('alert')).toContainText('This is not a text.');
  await page.getByLabel('Or paste the words').fill('WEBVTT\n\nNOTE nothing was said');
  await page.getByRole('button', { name: 'Add the transcript' }).click();
  await expect(page.getByRole('alert')).toContainText('There are no spoken words');
  await expect(page.getByLabel('Or paste the words')).toHaveValue('WEBVTT\n\nNOTE nothing was said');
});
