// One person's way through the whole of Acquaint, step by step. It uses no script of the pages, only links, fields and
// buttons, so that it can be walked with and without scripts. `seen` is called on every page it comes to.
import ICAL from 'ical.js';
import { expect } from '@playwright/test';

export const SAID = 'Nobody tells you how much of the work is listening to the river.';

/**
 * Mira is curious about bridges; she asks Ana, talks with her, thanks her, and finds what Ana said again.
 * @param {import('@playwright/test').Page} page signed in, on the first page
 * @param {(moment: string) => void} clock moves the program's time
 * @param {() => Promise<void>} seen called on every page
 */
export async function walkTheWay(page, clock, seen = async () => {}) {
  clock('2027-03-20T14:00:00Z');
  const step = async (name) => {
    await expect(page.locator('h1'), name).toHaveCount(1);
    await seen(name);
  };
  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  const follow = (name) => page.locator('main').getByRole('link', { name, exact: true }).first().click();
  await welcome({ page, step, press, follow });
  const person = await addSomebody({ page, step, press, follow });
  await askThem({ page, step, press, follow });
  await theySayYes({ page, step, press, follow });
  const talk = await prepare({ page, step, press, follow });
  await hold({ page, step, press, follow, talk, clock });
  await lookBack({ page, step, press, follow });
  await thank({ page, step, press });
  await mark({ page, step, press, talk });
  await findAgain({ page, step });
  await everyRoom({ page, step });
  return { person, talk };
}

async function welcome({ page, step, press, follow }) {
  await step('welcome');
  await follow('Start');
  await step('curious');
  await page.getByLabel('A kind of work, a field, a place').fill('designing bridges');
  await press('Go on');
}

async function addSomebody({ page, step, press }) {
  await step('one person to ask');
  await page.goto('/people/new');
  await step('add somebody');
  await press('Put them on my list');
  await expect(page.getByText('There is a problem')).toBeVisible();
  await step('add somebody, with a fault');
  await page.getByLabel('One line is enough').fill('Ana Silva, bridge engineer at WSP, met at the alumni evening, ana@wsp.example');
  await page.getByLabel('We have met or written before').check();
  await press('Put them on my list');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ana Silva');
  await step('person');
  return new URL(page.url()).pathname;
}

async function askThem({ page, step, press, follow }) {
  await follow('Write to Ana');
  await step('begin a message');
  await page.getByLabel('Why this person?').fill('your talk on old bridges stayed with me');
  await page.getByLabel('Who are you?').fill('a site manager who would like to design bridges');
  await press('Make a draft');
  await step('message with a blank');
  await expect(page.getByText('[your name] is still a blank')).toBeVisible();
  const body = page.getByLabel('Your words');
  await body.fill((await body.inputValue()).replace('[your name]', 'Mira Kovač'));
  await press('Save and look it over');
  await expect(page.getByText('Ready to send.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open in my mail program' })).toHaveAttribute('href', /^mailto:ana@wsp\.example\?/);
  await step('message, ready');
  await press('I sent it');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happens next');
  await step('what happens next');
}

async function theySayYes({ page, step, press, follow }) {
  await follow('Note what came back');
  await step('what came back');
  await page.getByLabel('Yes, they would like to talk').check();
  await page.getByLabel('Their words').fill('With pleasure! Come by on Friday.');
  await press('Keep it');
  await step('an answer to the yes');
  await follow('Set a date with Ana');
}

async function prepare({ page, step, press, follow }) {
  await step('set a date');
  await page.getByLabel('Date').fill('2027-03-26');
  await page.getByLabel('Time', { exact: true }).fill('15:00');
  await page.getByLabel('Where they work').check();
  await page.getByLabel('Place, link or number').fill('12 River Street');
  await press('Save the date');
  const talk = new URL(page.url()).pathname;
  await step('conversation');
  await checkInvitation(page, talk);
  await follow('Prepare your questions');
  await step('questions, empty');
  await press('Suggest good questions');
  await step('questions');
  await page.getByLabel('Your own questions, one per line').fill('1. What would you tell a site manager?\n- Which bridge taught you most?');
  await press('Add these questions');
  await expect(page.getByText('Which bridge taught you most?').first()).toBeVisible();
  for (let number = 0; number < 3; number += 1) {
    await page.locator('button[aria-pressed="false"]', { hasText: 'Must ask' }).first().click();
  }
  await expect(page.locator('button[aria-pressed="true"]', { hasText: 'Must ask' })).toHaveCount(3);
  await page.goto(`${talk}/sheet`);
  await step('sheet');
  await page.goto(talk);
  return talk;
}

