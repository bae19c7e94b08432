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
    const before = await cost();
    for (let turn = 0; turn < 3; turn += 1) await house.aMatter({ kind: 'strategy-meeting', child: await child(), by: cast.worker, typed: meeting });
    assert.equal(await cost(), before);
  });
});
