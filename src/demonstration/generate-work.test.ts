import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { canonical, type Plain } from '../kernel/canonical.ts';
import type { Day } from '../kernel/day.ts';
import { asked } from './answering.ts';
import { generateAuthority } from './authority.ts';
import type { Demonstration, Staff } from './demonstration.ts';
import { generateWork } from './generate-work.ts';
import type { Answer, AskedStatement, Freeze, Practice } from './practice.ts';

const today = '2026-11-20' as Day;
const shipped = JSON.parse(readFileSync(join(import.meta.dirname, '../../standards/practice-fundamentals.json'), 'utf8')) as {
  domains: { statements: AskedStatement[] }[];
};
const statements = shipped.domains.flatMap((domain) => domain.statements);
const freeze: Freeze = (work, answers, number) =>
  canonical({ work: work.number, child: work.child, number, answers: answers as unknown as Plain });

const demo = generateAuthority(1, today);
const practice = generateWork(demo, statements, { freeze });
const byId = new Map(demo.people.map((person) => [person.id, person]));

test('the same seed gives the same work', () => {
  assert.deepEqual(generateWork(generateAuthority(1, today), statements, { freeze }), practice);
});

test('every state of work is reached, in every kind that can', () => {
  const states = new Set(practice.work.map(({ state }) => state));
  assert.deepEqual([...states].toSorted(), ['authorised', 'completed', 'in-progress', 'returned', 'signed-off', 'withdrawn']);
  assert.ok(practice.work.length > 2300 && practice.work.length < 2500);
  assert.ok(practice.signOffs.some(({ shadow }) => shadow));
  assert.ok(practice.decisions.some(({ outcome }) => outcome === 'recalled'));
  assert.ok(practice.work.some(({ actedFirstReason }) => actedFirstReason !== null));
  assert.ok(practice.work.some(({ round }) => round === 3));
});

test('the first sign-off is authorised about seven times in ten, within nine days', () => {
  const decisions = new Map(practice.decisions.map((decision) => [decision.signOffId, decision]));
  const judged = practice.signOffs.flatMap((signOff) => {
    const decision = decisions.get(signOff.id);
    return decision && decision.outcome !== 'recalled' ? [{ signOff, decision }] : [];
  });
  const first = judged.filter(({ signOff }) => signOff.number === 1);
  const share = first.filter(({ decision }) => decision.outcome === 'authorised').length / first.length;
  assert.ok(share > 0.63 && share < 0.77, String(share));
  for (const { signOff, decision } of judged) {
    const days = (Date.parse(decision.at) - Date.parse(signOff.at)) / 86_400_000;
    assert.ok(days > 0 && days < 10, String(days));
  }
});

test('nobody decides on their own work, and who decides is above the author or stands in for somebody who is', () => {
  const signOffs = new Map(practice.signOffs.map((signOff) => [signOff.id, signOff]));
  for (const { signOffId, outcome, byId: decider, forId, at } of practice.decisions) {
    const author = signOffs.get(signOffId)?.byId ?? 0;
    if (outcome === 'recalled') { assert.equal(decider, author); continue; }
    assert.notEqual(decider, author);
    const above = chainOf(byId.get(author)).slice(1).map(({ id }) => id);
    if (forId === null) { assert.ok(above.includes(decider)); continue; }
    assert.ok(above.includes(forId) && !above.includes(decider));
    const day = at.slice(0, 10);
    assert.ok(demo.standIns.some((each) => each.personId === decider && each.forId === forId && each.fromOn <= day && day <= each.toOn));
  }
});

test('an answer says why it does not apply, or what was tried and what comes next', () => {
  for (const answer of practice.answers) {
    if (answer.response === 'does-not-apply') assert.notEqual(answer.reason, '');
    if (answer.response === 'not-possible-yet') assert.ok(answer.attempts !== '' && answer.nextStep !== '');
    if (answer.response === 'partly-met') assert.notEqual(answer.note, '');
  }
  for (const response of ['met', 'partly-met', 'not-met', 'does-not-apply', 'not-possible-yet']) {
    assert.ok(practice.answers.some((answer) => answer.response === response), response);
  }
});

test('work is signed off with every statement answered and, unless the check only advises, none unmet', () => {
  const kinds = new Map(practice.work.map(({ id, kind }) => [id, kind]));
  for (const { workId, content, shadow } of practice.signOffs) {
    const { answers } = JSON.parse(content) as { answers: Answer[] };
    const codes = asked(statements, kinds.get(workId) ?? 'visit');
    assert.deepEqual(answers.map(({ code }) => code), codes);
    if (!shadow) assert.ok(answers.every(({ response }) => response !== 'partly-met' && response !== 'not-met'));
  }
});

