// Every list that somebody has already: LinkedIn's zip, Google's list and an address book in one drop, seen before anything
// is kept, brought in, taken back; a list of unknown columns; and a newer list that tells who works somewhere else.
import { expect, expectNoAxeViolations, test } from './support/acquaint.mjs';
import { zip } from './support/zip.mjs';

const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
const connection = (n, company) => `Person,Number${n},https://www.linkedin.com/in/number-${n},,${company},Engineer,05 Mar 2024\n`;
const connections = (company) => CONNECTIONS + Array.from({ length: 50 }, (_, n) => connection(n, n < 40 ? company : 'Town Hall')).join('');
const MESSAGES = `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
1,,Me,https://www.linkedin.com/in/me,Person Number0,https://www.linkedin.com/in/number-0,2026-07-02 10:00:00 UTC,,Hello from the fair,SENT
`;
const GOOGLE = 'First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value\nKofi,,Mensah,Harbour,Pilot,* myContacts,* Work,kofi@harbour.example\n';
const CARDS = 'BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;Zo=C3=A9\r\nTEL;CELL:+1 555 0100\r\nX-SHOE-SIZE:39\r\nEND:VCARD\r\n';

const file = (name, text) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
const drop = async (page, ...files) => {
  await page.goto('/people/import');
  await page.setInputFiles('#files', files);
  await page.getByRole('button', { name: 'See what is in it' }).click();
};

test('three kinds of list in one drop are seen first, brought in, and taken back', async ({ page }) => {
  const linkedin = { ...file('export.zip', ''), buffer: zip({ 'Basic/Connections.csv': connections('WSP'), 'Basic/messages.csv': MESSAGES }) };
  await drop(page, linkedin, file('contacts.csv', GOOGLE), file('people.vcf', CARDS));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is what will happen');
  for (const name of ['Basic/Connections.csv', 'Basic/messages.csv', 'contacts.csv', 'people.vcf']) await expect(page.getByRole('heading', { name })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: /^Bring in / }).click();
  for (const name of ['Zoé Müller', 'Kofi Mensah']) await expect(page.getByRole('link', { name }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.goto('/people');
  await expect(page.getByText('Kofi Mensah')).toHaveCount(0);
});

test('a newer export with forty changes of work leads to a draft that says so', async ({ page }) => {
  for (const company of ['WSP', 'Arup']) {
    await drop(page, file('Connections.csv', connections(company)));
    if (company === 'Arup') await expect(page.getByText('Engineer, WSP → Engineer, Arup').first()).toBeVisible();
    await page.getByRole('button', { name: /^Bring in / }).click();
  }
  await page.goto('/');
  const card = page.getByRole('listitem').filter({ hasText: 'has other work now' }).first();
  await expect(card).toContainText('Engineer, Arup');
  await card.getByRole('link', { name: /^Write to / }).click();
  await expect(page.locator('[name=reason]')).toHaveValue('I saw your new work: Engineer, Arup.');
});

test('a list of unknown columns is asked about once', async ({ page }) => {
  await drop(page, file('evening.csv', 'Who,Where from\nAna Silva,WSP\n'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do the columns mean?');
  await expectNoAxeViolations(page);
  await page.getByLabel('Where from').selectOption({ label: 'Where they work' });
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await page.getByRole('button', { name: 'Bring in one person' }).click();
  await expect(page.getByRole('link', { name: 'Ana Silva' }).first()).toBeVisible();
  await drop(page, file('next.csv', 'Who,Where from\nLi Wei,Arup\n'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is what will happen');
});
