// The real program as a test sees it: started in a folder of its own, killed, started again, asked on the command line.
// It leaves out the browser; `acquaint.mjs` joins the two.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZONE } from './looks.mjs';

const START_MS = 15_000;
const STOP_MS = 5_000;

/** A port on the loopback that nobody listens on at this moment. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

export class Program {
  /** The origin that every page of this program has. */
  get origin() {
    return `http://localhost:${this.port}`;
  }

  /**
   * @param {string[]} command the program and what comes before its own arguments
   * @param {number} port
   * @param {string[]} args further arguments for the server
   */
  constructor(command, port, args = []) {
    Object.assign(this, { command, port, args, log: '', killed: false });
  }

  /** Makes the folder, starts the server and waits for its first line. */
  async start() {
    this.home ??= await mkdtemp(join(tmpdir(), 'acquaint-e2e-'));
    this.folder = join(this.home, 'acquaint');
    this.server = this.#serve();
    this.firstLink = await this.#firstLine(this.server);
    return this;
  }

  /** A launch link that has not been used: the one from the start, or else a new one from a second start. */
  async launchLink() {
    const unused = this.firstLink;
    this.firstLink = undefined;
    if (unused) return unused;
    const second = this.#serve();
    try {
      return await this.#firstLine(second);
    } finally {
      await stop(second);
    }
  }

  /** Ends the server as a dead battery would: no signal that it could handle. */
  async kill() {
    this.killed = true;
    if (!ended(this.server)) {
      this.server.kill('SIGKILL');
      await once(this.server, 'exit');
    }
  }

  /** Starts the server again on the same folder and port, after `kill` or over a running one. */
  async restart() {
    await stop(this.server);
    return this.start();
  }

  /**
   * Runs one command on the same folder.
   * @returns {Promise<{status: number, stdout: string, stderr: string}>}
   */
  async cli(args, stdin = '') {
    const child = this.#spawn(args);
    const out = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (text) => (out[stream] += text));
    }
    child.stdin.on('error', () => {}); // a command that reads nothing closes its end first
    child.stdin.end(stdin);
    const [status] = await once(child, 'close');
    return { status, ...out };
  }

  /** Runs a command that must succeed and print JSON; answers the parsed value. */
  async json(args, stdin) {
    const { status, stdout, stderr } = await this.cli([...args, '--json'], stdin);
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
    return JSON.parse(stdout);
  }

  /** Stops the server and removes the folder. */
  async end() {
    if (this.server) await stop(this.server);
    if (this.home) await rm(this.home, { recursive: true, force: true });
  }

  #serve() {
    const place = ['--data', this.folder, '--addr', `127.0.0.1:${this.port}`];
    const child = this.#spawn(['--no-open', ...place, ...this.args]);
    child.stderr.setEncoding('utf8').on('data', (text) => (this.log += text));
    child.stdin.end();
    return child;
  }

  #spawn(args) {
    const [file, ...before] = this.command;
    const env = { PATH: process.env.PATH, HOME: this.home, TZ: ZONE, NO_COLOR: '1', ACQUAINT_DATA: this.folder };
    const child = spawn(file, [...before, ...args], { env, cwd: this.home });
    const last = () => child.kill('SIGKILL');
    process.once('exit', last);
    child.once('exit', () => process.off('exit', last));
    return child;
  }

  async #firstLine(child) {
    let text = '';
    const line = new Promise((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (more) => {
        text += more;
        if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')).trim());
      });
      child.once('error', reject);
      child.once('close', (status) => reject(new Error(`it ended with ${status} before its first line`)));
      setTimeout(() => reject(new Error('it printed no line in time')), START_MS).unref();
    });
    try {
      return new URL(await line).href;
    } catch (cause) {
      child.kill('SIGKILL');
      const said = `stdout: ${text}\nstderr: ${this.log}`;
      throw new Error(`${this.command.join(' ')} gave no launch link: ${cause.message}\n${said}`, { cause });
    }
  }
}

const ended = (child) => child.exitCode !== null || child.signalCode !== null;

async function stop(child) {
  if (ended(child)) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await exit;
  clearTimeout(late);
}
