// The fixtures of every browser test: the real program, a page signed in to it, and a watch that fails the test when
// a page misbehaves. Tests import `test` and `expect` from here and never from Playwright.
import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { Program, freePort } from './program.mjs';
import { Watch } from './watch.mjs';

export { expect };
export { expectNoAxeViolations } from './axe.mjs';
export { everything, looks, wear } from './looks.mjs';

const BINARY = resolve(process.env.ACQUAINT_BIN ?? '../target/debug/acquaint');

export const test = base.extend({
  /** The program, as a list whose head is the file to run. */
  command: [[BINARY], { option: true }],

  /** Further arguments for the server, set with `test.use({ serverArgs: [...] })`. */
  serverArgs: [[], { option: true }],

  /** Whether `page` starts signed in, on the page to which the launch link leads. */
  signIn: [true, { option: true }],

  port: [({}, use) => freePort().then(use), { scope: 'worker' }],

  /** The running program, with an empty folder of its own for each test. */
  app: async ({ command, port, serverArgs }, use, info) => {
    const app = new Program(command, port, serverArgs);
    try {
      await use(await app.start());
    } finally {
      await app.end();
      if (info.status !== info.expectedStatus) await info.attach('acquaint.log', { body: app.log });
    }
    expect(app.log, 'the program must not panic').not.toContain('panicked at');
  },

  /** What pages did that no page may do; see `Watch`. */
  watch: async ({ app }, use) => {
    const watch = new Watch(app);
    await use(watch);
    expect(watch.take(), 'no policy violation, console error or outside request').toEqual([]);
  },

  baseURL: ({ app }, use) => use(app.origin),

  context: async ({ context, watch }, use) => {
    await watch.over(context);
    await use(context);
  },

  page: async ({ app, context, signIn }, use) => {
    const page = await context.newPage();
    if (signIn) await page.goto(await app.launchLink());
    await use(page);
  },
});
