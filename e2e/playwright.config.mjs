// How the browser tests run: the browser that the system has (none is ever downloaded), two workers, no retries.
// Playwright stays on the last release that runs on Node 18, because that is what Debian 12 ships.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { LOOKS, ZONE } from './support/looks.mjs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const pictures = Boolean(process.env.ACQUAINT_PICTURES);
const drill = Boolean(process.env.ACQUAINT_DRILL);

// What a drill does more than the gate: whatever looks at pages in every look, or reads a number that the drill says. The rest would
// only be the same once more.
const NUMBERS = ['ACQUAINT_DRILL', 'ACQUAINT_EXAMPLES', 'ACQUAINT_TYPING_KILLS'].filter((name) => process.env[name]);
const IN_EVERY_LOOK = /^import \{[^}]*\b(looks|everything)\b[^}]*\} from/m;
function growsInTheDrill(file) {
  const source = readFileSync(file, 'utf8');
  return IN_EVERY_LOOK.test(source) || NUMBERS.some((name) => source.includes(`process.env.${name}`));
}
const inTheDrill = () => readdirSync('.').filter((file) => file.endsWith('.spec.mjs') && growsInTheDrill(file));
const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  testMatch: pictures ? 'pictures.mjs' : drill ? inTheDrill() : '**/*.spec.mjs',
  outputDir: '.results',
  reporter: [['list']],
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 5_000 },
  use: {
    ...LOOKS.phone,
    locale: 'en-CA',
    timezoneId: ZONE,
    actionTimeout: 10_000,
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM || BROWSERS.find(existsSync),
      args: [
        ...(root ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
