// What can be wrong with each form, by the route it is sent to: where it stands, what is typed, and what is pressed.
import { formRoutes } from './routes.mjs';

/** Offered only by a program that was built with the feature `sealed-copies`; crates/acquaint/tests/it/sealed.rs tries them. */
const OF_A_FEATURE = ['/settings/archive/sealed', '/settings/restore/files/{waiting}/open'];

/** Nothing can be wrong with these: every field may be left out, or there is only a button. */
const NEVER_WRONG = [
  ...OF_A_FEATURE,
  '/aim/explorations/new', '/aim/explorations/{exploration}/questions', '/aim/questions/{question}/remove', '/aim/me', '/aim/pitch',
  '/people/import/{waiting}', '/people/{person}/remove', '/people/{person}/contacts', '/people/{person}/not-now', '/people/{person}/viewpoints', '/people/{person}/same/{other}', '/people/{person}/apart/{other}', '/people/{person}/erase', '/people/erased', '/people/quiet', '/people/findings/{finding}/remove', '/people/gaps/{gap}/remove', '/people/jobs/{job}/remove', '/people/filters/{filter}/remove', '/people/organizations/{organization}/same/{other}', '/aim/organizations/rate', '/aim/organizations/scale', '/aim/organizations/{organization}/remove',
  '/outreach/{message}/review', '/outreach/{message}/discard', '/outreach/{message}/send', '/outreach/{message}/take-back', '/outreach/{message}/arrived',
  '/outreach/templates/new', '/outreach/templates/{template}/remove',
  '/interviews/{id}/cancel', '/settings/calendar-feed', '/interviews/{id}/feeling', '/interviews/{id}/questions/fill', '/interviews/{id}/questions/{question}/move',
  '/interviews/transcripts/{transcript}/remove', '/interviews/transcripts/{transcript}/answers/{turn}', '/interviews/{id}/questions/{question}/take-out', '/interviews/{id}/practise', '/interviews/{id}/start', '/interviews/{id}/notes', '/interviews/{id}/end',
  '/follow-ups/{id}/debrief', '/follow-ups/{id}/thank-you', '/follow-ups/{id}/rhythm', '/follow-ups/rhythms', '/follow-ups/promises/{id}', '/follow-ups/promises/{id}/kept', '/follow-ups/promises/{id}/let-go',
  '/follow-ups/referrals/{id}/reported', '/follow-ups/referrals/{id}/permission', '/insights/{passage}/remove', '/insights/themes/{theme}/remove', '/insights/decide/{exploration}', '/insights/decide/{exploration}/questions', '/insights/decide/ways/{way}/remove', '/insights/decide/ways/{way}/{criterion}', '/insights/decide/criteria/{criterion}/remove', '/insights/plan/{step}/done', '/insights/plan/{step}/remove', '/undo/{change}', '/today/postpone', '/settings/end-session',
  '/example/open', '/example/leave', '/settings/copies', '/settings/damage', '/settings/mail/try', '/settings/mail/remove', '/settings/calendars/{calendar}/read', '/settings/calendars/{calendar}/remove', '/settings/restore/copies/{name}', '/settings/restore/files/{waiting}',
  '/settings/versions/{kind}/{id}', '/start/curious', '/start/questions', '/start/practice', '/start/practice/done', '/start/later',
];

const key = (address) => address.split('/').pop();
const agreed = { '[name=date]': '', '[name=time]': '', '#minutes-other': true, '[name=own-minutes]': 'a while' };

