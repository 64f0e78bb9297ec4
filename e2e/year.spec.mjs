// Half a year with Acquaint, told through its API with the clock moved: twelve talks, thanks, promises, two chains of names,
// silence, a decision, and a long absence. On chosen days, Today is looked at: it shows these steps and no others.
import { expect, expectNoAxeViolations, test } from './support/acquaint.mjs';
import { CLOCK, clock } from './support/states.mjs';

test.use({ serverArgs: CLOCK });

const at = (day, time = '15:00') => clock(`${day}T${time}:00Z`);
const before = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** Somebody's half year: asks operations by name, and does what belongs together. */
class Story {
  constructor(app, request, token, description) {
    Object.assign(this, { app, request, token, people: {}, talks: {} });
    this.known = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => ({ path, method, operationId })));
  }

  static async of(app, request) {
    const token = (await app.cli(['token'])).stdout.trim();
    return new Story(app, request, token, await (await request.get(`${app.origin}/api/v1/openapi.json`)).json());
  }

  async ask(name, input = {}) {
    const { path, method } = this.known.find(({ operationId }) => operationId === name);
    const rest = { ...input };
    const filled = path.replace(/\{(\w+)\}/g, (_, field) => {
      const value = rest[field];
      delete rest[field];
      return value;
    });
    const headers = { Authorization: `Bearer ${this.token}` };
    const answer = await this.request[method](this.app.origin + filled, { headers, ...(method === 'get' ? { params: rest } : { data: rest }) });
    const body = await answer.json();
    expect(answer.status(), `${name}: ${JSON.stringify(body)}`).toBe(200);
    return method === 'get' || !('result' in body) ? body : body.result;
  }

  async write(name, purpose, body) {
    const message = await this.ask('outreach.begin', { person: this.people[name], channel: 'email', purpose });
    await this.ask('outreach.send', { message: message.id, subject: 'A line', body });
  }

  /** Asks somebody; whoever was named is on the list already. */
  async askThem(name, day) {
    at(day);
    this.people[name] ??= (await this.ask('people.add', { line: name })).id;
    await this.write(name, 'ask', `Dear ${name}, may I ask you about your work for 20 minutes?`);
  }

  async agree(name, day) {
    await this.askThem(name, before(day, 4));
    at(before(day, 3));
    await this.ask('outreach.reply', { person: this.people[name], kind: 'yes', words: 'Gladly.' });
    this.talks[name] = (await this.ask('interviews.agree', { person: this.people[name], starts: `${day}T15:00`, zone: 'UTC', setting: 'phone' })).id;
  }

  async hold(name, day) {
    at(day, '15:00');
    await this.ask('interviews.begin', { interview: this.talks[name] });
    at(day, '15:25');
    await this.ask('interviews.end', { interview: this.talks[name] });
  }

  async wrapUp(name, day) {
    at(before(day, -1));
    await this.ask('follow-ups.debrief', { interview: this.talks[name], learned: 'Listening counts.', confidence: 3 });
    const note = await this.ask('follow-ups.thank', { interview: this.talks[name], said: 'listening to the river' });
    await this.ask('outreach.send', { message: note.id, subject: 'Thank you', body: `Dear ${name}, that you listen to the river stayed with me. I will try it at the Don on Sunday.` });
  }

  async talk(name, day) {
    await this.agree(name, day);
    await this.hold(name, day);
    await this.wrapUp(name, day);
  }

  async named(by, name) {
    this.people[name] = await this.ask('follow-ups.name', { interview: this.talks[by], name, may_mention: true });
  }

  /** What stands on Today, as "kind name". */
  async today() {
    return (await this.ask('today.list')).map(({ kind, person }) => [kind, person].filter(Boolean).join(' '));
  }
}

