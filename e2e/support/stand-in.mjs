// A stand-in for the program, for `harness.spec.mjs` alone: it prints a launch link, keeps one text, and has one page
// for each fault that the harness must notice.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { join } from 'node:path';

const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'",
  "require-trusted-types-for 'script'; trusted-types acquaint",
].join('; ');
const page = (body) =>
  `<!doctype html><html lang="en"><head><title>Stand-in</title></head><body><main><h1>Stand-in</h1>${body}</main></body></html>`;
const PAGES = {
  '/': page('<p>Welcome</p>'),
  '/style': page('<p style="color: red">An inline style.</p>'),
  '/script': page('<script src="/sink.js"></script>'),
  '/picture': page('<img src="/none.svg">'),
  '/stranger': page('<img src="http://stranger.invalid/a.png" alt="A stranger">'),
  '/throws': page('<script src="/throws.js"></script>'),
};
const SCRIPTS = {
  '/sink.js': 'document.querySelector("main").innerHTML = "<p>raw</p>";',
  '/throws.js': 'throw new Error("a fault of the page");',
};

const args = process.argv.slice(2);
const after = (flag) => args[args.indexOf(flag) + 1];
if (args.includes('--no-open')) serve(after('--data'), Number(after('--addr').split(':')[1]));
else command(args);

function serve(folder, port) {
  mkdirSync(folder, { recursive: true });
  const server = createServer((request, response) => answer(folder, request, response));
  server.on('error', () => get(`http://127.0.0.1:${port}/link`, (again) => again.pipe(process.stdout)));
  server.listen(port, '127.0.0.1', () => console.log(link(port)));
}

const link = (port) => `http://localhost:${port}/launch/${Math.random().toString(36).slice(2)}`;

function answer(folder, request, response) {
  const { pathname, port } = new URL(request.url, `http://${request.headers.host}`);
  if (pathname === '/link') return response.end(`${link(port)}\n`);
  if (pathname.startsWith('/launch/')) return response.writeHead(303, { location: '/' }).end();
  if (pathname === '/favicon.ico') return response.writeHead(204).end();
  if (SCRIPTS[pathname]) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPTS[pathname]);
  if (pathname === '/kept') return response.end(kept(folder));
  const open = pathname === '/stranger' ? {} : { 'content-security-policy': POLICY };
  const headers = { 'content-type': 'text/html; charset=utf-8', ...open };
  if (pathname === '/faults') return response.writeHead(422, headers).end(PAGES['/']);
  if (!PAGES[pathname]) return response.writeHead(404).end();
  return response.writeHead(200, headers).end(PAGES[pathname]);
}

function kept(folder) {
  const file = join(folder, 'text');
  return existsSync(file) ? readFileSync(file) : '';
}

function command([name]) {
  if (name !== 'keep') process.exit(2);
  writeFileSync(join(process.env.ACQUAINT_DATA, 'text'), readFileSync(0));
  console.log('{"kept":true}');
}
