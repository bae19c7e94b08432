import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Level } from '../../src/kernel/person.ts';
import { wordsOf } from '../kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../kit/house.ts';

const meeting = { threshold: ['harm'], why: ['A bruise.'], wanted: ['2026-06-12'], actedFirst: ['no'] };
const day = async (house: TestHouse, who: Somebody) => wordsOf((await (await house.signIn(who)).get('/oversight')).text);

describe('whose turn a decision is', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let [deputy, head]: Somebody[] = [];
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    head = await house.aPerson({ role: 'head-of-service', name: 'Hedda Head', lineManager: cast.director });
    await house.database.owner.query('update people.post_state set reports_to = $1 where post_id = $2', [head.id, cast.service.id]);
    deputy = await house.aPerson({ role: 'practitioner', name: 'Dee Deputy', team: cast.birch, lineManager: cast.other });
  });
  after(() => house.close());
  const run = (sql: string, values: unknown[] = []) => house.database.owner.query(sql, values);
  const child = (worker = cast.worker, team = cast.ash) => house.aChild({ worker, team });
  /** Of these who has it on their day, and who may act on it now: page by page. */
  const whose = async (id: number, act: string) => {
    const seen: string[] = [];
    const may: string[] = [];
    for (const who of [deputy, cast.worker, cast.manager, cast.other, cast.service, head, cast.director]) {
      assert.ok(who);
      const browser = await house.signIn(who);
      if ((await browser.get('/oversight')).text.includes(`/oversight/matters/${id}"`)) seen.push(who.name);
      if ((await browser.get(`/oversight/matters/${id}`)).text.includes(`value="${act}"`) || (await browser.get(`/oversight/matters/${id}`)).text.includes(`act=${act}`)) may.push(who.name);
    }
    for (const name of seen) assert.ok(may.includes(name), `${name} could decide`);
    return seen;
  };
  const scheme = async (subject: string, role: Level, cover: boolean, act: () => Promise<void>) => {
    const { rows: [line] } = await run(
      `insert into access.delegation (decision, subject, role, cover, from_on, reason, asked_by, asked_at, approved_by, approved_at) values ('decide-for-child', $1, $2, $3, '2026-06-01', 'The board.', $4, '2026-05-01', $5, '2026-05-02') returning id`, [subject, role, cover, cast.director.id, cast.service.id]);
    await act();
    await run('update access.delegation set ended_at = now(), ended_by = $2 where id = $1', [(line as { id: number }).id, cast.director.id]);
  };

  test('it stands on the day of the nearest manager of its level, and on nobody’s above or below', async () => {
    const id = await house.aMatter({ kind: 'strategy-meeting', child: await child(), by: cast.worker, typed: meeting });
    assert.deepEqual(await whose(id, 'authorise'), ['Mo Manager']);
    const review = await house.aMatter({ kind: 'nine-month-review', child: await child(), by: cast.worker, typed: { planned: ['2025-09-10'], progress: ['Some.'], risk: ['Some.'], voice: ['“Stay.”'] } });
    assert.deepEqual(await whose(review, 'review'), ['Hedda Head']);
  });

  test('moved by the scheme of delegation it stands where it was moved to, and a line about one kind moves that kind alone', async () => {
    const id = await house.aMatter({ kind: 'strategy-meeting', child: await child(), by: cast.worker, typed: meeting });
    await scheme('', 'service-manager', true, async () => assert.deepEqual(await whose(id, 'authorise'), ['Sunniva Service']));
    await scheme('conference-request', 'director', true, async () => assert.deepEqual(await whose(id, 'authorise'), ['Mo Manager']));
    const dispute = await house.aMatter({ kind: 'dispute', child: await child(), by: cast.worker });
    await scheme('', 'director', true, async () => assert.deepEqual(await whose(dispute, 'answer'), ['Mo Manager'], 'an answer is no decision, and has its own level'));
  });

  test('who stands in for the manager has it as well, unless the scheme says that nobody stands in for this', async () => {
    const id = await house.aMatter({ kind: 'strategy-meeting', child: await child(), by: cast.worker, typed: meeting });
    assert.ok(deputy);
    await house.aStandIn(deputy, cast.manager, 'delegate', ['2026-06-01', '2026-06-30']);
    assert.deepEqual(await whose(id, 'authorise'), ['Dee Deputy', 'Mo Manager']);
    await scheme('strategy-meeting', 'team-manager', false, async () => assert.deepEqual(await whose(id, 'authorise'), ['Mo Manager']));
    await run('delete from people.stand_in where person_id = $1', [deputy.id]);
  });

  test('nobody has their own request to decide: it goes to the next above, and not to who stands in for somebody and asked', async () => {
    const own = await house.aMatter({ kind: 'strategy-meeting', child: await child(), by: cast.manager, typed: meeting });
    assert.deepEqual(await whose(own, 'authorise'), ['Sunniva Service']);
    assert.ok(deputy);
    const asked = await house.aMatter({ kind: 'strategy-meeting', child: await child(deputy), by: deputy, typed: meeting });
    await house.aStandIn(deputy, cast.manager, 'delegate', ['2026-06-01', '2026-06-30']);
    assert.deepEqual(await whose(asked, 'authorise'), ['Mo Manager']);
    await run('delete from people.stand_in where person_id = $1', [deputy.id]);
  });

  test('where the manager’s post is vacant it goes up to the next who is there', async () => {
    const id = await house.aMatter({ kind: 'strategy-meeting', child: await child(cast.away, cast.birch), by: cast.away, typed: meeting });
    assert.deepEqual(await whose(id, 'authorise'), ['Ottoline Other']);
    await run(`insert into people.job (person_id, from_on, post_id) values ($1, '2026-06-09', null)`, [cast.other.id]);
    const seen = [cast.service, head, cast.director].map(async (who) => { assert.ok(who); return (await day(house, who)).includes('Strategy meeting waits for your decision'); });
    assert.deepEqual(await Promise.all(seen), [true, false, false]);
  });

  test('one finder does for all of them: more that wait are no more statements', async () => {
    const manager = await house.signIn(cast.manager);
    const cost = async () => {
      house.statements.length = 0;
      await manager.get('/oversight');
      return house.statements.length;
    };
    await cost();
    const few = await cost();
    for (let turn = 0; turn < 3; turn += 1) await house.aMatter({ kind: 'strategy-meeting', child: await child(), by: cast.worker, typed: meeting });
    assert.equal(await cost(), few);
  });
});

