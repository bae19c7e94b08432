import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { countSorts, type FootprintStep, inTime } from '../../src/capabilities/oversight/domain/footprint.ts';
import type { Day } from '../../src/kernel/day.ts';
import { wordsOf } from '../kit/browser.ts';
import { type Somebody, openTestHouse, type TestHouse } from '../kit/house.ts';

test('of one day what has a moment comes first, the newest first; the sorts add up to all', () => {
  const step = (sort: FootprintStep['sort'], on: string, at: string | null): FootprintStep => ({ sort, on: on as Day, at: at === null ? null : new Date(at), title: `${on} ${at ?? ''}`, by: null, text: '', where: '', href: null });
  const steps = [step('journey', '2026-06-02', null), step('work', '2026-06-02', '2026-06-02T09:00:00Z'), step('decision', '2026-06-02', '2026-06-02T11:00:00Z'), step('journey', '2026-06-03', null)];
  assert.deepEqual(inTime(steps).map(({ sort }) => sort), ['journey', 'decision', 'work', 'journey']);
  assert.equal(countSorts(steps).reduce((sum, { number }) => sum + number, 0), steps.length);
});

describe('the footprint of a child', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let path: string;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    house.setClock('2026-06-03T09:00:00Z');
    await house.aChild({ reference: 'F-1001', team: cast.ash, worker: cast.worker, lines: { 'annex-a/3': { referred: '2026-05-29' }, 'annex-a/4': { started: '2026-06-01', authorised: null }, 'local/supervision': { date: '2026-06-04', worker: 'Wen Worker' } } });
    path = `/oversight/children/${(await house.rows<{ number: number }>(`select number from caseload.child where reference = 'F-1001'`))[0]?.number}`;
    const send = async (who: Somebody, form: string, fields: Record<string, string>) => {
      const browser = await house.signIn(who);
      await browser.get(form);
      const came = await browser.submit(form.replace(/\?.*/, ''), fields);
      assert.equal(came.status, 303, came.text);
      return came.location.replace(/\?.*/, '');
    };
    await send(cast.manager, `/oversight/points/new?child=${path.split('/').at(-1)}&started=2026-06-01&point=1`, { point: '1', done: '2026-06-02', kept: 'case-system', address: '' });
    const matter = await send(cast.worker, '/oversight/of/strategy-meeting/new', { about: 'F-1001', 'f-threshold': 'likely', 'f-why': 'A new injury.', 'f-wanted': '2026-06-05', 'f-actedFirst': 'no' });
    house.pass(5);
    const signed = await house.aPieceOfWork({ author: cast.worker, child: 'F-1001', state: 'returned', manager: cast.manager });
    house.setClock('2026-06-04T09:00:00Z');
    await house.aStandIn(cast.other, cast.manager);
    await send(cast.other, `${matter}?act=authorise`, { act: 'authorise', 'f-met': 'yes', 'f-reason': 'It is met.' });
    await send(cast.manager, '/oversight/supervision/cases/new', { child: 'F-1001', worker: String(cast.worker.id), on: '2026-06-04', place: 'wrong-place', where: 'Case notes', address: '' });
    house.setClock('2026-06-05T09:00:00Z');
    await house.authorise(cast.manager, await house.signOff(cast.worker, signed.id));
    await house.aPieceOfWork({ author: cast.colleague, child: 'F-1001', kind: 'visit', answers: 'none' });
  });
  after(() => house.close());
  const csv = async (who: Somebody, more = '') => (await (await house.signIn(who)).get(`${path}?as=csv${more}`)).text.replace('\uFEFF', '').trim().split('\r\n').slice(1);

  test('leads from the referral to the authorisation: who did what, when, for whom, and where it is recorded', async () => {
    const lines = await csv(cast.worker);
    assert.deepEqual(lines, [
      '2026-06-05,Pieces of work,"Visit, authorised",Mo Manager,Piece of work 1,Kept here,2026-06-09',
      '2026-06-05,Pieces of work,"Visit, signed off",Wen Worker,Piece of work 1,Kept here,2026-06-09',
      '2026-06-04,Decisions and trackers,Strategy meeting: authorised,Ottoline Other for Mo Manager,Authorise,"Written here, not copied across",2026-06-09',
      '2026-06-04,Supervision,Supervision about the child,Mo Manager,With Wen Worker,In the wrong place: Case notes,2026-06-09',
      '2026-06-03,Pieces of work,"Visit, returned for changes",Mo Manager,Piece of work 1,Kept here,2026-06-09',
      '2026-06-03,Pieces of work,"Visit, signed off",Wen Worker,Piece of work 1,Kept here,2026-06-09',
      '2026-06-03,Pieces of work,"Visit, started",Wen Worker,Piece of work 1,Kept here,2026-06-09',
      '2026-06-03,Decisions and trackers,Strategy meeting: waiting for a decision,Wen Worker,Ask for a strategy meeting,"Written here, not copied across",2026-06-09',
      '2026-06-02,Management oversight,"Management oversight, day 1",Mo Manager,Of the assessment that began on 1 June 2026,In the case system’s own form,2026-06-09',
      '2026-06-01,What the lists tell,Assessment started,,,By the lists: List 4: Assessments,2026-06-09',
      '2026-05-29,What the lists tell,Referral,,,By the lists: List 3: Referrals,2026-06-09',
    ].map((line) => line.replaceAll('In the case system’s own form,2026-06-09', 'In the case system’s own form,2026-06-09')));
  });

  test('is narrowed by sort, and each sort says how many there are', async () => {
    const page = wordsOf((await (await house.signIn(cast.manager)).get(`${path}?of=decision`)).text);
    assert.match(page, /2 What the lists tell 1 Management oversight 2 Decisions and trackers 1 Supervision 6 Pieces of work 2 things of 12: decisions and trackers/);
    assert.match(page, /Strategy meeting: authorised by Ottoline Other for Mo Manager 4 June 2026/);
    assert.equal((await csv(cast.manager, '&of=supervision')).length, 1);
  });

  test('a colleague’s work about the child is for who answers for the team, and not for the worker', async () => {
    const begun = (lines: readonly string[]) => lines.filter((line) => line.includes('Cai Colleague')).length;
    assert.deepEqual([begun(await csv(cast.worker)), begun(await csv(cast.manager))], [0, 1]);
  });

  test('is written to the journal as read, and there for nobody outside the child’s scope', async () => {
    await csv(cast.worker);
    const [entry] = await house.rows<{ what: string; by: number }>(`select what, by_id as by from journal.entry where about = 'child:F-1001' order by id desc limit 1`);
    assert.deepEqual([entry?.what, entry?.by], ['child-oversight-read', cast.worker.id]);
    for (const who of [cast.colleague, cast.away]) assert.equal((await (await house.signIn(who)).get(path)).status, 404);
    await house.rows(`insert into access.restriction (child, reason, set_by, set_at) values ('F-1001', 'Family of staff.', $1, now())`, [cast.director.id]);
    for (const who of [cast.worker, cast.manager, cast.director]) assert.equal((await (await house.signIn(who)).get(path)).status, 404);
  });
});