/** The forms that can be wrong: `at` a page, with what is filled in. */
export const WRONG = {
  '/people/new': { at: () => '/people/new', fill: { '[name=line]': '', '[name=title]': 'nurse', '[name=email]': 'not an address', '[name=linkedin]': 'javascript:alert(1)' } },
  '/people/{person}/edit': { at: (ids) => `${ids.people[0]}/edit`, fill: { '[name=name]': '', '[name=email]': 'nobody', '[name=notes]': 'Kept all the same.' } },
  '/people/organizations/{organization}': { at: (ids) => ids.organization, form: 'form:has([name=notes])', fill: { '[name=name]': ' ', '[name=notes]': 'Kept all the same.' } },
  '/people/organizations/{organization}/research/{point}': { at: (ids) => `${ids.organization}/research/news`, fill: { '[name=text]': 'Kept all the same.', '[name=source]': ' ' } },
  '/people/{person}/jobs': { at: (ids) => `${ids.people[0]}/jobs`, form: 'form:has([name=since])', fill: { '[name=title]': 'Kept all the same', '[name=since]': 'long ago' } },
  '/people/jobs/{job}': { at: (ids) => ids.job, form: 'form:has([name=since])', fill: { '[name=title]': '', '[name=organization]': '', '[name=since]': '2019' } },
  '/people/{person}/research/{point}': { at: (ids) => `${ids.people[0]}/research/path`, fill: { '[name=text]': ' ', '[name=source]': 'https://wsp.example/kept' } },
  '/people/{person}/research/{point}/ask': { at: (ids) => `${ids.people[0]}/research/path`, form: 'form[action$="/ask"]', fill: { '[name=question]': ' ' } },
  '/aim/organizations/new': { at: () => '/aim/organizations/new', fill: { '[name=names]': ' ' } },
  '/people/findings/{finding}': { at: (ids) => ids.finding, fill: { '[name=text]': ' ', '[name=source]': 'Kept all the same.' } },
  '/people/import/{waiting}/columns': { at: () => '/people/import', before: askColumns, form: 'form[action$="/columns"]', fill: {}, select: { '#column-0': 'nothing', '#column-1': 'notes' } },
  '/people/choose': { at: () => '/people/choose', fill: { '[name=word]': ' ' }, press: '[value=give]' },
  '/people/filters/new': { at: () => '/people/filters/new?q=river&way=met', fill: { '[name=name]': ' ' } },
  '/people/filters/{filter}': { at: (ids) => ids.filter, form: 'form:has([name=name])', fill: { '[name=name]': ' ' } },
  '/people/import': { at: () => '/people/import', fill: {} },
  '/outreach/new': { at: (ids) => `/outreach/new?person=${key(ids.people[0])}`, fill: { '[name=reason]': 'Her talk on old bridges.' }, uncheck: 'channel' },
  '/outreach/reply': { at: (ids) => `/outreach/reply?person=${key(ids.people[0])}`, fill: { '[name=words]': 'Perhaps in May.' } },
  '/outreach/away': { at: (ids) => `/outreach/away?person=${key(ids.people[0])}`, fill: { '[name=back]': '' } },
  '/outreach/call': { at: (ids) => `/outreach/call?person=${key(ids.people[0])}`, fill: { '[name=words]': 'She was in a meeting.' } },
  '/outreach/templates/{template}': { at: (ids) => ids.template, fill: { '[name=name]': 'Kept all the same', '[name=body]': 'Dear {{ person.frist_name }},' } },
  '/settings/asking': { at: () => '/settings/asking', fill: { '[name=again]': '0', '[name=another]': '99' } },
  '/interviews/times': { at: (ids) => `/interviews/times?person=${key(ids.people[0])}`, fill: { '[name=zone]': 'Atlantis', '[name=travel]': '999' }, press: '[value=look]' },
  '/settings/calendars': { at: () => '/settings/calendars', form: 'form[action="/settings/calendars"]', fill: { '[name=from]': '17:00', '[name=until]': '09:00' } },
  '/settings/calendars/file': { at: () => '/settings/calendars', form: 'form[enctype]', fill: {} },
  '/settings/calendars/address': { at: () => '/settings/calendars', form: 'form[action="/settings/calendars/address"]', fill: { '[name=address]': 'calendar.example', '[name=calendar]': 'Work' } },
  '/settings/mail': { at: () => '/settings/mail', form: 'form[action="/settings/mail"]', fill: { '[name=name]': 'Mira', '[name=address]': 'nobody', '[name=server]': 'mail server', '[name=port]': '0' } },
  '/outreach/{message}': { at: (ids) => ids.draft, fill: { '[name=subject]': 'Still here', '[name=body]': ' ' }, press: '[value=sent]' },
  '/interviews/new': { at: (ids) => `/interviews/new?person=${key(ids.people[2])}`, form: 'form:has(#date)', fill: { ...agreed, '[name=place]': '12 River Street' } },
  '/interviews/happened': { at: () => '/interviews/happened', fill: { '[name=line]': '', '[name=on]': '' } },
  '/interviews/{id}/invite': { at: (ids) => `${ids.planned}/invite`, fill: { '[name=body]': ' ' } },
  '/interviews/{id}/edit': { at: (ids) => `${ids.planned}/edit`, fill: { ...agreed, '[name=place]': 'Another place' } },
  '/interviews/{id}/questions': { at: (ids) => `${ids.planned}/questions`, form: 'form:has([name=lines])', fill: { '[name=lines]': ' ' } },
  '/interviews/{id}/questions/{question}': { at: (ids) => `${ids.planned}/questions`, form: 'li:nth-child(2) .plan-change form', fill: { '[name=text]': '' } },
  '/interviews/{id}/questions/{question}/must': { at: (ids) => `${ids.planned}/questions`, form: 'li:not(.must) form.plan-controls', fill: {}, before: mustAskThree },
  '/interviews/{id}/transcript': { at: (ids) => `${ids.held}/transcript`, form: 'form[enctype]', fill: { '[name=text]': '  \n ' } },
  '/interviews/transcripts/{transcript}/speakers': { at: (ids) => `${ids.transcript}/speakers`, fill: {}, uncheck: 'me' },
  '/interviews/transcripts/{transcript}/answers/{turn}/keep': { at: (ids) => `${ids.transcript}/answers/0`, form: 'form[action$="/keep"]', fill: {} },
  '/follow-ups/{id}/promises': { at: (ids) => `/follow-ups/${key(ids.held)}/promises`, fill: { '[name=text]': ' ' } },
  '/follow-ups/promises/{id}/change': { at: (ids) => ids.promise, form: 'form[action$="/change"]', fill: { '[name=text]': ' ' } },
  '/follow-ups/{id}/referrals': { at: (ids) => `/follow-ups/${key(ids.held)}/referrals`, fill: { '[name=name]': '', '[name=title]': 'river engineer' } },
  '/insights/{passage}': { at: (ids) => `${ids.passage}?on=yes`, fill: { '[name=new]': '', '[name="attribution"][value=quotable]': true }, select: { '[name=new-stance]': 'agrees' } },
  '/insights/themes': { at: () => '/insights/themes', form: 'form.new-theme', fill: { '[name=name]': ' ' } },
  '/insights/themes/{theme}': { at: (ids) => ids.theme, form: 'form:has([name=name])', fill: { '[name=name]': '' } },
  '/insights/themes/{theme}/merge': { at: (ids) => ids.theme, form: 'form[action$="/merge"]', fill: {} },
  '/insights/decide/{exploration}/decisions': { at: (ids) => ids.board, form: 'form[action$="/decisions"]', fill: { '[name=reasons]': 'Kept all the same.' } },
  '/insights/decide/ways/{way}': { at: (ids) => ids.way, form: 'form:has([name=name])', fill: { '[name=name]': ' ' } },
  '/insights/decide/criteria/{criterion}': { at: (ids) => ids.criterion, form: 'form:has([name=name])', fill: { '[name=name]': ' ' } },
  '/insights/plan': { at: () => '/insights/plan', form: 'form[action="/insights/plan"]', fill: { '[name=text]': ' ' } },
  '/follow-ups/people/{person}/ideas': { at: (ids) => `/follow-ups/people/${key(ids.people[0])}/ideas`, fill: { '[name=own]': ' ' } },
  '/follow-ups/people/{person}/outcomes': { at: (ids) => `/follow-ups/people/${key(ids.people[0])}/outcomes`, fill: { '[name=words]': 'Kept all the same.', '[name=on]': '' } },
  '/insights/mark/{interview}': { at: (ids) => `/insights/mark/${key(ids.held)}`, fill: { '[name=words]': 'Said in the doorway.' } },
  '/aim/explorations/{exploration}': { at: (ids) => ids.exploration, form: 'form:has([name=known])', fill: { '[name=curious_about]': '', '[name=target]': '0', '[name=known]': 'A little.' } },
  '/settings/restore': { at: () => '/settings/restore', form: 'form[enctype]', fill: {} },
  '/start/person': { at: () => '/start/person', fill: { '[name=line]': '', '#tie': true } },
  '/start/message': { at: (ids) => `/start/message?person=${key(ids.people[3])}`, fill: { '[name=body]': ' ' }, press: '[value=sent]' },
  '/start/next': { at: (ids) => `/start/next?person=${key(ids.people[0])}`, fill: {}, uncheck: 'remind' },
  '/settings': { at: () => '/settings', fill: { '[name=zone]': 'Europe/Nowhere' } },
};

