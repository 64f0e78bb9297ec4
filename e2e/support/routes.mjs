// Every route of the program, read from its own tables of contents, so that a page nobody listed is still tried.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const WEB = fileURLToPath(new URL('../../crates/acquaint/src/web', import.meta.url));
const ROUTE = /\.route\(\s*"([^"]+)",\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g;

/** Routes that answer something else than a page, and why nobody looks at it. */
const NO_PAGE_FOR_EYES = {
  '/search/near': 'JSON for the palette, which shows it',
  '/calendar/{feed}': 'a calendar for calendar programs',
  '/settings/archive': 'a file to be saved, with everything in it',
  '/people/{person}/everything': 'a file to be saved, with all about one person',
  '/settings/export/{form}': 'a file to be saved, with everything in it',
  '/insights/share/file': 'a file to be saved, with what was chosen for somebody',
  '/people/import/{waiting}/progress': 'numbers for the page that waits, which shows them',
  '/gallery/asked.txt': 'a number for the tests',
};

/** What is reached by GET and is no page. */
const NO_PAGES = [/^\/launch\//, /^\/(healthz|readyz)$/, /^\/assets\//, /^\/favicon/, /\.\w+$/, ...Object.keys(NO_PAGE_FOR_EYES).map((path) => new RegExp(`^${path}$`))];

/** Every route, as `{ path, get, post }`. */
export function routes() {
  const files = readdirSync(WEB, { recursive: true }).filter((name) => name.endsWith('.rs'));
  return files.flatMap((name) => found(readFileSync(join(WEB, name), 'utf8')));
}

export function found(source) {
  return [...source.matchAll(ROUTE)].map(([, path, how]) => ({ path, get: /\bget\(/.test(how), post: /\bpost\(/.test(how) }));
}

/** The routes that answer with a page. */
export const pageRoutes = () => routes().filter(({ path, get }) => get && !NO_PAGES.some((pattern) => pattern.test(path))).map(({ path }) => path);

/** The routes that change something. */
export const formRoutes = () => routes().filter(({ post }) => post).map(({ path }) => path);

/** Whether an address belongs to a route. */
export function matches(route, address) {
  const parts = route.split('/').map((part) => (part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^$()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`).test(address.split(/[?#]/)[0]);
}

/** The route of an address: the one with the fewest holes. */
export function routeOf(address, known = routes()) {
  const fitting = known.map(({ path }) => path).filter((path) => matches(path, address));
  return fitting.sort((one, two) => one.split('{').length - two.split('{').length)[0];
}
