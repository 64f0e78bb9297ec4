// Runs axe on a page whose content policy forbids foreign scripts. axe is put into an isolated world over the
// browser's own debugging protocol: it sees the same document, the page's policy does not bind it, and the page
// never sees it. So the policy stays switched on while we look.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds, as lines of text: rule, help, and each element with what is wrong.
 * @param {import('@playwright/test').Page} page
 */
export async function axeViolations(page) {
  for (let tries = 2; ; tries -= 1) {
    try {
      return await look(page);
    } catch (error) {
      // The page that was looked at gave way to the next one: that one is looked at instead.
      if (!tries || !/context with specified id|context was destroyed/.test(error.message)) throw error;
      await page.waitForLoadState();
    }
  }
}

async function look(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    });
    await evaluate(session, contextId, `${await source}; undefined`);
    const run = `axe.run(document, ${JSON.stringify({ runOnly: TAGS, resultTypes: ['violations'] })})`;
    const found = await evaluate(session, contextId, `${run}.then((result) => JSON.stringify(result.violations))`);
    return JSON.parse(found).map(inWords);
  } finally {
    await session.detach();
  }
}

/** Fails when axe finds anything on the page. It runs every rule of WCAG 2.2 A and AA and the best practices (A1). */
export async function expectNoAxeViolations(page) {
  const found = await axeViolations(page);
  expect(found, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}

async function evaluate(session, contextId, expression) {
  const options = { contextId, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, ...options });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

function inWords({ id, help, nodes }) {
  const where = nodes.map((node) => `  ${node.target.join(' ')}: ${node.failureSummary.replaceAll('\n', ' ')}`);
  return [`${id}: ${help}`, ...where].join('\n');
}
