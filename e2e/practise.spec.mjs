// Practising aloud on a phone: the pitch with a clock, questions that come back until they are known, a recording that never
// leaves the device, and all of it without scripts and without a microphone (IN8).
import { expect, expectNoAxeViolations, test } from './support/acquaint.mjs';
import { CLOCK, clock } from './support/states.mjs';

// Chromium's own microphone: a beep that comes from no device, and that nobody has to allow.
test.use({
  viewport: { width: 390, height: 844 },
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...launchOptions.args, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] }),
});

const PITCH = 'I have run building sites for nine years. Now I am finding out what it takes to design bridges.';
const QUESTIONS = ['How did your last working day go?', 'What surprised you most about bridges?', 'Who else should I talk with?'];

/** Somebody, a date six days ahead, three questions and a pitch; answers the address of the conversation. */
async function prepare(page, name = 'Ana Silva') {
  await page.goto('/aim/pitch');
  await page.getByLabel('Your words').fill(PITCH);
  await page.getByRole('button', { name: 'Save and time it' }).click();
  await page.goto('/people/new');
  await page.getByLabel('One line is enough').fill(`${name}, bridge engineer at WSP`);
  await page.getByRole('button', { name: 'Put them on my list' }).click();
  await page.getByRole('link', { name: 'Set a date with Ana' }).click();
  await page.getByLabel('Date').fill('2027-03-26');
  await page.getByLabel('Time', { exact: true }).fill('15:00');
  await page.getByLabel('Where they work').check();
  await page.getByRole('button', { name: 'Save the date' }).click();
  await page.getByRole('link', { name: 'Prepare your questions' }).click();
  const talk = new URL(page.url()).pathname.replace('/questions', '');
  await page.getByLabel('Your own questions, one per line').fill(QUESTIONS.join('\n'));
  await page.getByRole('button', { name: 'Add these questions' }).click();
  await page.goto(talk);
  await page.getByRole('link', { name: 'Practise aloud' }).click();
  return talk;
}

const cue = (page) => page.locator('.practise-cue');
const whole = (page) => page.locator('.practise-whole');

/** Looks at the question and says how it went; answers the question. */
async function answer(page, how) {
  await page.getByText('Show it', { exact: true }).click();
  const question = await whole(page).innerText();
  await page.getByRole('button', { name: how, exact: true }).click();
  return question;
}

/** Every recording that the browser holds. */
const kept = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open('acquaint-practise', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('recordings', { keyPath: ['talk', 'piece'] });
        request.onsuccess = () => {
          const all = request.result.transaction('recordings').objectStore('recordings').getAll();
          all.onsuccess = () => {
            request.result.close();
            done(all.result.map(({ talk, sound }) => ({ talk, bytes: sound.size })));
          };
        };
      }),
  );

async function record(page) {
  await page.getByText('Record yourself', { exact: true }).click();
  await page.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByText('Recording. Speak as you would to them.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop recording' }).click();
  await expect(page.getByText(/^Kept on this device/)).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('the pitch, then one question at a time; what does not come comes back, and then all may rest', async ({ page }) => {
      await prepare(page);
      await expect(cue(page)).toHaveText('“And who are you?”');
      await expect(page.getByText(PITCH)).toBeHidden();
      await page.getByText('Look at my pitch').click();
      await expect(page.getByText(PITCH)).toBeVisible();
      await page.getByRole('button', { name: 'Yes', exact: true }).click();

      await expect(cue(page)).toHaveText('How did your …');
      await expect(page.getByText(QUESTIONS[0])).toBeHidden();
      expect(await answer(page, 'Not yet')).toBe(QUESTIONS[0]);
      expect(await answer(page, 'Yes')).toBe(QUESTIONS[1]);
      expect(await answer(page, 'Without thinking')).toBe(QUESTIONS[2]);
      await expect(page.getByText('2 of 3 questions come to you by themselves.')).toBeVisible();
      expect(await answer(page, 'Almost'), 'it comes back').toBe(QUESTIONS[0]);
      expect(await answer(page, 'Yes'), 'and once more').toBe(QUESTIONS[0]);

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('You know them. Let them rest.');
      await expect(page.getByText('3 of 3 questions come to you by themselves.')).toBeVisible();
      await expect(page.getByText(/^Something comes back on \d+ \w+, so/)).toBeVisible();
      for (const sure of ['2', '4']) {
        await page.locator(`[name=confidence][value="${sure}"]`).check();
        await page.getByRole('button', { name: 'Keep it' }).click();
      }
      await expect(page.getByText('First you said 2 of 5. Last time you said 4.')).toBeVisible();
      if (javaScriptEnabled) await expectNoAxeViolations(page);
    });

    test('the second round comes in another order, and then the list is known up and down; a try can be taken back', async ({ page }) => {
      await prepare(page);
      await page.getByRole('button', { name: 'Yes', exact: true }).click();
      const first = [await answer(page, 'Yes'), await answer(page, 'Yes'), await answer(page, 'Yes')];
      await page.getByRole('link', { name: 'Go through all of it once more' }).click();
      await page.getByRole('button', { name: 'Yes', exact: true }).click();
      const second = [await answer(page, 'Yes'), await answer(page, 'Yes'), await answer(page, 'Yes')];
      expect(second).not.toEqual(first);
      expect(second.toSorted()).toEqual(first.toSorted());
      await expect(page.getByText('You know your list up and down.')).toBeVisible();
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect(page.getByText('You know your list up and down.')).toBeHidden();
    });
  });
}

