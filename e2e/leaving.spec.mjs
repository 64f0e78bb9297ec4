// Somebody is erased for good in two clicks, and everything can leave; with scripts and without.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectNoAxeViolations, looks, test, wear } from './support/acquaint.mjs';

/** Every byte of a folder that may hold records, as one text. */
async function bytes(folder) {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'));
  return (await Promise.all(files)).join('\n').toLowerCase();
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts, viewport: { width: 390, height: 844 } });
    test.setTimeout(120_000);

    const judge = async (page) => {
      if (!scripts) return;
      for (const [, look] of looks) {
        await wear(page, look);
        await expectNoAxeViolations(page);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(over, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
      }
    };

    test('s24 two clicks erase somebody, and no byte of them is left', async ({ page, app }) => {
      await app.json(['people', 'add', 'Zxqvogel Silva, bridge engineer at WSP, met at the fair']);
      await app.json(['people', 'add', 'Kofi Mensah, nurse']);
      await app.json(['backup']);
      await page.goto('/people');
      await page.getByRole('link', { name: 'Zxqvogel Silva' }).click();
      await page.getByRole('link', { name: 'Erase Zxqvogel for good' }).click();
      await expect(page.getByText('This cannot be undone')).toBeVisible();
      await judge(page);
      expect(await bytes(app.folder), 'the control: it is there before').toContain('zxqvogel');
      await page.getByRole('button', { name: 'Erase Zxqvogel for good' }).click();
      await expect(page.getByRole('heading', { name: 'Erased for good' })).toBeVisible();
      await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
      await judge(page);
      await page.getByRole('button', { name: 'Delete these copies and make a new one' }).click();
      await expect(page.getByText('There is no older copy')).toBeVisible();
      expect(await bytes(app.folder)).not.toContain('zxqvogel');
      expect((await app.json(['people', 'list'])).map(({ name }) => name)).toEqual(['Kofi Mensah']);
    });

    test('i17 everything leaves as pages, tables, cards and a calendar', async ({ page, app }) => {
      await app.json(['people', 'add', 'Ana Silva, bridge engineer at WSP']);
      await page.goto('/settings/export');
      await judge(page);
      for (const [button, name] of [
        ['As pages (Markdown)', /^acquaint-\d{4}-\d\d-\d\d\.markdown\.zip$/],
        ['As tables (CSV)', /\.tables\.zip$/],
        ['As address cards', /\.vcf$/],
        ['As a calendar', /\.ics$/],
      ]) {
        const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
        expect(download.suggestedFilename()).toMatch(name);
        expect((await readFile(await download.path())).length).toBeGreaterThan(50);
      }
      await page.goto('/settings/phone');
      await judge(page);
      await page.goto('/people/quiet');
      await expect(page.getByText('There is nobody')).toBeVisible();
      await judge(page);
    });
  });
}
