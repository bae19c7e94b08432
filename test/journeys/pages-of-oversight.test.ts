import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import type { Act, Definition, Field } from '../../src/capabilities/oversight/domain/matters/definition.ts';
import { definitions } from '../../src/capabilities/oversight/domain/matters/definitions.ts';
import { type Day, addDays, dayOf } from '../../src/kernel/day.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** Everything that is decided and followed for a child, from its beginning to its end, in a real browser. */
let house: JourneyHouse;
let worker: Visitor;
let officer: Visitor;
let reader: Visitor;
let child: string;
const line: Record<string, Visitor> = {};
const judge = new Judge();
const lookedAt = new Set(['section-20', 'departure', 'dispute']);
const step = journey();
const today = dayOf(new Date());

before(async () => {
  house = await openJourneys();
  worker = await house.signIn('Priya Nandakumar');
  reader = await house.signIn('Niamh Kinsella');
  const above = await house.ask<{ name: string; role: string }>(
    `with recursive posts as (select * from people.posts_on(current_date)), up as (
       select reports_to as id from posts where id = (select post_id from people.staff_on(current_date) where name = 'Priya Nandakumar') union select p.reports_to from up join posts p on p.id = up.id)
     select s.name, s.role from up join people.staff_on(current_date) s on s.post_id = up.id`);
  for (const { name, role } of above) line[role] = await house.signIn(name);
  const [chair] = await house.ask<{ name: string }>(`select s.name from people.staff_on(current_date) s join access.account a on a.person_id = s.id where s.role = 'chair' order by s.id limit 1`);
  officer = await house.signIn(chair?.name ?? 'Priya Nandakumar');
  const [known] = await house.ask<{ reference: string }>(`select c.reference from caseload.open_child c join people.person p on p.id = c.worker_id where p.name = 'Priya Nandakumar' order by 1 limit 1`);
  child = known?.reference ?? '';
});
after(() => house.close());

step('the page of all kinds, a list without any, and an empty form with what is missing', async () => {
  await worker.page.goto('/oversight/decisions');
  await judge.judge(worker, 'decisions and trackers');
  await worker.page.goto('/oversight/of/strategy-meeting');
  await judge.judge(worker, 'Strategy meetings', 'none');
  await worker.page.goto('/oversight/of/strategy-meeting/new');
  await judge.judge(worker, 'Ask for a strategy meeting');
  await worker.page.getByRole('button', { name: 'Ask for a strategy meeting' }).click();
  await judge.judge(worker, 'Ask for a strategy meeting', 'with errors');
  judge.verdict();
});

for (const definition of definitions) {
  // They look alike: of trackers and registers one each is looked at closely.
  const look = async (who: Visitor, state: string) => (definition.group === 'gate' || lookedAt.has(definition.id) ? judge.judge(who, `one: ${definition.one}`, state) : undefined);
  step(`${definition.one}: begun, and taken to its end by those whose it is`, async () => {
    const beginner = visitorFor(definition.opens, worker);
    await beginner.page.goto(`/oversight/of/${definition.id}/new`);
    if (definition.about === 'child') await beginner.page.locator('#about').fill(child);
    await say(beginner.page, definition.opens.fields);
    await beginner.page.getByRole('button', { name: definition.opens.name, exact: true }).click();
    await beginner.page.getByText('Begun.').waitFor();
    await look(beginner, 'begun');
    const where = new URL(beginner.page.url()).pathname;
    let state = definition.opens.to;
    for (const act of wayToTheEnd(definition)) {
      const who = visitorFor(act, beginner);
      await who.page.goto(`${where}?act=${act.id}`);
      if (act === definition.acts[0]) await look(who, 'to be decided');
      await say(who.page, act.fields);
      await who.page.getByRole('button', { name: act.name, exact: true }).click();
      await who.page.getByText('Noted.').waitFor();
      state = act.to;
    }
    assert.equal(definition.states[state]?.open, false);
    judge.verdict();
  });
}

step('what was returned is asked again; a list with some, its pages for a panel, and nobody past their level', async () => {
  await worker.page.goto('/oversight/of/conference-request/new');
  await worker.page.locator('#about').fill(child);
  const request = definitions.find(({ id }) => id === 'conference-request') as Definition;
  await say(worker.page, request.opens.fields);
  await worker.page.getByRole('button', { name: request.opens.name, exact: true }).click();
  const where = new URL(worker.page.url()).pathname;
  const manager = line['team-manager'] as Visitor;
  await manager.page.goto(where);
  assert.equal(await manager.page.getByRole('link', { name: 'Authorise' }).count(), 0);
  const head = line['head-of-service'] as Visitor;
  await head.page.goto(`${where}?act=return`);
  await head.page.getByRole('button', { name: 'Send back for changes' }).click();
  await judge.judge(head, `one: ${request.one}`, 'with errors');
  await say(head.page, request.acts.find(({ id }) => id === 'return')?.fields ?? []);
  await head.page.getByRole('button', { name: 'Send back for changes' }).click();
  await head.page.getByText('Noted.').waitFor();
  await worker.page.goto(`${where}?act=ask-again`);
  await say(worker.page, request.acts.find(({ id }) => id === 'ask-again')?.fields ?? []);
  await worker.page.getByRole('button', { name: 'Ask again' }).click();
  await worker.page.goto('/oversight/of/conference-request');
  await judge.judge(worker, request.many, 'some');
  await manager.page.goto('/oversight/of/nine-month-review');
  await judge.judge(manager, 'Nine-month reviews of protection plans', 'not begun');
  await head.page.goto('/oversight/of/section-20?as=panel');
  await judge.judge(head, 'Section 20 accommodation: pages for a panel', 'some');
  await head.page.goto('/oversight/of/section-20?show=closed');
  await judge.judge(head, 'Section 20 accommodation', 'closed ones');
  judge.verdict();
});

/** Who does it: a manager of its level, a reviewing officer, or the one given. */
function visitorFor({ by }: Act, other: Visitor): Visitor {
  if (typeof by === 'object') return line[by.level] ?? other;
  if (by === 'another-reader') return reader;
  return by === 'officer' ? officer : other;
}

/** The acts on the shortest way to a state that is closed, those that agree first. */
function wayToTheEnd({ opens, acts, states }: Definition): Act[] {
  const ways: { readonly state: string; readonly acts: readonly Act[] }[] = [{ state: opens.to, acts: [] }];
  const seen = new Set([opens.to]);
  for (const way of ways) {
    if (!states[way.state]?.open) return [...way.acts];
    for (const act of acts.filter(({ from, to }) => from.includes(way.state) && to !== '=')) {
      if (seen.has(act.to)) continue;
      seen.add(act.to);
      ways.push({ state: act.to, acts: [...way.acts, act] });
    }
  }
  throw new Error('no way to an end');
}

const texts = { children: 'X', timescale: '', work: '', person: 'Niamh Kinsella', number: '2', address: 'https://cases.example.org/1', words: 'As it was said in the meeting.', line: 'As it was said in the meeting.' };

async function say(page: Page, fields: readonly Field[]): Promise<void> {
  for (const field of fields.filter(({ must }) => must)) {
    const at = page.locator(`[name="f-${field.name}"]`);
    switch (field.type) {
      case 'choice': case 'yes-no': case 'choices': await at.first().check(); break;
      case 'day': await at.fill(dayFor(field)); break;
      default: await at.fill(texts[field.type]);
    }
  }
}

const dayFor = ({ future }: Field): Day => (future === 'only' ? addDays(today, 20) : addDays(today, -3));
