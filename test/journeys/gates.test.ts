import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Definition } from '../../src/capabilities/oversight/domain/matters/definition.ts';
import { actOf } from '../../src/capabilities/oversight/domain/matters/definitions.ts';
import { gates } from '../../src/capabilities/oversight/domain/matters/gates.ts';
import { addDays, addMonths, dayOf } from '../../src/kernel/day.ts';
import { type SaidInForm, fillIn, sendUnasked } from './kit/forms.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import type { Visitor } from './kit/visitor.ts';

/** Each gate walked in a real browser: asked, refused for who may not, returned, sent again, decided; and what could not wait. */
let house: JourneyHouse;
let child: string;
const people: Record<string, Visitor> = {};
const today = dayOf(new Date());

type Who = 'worker' | 'team-manager' | 'service-manager' | 'head-of-service' | 'reader';

/** A gate at which somebody else decides. `refused`: who may not, and what they are told. */
interface Gate {
  readonly begin: SaidInForm;
  readonly decider: Who;
  readonly decide: string;
  readonly refused: readonly (readonly [Who, RegExp])[];
  /** What those who decide see on their day; with what could not wait. */
  readonly onDay: RegExp;
  readonly first: { readonly begin: SaidInForm; readonly onDay: RegExp } | null;
}

const own = /You asked for it: somebody else decides/;
const notYours = /This is not for you to do/;
const first = { actedFirst: 'yes' };
const decided: Readonly<Record<string, Gate>> = {
  'strategy-meeting': {
    begin: { wanted: addDays(today, 1), actedFirst: 'no' }, decider: 'team-manager', decide: 'authorise', refused: [['worker', own]],
    onDay: /Strategy meeting waits for your decision/, first: { begin: { wanted: today, ...first }, onDay: /Strategy meeting was done first, because the child could not wait: look at it now/ },
  },
  'conference-request': {
    begin: { wanted: addDays(today, 5), actedFirst: 'no' }, decider: 'head-of-service', decide: 'authorise', refused: [['worker', own], ['team-manager', /This is decided by a head of service or above/], ['service-manager', /This is decided by a head of service or above/]],
    onDay: /Request for an initial conference waits for your decision/, first: { begin: { wanted: today, ...first }, onDay: /Request for an initial conference was done first, because the child could not wait: look at it now/ },
  },
  'nine-month-review': {
    begin: { planned: addMonths(today, -8) }, decider: 'head-of-service', decide: 'review', refused: [['worker', own], ['team-manager', /This is decided by a head of service or above/]],
    onDay: /Nine-month review of a protection plan waits for your decision/, first: null,
  },
  'legal-planning': {
    begin: { meeting: addDays(today, 3), actedFirst: 'no' }, decider: 'service-manager', decide: 'authorise', refused: [['worker', own], ['team-manager', /This is decided by a service manager or above/]],
    onDay: /Documents for a legal planning meeting wait for your decision/, first: { begin: { meeting: today, ...first }, onDay: /Documents for a legal planning meeting were done first, because the child could not wait: look at them now/ },
  },
  'court-document': {
    begin: { reader: 'Niamh Kinsella', filing: addDays(today, 4), actedFirst: 'no' }, decider: 'reader', decide: 'authorise', refused: [['worker', notYours], ['team-manager', notYours], ['head-of-service', notYours]],
    onDay: /Court document to read as its second reader/, first: { begin: { reader: 'Niamh Kinsella', filing: today, ...first }, onDay: /Court document that went first, because the child could not wait: read it now/ },
  },
};

before(async () => {
  house = await openJourneys();
  const above = await house.ask<{ name: string; role: string }>(
    `with recursive posts as (select * from people.posts_on(current_date)), up as (
       select reports_to as id from posts where id = (select post_id from people.staff_on(current_date) where name = 'Priya Nandakumar') union select p.reports_to from up join posts p on p.id = up.id)
     select s.name, s.role from up join people.staff_on(current_date) s on s.post_id = up.id`);
  for (const { name, role } of above) people[role] = await house.signIn(name);
  people['worker'] = await house.signIn('Priya Nandakumar');
  people['reader'] = await house.signIn('Niamh Kinsella');
  people['stranger'] = await house.signIn('Tomasz Gajda');
  const [known] = await house.ask<{ reference: string }>(`select c.reference from caseload.open_child c join people.person p on p.id = c.worker_id where p.name = 'Priya Nandakumar' order by 1 limit 1`);
  child = known?.reference ?? '';
});
after(() => house.close());

const pageOf = (who: string) => (people[who] ?? assert.fail(`nobody is ${who}`)).page;
const nameOf = (definition: Definition, act: string) => actOf(definition, act)?.name ?? assert.fail(act);
const stateOf = (who: string) => pageOf(who).locator('.ts-facts').innerText();

/** Begins one, and answers its address. */
async function begin(definition: Definition, said: SaidInForm): Promise<string> {
  const page = pageOf('worker');
  await page.goto(`/oversight/of/${definition.id}/new`);
  await page.getByLabel('Child’s reference').fill(child);
  await fillIn(page, said);
  await page.getByRole('button', { name: definition.opens.name, exact: true }).click();
  await page.getByText('Begun.').waitFor();
  return new URL(page.url()).pathname;
}

async function does(who: string, where: string, definition: Definition, act: string, said: SaidInForm = {}): Promise<void> {
  const page = pageOf(who);
  await page.goto(`${where}?act=${act}`);
  await fillIn(page, said);
  await page.getByRole('button', { name: nameOf(definition, act), exact: true }).click();
  await page.getByText('Noted.').waitFor();
}

/** The line of it on somebody’s day. */
async function onDayOf(who: string, where: string): Promise<string> {
  await pageOf(who).goto('/oversight');
  return pageOf(who).locator('.ts-todo__item').filter({ has: pageOf(who).locator(`a[href="${where}"]`) }).innerText();
}

