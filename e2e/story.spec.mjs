// The whole way, from "what am I curious about?" to an insight that is found again: once with scripts, once without.
import { expect, expectNoAxeViolations, looks, test, wear } from './support/acquaint.mjs';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { walkTheWay } from './support/story.mjs';

const file = join(mkdtempSync(join(tmpdir(), 'acquaint-clock-')), 'now');
const clock = (moment) => writeFileSync(file, moment);
clock('2027-03-20T14:00:00Z');
test.use({ serverArgs: ['--clock', file] });

test.describe('with scripts', () => {
  test.setTimeout(240_000);
  test('a person walks the whole way, and no page has a barrier that axe can find', async ({ page }) => {
    await walkTheWay(page, clock, async () => {
      for (const [, look] of looks) {
        await wear(page, look);
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(page);
      }
      await wear(page, looks[0][1]);
      await expectLargeTargets(page);
    });
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test.setTimeout(120_000);
  test('a person walks the whole way', async ({ page }) => {
    await walkTheWay(page, clock);
  });
});

async function expectNoSidewaysScroll(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
}

/** A4: what is touched is at least 44 by 44; links within a sentence are excused, as the rule excuses them. */
async function expectLargeTargets(page) {
  const small = await page.evaluate(() => {
    const inText = (element) => element.closest('p, dd, li.row-what, .row-text, h1, h2, .hint, .timeline, .toast p, .small') && element.matches('a');
    return [...document.querySelectorAll('main a, main button, main input:not([type=hidden]), main select, main textarea, main summary, nav a')]
      .filter((element) => element.checkVisibility() && !inText(element))
      .map((element) => [element, (element.matches('[type=radio], [type=checkbox]') ? element.closest('.option, label, li') ?? element : element).getBoundingClientRect()])
      .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
      .map(([element, box]) => `${element.outerHTML.slice(0, 90)} ${Math.round(box.width)}x${Math.round(box.height)}`);
  });
  expect(small, `small targets on ${page.url()}`).toEqual([]);
}