/** What two tabs can write over each other: a page, what one tab sends, what the other one types. */
export const CONFLICTS = {
  person: { at: (ids) => `${ids.people[0]}/edit`, fields: { name: 'Ana Silva', notes: 'From elsewhere.' }, fill: { '[name=notes]': 'From here.' } },
  organization: { at: (ids) => ids.organization, form: 'form:has([name=notes])', fields: { name: 'WSP', notes: 'From elsewhere.' }, fill: { '[name=notes]': 'From here.' } },
  finding: { at: (ids) => ids.finding, fields: { text: 'From elsewhere.', source: 'elsewhere' }, fill: { '[name=text]': 'From here.' } },
  job: { at: (ids) => ids.job, form: 'form:has([name=since])', fields: { title: 'From elsewhere.', organization: 'WSP' }, fill: { '[name=title]': 'From here.' } },
  filter: { at: (ids) => ids.filter, form: 'form:has([name=name])', fields: { name: 'From elsewhere' }, fill: { '[name=name]': 'From here' } },
  'about me': { at: () => '/aim/me', fields: { name: 'Mira', goals: 'From elsewhere.' }, fill: { '[name=goals]': 'From here.' } },
  'first question': { at: () => '/start/curious', fields: { curious_about: 'From elsewhere.' }, fill: { '[name=curious_about]': 'From here.' } },
  pitch: { at: () => '/aim/pitch', fields: { pitch: 'From elsewhere.' }, fill: { '[name=pitch]': 'From here.' } },
  exploration: { at: (ids) => ids.exploration, form: 'form:has([name=known])', fields: { curious_about: 'bridges', known: 'From elsewhere.', target: '7' }, fill: { '[name=known]': 'From here.' } },
  message: { at: (ids) => ids.draft, fields: { subject: 'Elsewhere', body: 'From elsewhere.' }, fill: { '[name=body]': 'From here.' }, press: '[value=save]' },
  template: { at: (ids) => ids.template, fields: { name: 'Elsewhere', subject: 'Elsewhere', body: 'From elsewhere.' }, fill: { '[name=body]': 'From here.' } },
  date: { at: (ids) => `${ids.planned}/edit`, fields: { date: '2027-03-29', time: '10:00', zone: 'UTC', minutes: '30', setting: 'phone', place: 'From elsewhere.' }, fill: { '[name=place]': 'From here.' } },
  theme: { at: (ids) => ids.theme, form: 'form:has([name=name])', fields: { name: 'From elsewhere.' }, fill: { '[name=name]': 'From here.' } },
  way: { at: (ids) => ids.way, form: 'form:has([name=name])', fields: { name: 'From elsewhere.' }, fill: { '[name=name]': 'From here.' } },
  'what matters': { at: (ids) => ids.criterion, form: 'form:has([name=name])', fields: { name: 'From elsewhere.' }, fill: { '[name=name]': 'From here.' } },
  debrief: { at: (ids) => `/follow-ups/${key(ids.held)}/debrief`, fields: { learned: 'From elsewhere.' }, fill: { '[name=learned]': 'From here.' } },
};