async function isRefused(who: string, where: string, act: string, words: RegExp): Promise<void> {
  await pageOf(who).goto(where);
  assert.equal(await pageOf(who).locator(`a[href="${where}?act=${act}"], input[name="act"][value="${act}"]`).count(), 0, `${who} is not offered it`);
  const sent = await sendUnasked(pageOf(who), where, { act, seen: '1' });
  assert.deepEqual([sent.status, words.test(sent.words)], [409, true], `${who}: ${sent.words}`);
}

for (const definition of gates.filter(({ id }) => id in decided)) {
  const gate = decided[definition.id] as Gate;
  test(`${definition.one}: asked by the worker, refused for who may not decide, returned, sent again and decided`, async () => {
    const where = await begin(definition, gate.begin);
    assert.match(await onDayOf(gate.decider, where), gate.onDay);
    for (const [who, words] of gate.refused) await isRefused(who, where, gate.decide, words);
    assert.equal((await pageOf('stranger').goto(where))?.status(), 404, 'for another team it is not there');
    await does(gate.decider, where, definition, 'return', { change: 'Say what the child says.' });
    await pageOf('worker').goto(where);
    assert.match(await pageOf('worker').locator('main').innerText(), /Sent back for changes[^]*Say what the child says\./);
    await does('worker', where, definition, 'ask-again', { changed: 'The child’s words are in.' });
    await pageOf(gate.decider).goto(where);
    assert.match(await pageOf(gate.decider).locator('main').innerText(), /Read this first[^]*The child’s words are in\.[^]*What you can do now/, 'what is decided on stands above the decision');
    await does(gate.decider, where, definition, gate.decide);
    const [act, asked] = [actOf(definition, gate.decide), definition.opens.to];
    await pageOf('worker').goto(where);
    assert.ok((await stateOf('worker')).includes(definition.states[act?.to ?? '']?.name ?? asked));
    const history = await pageOf('worker').locator('.moj-timeline__title').allInnerTexts();
    assert.deepEqual(history, [gate.decide, 'ask-again', 'return', definition.opens.id].map((each) => nameOf(definition, each)));
  });
}

for (const definition of gates.filter(({ id }) => decided[id]?.first)) {
  const gate = decided[definition.id] as Gate;
  test(`${definition.one}: what was done because the child could not wait stands first on the day of who decides`, async () => {
    const where = await begin(definition, gate.first?.begin ?? {});
    assert.match(await onDayOf(gate.decider, where), gate.first?.onDay ?? /never/);
    const canWait = (await pageOf(gate.decider).locator('.ts-todo__item').allInnerTexts()).findIndex((each) => !/ first, because the child could not wait/.test(each));
    const place = (await pageOf(gate.decider).locator('.ts-todo__act').evaluateAll((all) => all.map((each) => each.getAttribute('href')))).indexOf(where);
    assert.ok(canWait === -1 || place < canWait, 'nothing that could wait stands above it');
    await pageOf(gate.decider).goto(where);
    assert.match(await pageOf(gate.decider).locator('main').innerText(), /It was done first, because the child could not wait/);
    if (definition.id === 'court-document') {
      await does('worker', where, definition, 'file', { filedOn: today });
      assert.match(await stateOf('worker'), /Filed/, 'the court is not kept waiting for a reader');
    } else await does(gate.decider, where, definition, gate.decide);
  });
}

const named = (id: string): Definition => gates.find((each) => each.id === id) ?? assert.fail(id);

test('Nine-month review: one that is late is not held up by that, and still goes to the head of service', async () => {
  const review = named('nine-month-review');
  const where = await begin(review, { planned: addMonths(today, -9), progress: 'Visits are kept.' });
  assert.match(await onDayOf('head-of-service', where), /waits for your decision/);
  await does('head-of-service', where, review, 'review', { meeting: 'no', whyNot: 'The risk is less than it was.', plan: 'stays' });
  assert.match(await pageOf('head-of-service').locator('main').innerText(), /Reviewed[^]*The risk is less than it was\./);
});

test('First visit of an enquiry: decided and made by the worker without waiting for anybody; tried, then seen, late with its cause', async () => {
  const visit = named('section-47-visit');
  const where = await begin(visit, { discussed: addDays(today, -4) });
  await isRefused('worker', where, 'withdraw', notYours);
  assert.equal((await pageOf('stranger').goto(where))?.status(), 404);
  await does('worker', where, visit, 'tried', { triedOn: addDays(today, -4) });
  await pageOf('worker').goto(`${where}?act=visit`);
  await fillIn(pageOf('worker'), { seenOn: addDays(today, -1), alone: 'yes', mode: 'person' });
  await pageOf('worker').getByRole('button', { name: 'Record the visit' }).click();
  await pageOf('worker').getByRole('link', { name: 'Answer this: What made it late' }).click();
  await fillIn(pageOf('worker'), { cause: 'family', late: 'Nobody was at home.' });
  await pageOf('worker').getByRole('button', { name: 'Record the visit' }).click();
  await pageOf('worker').getByText('Noted.').waitFor();
  assert.match(await stateOf('worker'), /Child seen/);
  const other = await begin(visit, { discussed: today });
  await does('team-manager', other, visit, 'withdraw', { reason: 'It was another family.' });
  assert.match(await stateOf('team-manager'), /Not needed any more/);
});

test('every gate has its journey', () => {
  assert.deepEqual(gates.map(({ id }) => id).toSorted(), [...Object.keys(decided), 'section-47-visit'].toSorted());
});

test('no browser had anything to complain of', () => {
  assert.deepEqual(Object.values(people).flatMap(({ complaints }) => complaints), []);
});
