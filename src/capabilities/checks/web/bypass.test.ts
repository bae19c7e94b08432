import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

describe('assessments that the case system calls authorised', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  const told = (reference: string, started: string, authorised: string | null, team = cast.ash) =>
    house.aChild({ reference, team, lines: { 'annex-a/4': { started, authorised, team: team.name, worker: 'Wen Worker' } } });

  // The standard of these tests asks about visits alone.
  async function checkedHere(child: string, state: 'authorised' | 'signed-off' | 'in-progress', kind = 'assessment'): Promise<void> {
    const { id } = await house.aPieceOfWork({ author: cast.worker, manager: cast.manager, child, state });
    await house.database.owner.query('update checks.work set kind = $2 where id = $1', [id, kind]);
  }

  test('before the first lists the page says what will be there', async () => {
    assert.match(wordsOf((await (await house.signIn(cast.manager)).get('/figures/bypass')).text), /No lists have been brought in yet/);
  });

  test('each counts by what happened here between its start and two weeks after its end', async () => {
    await checkedHere(await told('B-3001', '2026-05-01', '2026-06-08'), 'authorised');
    await checkedHere(await told('B-3002', '2026-05-01', '2026-06-08'), 'signed-off');
    await checkedHere(await told('B-3003', '2026-05-01', '2026-06-08'), 'in-progress');
    await told('B-3004', '2026-05-01', '2026-06-08');
    // Signed off here on 10 June: fifteen days after its end there is too late to be about it, and before its start as well.
    await checkedHere(await told('B-3005', '2026-04-01', '2026-05-26'), 'authorised');
    await checkedHere(await told('B-3006', '2026-04-01', '2026-05-27'), 'authorised');
    await checkedHere(await told('B-3007', '2026-05-01', '2026-06-08'), 'authorised', 'visit');
    await told('B-3008', '2026-05-01', null);
    await told('B-3009', '2026-05-01', '2026-06-08', cast.birch);
    const manager = await house.signIn(cast.manager);
    const page = wordsOf((await manager.get('/figures/bypass')).text);
    assert.match(page, /Not checked here 4 of 7 .* Checked, not authorised here 1 of 7 .* Authorised here too 2 of 7/);
    const csv = (await manager.get('/figures/bypass?as=csv')).text;
    const here = Object.fromEntries(csv.trim().split('\r\n').slice(1).map((line) => [line.slice(0, 6), line.split(',').at(-2)]));
    assert.deepEqual(here, {
      'B-3001': 'Authorised here', 'B-3002': '"Checked here, not authorised here"'.split(',').at(-1), 'B-3003': 'Not checked here', 'B-3004': 'Not checked here',
      'B-3005': 'Not checked here', 'B-3006': 'Authorised here', 'B-3007': 'Not checked here',
    });
    assert.match((await manager.get('/figures/bypass?as=teams')).text, /Ash,2026-06,5,1,1,3/);
    assert.match(wordsOf((await manager.get('/figures/bypass?here=checked')).text), /1 assessment/);
  });

  test('nothing counts from before the check gates, and nobody sees a child of another team', async () => {
    await house.database.owner.query(`update checks.kind_rule set live_from = '2026-06-01' where kind = 'assessment'`);
    const director = wordsOf((await (await house.signIn(cast.director)).get('/figures/bypass')).text);
    assert.match(director, /Not checked here 4 of 6 /, 'those of May are left out, and the other team’s is there');
    assert.ok(!wordsOf((await (await house.signIn(cast.manager)).get('/figures/bypass')).text).includes('B-3009'));
    await house.database.owner.query(`update checks.kind_rule set live_from = '2026-07-01' where kind = 'assessment'`);
    assert.match(wordsOf((await (await house.signIn(cast.manager)).get('/figures/bypass')).text), /Until 1 July 2026 the check of assessments only advises/);
  });

  test('what newer lists no longer name still counts, as it was told last', async () => {
    await house.database.owner.query(`update checks.kind_rule set live_from = null where kind = 'assessment'`);
    const { rows: [extract] } = await house.database.owner.query<{ id: number }>(`insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at) values ('annex-a', '2026-06-10', 'kept', '[]', now(), now(), now()) returning id`);
    await house.database.owner.query(`update caseload.line set to_extract = $1 where key in ('B-3004', 'B-3003')`, [extract?.id]);
    await house.database.owner.query(`insert into caseload.line (list, key, child, content, digest, from_extract) select list, key, child, content || '{"authorised": null}', gen_random_uuid(), $1 from caseload.line where key = 'B-3003'`, [extract?.id]);
    assert.match(wordsOf((await (await house.signIn(cast.manager)).get('/figures/bypass')).text), /Not checked here 3 of 6 /);
  });
});
