// The states in which every page is judged: empty, one, many, long, and the example people. Each is made by sending the
// program's own forms, and answers every address that a page can be seen at in it.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageRoutes, matches } from './routes.mjs';

const NOW = '2027-03-20T14:00:00Z';
const file = join(mkdtempSync(join(tmpdir(), 'acquaint-clock-')), 'now');
writeFileSync(file, NOW);

/** The server's arguments, so that the pages always show the same days. */
export const CLOCK = ['--clock', file];
/** Moves the program's time. */
export const clock = (moment) => writeFileSync(file, moment);

/** Sends forms as the program's own pages would. */
export class Sender {
  constructor(app, request) {
    Object.assign(this, { app, request, sent: 0 });
  }

  /** Sends a form that must be taken; answers the address it leads to, without what follows the path. */
  async send(path, fields = {}) {
    const answer = await this.post(path, fields);
    if (answer.status() !== 303) throw new Error(`${path} answered ${answer.status()}: ${(await answer.text()).replace(/[^]*<main/, '').slice(0, 1500)}`);
    return answer.headers().location.split(/[?#]/)[0];
  }

  /** Sends a form with a file that must be taken; answers the address it leads to. */
  async upload(path, field, name, text) {
    const files = { [field]: { name, mimeType: 'text/plain', buffer: Buffer.from(text) } };
    const answer = await this.request.post(this.app.origin + path, { multipart: files, headers: { origin: this.app.origin }, maxRedirects: 0, timeout: 30_000 });
    if (answer.status() !== 303) throw new Error(`${path} answered ${answer.status()}: ${(await answer.text()).slice(-1500)}`);
    return answer.headers().location.split(/[?#]/)[0];
  }

  /** Sends a form a second after the one before, so that whatever is sorted by time always has the same order. */
  post(path, fields) {
    this.sent += 1;
    clock(new Date(Date.parse(NOW) + this.sent * 1000).toISOString());
    const data = new URLSearchParams(Array.isArray(fields) ? fields : Object.entries(fields)).toString();
    const headers = { origin: this.app.origin, 'content-type': 'application/x-www-form-urlencoded' };
    return this.request.post(this.app.origin + path, { data, headers, maxRedirects: 0, timeout: 30_000 });
  }

  /** The text of a page. */
  async read(path) {
    return (await this.request.get(this.app.origin + path)).text();
  }

  /** The value of a hidden field of a page. */
  async hidden(path, name) {
    return (await this.read(path)).match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1].replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  }

  /** Addresses on a page that match. */
  async links(path, pattern) {
    return [...new Set([...(await this.read(path)).matchAll(/(?:href|action|id)="([^"]+)"/g)].map(([, address]) => address).filter((address) => pattern.test(address)))];
  }
}

/** Words of a state: short and plain, or as long and as foreign as people write them. */
const PLAIN = {
  curious: 'designing bridges',
  question: 'How do people get into bridge design?',
  name: (n) => ['Ana Silva', 'Kofi Mensah', 'Tomás Reyes', 'Mei Lin'][n] ?? `Person ${n}`,
  title: 'bridge engineer',
  organization: 'WSP',
  place: '12 River Street',
  subject: 'Twenty minutes about bridges?',
  text: 'Dear Ana,\n\nI read about the river bridge. Would you have 20 minutes for a few questions?\n\nThank you, whatever the answer.\nMira',
  said: 'With pleasure! Come by on Friday.',
  note: 'Nobody tells you how much of the work is listening to the river. She studied again at thirty.',
  promise: 'Send the article on old bridges',
  search: 'river',
  tag: 'alumni',
  filter: 'From my school',
};

const WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller'.repeat(3);
const RTL = 'مهندسة جسور في الشركة الهندسية الكبيرة';
const EMOJI = '👩🏽‍🔬🧑‍🧑‍🧒‍🧒'.repeat(20);
const PARAGRAPHS = Array.from({ length: 40 }, (_, n) => `She said a thing that mattered, number ${n}: ${RTL} and ${'more of it '.repeat(6)}to the end.`).join('\n\n').slice(0, 5000);
const LONG = {
  curious: `${WORD} ${RTL} ${EMOJI}`,
  question: `${WORD}? ${'What would you say about this and that and '.repeat(8)}the rest?`,
  name: (n) => [`${WORD} the First`, `${RTL} ${RTL} ${RTL}`, `${EMOJI} Tomás`, `Maria ${'van der '.repeat(24)}Meulen`][n] ?? `${WORD} ${n}`,
  title: `${'Senior deputy associate '.repeat(6)}${WORD}`,
  organization: `${RTL} ${WORD} ${EMOJI}`,
  place: `https://meet.example/${'a'.repeat(300)}`,
  subject: `${WORD} ${RTL}`,
  text: `${PARAGRAPHS}\n\n${WORD}\n\n${EMOJI}`,
  said: PARAGRAPHS.slice(0, 2000),
  note: `${PARAGRAPHS}\n${WORD}`,
  promise: `${WORD} ${RTL} ${'and that '.repeat(40)}`,
  search: 'mattered',
  tag: WORD.slice(0, 40),
  filter: `${WORD} ${RTL}`,
};

/** What else than a first message is written. */
const PURPOSES = ['follow-up', 'offer-times', 'answer-later', 'answer-no', 'reschedule', 'confirm', 'report-back'];

/** Makes a state; answers the addresses of its pages. */
export const STATES = {
  empty: async () => ({}),
  one: (sender) => few(sender, PLAIN),
  long: (sender) => few(sender, LONG),
  many,
  example,
};

/** The example people, with the banner that stands on every page of theirs. */
async function example(sender) {
  await sender.send('/example/open');
  const seen = [];
  for (const room of ['/people', '/interviews', '/outreach', '/follow-ups']) seen.push(...(await sender.links(room, /^\/(people|interviews|outreach|follow-ups)\/[0-9a-f-]{36}(\/[a-z-]+)?$/)).filter((address) => !/\/(reported|kept)$/.test(address)).slice(0, 3));
  return { also: seen };
}

/** Somebody of every stage: one thanked, one to meet, one written to, one only known. */
export async function few(sender, words) {
  const ids = { words };
  await sender.send('/aim/explorations/new', { curious_about: words.curious });
  [ids.exploration] = await sender.links('/aim', /^\/aim\/explorations\/[0-9a-f-]{36}$/);
  words = { ...words, exploration: key(ids.exploration) };
  await sender.send(`${ids.exploration}/questions`, { questions: words.question });
  await sender.send('/aim/me', { ...(await seen(sender, '/aim/me')), name: 'Mira Kovač', introduction: words.title, motivation: words.note, skills: words.question });
  await sender.send('/aim/pitch', { ...(await seen(sender, '/aim/pitch')), pitch: words.note });
  ids.people = [];
  for (let n = 0; n < 4; n += 1) {
    const more = { title: words.title, organization: words.organization, email: `p${n}@wsp.example`, phone: '+1 416 555 0100', linkedin: `https://www.linkedin.com/in/person-${n}`, place: words.place, tie: 'acquaintance' };
    ids.people.push(await sender.send('/people/new', { line: words.name(n), ...(n < 3 ? more : {}) }));
  }
  const [held, planned, waiting] = ids.people;
  await sender.send(`${held}/contacts`, { how: 'other', on: '2027-03-01', words: words.said });
  await sender.send('/settings/copies');
  [ids.copy] = await sender.links('/settings/restore', /^\/settings\/restore\/copies\/./);
  ids.sent = await message(sender, held, words, 'sent');
  for (const outcome of ['no-answer', 'answering-machine', 'asked-to-call-back']) await sender.send('/outreach/call', { person: key(held), outcome, words: words.said });
  await sender.send('/outreach/away', { person: key(waiting), back: '2027-04-20' });
  await sender.send('/outreach/reply', { person: key(held), kind: 'yes', words: words.said });
  ids.held = await talk(sender, held, words, '2027-03-19');
  await sender.send(`${ids.held}/feeling`, { confidence: '2' });
  await sender.send(`${ids.held}/questions/fill`);
  await sender.send(`${ids.held}/start`);
  const [question] = await questions(sender, ids.held);
  await sender.send(`${ids.held}/notes`, { [`note-${question}`]: words.note, [`seen-${question}`]: '', 'note-general': words.note, 'seen-general': '', asked: question });
  await sender.send(`${ids.held}/end`);
  const talked = `/follow-ups/${key(ids.held)}`;
  await sender.send(`${talked}/debrief`, { seen: await sender.hidden(`${talked}/debrief`, 'seen'), learned: words.note, fit: words.said, confidence: '4' });
  await sender.send(`${talked}/promises`, { text: words.promise, side: 'mine', due: '2027-04-02' });
  await sender.send(`${talked}/promises`, { text: words.promise, side: 'theirs', due: '' });
  ids.promise = (await sender.links('/follow-ups', /^\/follow-ups\/promises\/[0-9a-f-]{36}$/))[0];
  await sender.send(`/follow-ups/people/${key(ids.people[0])}/ideas`, { own: words.promise });
  await sender.send(`${talked}/referrals`, { name: words.name(4), title: words.title, organization: words.organization, 'may-mention': 'yes' });
  await mark(sender, ids.held, 2);
  await weighed(sender, ids, words);
  ids.transcript = await transcript(sender, ids.held, words, 1);
  ids.planned = await talk(sender, planned, words, '2027-03-26');
  await sender.send(`${ids.planned}/questions/fill`);
  await sender.send(`${ids.planned}/questions`, { lines: words.question });
  await sender.send(`${ids.planned}/practise`, { recall: 'yes' });
  ids.draft = await message(sender, waiting, words);
  ids.going = await going(sender, waiting, words);
  await offered(sender, waiting, words);
  ids.template = await sender.send('/outreach/templates/new', { name: words.subject, purpose: 'ask', channel: 'email', do: 'draft' });
  ids.blank = await sender.send('/outreach/new', { person: key(ids.people[3]), channel: 'email' });
  [ids.organization] = await sender.links(held, /^\/people\/organizations\/./);
  await sender.send('/start/questions', [['person', key(ids.people[3])], ['own', words.question]]);
  await sender.send(ids.organization, { name: words.organization, notes: words.note });
  await sender.send(ids.organization, { name: words.organization, notes: words.said });
  [ids.versions] = await sender.links(ids.organization, /^\/settings\/versions\/./);
  await places(sender, ids, words, 2);
  await putAside(sender, words);
  return ids;
}

/** Places one would like to work at, some of them rated; and what one found out and did not find before writing. */
async function places(sender, ids, words, count) {
  await sender.send('/aim/organizations/new', [['way', 'known'], ['organization', key(ids.organization)], ['names', Array.from({ length: count }, (_, n) => `${words.organization} ${n + 1}`).join('\n')]]);
  await sender.send('/aim/organizations/rate', [['organization', key(ids.organization)], [`motivation-${key(ids.organization)}`, '3'], [`openings-${key(ids.organization)}`, '2']]);
  const listed = await sender.links('/aim/organizations', /^\/people\/organizations\/[0-9a-f-]{36}$/);
  ids.elsewhere = listed.find((one) => one !== ids.organization);
  [ids.job] = await sender.links(`${ids.people[0]}/jobs`, /^\/people\/jobs\/[0-9a-f-]{36}$/);
  await sender.send(`${ids.people[0]}/jobs`, { title: words.title, organization: words.organization, since: '2019', until: '2021-05' });
  if (!ids.filter) {
    await sender.send('/people/choose', [['who', key(ids.people[0])], ['who', key(ids.people[1])], ['word', words.tag], ['do', 'give']]);
    await sender.send('/people/filters/new', { name: words.filter, tag: words.tag });
  }
  [ids.filter] = await sender.links(`/people?tag=${encodeURIComponent(words.tag)}`, /^\/people\/filters\/[0-9a-f-]{36}$/);
  const research = `${ids.people[0]}/research`;
  await sender.send(`${research}/work`, { text: words.note, source: 'https://wsp.example/talks/river' });
  await sender.send(`${research}/news`, { text: words.said, source: words.subject });
  await sender.send(`${research}/day/ask`, { question: words.question });
  [ids.finding] = await sender.links(research, /^\/people\/findings\/[0-9a-f-]{36}(?=$|\?)/);
}

/** Somebody who was added and taken off the list again, for the trash. */
async function putAside(sender, words) {
  const person = await sender.send('/people/new', { line: words.name(5), title: words.title });
  await sender.send(`${person}/remove`);
}

/** Three hundred people beside ten thousand brought in, and dozens of everything else. */
async function many(sender) {
  await bringIn(sender.app, 10_000);
  const ids = await few(sender, PLAIN);
  const each = (count, step) => inTurn(Array.from({ length: count }, (_, n) => n), step);
  await each(30, (n) => sender.send('/aim/explorations/new', { curious_about: `another question, number ${n}` }));
  await sender.send(`${ids.exploration}/questions`, { questions: Array.from({ length: 60 }, (_, n) => `What did you learn in year ${n}?`).join('\n') });
  const people = await sender.links('/people', /^\/people\/[0-9a-f-]{36}$/);
  await each(60, (n) => sender.send(`${ids.people[0]}/contacts`, { how: 'other', on: '2027-03-01', words: `We met for the ${n}th time by the river.` }));
  const talked = `/follow-ups/${key(ids.held)}`;
  await each(60, (n) => sender.send(`${talked}/promises`, { text: `Promise number ${n}`, side: n % 2 ? 'mine' : 'theirs', due: '2027-04-02' }));
  await each(40, (n) => sender.send(`${talked}/referrals`, { name: `Named Person ${n}`, title: 'river engineer' }));
  await each(70, (n) => message(sender, people[n % people.length], PLAIN, n % 4 ? 'sent' : 'save'));
  await each(80, async (n) => {
    const held = await talk(sender, people[n % people.length], PLAIN, `2027-04-${String((n % 28) + 1).padStart(2, '0')}`);
    if (n % 3 === 0) return;
    await sender.send(`${held}/start`);
    await sender.send(`${held}/notes`, { 'note-general': Array.from({ length: 4 }, (_, at) => `The river said ${n} and ${at} to her.`).join(' '), 'seen-general': '' });
    await sender.send(`${held}/end`);
    await mark(sender, held, 4);
  });
  ids.transcript = await transcript(sender, ids.held, PLAIN, 60);
  await places(sender, ids, PLAIN, 80);
  await each(40, () => putAside(sender, PLAIN));
  await each(30, (n) => sender.send(ids.organization, { name: PLAIN.organization, notes: `They build bridges, and I wrote so ${n} times.` }));
  await each(20, () => sender.send('/settings/copies'));
  await sender.send(`${ids.planned}/questions`, { lines: Array.from({ length: 40 }, (_, n) => `${n}: what would you say about ${'this and that and '.repeat(4)}the rest?`).join('\n') });
  return { ...ids, many: true };
}

/** A file of LinkedIn with as many people. */
export async function bringIn(app, count) {
  const rows = Array.from({ length: count }, (_, n) => `Person,Number${String(n).padStart(5, '0')},https://www.linkedin.com/in/n${n},,Firm ${n % 97},Engineer,05 Mar 2024`);
  const path = join(app.home, 'Connections.csv');
  writeFileSync(path, ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows].join('\r\n'));
  const { status, stderr } = await app.cli(['people', 'import', path]);
  if (status !== 0) throw new Error(stderr);
}

const key = (address) => address.split('/').pop();
const seen = async (sender, path) => ({ seen: await sender.hidden(path, 'seen') });

async function inTurn(items, step) {
  for (const item of items) await step(item);
}

async function message(sender, person, words, then = 'save') {
  const address = await sender.send('/outreach/new', { person: key(person), channel: 'email' });
  await sender.send(address, { ...(await seen(sender, address)), subject: words.subject, body: words.text, do: then });
  return address;
}

/** A message that was approved and waits for its half minute, which does not pass while the clock stands. */
async function going(sender, person, words) {
  await sender.send('/settings/mail', { name: 'Mira Kovač', address: 'mira@post.example', server: 'localhost', port: '2525', security: 'none' });
  const address = await sender.send('/outreach/new', { person: key(person), channel: 'email', purpose: 'other' });
  await sender.send(address, { ...(await seen(sender, address)), subject: words.subject, body: words.text, do: 'send' });
  await sender.send(`${address}/send`, { approval: await sender.hidden(`${address}/send`, 'approval') });
  return address;
}

function talk(sender, person, words, date) {
  return sender.send(`/interviews/new?person=${key(person)}`, { date, time: '15:00', zone: 'Europe/Berlin', minutes: '20', setting: 'workplace', place: words.place, exploration: words.exploration ?? '' });
}

async function questions(sender, talked) {
  return [...(await sender.read(`${talked}/live`)).matchAll(/id="note-([0-9a-f-]{36})"/g)].map(([, id]) => id);
}

/** What was said in a conversation: each of its questions, and as many others. */
async function transcript(sender, talked, words, others) {
  const plain = (text) => text.trim().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const asked = [...(await sender.read(`${talked}/live`)).matchAll(/<summary><span>([^<]{4,200})/g)].map(([, text]) => plain(text)).slice(0, 3);
  const more = Array.from({ length: others }, (_, n) => `And what did people say about bridge number ${n}?`);
  const names = ['Mira Kovač', words.speaker ?? words.name(0).slice(0, 50).replace(/[:?!]/g, '')];
  const lines = [...asked, ...more].flatMap((question) => [`${names[0]}: ${question}`, `${names[1]}: ${(words.recorded ?? words.note).replaceAll('\n', ' ')}`]);
  const address = await sender.upload(`${talked}/transcript`, 'file', 'talk.txt', lines.join('\n'));
  const own = address.replace(/\/speakers$/, '');
  await sender.send(`${own}/answers/0/keep`, { all: 'yes', kind: 'path' }).catch(() => sender.send(`${own}/answers/1/keep`, { all: 'yes', kind: 'path' }));
  return own;
}

/** Times in another zone that wait for an answer, and a calendar that says when one is busy. */
async function offered(sender, person, words) {
  const page = `/interviews/times?person=${key(person)}`;
  const event = ['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270324', 'DTEND;VALUE=DATE:20270326', 'END:VEVENT'];
  await sender.upload('/settings/calendars/file', 'file', `${words.search}.ics`, ['BEGIN:VCALENDAR', ...event, 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'));
  await sender.send(page, { minutes: '20', setting: 'workplace', travel: '30', zone: 'Europe/London', do: 'look' });
  const slots = [...(await sender.read(page)).matchAll(/name="slot" value="([^"]+)" checked/g)].map(([, slot]) => ['slot', slot]);
  await sender.send(page, [...slots, ['minutes', '20'], ['setting', 'video'], ['zone', 'Europe/London'], ['do', 'put']]);
}

/** Marks the first sentences of a conversation, and one that is not in the notes. */
async function mark(sender, talked, count) {
  const address = `/insights/mark/${key(talked)}`;
  const rows = [...(await sender.read(address)).matchAll(/<select id="(k-[0-9a-f]+)"/g)].slice(0, count).map(([, row]) => [row, 'skill']);
  await sender.send(address, [...rows, ['from', '0'], ['words', 'In her own words: listen first.'], ['kind', 'advice']]);
}

/** One passage under a theme and one in confidence, two ways with what matters, a decision, a step, and what came of it. */
async function weighed(sender, ids, words) {
  const [first, second] = (await sender.links('/insights', /^\/insights\/[0-9a-f-]{36}$/));
  ids.passage = first;
  await sender.send(first, { new: words.question, 'new-stance': 'otherwise', attribution: 'background' });
  await sender.send('/insights/themes', { name: words.title });
  if (second) await sender.send(second, { attribution: 'off-the-record' });
  [ids.theme] = await sender.links('/insights/themes', /^\/insights\/themes\/[0-9a-f-]{36}$/);
  ids.board = `/insights/decide/${key(ids.exploration)}`;
  await sender.send(ids.board, { way: `${words.title}\n${words.organization}`, criterion: words.question });
  const page = await sender.read(ids.board);
  const ratings = [...page.matchAll(/name="(r-[0-9a-f-]{73})"/g)].map(([, name], at) => [name, String(at + 2)]);
  await sender.send(ids.board, ratings);
  [ids.cell] = await sender.links(ids.board, /^\/insights\/decide\/ways\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  [ids.way] = await sender.links(ids.board, /^\/insights\/decide\/ways\/[0-9a-f-]{36}$/);
  [ids.criterion] = await sender.links(ids.board, /^\/insights\/decide\/criteria\/[0-9a-f-]{36}$/);
  await sender.send(ids.cell, { [`p-${key(first)}`]: 'against' });
  const [, chosen] = page.match(/<select id="chosen"[\s\S]*?<option value="([^"]+)"/) ?? [];
  await sender.send(`${ids.board}/decisions`, { chosen: chosen ?? words.title, reasons: words.note, confidence: '4', change_mind: words.promise });
  await sender.send('/follow-ups/rhythms', { everybody: '180', kind: 'tie-close', days: '60' });
  await sender.send('/insights/plan', { text: words.promise, due: '2027-03-19', exploration: key(ids.exploration) });
  await sender.send(`/follow-ups/people/${key(ids.people[0])}/outcomes`, { kind: 'idea', words: words.note, on: '2027-03-19', interview: key(ids.held) });
}

/** Where every page of the program can be seen in a state; a route with ids that nobody supplies here is an error. */
export function addresses(ids) {
  const ways = pageRoutes().flatMap((route) => samples(route, ids) ?? unknown(route));
  return [...new Set([...ways, ...(ids.also ?? [])])];
}

function unknown(route) {
  throw new Error(`no sample for ${route}: add its ids to e2e/support/states.mjs`);
}

function samples(route, ids) {
  const filled = Boolean(ids.people);
  const person = filled ? key(ids.people[0]) : null;
  const of = (...addresses) => (filled ? addresses : []);
  const special = {
    '/people': ['/people', '/people?q=zzz', '/people?q=number&page=2&way=not-asked'],
    '/people/choose': ['/people/choose', '/people/choose?q=number&page=2&way=not-asked', ...of(`/people/choose?q=zzz&who=${person}`)],
    '/people/filters/new': ['/people/filters/new?q=river&way=met'],
    '/people/filters/{filter}': ids.filter ? [ids.filter] : [],
    '/people/next': ['/people/next'],
    '/people/variety': ['/people/variety'],
    '/people/{person}/introductions': of(`${ids.people?.[0]}/introductions`),
    '/people/{person}/viewpoints': of(`${ids.people?.[0]}/viewpoints`),
    '/people/network': ['/people/network'],
    '/people/{person}': of(...(ids.people ?? [])),
    '/people/{person}/edit': of(`${ids.people?.[0]}/edit`),
    '/people/{person}/erase': of(`${ids.people?.[0]}/erase`),
    '/people/{person}/same': of(`${ids.people?.[0]}/same`, `${ids.people?.[0]}/same?q=zzz`, `${ids.people?.[0]}/same?q=number`),
    '/people/{person}/same/{other}': of(`${ids.people?.[0]}/same/${key(ids.people?.[1] ?? '')}`, `${ids.people?.[0]}/same/${key(ids.people?.[1] ?? '')}?from=person`),
    '/people/organizations/{organization}': of(ids.organization, ids.elsewhere),
    '/people/organizations/{organization}/research/{point}': of(`${ids.organization}/research/news`),
    '/people/organizations/{organization}/same': of(`${ids.organization}/same`),
    '/people/organizations/{organization}/same/{other}': of(`${ids.organization}/same/${key(ids.elsewhere ?? '')}`),
    '/people/{person}/jobs': of(`${ids.people?.[0]}/jobs`, `${ids.people?.[3]}/jobs`),
    '/people/jobs/{job}': of(ids.job),
    '/people/findings/{finding}': ids.finding ? [ids.finding] : [],
    '/people/{person}/research': of(`${ids.people?.[0]}/research`, `${ids.people?.[3]}/research`),
    '/people/{person}/research/{point}': of(`${ids.people?.[0]}/research/path`),
    '/aim/organizations/new': ['/aim/organizations/new', ...['known', 'openings', 'trends'].map((way) => `/aim/organizations/new?way=${way}`)],
    '/outreach/new': of(`/outreach/new?person=${person}`, ...PURPOSES.map((purpose) => `/outreach/new?person=${person}&purpose=${purpose}`)),
    '/outreach/reply': of(`/outreach/reply?person=${person}`),
    '/outreach/answer': of(...['yes', 'later', 'no'].map((kind) => `/outreach/answer?person=${person}&to=${kind}`)),
    '/outreach/away': of(`/outreach/away?person=${person}`),
    '/outreach/call': of(`/outreach/call?person=${person}`, `/outreach/call?person=${key(ids.people?.[3] ?? '')}`),
    '/outreach/{message}': of(ids.sent, ids.draft, ids.blank, ids.going),
    '/outreach/{message}/send': of(`${ids.draft}/send`),
    '/outreach/templates/{template}': of(ids.template, `${ids.template}?for=${key(ids.people?.[1] ?? '')}`),
    '/outreach/rules/{rule}': ['/outreach/rules/asks-for-job', '/outreach/rules/too-long'],
    '/outreach/{message}/next': of(`${ids.sent}/next`),
    '/start/person': ['/start/person', ...of(`/start/person?person=${person}`)],
    '/start/questions': of(...(ids.people ?? []).map((one) => `/start/questions?person=${key(one)}`)),
    '/start/message': of(`/start/message?person=${key(ids.people?.[3] ?? '')}`),
    '/start/next': of(`/start/next?person=${person}`),
    '/interviews/sheet': of(`/interviews/sheet?person=${key(ids.people?.[3] ?? '')}`),
    '/settings/restore': ['/settings/restore', '/settings/restore?made=yes', '/settings/restore?filled=yes'],
    '/settings/damage': ['/settings/damage', '/settings/damage?went=back'],
    '/settings/restore/copies/{name}': of(ids.copy),
    '/settings/versions/{kind}/{id}': of(ids.versions, `${ids.versions}?changed=yes`),
    '/interviews/happened': ['/interviews/happened', ...of(`/interviews/happened?person=${person}`)],
    '/interviews/new': of(`/interviews/new?person=${person}`, `/interviews/new?person=${key(ids.people?.[2] ?? '')}`),
    '/interviews/times': of(`/interviews/times?person=${person}`, `/interviews/times?person=${key(ids.people?.[2] ?? '')}`),
    '/aim/explorations/{exploration}': of(ids.exploration),
    '/insights': ['/insights', '/insights?kind=skill', '/insights?kind=path'],
    '/insights/{passage}': of(ids.passage, `${ids.passage}?on=yes`),
    '/insights/themes': ['/insights/themes', ...of(`/insights/themes?exploration=${key(ids.exploration ?? '')}`)],
    '/insights/themes/{theme}': of(ids.theme),
    '/insights/decide/{exploration}': of(ids.board),
    '/insights/decide/ways/{way}/{criterion}': of(ids.cell),
    '/insights/decide/ways/{way}': of(ids.way),
    '/insights/decide/criteria/{criterion}': of(ids.criterion),
    '/insights/organizations/{organization}': of(`/insights/organizations/${key(ids.organization ?? '')}`),
    '/follow-ups/people/{person}/ideas': of(`/follow-ups/people/${person}/ideas`),
    '/follow-ups/promises/{id}': of(ids.promise),
    '/follow-ups/people/{person}/outcomes': of(`/follow-ups/people/${person}/outcomes`),
    '/insights/mark/{interview}': of(`/insights/mark/${key(ids.held ?? '')}`),
    '/interviews/transcripts/{transcript}': of(ids.transcript, `${ids.transcript}?lines=3+6`),
    '/interviews/transcripts/{transcript}/speakers': of(`${ids.transcript}/speakers`),
    '/interviews/transcripts/{transcript}/answers/{turn}': of(`${ids.transcript}/answers/0`),
    '/search': ['/search', '/search?q=zzz', `/search?q=${ids.words?.search ?? 'nobody'}`],
  };
  if (special[route]) return special[route];
  const ofTalk = route.match(/^\/(interviews|follow-ups)\/\{id\}(\/\w[\w-]*)?$/);
  if (ofTalk) {
    const [, room, page = ''] = ofTalk;
    const both = room === 'interviews' ? [ids.held, ids.planned] : [ids.held];
    return of(...both.map((talked) => `/${room}/${key(talked ?? '')}${page}`));
  }
  return route.includes('{') ? null : [route];
}

/** Whether every page that has a route is seen at one address or more. */
export const uncovered = (seen) => pageRoutes().filter((route) => !seen.some((address) => matches(route, address)));