/** The calendar file, as a parser of another make reads it: Toronto, 15:00 in March, is 19:00 UTC. */
async function checkInvitation(page, talk) {
  const answer = await page.context().request.get(`${talk}/invitation.ics`);
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  const [event] = events;
  expect(event.getFirstPropertyValue('dtstart').toJSDate().toISOString()).toBe('2027-03-26T19:00:00.000Z');
  expect(event.getFirstPropertyValue('summary')).toBe('Conversation with Ana Silva');
  expect(event.getAllSubcomponents('valarm').length).toBeGreaterThan(0);
}

async function hold({ page, step, press, follow, talk, clock }) {
  clock('2027-03-26T18:50:00Z');
  await page.goto('/');
  await step('today, with a conversation');
  await follow('Open it');
  await expect(page).toHaveURL(new RegExp(talk));
  await press('Start the conversation');
  await step('live');
  const first = page.locator('ol.asking > li').first();
  await first.locator('textarea').fill(`${SAID}\nShe studied again at thirty.`);
  await page.getByLabel('Other notes').fill('A calm office by the water.');
  clock('2027-03-26T19:20:00Z');
  await press('End the conversation');
  // The script saves first, and leads on only then.
  await expect(page).toHaveURL(/\/debrief/);
}

async function lookBack({ page, step, press, follow }) {
  await step('debrief');
  await page.getByLabel('What did you learn?').fill('It is more about people than about steel.');
  await page.getByLabel('4', { exact: true }).check();
  await press('Note a promise');
  await step('promise');
  await page.getByLabel('What was promised?').fill('Send the article on old bridges');
  await page.getByLabel('I promised').check();
  await page.getByLabel('By when?').fill('2027-04-02');
  await press('Keep this promise in mind');
  await page.locator('main').getByRole('link', { name: 'Look back' }).first().click();
  await expect(page.getByLabel('What did you learn?')).toHaveValue('It is more about people than about steel.');
  await press('Note a name');
  await step('a name');
  await page.getByLabel('Their name').fill('Tomás Reyes');
  await page.getByLabel('What they do').fill('river engineer');
  await page.getByLabel('I may say who gave me the name').check();
  await press('Add to my people');
  await step('names');
  await follow('Go on to the thank-you note for Ana');
}

async function thank({ page, step, press }) {
  await step('choose what stayed with you');
  await page.getByRole('radio', { name: SAID }).check();
  await press('Write the note');
  await step('thank-you note');
  const body = page.getByLabel('Your words');
  await body.fill('Dear Ana,\n\nthank you so much for your time.\n\nMira');
  await page.getByRole('button', { name: 'Save and look it over' }).click();
  await page.getByRole('button', { name: 'I sent it' }).click();
  await expect(page.getByText('This could go to anybody.').first()).toBeVisible();
  await step('a thank-you note that could go to anybody');
  await page.getByLabel('Your words').fill(`Dear Ana,\n\nthank you for Friday. That so much of the work is listening to the river stayed with me; I will spend a day at the Don.\n\nMira`);
  await press('I sent it');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happens next');
  await step('thanked');
}

async function mark({ page, step, press, talk }) {
  await page.goto(talk.replace('/interviews/', '/insights/mark/'));
  await step('mark what matters');
  await page.getByLabel(SAID).selectOption('skill');
  await press('Keep these');
}

async function findAgain({ page, step }) {
  await page.goto('/insights?kind=skill');
  await expect(page.getByText(SAID)).toBeVisible();
  await expect(page.getByText('Ana Silva').first()).toBeVisible();
  await step('insights');
  await page.goto('/search?q=listen');
  await expect(page.locator('mark').first()).toBeVisible();
  await step('search');
  await page.goto('/search?q=Tomas');
  await expect(page.getByText('Tomás Reyes').first()).toBeVisible();
}

async function everyRoom({ page, step }) {
  for (const room of ['/', '/aim', '/aim/me', '/aim/pitch', '/people', '/outreach', '/interviews', '/follow-ups', '/settings', '/settings/history', '/people/import']) {
    await page.goto(room);
    await step(room);
  }
}