test('half a year: Today is right on every day that is looked at', async ({ app, page, request }) => {
  test.setTimeout(180_000);
  const story = await Story.of(app, request);
  at('2027-01-04');
  const exploration = await story.ask('aim.start', { curious_about: 'bridges' });
  expect(await story.today(), 'one person is the first step').toEqual(['add-person']);

  await story.agree('Amina', '2027-01-12');
  at('2027-01-11');
  expect(await story.today(), 'the day before').toEqual(['confirm Amina', 'prepare Amina']);
  await story.hold('Amina', '2027-01-12');
  expect(await story.today(), 'an hour after the first talk').toEqual(['thank-you Amina', 'debrief Amina']);
  await story.ask('follow-ups.promise', { interview: story.talks.Amina, side: 'mine', text: 'Send her the article', due: '2027-01-20' });
  await story.named('Amina', 'Ben');
  await story.wrapUp('Amina', '2027-01-12');
  at('2027-01-14');
  expect(await story.today(), 'a promise shows three days before its day').toEqual(['write-to-referral Ben']);
  at('2027-01-18');
  expect(await story.today()).toEqual(['keep-promise Amina', 'write-to-referral Ben']);
  const { promises } = await story.ask('follow-ups.list');
  await story.ask('follow-ups.keep', { promise: promises[0].id });
  await story.ask('follow-ups.happened', { promise: promises[0].id, happened: 'She read it on the train.' });

  await story.agree('Ben', '2027-01-26');
  at('2027-01-24');
  expect(await story.today(), 'whoever named somebody hears of it within two weeks').toEqual(['prepare Ben', 'report-back Amina']);
  await story.hold('Ben', '2027-01-26');
  await story.named('Ben', 'Chloe');
  await story.wrapUp('Ben', '2027-01-26');
  await story.write('Amina', 'report-back', 'Dear Amina, I have talked with Ben, and it was good.');
  at('2027-01-28');
  expect(await story.today(), 'the letter was the report').toEqual(['write-to-referral Chloe']);

  await story.talk('Chloe', '2027-02-09');
  await story.write('Ben', 'report-back', 'Dear Ben, I have talked with Chloe.');
  await story.agree('Dora', '2027-02-16');
  await story.hold('Dora', '2027-02-16');
  await story.named('Dora', 'Emil');
  await story.wrapUp('Dora', '2027-02-16');
  await story.askThem('Emil', '2027-02-18');
  at('2027-02-20');
  await story.ask('outreach.reply', { person: story.people.Emil, kind: 'no', words: 'No time, sorry.' });
  await story.talk('Farah', '2027-02-23');
  at('2027-02-28');
  expect(await story.today(), 'also when the name led nowhere').toEqual(['report-back Dora']);
  await story.write('Dora', 'report-back', 'Dear Dora, Emil has no time just now, and I thank you all the same.');

  await story.askThem('Nora', '2027-03-01');
  for (const [name, day] of [['Goran', '2027-03-04'], ['Hana', '2027-03-09']]) await story.talk(name, day);
  at('2027-03-11');
  expect(await story.today(), 'seven business days of silence').toEqual(['follow-up Nora']);
  await story.write('Nora', 'follow-up', 'Dear Nora, perhaps my letter went under. May I ask you once more?');
  for (const [name, day] of [['Ivo', '2027-03-16'], ['Jun', '2027-03-30'], ['Kaya', '2027-04-13'], ['Lena', '2027-04-27'], ['Milo', '2027-05-11']]) await story.talk(name, day);

  at('2027-05-15');
  expect(await story.today(), 'time alone is nothing to say, and silence after a second letter is an answer').toEqual([]);
  await story.ask('insights.weigh', { exploration: exploration.id, ways: ['Bridge design', 'Teaching'], criteria: ['Calm'] });
  at('2027-05-20');
  await story.ask('insights.decide', { exploration: exploration.id, chosen: 'Bridge design', reasons: 'Twelve people.', sure: 4 });
  at('2027-05-21');
  const cards = await story.ask('today.list');
  expect(cards.map(({ kind }) => kind), 'a decision is something to say, to two of them at a time').toEqual(['keep-in-touch', 'keep-in-touch']);
  expect(cards[0]).toMatchObject({ person: 'Amina', reason: 'You have decided for Bridge design, and they had a part in it.' });
  await story.ask('today.postpone', { key: cards[0].key });
  at('2027-06-03');
  expect(await story.today(), '"not today" rests for two weeks where nobody waits').not.toContain('keep-in-touch Amina');
  at('2027-06-05');
  expect(await story.today()).toContain('keep-in-touch Amina');

  await page.goto(await app.launchLink());
  await page.goto('/today/growth');
  await expect(page.getByRole('row', { name: /^met 12$/ })).toBeVisible();
  await expect(page.getByRole('img', { name: 'From 3 to 3 of 5, over 12 talks.' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Who led to whom' }).click();
  for (const [named, by] of [['Ben', 'Amina'], ['Chloe', 'Ben'], ['Emil', 'Dora']]) {
    await expect(page.locator('.network-list li').filter({ has: page.getByRole('link', { name: named, exact: true }) })).toContainText(`Named by ${by}`);
  }
  await expect(page.getByRole('img', { name: /^A picture of \d+ people around you/ })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(`/outreach/new?person=${story.people.Amina}&purpose=other`);
  await expect(page.getByText('So far Amina gave you one conversation and one name. You gave one thing back.')).toBeVisible();
  await expect(page.getByText('You decided for Bridge design')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(`/follow-ups/people/${story.people.Amina}/ideas`);
  await page.getByLabel('Your own idea').fill('The paper on timber bridges');
  await page.getByRole('button', { name: 'Keep in mind' }).click();
  await page.getByRole('link', { name: 'The paper on timber bridges' }).click();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByLabel('What happened?').fill('She wrote back the same evening.');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.goto('/search?q=evening&kind=promise&who=amina&from=2027-06-01');
  await expect(page.locator('mark', { hasText: 'evening' })).toBeVisible();
  await page.goto('/search?q=Chleo');
  await page.getByRole('link', { name: 'Chloe' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chloe');

  at('2027-08-20');
  await page.goto(await app.launchLink());
  await expect(page.getByRole('heading', { level: 1 }), 'after a long silence one small step').toHaveText('Welcome back');
});