test('what comes back names statements that were asked, and is improved before it is signed again', () => {
  const points = Map.groupBy(practice.returnPoints, ({ signOffId }) => signOffId);
  const answers = Map.groupBy(practice.answers, ({ workId }) => workId);
  for (const { signOffId, at } of practice.decisions.filter(({ outcome }) => outcome === 'returned')) {
    const signOff = practice.signOffs.find(({ id }) => id === signOffId);
    const named = points.get(signOffId) ?? [];
    assert.ok(named.length > 0);
    const next = practice.signOffs.find(({ workId, number }) => workId === signOff?.workId && number === signOff.number + 1);
    if (!next) continue;
    const given = answers.get(next.workId)?.filter((answer) => answer.at > at && answer.at <= next.at).map(({ code }) => code) ?? [];
    assert.ok(named.every(({ code }) => given.includes(code)));
  }
});

test('nothing is done after yesterday or before its piece of work began, and the journal is in time order', () => {
  const begun = new Map(practice.work.map(({ id, startedAt }) => [`work:${id}`, startedAt]));
  let last = '';
  for (const { at, about } of practice.entries) {
    assert.ok(at < today && at >= last && (!about.startsWith('work:') || at >= (begun.get(about) ?? today)));
    last = at;
  }
  assert.deepEqual(practice.work.map(({ number }) => number), practice.work.map((_, index) => index + 1));
  assert.deepEqual(practice.work.map(({ startedAt }) => startedAt), practice.work.map(({ startedAt }) => startedAt).toSorted());
});

test('no words name anybody of the authority', () => {
  const names = new Set(demo.people.flatMap(({ name }) => name.split(' ')));
  const texts = new Set([
    ...practice.answers.flatMap(({ note, reason, attempts, nextStep, improvement }) => [note, reason, attempts, nextStep, improvement]),
    ...practice.returnPoints.map(({ improve }) => improve),
    ...practice.experiences.map(({ words }) => words),
    ...practice.work.flatMap(({ actedFirstReason, withdrawnReason, childUnknown }) => [actedFirstReason ?? '', withdrawnReason ?? '', childUnknown ?? '']),
  ]);
  for (const text of texts) {
    for (const word of text.match(/[A-Za-z-]+/g) ?? []) assert.ok(!names.has(word), `${word}: ${text}`);
  }
});

test('each character has before them what the guide says, whatever the seed and the day', () => {
  for (const [seed, day] of [[1, today], [2, '2026-11-22'], [3, '2027-03-29'], [4, '2028-02-29']] as const) {
    const other = generateAuthority(seed, day as Day);
    const desk = deskOf(other, generateWork(other, statements, { freeze }));
    assert.deepEqual(desk('Priya Nandakumar'), { returned: 2, open: 3, overdue: 1, toDecide: 0 });
    const manager = desk('Karen Holroyd').toDecide;
    assert.ok(manager >= 5 && manager <= 8, `${manager} to authorise`);
    assert.ok(desk('Delroy Headley').toDecide >= 1);
    const acting = other.standIns.find(({ fromOn, toOn, kind }) => kind === 'acting-up' && fromOn <= day && day <= toOn);
    const standsInFor = other.people.find(({ id }) => id === acting?.forId);
    assert.equal(desk(standsInFor?.name ?? '').toDecide, 4);
  }
});

test('a standard with other codes gets work as well', () => {
  const strange = ['X-1', 'X-2', 'X-3'].map((code): AskedStatement => ({ code, kinds: ['visit', 'plan'], reach: 'item' }));
  const { work, answers } = generateWork(demo, strange, { freeze });
  assert.ok(work.length > 1000 && answers.length > 2000);
  assert.deepEqual(generateWork(demo, [], { freeze }).work, []);
});

function chainOf(person: Staff | undefined): Staff[] {
  const chain: Staff[] = [];
  for (let next = person; next; next = byId.get(next.lineManagerId ?? 0)) chain.push(next);
  return chain;
}

/** What lies before somebody: their own work, and what waits for a decision by their level. */
function deskOf({ people, today: day }: Demonstration, { work }: Practice) {
  return (name: string) => {
    const me = people.find((person) => person.name === name);
    const own = work.filter(({ authorId }) => authorId === me?.id);
    const open = own.filter(({ state }) => state === 'in-progress');
    const below = new Set(people.filter(({ lineManagerId }) => lineManagerId === me?.id).map(({ id }) => id));
    return {
      returned: own.filter(({ state }) => state === 'returned').length,
      open: open.filter(({ dueOn }) => dueOn >= day).length, overdue: open.filter(({ dueOn }) => dueOn < day).length,
      toDecide: work.filter(({ state, authorId }) => state === 'signed-off' && below.has(authorId)).length,
    };
  };
}
