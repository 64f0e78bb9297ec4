// Every form with its faults, two tabs on one record, and the pages on which something failed (A8, A22, R12, R15).
import { expect, looks, test, wear } from './support/acquaint.mjs';
import { expectNothing, faults, faultsWhenNarrow } from './support/page-rules.mjs';
import { CLOCK, STATES, Sender, clock } from './support/states.mjs';
import { CONFLICTS, WRONG, fill, formOf, press, sendWrongly, unsaid } from './support/wrong.mjs';

test.use({ serverArgs: CLOCK, trace: 'off' });

async function prepared(page, app) {
  test.setTimeout(600_000);
  clock('2027-03-20T14:00:00Z');
  return STATES.one(new Sender(app, page.context().request));
}

/** All that a page owes, in every look. */
async function owed(page) {
  const found = [];
  for (const [name, look] of looks) {
    await wear(page, look);
    found.push(...(await faults(page)).map((fault) => `${name}: ${fault}`));
  }
  found.push(...(await faultsWhenNarrow(page)));
  await wear(page, looks[0][1]);
  return found;
}

test('every form that can be wrong says so above and at the field, and keeps what was typed', async ({ page, app }) => {
  const ids = await prepared(page, app);
  expect(unsaid(), 'say in e2e/support/wrong.mjs what can be wrong with these').toEqual([]);
  const wrong = new Map();
  for (const [route, it] of Object.entries(WRONG)) {
    const answer = await sendWrongly(page, ids, it);
    const found = answer.status() === 422 ? [] : [`it answered ${answer.status()}`];
    found.push(...(await page.evaluate(aboutFaults)), ...(await kept(page, it)), ...(await owed(page)), ...(await leads(page)));
    wrong.set(route, found);
  }
  expectNothing(wrong);
});

test('the summary has the focus without scripts, too', async ({ page, app, browser }) => {
  await prepared(page, app);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState(), baseURL: app.origin });
  const plain = await context.newPage();
  await plain.goto('/people/new');
  await plain.getByRole('button', { name: 'Put them on my list' }).click();
  await expect(plain.locator('#summary')).toBeFocused();
  await context.close();
});

test('two tabs on one record show both versions, and what was typed is still in the form', async ({ page, app }) => {
  const ids = await prepared(page, app);
  const sender = new Sender(app, page.context().request);
  const wrong = new Map();
  for (const [name, it] of Object.entries(CONFLICTS)) {
    await page.goto(it.at(ids));
    await sender.send(it.at(ids), it.fields);
    await fill(page, it);
    const answer = await press(page, it);
    const found = answer.status() === 409 ? [] : [`it answered ${answer.status()}`];
    if (!(await page.locator('#summary').evaluate((summary) => summary === document.activeElement))) found.push('the summary has no focus');
    if (!(await page.locator('#summary').textContent()).includes('elsewhere')) found.push('the kept version is not shown');
    wrong.set(name, [...found, ...(await kept(page, it)), ...(await owed(page))]);
  }
  expectNothing(wrong);
});

test('pages on which something failed owe as much as others, and a session that ended keeps what was typed', async ({ page, app, watch }) => {
  watch.allow(/./);
  const ids = await prepared(page, app);
  const wrong = new Map();
  for (const address of ['/nothing-here', '/people/00000000-0000-7000-8000-000000000000', '/people/not-an-id', '/launch/used']) {
    const answer = await page.goto(address);
    wrong.set(address, [...([401, 404].includes(answer.status()) ? [] : [`it answered ${answer.status()}`]), ...(await owed(page))]);
  }
  await page.goto(`${ids.people[0]}/edit`);
  await page.locator('[name=notes]').fill('What I typed while the session ended.');
  await page.context().clearCookies();
  await press(page, { press: 'button.primary' });
  wrong.set('a session that ended', [...(await owed(page)), ...((await page.locator('main').innerHTML()).includes('What I typed while') ? [] : ['what was typed is lost'])]);
  wrong.set('signed out', ((await page.goto('/people')).status(), await owed(page)));
  expectNothing(wrong);
});

/** What was filled in and is not there any more. */
async function kept(page, it) {
  const form = formOf(page, it);
  const found = [];
  for (const [field, value] of Object.entries(it.fill)) {
    if (value === true ? !(await form.locator(field).isChecked()) : (await form.locator(field).inputValue()).trim() !== value.trim()) found.push(`lost: ${field}`);
  }
  return found;
}

/** A link of the summary leads into its field, by keyboard. */
async function leads(page) {
  const found = [];
  for (const link of await page.locator('#summary a').all()) {
    await link.focus();
    await page.keyboard.press('Enter');
    const target = (await link.getAttribute('href')).slice(1);
    const there = await page.evaluate((id) => document.activeElement.id === id || document.getElementById(id)?.contains(document.activeElement), target);
    if (!there) found.push(`the link leads nowhere: #${target}`);
  }
  return found;
}

// Runs inside the page: the summary, its links, the same words at the field.
function aboutFaults() {
  const found = [];
  const summary = document.querySelector('#summary');
  if (!summary) return ['no summary'];
  if (document.activeElement !== summary) found.push('the summary has no focus');
  if (summary.querySelector('h2')?.textContent !== 'There is a problem') found.push('no “There is a problem”');
  if (!document.title.startsWith('Error: ')) found.push(`title: ${document.title}`);
  for (const link of summary.querySelectorAll('a')) {
    const field = document.getElementById(link.getAttribute('href').slice(1));
    const fault = [...document.querySelectorAll('.fault')].find((element) => element.textContent.replace(/^Error:\s*/, '') === link.textContent);
    if (!field) found.push(`no field for: ${link.textContent}`);
    else if (!fault) found.push(`not said at its field: ${link.textContent}`);
    else if (fault.closest('.field') !== field.closest('.field')) found.push(`said beside another field: ${link.textContent}`);
    else if (![field, field.closest('fieldset')].some((element) => tied(element, fault))) found.push(`not tied to its field: ${link.textContent}`);
  }
  return found;

  function tied(element, fault) {
    const ids = element?.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.some((id) => document.getElementById(id)?.contains(fault));
  }
}
