// What is typed into a form survives a killed server, a reload and the way back (R12), and the coach answers while typing.
import { expect, test } from './support/acquaint.mjs';

test('a form keeps what was typed when the server is gone and the page is loaded again', async ({ page, app, watch }) => {
  watch.allow(/./);
  await page.goto('/people/new');
  await page.getByLabel('One line is enough').fill('Ana Silva, bridge engineer at WSP');
  await app.kill();
  await page.getByRole('button', { name: 'Put them on my list' }).click().catch(() => {});
  await expect.poll(() => page.url(), 'the browser says that nobody answers').toMatch(/^chrome-error:/);
  await app.restart();
  await page.goto('/people/new');
  await expect(page.getByLabel('One line is enough')).toHaveValue('Ana Silva, bridge engineer at WSP');
  await page.getByRole('button', { name: 'Put them on my list' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ana Silva');
  await page.goto('/people/new');
  await expect(page.getByLabel('One line is enough')).toHaveValue('');
});

test('to load a form with a fault again, or to come back to it, sends nothing twice and loses nothing', async ({ page, app }) => {
  await app.json(['people', 'add', 'Ana Silva']);
  await page.goto('/people');
  await page.getByRole('link', { name: 'Ana Silva' }).click();
  await page.getByRole('link', { name: 'Change what you know' }).click();
  await page.getByLabel('E-mail').fill('nobody');
  await page.getByLabel('Place').fill('Porto');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('#summary')).toBeFocused();
  const sent = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await page.reload();
  await expect(page.getByLabel('Place')).toHaveValue('Porto');
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('#summary')).toBeFocused();
  await page.goto('/people');
  await page.goBack();
  await expect(page.getByLabel('Place')).toHaveValue('Porto');
  expect(sent.filter((url) => url.includes('/people')), 'one more was sent, by hand').toHaveLength(1);
  await page.getByLabel('E-mail').fill('ana@wsp.example');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Change what you know' }).click();
  await expect(page.getByLabel('E-mail')).toHaveValue('ana@wsp.example');
  await expect(page.getByLabel('Place')).toHaveValue('Porto');
});

test('typing kept in one tab never goes over what another tab saved meanwhile', async ({ page, context, app }) => {
  await app.json(['people', 'add', 'Ana Silva']);
  await page.goto('/people');
  await page.getByRole('link', { name: 'Ana Silva' }).click();
  await page.getByRole('link', { name: 'Change what you know' }).click();
  await page.getByLabel('Place').fill('Porto');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel('Notes').fill('She moved to another team.');
  await other.getByRole('button', { name: 'Save' }).click();
  await page.reload();
  await expect(page.getByLabel('Place')).toHaveValue('Porto');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('This was changed in another place').first()).toBeVisible();
  await page.goto('/search?q=moved');
  await expect(page.getByText('Ana Silva').first()).toBeVisible();
});

test('what is typed for one person waits for them, and never turns up in the form of another', async ({ page, app }) => {
  const [ana, bo] = [(await app.json(['people', 'add', 'Ana Silva'])).id, (await app.json(['people', 'add', 'Bo Li'])).id];
  for (const [form, field] of [['/outreach/reply', 'words'], ['/outreach/new', 'reason'], ['/interviews/new', 'place']]) {
    const typed = page.locator(`main [name=${field}]`);
    await page.goto(`${form}?person=${ana}`);
    await typed.evaluate((words) => words.closest('details')?.setAttribute('open', ''));
    await typed.fill('Only for Ana');
    await page.goto(`${form}?person=${bo}`);
    await expect(typed, form).toHaveValue('');
    await page.goto(`${form}?person=${ana}`);
    await expect(typed, form).toHaveValue('Only for Ana');
  }
  await page.goto(`/outreach/new?person=${bo}`);
  await page.locator('[name=reason]').fill('Only for Bo');
  await page.getByRole('button', { name: 'Make a draft' }).click();
  await expect(page, 'nothing was changed in another place').toHaveURL(/[?&]done=/);
  await page.goto(`/outreach/new?person=${ana}`);
  await expect(page.locator('[name=reason]'), 'only what was sent is forgotten').toHaveValue('Only for Ana');
});

test('a double click makes one person', async ({ page, app }) => {
  await page.goto('/people/new');
  await page.getByLabel('One line is enough').fill('Kofi Mensah');
  await page.getByRole('button', { name: 'Put them on my list' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kofi Mensah');
  expect(await app.json(['people', 'list'])).toHaveLength(1);
});

test('the coach answers while one types, and the ways to send follow', async ({ page, app }) => {
  await app.json(['people', 'add', 'Ana Silva, bridge engineer at WSP, ana@wsp.example']);
  await page.goto('/people');
  await page.getByRole('link', { name: 'Ana Silva' }).click();
  await page.getByRole('link', { name: 'Write to Ana' }).click();
  await page.getByRole('button', { name: 'Make a draft' }).click();
  const body = page.getByLabel('Your words');
  await expect(page.getByRole('link', { name: 'Open in my mail program' })).toBeHidden();
  await body.fill('Dear Ana, are there any job openings in your team? I attach my résumé.');
  await expect(page.getByText('This asks for a job')).toBeVisible();
  await body.fill(
    'Dear Ana,\n\nI am a site manager, and I read about the river bridge that you designed at WSP. Would you have 20 minutes for a few questions ' +
      'about your way into it?\n\nThank you, whatever the answer.\nMira',
  );
  await expect(page.getByText('Ready to send.')).toBeVisible();
  const mail = page.getByRole('link', { name: 'Open in my mail program' });
  await expect(mail).toHaveAttribute('href', /river%20bridge/);
});

test('the whole import by one file, with counts that add up, and undo', async ({ page, app }) => {
  const rows = Array.from({ length: 120 }, (_, n) => `Person,Number${n},https://www.linkedin.com/in/p${n},,Firm ${n % 9},Engineer,05 Mar 2024`);
  const csv = ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows, ',,,,,,'].join('\r\n');
  await page.goto('/people/import');
  await page.getByLabel('Choose one or more files').setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await expect(page.getByText('121 rows')).toBeVisible();
  expect(await app.json(['people', 'list']).catch(() => [])).toHaveLength(0);
  await page.getByRole('button', { name: 'Bring in 120 people' }).click();
  await expect(page.getByText('120 people')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  expect(await app.json(['people', 'list'])).toHaveLength(0);
});
