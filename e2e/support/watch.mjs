// What no page may do, watched over a whole browser context: break its own content policy (S6), log an error, throw,
// or ask another host for anything (S9). The fixture fails the test when something is left in `offences`.

const VIOLATION = 'policy violation: ';
const UNREACHABLE = /^Failed to load resource: net::ERR_/;
const ANSWERED_WITH_FAULT = /^Failed to load resource: the server responded with a status of 4\d\d/;

export class Watch {
  #program;
  #allowed = [];
  #offences = [];
  #documents = new Set();

  constructor(program) {
    this.#program = program;
  }

  /** Watches every page of the context, also those that open later. Contexts that a test makes itself need this call. */
  async over(context) {
    await context.addInitScript(reportViolations, VIOLATION);
    context.on('request', (request) => this.#request(request));
    context.on('console', (message) => this.#message(message));
    context.on('weberror', (fault) => this.#add(`uncaught: ${fault.error().message}`));
  }

  /** Says that offences matching the pattern are meant to happen in this test. */
  allow(pattern) {
    this.#allowed.push(pattern);
  }

  /** What was seen and not allowed; reading it clears it. */
  take() {
    return this.#offences.splice(0).filter((offence) => !this.#allowed.some((pattern) => pattern.test(offence)));
  }

  #add(offence) {
    this.#offences.push(offence);
  }

  #request(request) {
    const url = new URL(request.url());
    if (request.isNavigationRequest()) this.#documents.add(url.href);
    const inside = ['data:', 'blob:', 'about:'].includes(url.protocol);
    const ours = [`localhost:${this.#program.port}`, `127.0.0.1:${this.#program.port}`].includes(url.host);
    if (!inside && !ours) this.#add(`outside host: ${url.href}`);
  }

  // A form that comes back with its faults is a page with status 422, which the browser logs as an error; and after
  // the test killed the server, a browser that cannot reach it is right to say so.
  #message(message) {
    if (message.type() !== 'error') return;
    const text = message.text();
    const url = message.location().url;
    if (ANSWERED_WITH_FAULT.test(text) && this.#documents.has(url)) return;
    if (UNREACHABLE.test(text) && this.#program.killed) return;
    this.#add(`console: ${text} (${url})`);
  }
}

// Runs inside the page, before any script of its own.
function reportViolations(mark) {
  document.addEventListener('securitypolicyviolation', (event) => {
    const where = `${event.sourceFile}:${event.lineNumber}`;
    console.error(`${mark}${event.effectiveDirective} ${event.blockedURI} ${where} ${event.sample}`);
  });
}