describe('what is due of the children of a team', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  const children: string[] = [];
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    for (let number = 0; number < 6; number += 1) children.push(await house.aChild({ worker: cast.worker, team: cast.ash, lines: {} }));
  });
  after(() => house.close());
  const run = (sql: string, values: unknown[] = []) => house.database.owner.query(sql, values);
  const held = (child: string, on: string, place = 'case-system') => run(
    `insert into oversight.supervision (kind, child, worker_id, supervisor_id, held_on, known_on, filed_on, place, place_said, source, made_by, made_at) values ('case', $1, $2, $3, $4::date, $4::date, case when $5 = 'case-system' then $4::date end, $5, 'Notes', 'here', $3, now())`, [child, cast.worker.id, cast.manager.id, on, place]);
  const items = async (who: Somebody, about: string) => [...(await (await house.signIn(who)).get('/oversight')).text.matchAll(/<li class="ts-todo__item">.*?<\/li>/gs)]
    .map(([item]) => ({ words: wordsOf(item), href: /href="([^"]*)"/.exec(item)?.[1]?.replaceAll('&amp;', '&') ?? '' })).filter(({ words }) => words.includes(about));
  const childrenOf = (text: string) => [...text.matchAll(/href="\/children\/\d+">([^<]+)</g)].map(([, child = '']) => child).toSorted((one, other) => one.localeCompare(other));

  test('supervision about children is one line for each worker, with how many, and leads to just those children, each one act away', async () => {
    const [late, soon, lately, elsewhere, old, fresh] = children as [string, string, string, string, string, string];
    await held(late, '2026-05-01');
    await held(soon, '2026-05-15');
    await held(lately, '2026-06-01');
    await held(elsewhere, '2026-04-01');
    await held(elsewhere, '2026-06-02', 'wrong-place');
    await run(`insert into oversight.open_case (child, team_id, worker_id, begun_on, from_on, from_extract)
      select reference, team_id, worker_id, case when reference = $1 then '2026-05-20' else '2025-03-01' end::date, '2025-03-01', from_extract from caseload.child`, [fresh]);
    const found = await items(cast.manager, 'Supervision about children');
    assert.deepEqual(found.map(({ words }) => words), ['Wen Worker: Supervision about children 1 February 2026. 2 overdue, 1 due within a week See the children : Wen Worker, Supervision about children']);
    const { text } = await (await house.signIn(cast.manager)).get(found[0]?.href ?? '');
    assert.deepEqual(childrenOf(text), [late, soon, old].toSorted((one, other) => one.localeCompare(other)));
    assert.match(wordsOf(text), /Only children of Wen Worker about whom supervision is overdue or due within a week.*3 children/);
    for (const child of [late, soon, old]) assert.ok(text.includes(`/oversight/supervision/cases/new?child=${child}&amp;worker=${cast.worker.id}`));
    for (const nobody of [cast.service, cast.other, cast.colleague]) assert.deepEqual(await items(nobody, 'Supervision about children'), [], nobody.name);
  });

  test('what was due before this service began is due by the same timescale from that day on', async () => {
    await run(`update caseload.service_start set began_on = '2026-05-20'`);
    assert.match((await items(cast.manager, 'Supervision about children'))[0]?.words ?? '', /1 June 2026\. 1 overdue, 1 due within a week/);
    await run(`update caseload.service_start set began_on = '2026-01-01'`);
  });

  test('the list of one worker is for who they report to; anybody else sees their own', async () => {
    const mine = await house.aChild({ worker: cast.colleague, team: cast.ash, lines: {} });
    const list = async (who: Somebody) => childrenOf((await (await house.signIn(who)).get(`/oversight/supervision/cases?worker=${cast.worker.id}`)).text);
    assert.deepEqual(await list(cast.manager), children.toSorted((one, other) => one.localeCompare(other)));
    assert.deepEqual(await list(cast.colleague), [mine]);
    assert.deepEqual(await list(cast.other), []);
  });

  test('children who belong on a tracker by the lists and of whom it is not begun are one line for each tracker; of what was due before this service began none', async () => {
    for (const [reference, started] of [['N-1', '2026-02-02'], ['N-2', '2026-03-15'], ['N-3', '2026-05-01'], ['N-4', '2025-08-01']] as const) await house.aChild({ reference, worker: cast.worker, team: cast.ash, lines: { 'annex-a/8': { started, legalStatus: 'V2', ceased: null } } });
    await house.aChild({ reference: 'N-5', worker: cast.away, team: cast.birch, lines: { 'annex-a/8': { started: '2026-02-02', legalStatus: 'V2', ceased: null } } });
    const [line, ...more] = await items(cast.manager, 'Section 20');
    assert.deepEqual(more, []);
    assert.match(line?.words ?? '', /Section 20 accommodation: not begun for 2 children 2 May 2026\. Ash: 1 overdue, 1 due within a week See the children/);
    const { text } = await (await house.signIn(cast.manager)).get(line?.href ?? '');
    assert.deepEqual(childrenOf(text), ['N-1', 'N-2']);
    assert.match(wordsOf(text), /2 in all, of them 2 not begun/);
    assert.ok(text.includes('/oversight/of/section-20/new?child=N-1'), 'one act away');
    assert.deepEqual((await items(cast.other, 'Section 20')).map(({ words }) => words.includes('for 1 child ')), [true]);
    for (const nobody of [cast.service, cast.director, cast.worker, house.lead]) assert.deepEqual(await items(nobody, 'not begun'), [], nobody.name);
    await house.aMatter({ kind: 'section-20', child: 'N-1', by: cast.worker, typed: { began: ['2026-02-02'], purpose: ['respite'], holders: ['Mother'], consent: ['no'], own: ['under'] } });
    assert.match((await items(cast.manager, 'Section 20 accommodation: not'))[0]?.words ?? '', /not begun for 1 child 15 June 2026\. Ash: 1 due within a week/);
  });

  test('a placement with parents is needed from its first day on; a progress check is an officer’s to begin, and no manager is reminded of it', async () => {
    await house.aChild({ reference: 'N-6', worker: cast.worker, team: cast.ash, lines: { 'annex-a/8': { started: '2026-05-01', placement: 'P1', placedFrom: '2026-06-08', ceased: null, lastReview: '2026-01-10' } } });
    await house.aChild({ reference: 'N-7', worker: cast.worker, team: cast.ash, lines: { 'annex-a/8': { started: '2025-05-01', placement: 'P1', placedFrom: '2025-06-08', ceased: null, lastReview: '2026-01-10' } } });
    assert.match((await items(cast.manager, 'Placements with parents'))[0]?.words ?? '', /not begun for 1 child 8 June 2026\. Ash: 1 overdue/);
    assert.deepEqual(await items(cast.manager, 'Progress checks'), []);
  });

  test('sixty children do not bury the rest', async () => {
    const lines = await items(cast.manager, '');
    for (let number = 0; number < 60; number += 1) await house.aChild({ worker: cast.worker, team: cast.ash, lines: { 'annex-a/8': { started: '2026-02-02', legalStatus: 'V2', ceased: null } } });
    assert.equal((await items(cast.manager, '')).length, lines.length);
    assert.match((await items(cast.manager, 'Section 20 accommodation: not'))[0]?.words ?? '', /not begun for 61 children/);
  });
});