test.describe('with days that pass', () => {
  test.use({ serverArgs: CLOCK });

  test('on the day before each comes once more, and Today says so', async ({ page }) => {
    clock('2027-03-20T14:00:00Z');
    const talk = await prepare(page);
    await page.getByRole('button', { name: 'Without thinking' }).click();
    for (const _ of QUESTIONS) await answer(page, 'Without thinking');
    await expect(page.getByText('Something comes back on 25 March')).toBeVisible();
    clock('2027-03-25T14:00:00Z');
    await page.goto('/today?all=yes');
    await page.getByRole('link', { name: 'Practise aloud' }).click();
    await expect(page).toHaveURL(new RegExp(`${talk}/practise$`));
    await expect(page.getByText('4 to go. Stop whenever you like.')).toBeVisible();
  });
});

test('the clock counts up quietly and says half a minute and a minute in words', async ({ page }) => {
  await page.clock.install();
  await prepare(page);
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await page.clock.runFor(12_000);
  await expect(page.locator('[data-seconds]')).toHaveText('0:12');
  await expect(page.locator('[data-mark]')).toBeEmpty();
  await page.clock.runFor(19_000);
  await expect(page.getByText('Half a minute. The short form ends here.')).toBeVisible();
  await page.clock.runFor(30_000);
  await expect(page.getByText('One minute. A good place to end.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop the clock' }).click();
  await page.clock.runFor(30_000);
  await expect(page.locator('[data-seconds]')).toHaveText('1:01');
});

test('a recording is played back, stays on the device, is deleted with a tap, and is never sent', async ({ page }) => {
  const sent = [];
  await prepare(page);
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).protocol}`));
  await record(page);
  await expectNoAxeViolations(page);
  const [recording] = await kept(page);
  expect(recording.bytes).toBeGreaterThan(0);

  await page.reload();
  await page.getByText('Record yourself', { exact: true }).click();
  const sound = page.locator('audio');
  await expect(sound).toBeVisible();
  await expect(sound).toHaveAttribute('src', /^blob:/);
  const played = sound.evaluate((audio) => new Promise((done) => {
    audio.addEventListener('timeupdate', () => audio.currentTime > 0 && done(audio.currentTime));
    audio.addEventListener('ended', () => done(audio.currentTime));
    audio.play();
  }));
  expect(await played).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Delete the recording' }).click();
  await expect(page.getByText('The recording is deleted.')).toBeVisible();
  await expect(sound).toBeHidden();
  expect(await kept(page)).toEqual([]);
  expect(sent.filter((line) => !/^GET (http|blob):$/.test(line)), 'nothing but pages was asked for').toEqual([]);
});

test('what was recorded for a conversation goes when it is over', async ({ page }) => {
  const talk = await prepare(page);
  await record(page);
  expect(await kept(page)).toHaveLength(1);
  await page.goto(talk);
  expect(await kept(page), 'it stays as long as the talk lies ahead').toHaveLength(1);
  await page.getByRole('button', { name: 'Start the conversation' }).click();
  await page.getByRole('button', { name: 'End the conversation' }).click();
  await expect(page).toHaveURL(/\/debrief/);
  await expect.poll(() => kept(page)).toEqual([]);
});

test('without a microphone, or when it is refused, all else works', async ({ browser, app, watch }) => {
  for (const [fault, said, name] of [['NotFoundError', 'No microphone is at hand.', 'Ana Silva'], ['NotAllowedError', 'The browser may not use the microphone.', 'Ana Costa']]) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL: app.origin });
    await watch.over(context);
    await context.addInitScript((name) => {
      if (navigator.mediaDevices) navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name));
    }, fault);
    const page = await context.newPage();
    await page.goto(await app.launchLink());
    await prepare(page, name);
    await page.getByText('Record yourself', { exact: true }).click();
    await page.getByRole('button', { name: 'Start recording' }).click();
    await expect(page.getByText(`${said} It works just as well without.`)).toBeVisible();
    await page.getByRole('button', { name: 'Yes', exact: true }).click();
    expect(await answer(page, 'Yes')).toBe(QUESTIONS[0]);
    await context.close();
  }
});

test('a voice of this device answers and leaves five seconds of quiet; a voice from elsewhere never speaks', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    window.spoken = [];
    const voice = (name, localService) => ({ name, localService, lang: 'en-GB' });
    const voices = () => [voice('far', false), ...(sessionStorage.getItem('near') ? [voice('near', true)] : [])];
    window.SpeechSynthesisUtterance = function speech(text) { this.text = text; };
    Object.defineProperty(window, 'speechSynthesis', {
      value: { getVoices: voices, cancel() {}, speak(speech) { window.spoken.push([speech.voice.name, speech.text]); speech.onend(); } },
    });
  });
  await prepare(page);
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByText('A voice that answers')).toBeHidden();
  await page.evaluate(() => sessionStorage.setItem('near', 'yes'));
  await page.reload();
  await page.getByText('A voice that answers').click();
  expect(await page.evaluate(() => window.spoken), 'it is silent until it is asked').toEqual([]);
  await page.getByRole('button', { name: 'Let it answer' }).click();
  await expect(page.getByText('They are thinking. Say nothing, and breathe.')).toBeVisible();
  await page.clock.runFor(5_100);
  await expect(page.getByText('Five seconds have passed.')).toBeVisible();
  expect(await page.evaluate(() => window.spoken)).toEqual([['near', 'That is a good question.']]);
});

test('the pitch is practised by itself, too, and nothing of it is stored', async ({ page, app }) => {
  await page.goto('/aim/pitch/practise');
  await expect(page, 'without a pitch it is written first').toHaveURL(/\/aim\/pitch$/);
  await prepare(page);
  const before = (await app.json(['call', 'history.list'])).length;
  await page.goto('/aim/pitch');
  await page.getByRole('link', { name: 'Practise aloud' }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await record(page);
  expect((await app.json(['call', 'history.list'])).length).toBe(before);
});
