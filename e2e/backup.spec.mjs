// Copies: save everything, go back to a copy, take that back, and bring the file in elsewhere; with scripts and without.
import { readFile } from 'node:fs/promises';
import { expect, expectNoAxeViolations, looks, test, wear } from './support/acquaint.mjs';

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });
    test.setTimeout(120_000);

    test('three clicks lead back to a copy, and one click leads forward again', async ({ page, app }) => {
      const judge = async () => {
        if (!scripts) return;
        for (const [, look] of looks) {
          await wear(page, look);
          await expectNoAxeViolations(page);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(over, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
        }
      };
      const names = async () => (await app.json(['people', 'list'])).map(({ name }) => name);

      await page.goto('/settings/restore');
      await judge();
      await app.json(['people', 'add', 'Ana Silva, bridge engineer at WSP']);
      await page.reload();
      await page.getByRole('button', { name: 'Make a copy here now' }).click();
      await expect(page.getByText('The copy is made and checked.')).toBeVisible();
      await app.json(['people', 'add', 'Kofi Mensah, nurse']);

      await page.goto('/settings');
      await judge();
      await page.getByRole('link', { name: 'Copies and going back' }).click();
      await judge();
      await page.getByRole('link', { name: 'Look at it' }).first().click();
      await expect(page.getByRole('row', { name: /People/ })).toHaveText(/People\s*2\s*1\s*1 no longer here/);
      await judge();
      await page.getByRole('button', { name: 'Go back to this' }).click();
      await judge();
      expect(await names()).toEqual(['Ana Silva']);
      await page.getByRole('button', { name: 'Go back to how it was before' }).click();
      expect((await names()).sort()).toEqual(['Ana Silva', 'Kofi Mensah']);
    });

    test('a file that was saved is brought in again after everything was removed', async ({ page, app }) => {
      await app.json(['people', 'add', 'Ana Silva, bridge engineer at WSP']);
      await page.goto('/settings/restore');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Save everything as a file' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^acquaint-\d{4}-\d\d-\d\d\.json$/);
      const file = { name: 'mine.json', mimeType: 'application/json', buffer: await readFile(await download.path()) };
      await app.json(['restore', '-'], '{"acquaint":"archive","format":1,"records":[],"changes":[]}');
      await page.goto('/settings/restore');
      await page.getByLabel('The file').setInputFiles({ ...file, buffer: file.buffer.subarray(0, 300) });
      await page.getByRole('button', { name: 'See what is in it' }).click();
      await expect(page.locator('.fault')).toContainText('damaged');
      await page.getByLabel('The file').setInputFiles(file);
      await page.getByRole('button', { name: 'See what is in it' }).click();
      await expect(page.getByText('Ana Silva')).toBeVisible();
      await page.getByRole('button', { name: 'Go back to this' }).click();
      expect(await app.json(['people', 'list'])).toHaveLength(1);
    });
  });
}
