// Other websites: a name that was pointed at this computer, and a page on another port of localhost (S2, S3).
import { createServer } from 'node:http';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { expect, test } from './support/acquaint.mjs';
import { formRoutes } from './support/routes.mjs';

test('a name that was pointed at this computer gets nothing', async ({ app }, info) => {
  const options = info.project.use.launchOptions;
  const browser = await chromium.launch({ ...options, args: [...options.args, '--host-resolver-rules=MAP evil.example 127.0.0.1'] });
  try {
    const page = await browser.newPage();
    const answer = await page.goto(`http://evil.example:${app.port}/`);
    expect(answer.status()).toBe(403);
  } finally {
    await browser.close();
  }
});

test('a page on another port cannot change anything, even with the cookie', async ({ app, page, watch }) => {
  watch.allow(/./);
  const form = `<form method="post" action="${app.origin}/people/new"><input name="line" value="Mallory"><button>Go</button></form>`;
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(form)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await page.goto(`http://localhost:${server.address().port}/`);
    await page.getByRole('button').click();
    await expect(page.getByText('nothing was changed')).toBeVisible();
  } finally {
    server.close();
  }
  await page.goto(`${app.origin}/people`);
  await expect(page.getByText('Mallory')).toHaveCount(0);
});

test('a page on another port can send every form of ours and changes nothing by it', async ({ app, page, watch }) => {
  watch.allow(/./);
  await app.json(['people', 'add', 'Ana Silva']);
  await page.goto('/people');
  const person = (await page.getByRole('link', { name: 'Ana Silva' }).getAttribute('href')).split('/').pop();
  await page.goto('/settings/history');
  const before = await page.locator('main li').count();
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<h1>Elsewhere</h1>')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await page.goto(`http://localhost:${server.address().port}/`);
    let sent = 0;
    page.on('request', (request) => { sent += Number(request.method() === 'POST' && request.url().startsWith(app.origin)); });
    await page.evaluate(sendAll, formRoutes().map((route) => app.origin + route.replace(/\{\w+\}/g, person)));
    expect(sent).toBe(formRoutes().length);
  } finally {
    server.close();
  }
  await page.goto(`${app.origin}/settings/history`);
  expect(await page.locator('main li').count()).toBe(before);
  await page.goto(`${app.origin}/people/${person}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ana Silva');
});

// Runs inside the foreign page. The browser sends the cookie along, because another port is the same site; the answer is
// kept from the page.
async function sendAll(addresses) {
  const fields = new URLSearchParams({ line: 'Mallory', name: 'Mallory', text: 'Mallory', questions: 'Mallory', curious_about: 'Mallory' });
  const send = (address) => fetch(address, { method: 'POST', mode: 'no-cors', credentials: 'include', body: fields });
  await Promise.allSettled(addresses.map(send));
}
