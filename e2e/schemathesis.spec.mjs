// The drill of the API: schemathesis sends a thousand examples, good and bad, to every operation and finds nothing (I18).
// Each part of the API has a server of its own, so that a fault in one part shows before the others are through.
// It needs Python with venv, and is left out of the gate because it takes an hour; the usual drill sends a hundred.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './support/acquaint.mjs';

const VERSION = '4.32.5';
const EXAMPLES = process.env.ACQUAINT_EXAMPLES ?? '1000';
const PYTHON = resolve('../target/schemathesis');

test.use({ signIn: false });
test.skip(!process.env.ACQUAINT_DRILL, 'it is a drill');

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, said: `${stdout}\n${stderr}` };
}

function install() {
  if (!existsSync(PYTHON)) expect(run('python3', '-m', 'venv', PYTHON).status, 'python3 with venv').toBe(0);
  const installed = run(join(PYTHON, 'bin/pip'), 'install', '--quiet', `schemathesis==${VERSION}`);
  expect(installed.status, installed.said).toBe(0);
}

/** Parts of the API, by the first word of their addresses. */
const described = JSON.parse(readFileSync('../docs/reference/openapi.json', 'utf8'));
const PARTS = [...new Set(Object.keys(described.paths).map((path) => path.split('/')[3]))];

/** Records to which the examples can refer, so that they do not all end at "not found". */
async function fill(app) {
  const read = (name, input) => app.json(['call', name, JSON.stringify(input)]);
  const call = async (name, input) => (await read(name, input)).result;
  const { id: person } = await call('people.add', { line: 'Ana Silva, engineer at WSP' });
  const { id: exploration } = await call('aim.start', { curious_about: 'bridges' });
  const talk = { person, starts: '2027-03-26T15:00', zone: 'UTC', setting: 'video' };
  const { id: interview } = await call('interviews.agree', talk);
  const [{ id: planned }] = await call('interviews.fill', { interview });
  const [{ id: learning }] = await call('aim.ask', { exploration, lines: 'What do you do all day?' });
  const { id: message } = await call('outreach.begin', { person, channel: 'email', purpose: 'ask' });
  const { id: template } = await call('outreach.add-template', { name: 'Mine', channel: 'email', purpose: 'ask', body: 'Hello' });
  const [{ organization }] = await call('aim.add-organizations', { lines: 'Arup', way: 'dream' });
  const [{ id: job }] = await call('people.add-job', { person, title: 'engineer', organization: 'Arup' });
  const { id: filter } = await call('people.save-filter', { name: 'bridges', words: 'bridge' });
  const said = 'Ana: Hello there.\nMe: What do you do all day?\nAna: Bridges.';
  const { id: transcript } = (await call('interviews.add-transcript', { interview, text: said })).transcript;
  const [{ id: passage }] = await call('insights.mark', { interview, kind: 'insight', words: 'Pay is low at first.' });
  const { id: theme } = await call('insights.add-theme', { name: 'pay' });
  const { id: step } = await call('insights.plan', { text: 'Read about bridges.' });
  await call('insights.weigh', { exploration, ways: ['bridges'], criteria: ['pay'] });
  const { ways: [{ id: way }], criteria: [{ id: criterion }] } = await read('insights.weighed', { exploration });
  await call('follow-ups.promise', { interview, side: 'mine', text: 'Send the article.' });
  const [{ id: promise }] = (await read('follow-ups.list', {})).promises;
  const ids = {
    person, exploration, interview, message, template, organization, job, filter, transcript, passage, theme, step, way, criterion, promise,
  };
  return { ids, questions: { aim: learning, interviews: planned } };
}

/** Runs the examination with `options`; `ids` stand wherever an address names such a record. */
async function examine(app, info, { name, ids = {}, options }) {
  const token = (await app.cli(['token'])).stdout.trim();
  const config = info.outputPath(`${name}.toml`);
  const parameters = Object.entries(ids).map(([id, value]) => `"path.${id}" = "${value}"\n`).join('');
  await writeFile(config, `base-url = "${app.origin}"\n[parameters]\n${parameters}`);
  const { status, said } = run(join(PYTHON, 'bin/schemathesis'), '--config-file', config, 'run', `${app.origin}/api/v1/openapi.json`,
    '--header', `Authorization: Bearer ${token}`, '--max-examples', EXAMPLES, '--workers', '1', '--continue-on-failure', ...options);
  const report = info.outputPath(`${name}.txt`);
  await writeFile(report, said);
  expect(status, `${said.slice(-6000)}\nAll of it stands in ${report}.`).toBe(0);
}

for (const part of PARTS) {
  test(`a thousand examples for every operation of ${part} find nothing`, async ({ app }, info) => {
    test.setTimeout(60 * 60 * 1000);
    install();
    const { ids, questions } = await fill(app);
    const here = ['--include-path-regex', `^/api/v1/${part}(/|$)`, '--phases', 'examples,coverage,fuzzing'];
    const known = questions[part] ? { ...ids, question: questions[part] } : ids;
    await examine(app, info, { name: 'others', ids: known, options: [...here, '--exclude-method', 'DELETE'] });
    const removes = Object.entries(described.paths).some(([path, methods]) => path.split('/')[3] === part && methods.delete);
    if (removes) await examine(app, info, { name: 'removals', ids: known, options: [...here, '--include-method', 'DELETE'] });
  });
}

// What one answer gives the next request takes, so no record is given by us: it may have been removed before.
test('a thousand chains of requests, each with what the one before gave, find nothing', async ({ app }, info) => {
  test.setTimeout(60 * 60 * 1000);
  install();
  await examine(app, info, { name: 'chains', options: ['--phases', 'stateful'] });
});
