// The whole way, from "what am I curious about?" to an insight that is found again: once with scripts, once without.
import { expect, test } from './support/acquaint.mjs';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faults } from './support/page-rules.mjs';
import { walkTheWay } from './support/story.mjs';

const file = join(mkdtempSync(join(tmpdir(), 'acquaint-clock-')), 'now');
const clock = (moment) => writeFileSync(file, moment);
clock('2027-03-20T14:00:00Z');
test.use({ serverArgs: ['--clock', file] });

test.describe('with scripts', () => {
  test.setTimeout(240_000);
  test('a person walks the whole way, and no page has a barrier that axe can find', async ({ page }) => {
    await walkTheWay(page, clock, async () => {
      expect(await faults(page), `on ${page.url()}`).toEqual([]);
    });
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  test.setTimeout(120_000);
  test('a person walks the whole way at the smallest width', async ({ page }) => {
    await walkTheWay(page, clock, async () => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
    });
  });
});
