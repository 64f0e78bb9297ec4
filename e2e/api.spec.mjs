// The API from outside: its description is valid OpenAPI 3.1 by the official schema, and what it answers is what it describes.
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from './support/acquaint.mjs';

test.use({ signIn: false });

/** Asks an operation by its name and checks the answer against its description. */
async function asker(app, request) {
  const token = (await app.cli(['token'])).stdout.trim();
  const description = await (await request.get(`${app.origin}/api/v1/openapi.json`)).json();
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  ajv.addSchema(description, 'api');
  const known = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
  const answered = new Set();
  const ask = async (name, input = {}) => {
    const { path, method, operation } = known.find(({ operation }) => operation.operationId === name);
    const rest = { ...input };
    const filled = path.replace(/\{(\w+)\}/g, (_, field) => {
      const value = rest[field];
      delete rest[field];
      return value;
    });
    const reads = method === 'get' || method === 'delete';
    const options = { headers: { Authorization: `Bearer ${token}` }, ...(reads ? { params: rest } : { data: rest }) };
    const answer = await request[method](app.origin + filled, options);
    const body = await answer.json();
    expect(answer.status(), `${name}: ${JSON.stringify(body)}`).toBe(200);
    const schema = operation.responses['200'].content['application/json'].schema;
    const place = `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/responses/200/content/application~1json/schema`;
    expect(schema).toBeTruthy();
    const fits = ajv.compile({ $ref: `api#${encodeURI(place)}` });
    expect(fits(body), `${name} answers what it does not describe: ${JSON.stringify(fits.errors)}`).toBe(true);
    answered.add(name);
    return method === 'get' || !('result' in body) ? body : body.result;
  };
  return { ask, known, answered };
}

