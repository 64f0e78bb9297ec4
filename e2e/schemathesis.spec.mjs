// The drill of the API: schemathesis sends a thousand examples, good and bad, to every operation and finds nothing (I18).
// It needs Python with venv, and is left out of the gate because it takes an hour.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
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

/** Records to which the examples can refer, so that they do not all end at "not found". */
async function fill(app) {
  const call = async (name, input) => (await app.json(['call', name, JSON.stringify(input)])).result;
  const { id: person } = await call('people.add', { line: 'Ana Silva, engineer at WSP' });
  const { id: exploration } = await call('aim.start', { curious_about: 'bridges' });
  const talk = { person, starts: '2027-03-26T15:00', zone: 'UTC', setting: 'video' };
  const { id: interview } = await call('interviews.agree', talk);
  await call('interviews.fill', { interview });
  const { id: message } = await call('outreach.begin', { person, channel: 'email', purpose: 'ask' });
  return { person, exploration, interview, message };
}

test('a thousand examples for every operation find nothing', async ({ app }, info) => {
  test.setTimeout(2 * 60 * 60 * 1000);
  install();
  const ids = await fill(app);
  const token = (await app.cli(['token'])).stdout.trim();
  const config = info.outputPath('schemathesis.toml');
  const parameters = Object.entries(ids).map(([name, id]) => `"path.${name}" = "${id}"\n`).join('');
  await writeFile(config, `base-url = "${app.origin}"\n[parameters]\n${parameters}`);
  const { status, said } = run(join(PYTHON, 'bin/schemathesis'), '--config-file', config, 'run', `${app.origin}/api/v1/openapi.json`,
    '--header', `Authorization: Bearer ${token}`, '--max-examples', EXAMPLES, '--workers', '1', '--continue-on-failure');
  const report = info.outputPath('schemathesis.txt');
  await writeFile(report, said);
  expect(status, `${said.slice(-6000)}\nAll of it stands in ${report}.`).toBe(0);
});
