// The pictures of the README, of the real pages after a real walk: `cargo xtask pictures`.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOOKS, wear } from './support/looks.mjs';
import { test } from './support/acquaint.mjs';
import { walkTheWay } from './support/story.mjs';

const folder = process.env.ACQUAINT_PICTURES ?? '../docs/pictures';
const file = join(mkdtempSync(join(tmpdir(), 'acquaint-clock-')), 'now');
const clock = (moment) => writeFileSync(file, moment);
clock('2027-03-20T14:00:00Z');
test.use({ serverArgs: ['--clock', file] });

/** The steps that the README shows; with ACQUAINT_ALL_PICTURES every step, in every look, to look at oneself. */
const SHOWN = { 'message, ready': 'message', 'today, with a conversation': 'today', live: 'conversation', insights: 'insights' };

test('pictures of the way', async ({ page }) => {
  test.setTimeout(240_000);
  mkdirSync(folder, { recursive: true });
  const all = Boolean(process.env.ACQUAINT_ALL_PICTURES);
  let number = 0;
  await walkTheWay(page, clock, async (name) => {
    number += 1;
    if (!all && !SHOWN[name]) return;
    const path = (look) => join(folder, all ? `${String(number).padStart(2, '0')}-${name.replace(/\W+/g, '-')}-${look}.png` : `${SHOWN[name]}.png`);
    await page.screenshot({ path: path('phone'), fullPage: all });
    if (!all) return;
    await wear(page, LOOKS.desk);
    await page.screenshot({ path: path('desk') });
    await wear(page, LOOKS.phone);
  });
});
