// Other websites: a name that was pointed at this computer, and a page on another port of localhost (S2, S3).
import { createServer } from 'node:http';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { expect, test } from './support/acquaint.mjs';

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