test('the description is valid by the official schema of OpenAPI 3.1', async ({ app, request }) => {
  const description = await (await request.get(`${app.origin}/api/v1/openapi.json`)).json();
  const validator = new Validator();
  expect(await validator.validate(description)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every operation answers what it describes', async ({ app, request }) => {
  const { ask, known, answered } = await asker(app, request);
  const exploration = await ask('aim.start', { curious_about: 'bridges' });
  await ask('aim.edit', { exploration: exploration.id, target: 12 });
  const [learning] = await ask('aim.ask', { exploration: exploration.id, lines: 'Who checks a bridge?\nWho pays for it?' });
  await ask('aim.about-me', { name: 'Maya Chen', introduction: 'a teacher' });
  await ask('aim.show');
  const ana = await ask('people.add', { line: 'Ana Silva, bridge engineer at WSP', email: 'ana@post.example' });
  const kofi = await ask('people.add', { line: 'Kofi Mensah' });
  await ask('people.edit', { person: ana.id, reason: 'Her talk on old bridges.' });
  await ask('people.show', { person: ana.id });
  await ask('people.contact', { person: ana.id, how: 'other', words: 'We met at the fair.' });
  const file = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nBo,Li,https://www.linkedin.com/in/bo-li,,Arup,Planner,05 Mar 2024\n';
  await ask('people.import', { files: [{ name: 'Connections.csv', text: file }] });
  await ask('people.list', { words: 'bridge', limit: 5 });
  const organization = (await ask('search', { words: 'WSP' })).find((hit) => hit.record === 'organization');
  await ask('people.organization', { organization: organization.id });
  await ask('people.edit-organization', { organization: organization.id, aliases: 'Williams Sale Partnership' });
  await ask('outreach.draft', { person: ana.id, channel: 'email' });
  await ask('outreach.review', { text: 'Dear Ana, could you give me a job?' });
  const message = await ask('outreach.begin', { person: ana.id, channel: 'email', purpose: 'ask' });
  await ask('start.list-questions', { person: ana.id });
  await ask('start.questions', { person: ana.id, questions: ['What was the first step?'] });
  await ask('start.fill', { message: message.id, name: 'Maya', introduction: 'a teacher', reason: 'you build bridges' });
  await ask('start.retell', { message: message.id, tone: 'warmer' });
  await ask('start.remind', { person: ana.id, on: '2027-03-31' });
  await ask('start.practise', { text: 'A month beside a river.' });
  await ask('outreach.write', { message: message.id, subject: 'Bridges', body: 'Dear Ana, may I ask you a few questions?' });
  await ask('outreach.send', { message: message.id, subject: 'Bridges', body: 'Dear Ana, may I ask you a few questions?' });
  const draft = await ask('outreach.begin', { person: kofi.id, channel: 'phone', purpose: 'ask' });
  await ask('outreach.discard', { message: draft.id });
  await ask('outreach.list');
  await ask('outreach.reply', { person: ana.id, kind: 'yes', words: 'Gladly.' });
  await ask('outreach.call', { person: kofi.id, outcome: 'no-answer', words: 'In a meeting.' });
  await ask('outreach.away', { person: kofi.id, back_on: '2027-04-12' });
  await ask('outreach.feel', { person: ana.id, confidence: 2 });
  await ask('outreach.what-works');
  await ask('outreach.courage');
  await ask('settings.asking', { country: 'CA', another_person_after: 3, follow_up_after: 7, follow_ups_at_most: 1 });
  const talk = { starts: '2027-03-26T15:00', zone: 'America/Toronto', setting: 'workplace' };
  const interview = await ask('interviews.agree', { person: ana.id, exploration: exploration.id, ...talk });
  await ask('interviews.edit', { interview: interview.id, place: 'By the river' });
  const other = await ask('interviews.agree', { person: kofi.id, ...talk });
  await ask('interviews.cancel', { interview: other.id });
  await ask('interviews.plan', { interview: interview.id, questions: [{ text: 'What surprised you?' }, { text: 'What is hard?' }] });
  const questions = await ask('interviews.fill', { interview: interview.id });
  const explained = await ask('interviews.show-plan', { interview: interview.id });
  expect(explained.every(({ minutes, why }) => minutes > 0 && why.length > 0)).toBe(true);
  const own = questions.find((question) => question.kind === 'own');
  await ask('interviews.edit-question', { question: own.id, text: 'What surprised you most?' });
  await ask('interviews.move', { question: own.id, up: false });
  await ask('interviews.must', { question: questions.find((question) => question.must_ask).id, yes: false });
  await ask('interviews.take-out', { question: questions.at(-1).id });
  await ask('questions.review', { lines: 'Do you like it?' });
  await ask('interviews.begin', { interview: interview.id });
  await ask('interviews.asked', { question: own.id, yes: true });
  const [note] = await ask('interviews.note', { interview: interview.id, notes: [{ question: own.id, text: 'Half of it is listening.' }] });
  await ask('interviews.end', { interview: interview.id });
  await ask('interviews.list');
  await ask('interviews.show', { interview: interview.id });
  await ask('aim.coverage', { exploration: exploration.id });
  await ask('follow-ups.debrief', { interview: interview.id, learned: 'Listening counts.', confidence: 4 });
  await ask('follow-ups.promise', { interview: interview.id, side: 'mine', text: 'Send her the article', due: '2027-04-02' });
  await ask('follow-ups.name', { interview: interview.id, name: 'Jun Park', may_mention: true });
  const open = await ask('follow-ups.list');
  await ask('follow-ups.keep', { promise: open.promises[0].id });
  await ask('follow-ups.report-back', { referral: open.names[0].referral.id });
  await ask('follow-ups.rhythm', { person: ana.id, days: 90 });
  await ask('follow-ups.thank', { interview: interview.id, said: 'Half of it is listening.' });
  await ask('follow-ups.review', { text: 'Dear Ana, thank you.' });
  const [passage] = await ask('insights.mark', { interview: interview.id, note: note.id, kind: 'day-to-day', words: 'Half of it is listening.' });
  await ask('insights.list', { kind: 'day-to-day' });
  await ask('insights.remove', { passage: passage.id });
  const [card] = await ask('today.list');
  await ask('today.postpone', { key: card.key });
  await ask('settings.zone', { zone: 'Europe/Berlin' });
  await ask('aim.unask', { question: learning.id });
  await ask('people.remove', { person: kofi.id });
  for (const notes of ['Loves herons.', 'Loves bitterns.']) await ask('people.edit', { person: ana.id, notes });
  const [version] = await ask('history.versions', { kind: 'person', record: ana.id });
  await ask('history.use-version', { kind: 'person', record: ana.id, change: version.change });
  const [last] = await ask('history.list', { limit: 1 });
  await ask('history.undo', { change: last.change });
  const left = known.map(({ operation }) => operation.operationId).filter((name) => !answered.has(name));
  expect(left, 'operations that this walk leaves out').toEqual([]);
});