/** Routes of forms of which nobody has said yet what can be wrong with them. */
export const unsaid = () => formRoutes().filter((route) => !WRONG[route] && !NEVER_WRONG.includes(route));

/** The form of a case on the page that is open. */
export const formOf = (page, { form }) => page.locator(form ?? 'main form[method=post]:not(.toast form)').first();

/** Types what a case says, and presses its button; answers what comes back. */
export async function sendWrongly(page, ids, it) {
  await page.goto(it.at(ids));
  await it.before?.(page);
  await fill(page, it);
  return press(page, it);
}

/** Types what a case says. */
export async function fill(page, it) {
  const form = formOf(page, it);
  await page.evaluate(() => document.querySelectorAll('main details').forEach((details) => { details.open = true; }));
  if (it.uncheck) await form.evaluate((element, name) => element.querySelectorAll(`[name=${name}]`).forEach((radio) => { radio.checked = false; }), it.uncheck);
  for (const [field, value] of Object.entries(it.fill)) {
    if (value === true) await form.locator(field).check();
    else await form.locator(field).fill(value);
  }
  for (const [field, value] of Object.entries(it.select ?? {})) await form.locator(field).selectOption(value);
}

/** Presses the button of a case. */
export async function press(page, it) {
  const button = formOf(page, it).locator(it.press ?? 'button[type=submit]').first();
  const [answer] = await Promise.all([page.waitForNavigation(), button.click()]);
  return answer;
}

/** A list of columns that nobody knows. */
async function askColumns(page) {
  await page.setInputFiles('#files', { name: 'evening.csv', mimeType: 'text/csv', buffer: Buffer.from('Who,Where from\nAna Silva,WSP\n') });
  await Promise.all([page.waitForNavigation(), page.locator('form[enctype] button[type=submit]').click()]);
}

async function mustAskThree(page) {
  for (let number = 0; number < 3; number += 1) {
    await Promise.all([page.waitForNavigation(), page.locator('button[aria-pressed="false"]', { hasText: 'Must ask' }).first().click()]);
  }
}
