// A real mail server for a test (aiosmtpd, the same as for the tests without a browser): what arrives is kept as files.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../crates/acquaint/tests/it/mail/server.py', import.meta.url));
const PYTHON = ['/usr/bin/python3', 'python3'].find((python) => spawnSync(python, ['-c', 'import aiosmtpd']).status === 0);

/** Whether there is one to start; in CI there has to be. */
export function canReceive() {
  if (!PYTHON && process.env.CI) throw new Error('aiosmtpd was not found, and this is the gate');
  return Boolean(PYTHON);
}

export class MailServer {
  /** Starts one that knows a user and a password. */
  static async start(login) {
    const server = new MailServer();
    server.folder = mkdtempSync(join(tmpdir(), 'acquaint-mail-'));
    server.child = spawn(PYTHON, [SCRIPT, server.folder, '--password', login], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = await once(server.child.stdout, 'data');
    server.port = Number(String(line).trim());
    return server;
  }

  /** What arrived so far, as `{ envelope, bytes }`. */
  arrived() {
    const letters = [];
    for (let number = 1; existsSync(join(this.folder, `${number}.json`)); number += 1) {
      const envelope = JSON.parse(readFileSync(join(this.folder, `${number}.json`), 'utf8'));
      letters.push({ envelope, bytes: readFileSync(join(this.folder, `${number}.eml`)) });
    }
    return letters;
  }

  async end() {
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The text of a letter in quoted-printable (RFC 2045), byte for byte, with the lines of mail. */
export function textOf(bytes) {
  const [head, ...rest] = bytes.toString('latin1').split('\r\n\r\n');
  if (!/^content-transfer-encoding: quoted-printable$/im.test(head)) throw new Error(`another encoding: ${head}`);
  const decoded = rest.join('\r\n\r\n').replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, byte) => String.fromCharCode(parseInt(byte, 16)));
  return Buffer.from(decoded, 'latin1').toString('utf8');
}
