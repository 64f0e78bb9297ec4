// On paper: the sheet is one page of A4 and of Letter, whatever was planned, and no page prints menus or buttons (A20).
import { execFileSync } from 'node:child_process';
import { expect, test } from './support/acquaint.mjs';
import { expectNothing } from './support/page-rules.mjs';
import { STATES, Sender, addresses } from './support/states.mjs';

async function sheet(page, own) {
  await page.goto('/people/new');
  await page.getByLabel('One line is enough').fill('Ana Silva, bridge engineer at WSP');
  await page.getByRole('button', { name: 'Put them on my list' }).click();
  await page.getByRole('link', { name: 'Set a date with Ana' }).click();
  await page.getByLabel('Date').fill('2027-03-26');
  await page.getByLabel('Time', { exact: true }).fill('15:00');
  await page.getByLabel('Where they work').check();
  await page.getByRole('button', { name: 'Save the date' }).click();
  const talk = page.url().replace(/\?.*/, '');
  await page.goto(`${talk}/questions`);
  await page.getByRole('button', { name: 'Suggest good questions' }).click();
  if (own) {
    await page.getByLabel('Your own questions, one per line').fill(own);
    await page.getByRole('button', { name: 'Add these questions' }).click();
  }
  await page.goto(`${talk}/sheet`);
}

// The words of a PDF in the order in which they are printed, on one line.
const printed = (pdf) => execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString().replace(/\s+/g, ' ');

const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;

for (const [name, own] of [['a usual plan', ''], ['a very long plan', Array(8).fill(`What would you say about ${'this and that and '.repeat(8)}the rest?`).join('\n')]]) {
  test(`${name} fits on one sheet of A4 and of Letter`, async ({ page }) => {
    await sheet(page, own);
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format, preferCSSPageSize: false });
      expect(pages(pdf), format).toBeLessThanOrEqual(2);
      expect(printed(pdf), format).toMatch(/^Ana Silva bridge engineer, WSP Friday 26 March 2027, 15:00 .*Must ask 1\. .*If there is time 1\. .*Before we part .*Who else should I talk with\?.*I will let you know what came of it\. ?$/);
    }
    const menus = await page.evaluate(() => document.querySelectorAll('nav').length);
    expect(menus).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation').first()).toBeHidden();
    const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main li')).fontSize));
    expect(size, 'at least 11 pt').toBeGreaterThanOrEqual((11 * 96) / 72 - 0.1);
    const broken = await page.evaluate(() => [...document.querySelectorAll('.sheet-questions li')].filter((question) => getComputedStyle(question).breakInside !== 'avoid').length);
    expect(broken, 'questions that may be split over two pages').toBe(0);
  });
}

test('many questions for somebody without a date fit on one sheet of A4 and of Letter', async ({ page, app }) => {
  const person = (await app.json(['people', 'add', 'Ana Silva'])).id;
  await page.goto(`/start/questions?person=${person}`);
  await page.getByText('More questions, or your own').click();
  await page.getByLabel('Your own questions, one per line').fill(Array.from({ length: 30 }, (_, number) => `What would you say about number ${number}?`).join('\n'));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.goto(`/interviews/sheet?person=${person}`);
  await expect(page.getByText('What was the very first step')).toBeVisible();
  for (const format of ['A4', 'Letter']) expect(pages(await page.pdf({ format, preferCSSPageSize: false })), format).toBeLessThanOrEqual(2);
});

test('what is known before a conversation is one page on paper, and the sheet is a file too', async ({ page, app }) => {
  await sheet(page, '');
  const talk = page.url().replace(/\/sheet.*/, '');
  const person = (await app.json(['people', 'list']))[0].id;
  const long = 'She built the crossing of 1994 and wrote about it. '.repeat(60);
  await app.json(['call', 'people.edit', JSON.stringify({ person, interests: 'old bridges', notes: long, reason: long })]);
  await page.goto(talk);
  await page.getByRole('link', { name: 'What you know about them, on one page' }).click();
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format, preferCSSPageSize: false });
    expect(pages(pdf), format).toBe(1);
    expect(printed(pdf), format).toMatch(/^Ana Silva bridge engineer, WSP .*Why you want to talk with them She built .*What they care about old bridges What you noted about them She built/);
  }
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save as PDF' }).click();
  expect((await download).suggestedFilename()).toBe('brief.pdf');
  await page.goto(`${talk}/sheet`);
  const file = await page.request.get(await page.getByRole('link', { name: 'Save as PDF' }).getAttribute('href'));
  expect(printed(await file.body())).toMatch(/^Ana Silva bridge engineer, WSP .*Must ask .*Room to write/);
});

test('no page prints menus, buttons or what was folded away, and all of it is dark on white', async ({ page, app }) => {
  test.setTimeout(240_000);
  const pages = addresses(await STATES.one(new Sender(app, page.context().request)));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const wrong = new Map();
  for (const address of pages) {
    await page.goto(address);
    wrong.set(address, await page.evaluate(onPaper));
  }
  expectNothing(wrong);
});

// Runs inside the page: what is of no use on paper, and what cannot be read there.
function onPaper() {
  const seen = [...document.querySelectorAll('nav.rooms, nav.all-rooms, button, .button, details:not([open]), .toast')].filter((element) => element.checkVisibility());
  const texts = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, label, legend)')].filter((element) => element.checkVisibility());
  const light = (element) => Math.max(...getComputedStyle(element).color.match(/\d+/g).slice(0, 3).map(Number)) > 110;
  const small = (element) => Number.parseFloat(getComputedStyle(element).fontSize) < (8 * 96) / 72;
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['wider than the paper'] : [];
  const short = (word) => (element) => `${word}: ${element.outerHTML.slice(0, 90)}`;
  return [...wide, ...seen.map(short('printed')), ...texts.filter(light).map(short('light')), ...texts.filter(small).map(short('small'))];
}
