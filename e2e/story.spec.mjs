// The whole way, from "what am I curious about?" to an insight that is found again: once with scripts, once without.
import { expectNoAxeViolations, looks, test, wear } from './support/acquaint.mjs';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectLargeTargets, expectNoSidewaysScroll } from './support/fit.mjs';
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