describe('what was sent back', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let where = '';
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    await house.aChild({ reference: 'B-1', worker: cast.worker, team: cast.ash, lines: {} });
    where = `/oversight/matters/${await house.aMatter({ kind: 'strategy-meeting', child: 'B-1', by: cast.worker, typed: { ...meeting, wanted: ['2026-06-10'] } })}`;
    await copied();
  });
  after(() => house.close());
  const run = (sql: string, values: unknown[] = []) => house.database.owner.query(sql, values);
  const act = async (who: Somebody, name: string, fields: Record<string, string>) => {
    const browser = await house.signIn(who);
    await browser.get(`${where}?act=${name}`);
    assert.equal((await browser.submit(where, { act: name, ...fields })).status, 303);
    await copied();
  };
  /** All that was written is in the case system: what is to be copied across stands elsewhere. */
  const copied = () => run('update oversight.step set filed_at = at, filed_by = by_id where composed and filed_at is null');
  const sendBack = () => act(cast.manager, 'return', { 'f-change': 'Say what you saw.' });
  const at = async (who: Somebody, path: string) => (await (await house.signIn(who)).get(path)).text;
  /** Of these who has it on To do, and on their day. */
  const whose = async () => {
    const has: string[][] = [[], []];
    for (const who of [cast.worker, cast.colleague, cast.manager, cast.service]) for (const [place, path] of ['/', '/oversight'].entries()) if ((await at(who, path)).includes(`href="${where}"`)) has[place]?.push(who.name);
    return has;
  };

  test('stands with the child’s worker, and with nobody else, until it is sent again', async () => {
    assert.deepEqual(await whose(), [[], ['Mo Manager']], 'before, it waits for the manager');
    await sendBack();
    assert.deepEqual(await whose(), [['Wen Worker'], ['Wen Worker', 'Mo Manager']], 'due today it is on the manager’s day, to be followed');
    assert.match(wordsOf(await at(cast.worker, '/')), /Sent back to improve 1 Strategy meeting, child B-1 Mo Manager sent it back on 10 June 2026\. Due 10 June 2026 Change it/);
    assert.match(wordsOf(await at(cast.worker, '/oversight')), /Due today 1 Child B-1: Strategy meeting was sent back for changes 10 June 2026\. By Mo Manager Change it/);
    assert.equal(await house.count(`journal.entry where what = 'work-list-read' and by_id = $1`, [cast.worker.id]) > 0, true, 'that it was read is in the journal');
    await act(cast.worker, 'ask-again', { 'f-changed': 'Said.' });
    assert.deepEqual(await whose(), [[], ['Mo Manager']]);
  });

  test('overdue once its day is past; not where its day was before this service began here, nor when nothing is due of the child any more', async () => {
    await sendBack();
    house.setClock('2026-06-12T09:00:00Z');
    assert.match(wordsOf(await at(cast.worker, '/')), /Overdue 1 Strategy meeting, child B-1/);
    await run(`update oversight.matter set due_on = '2025-10-01'`);
    assert.match(wordsOf(await at(cast.worker, '/')), /Sent back to improve 1 Strategy meeting/);
    assert.match(wordsOf(await at(cast.worker, '/oversight')), /Due today 1 Child B-1/);
    await run(`insert into caseload.child_ending (reference, why, on_day, said_by, said_at) values ('B-1', 'moved-away', '2026-06-11', $1, now())`, [cast.manager.id]);
    assert.deepEqual(await whose(), [[], []]);
    await run('update caseload.child_ending set taken_back_at = now(), taken_back_by = $1', [cast.manager.id]);
    house.setClock('2026-06-10T09:00:00Z');
  });

  test('with another worker it is theirs; a manager who asked has it to change too, and not twice', async () => {
    await run(`update caseload.child set worker_id = $1 where reference = 'B-1'`, [cast.colleague.id]);
    assert.deepEqual((await whose())[0], ['Cai Colleague'], 'whoever asked cannot send it again');
    await house.aChild({ reference: 'B-2', worker: cast.worker, team: cast.ash, lines: {} });
    where = `/oversight/matters/${await house.aMatter({ kind: 'strategy-meeting', child: 'B-2', by: cast.manager, typed: meeting })}`;
    await act(cast.service, 'return', { 'f-change': 'Say what you saw.' });
    assert.deepEqual(await whose(), [['Wen Worker', 'Mo Manager'], ['Wen Worker', 'Mo Manager']]);
    assert.equal((await at(cast.manager, '/oversight')).split(`href="${where}"`).length, 2);
    assert.doesNotMatch(wordsOf(await at(cast.manager, '/')), /As a manager: .*1 (overdue|due today)/, 'it stands in the list itself');
  });
});
