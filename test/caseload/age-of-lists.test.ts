import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';

const lists = 'the case system’s lists';
const supervision = 'the case system’s list of supervision';
const today = (whose: string) => new RegExp(`As ${whose} had it on 9 June 2026, yesterday \\.|As ${whose} had it on 9 June 2026, yesterday\\.`);
const old = (whose: string) => new RegExp(`As ${whose} had it on 31 May 2026, 10 days ago\\. Old: ask for new lists`);

describe('every page that is built on lists', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let manager: Browser;
  let analyst: Browser;
  let number: number;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    const reference = await house.aChild({ worker: cast.worker, team: cast.ash, reference: 'C-300001', lines: {
      'annex-a/4': { started: '2026-06-01', authorised: '2026-06-05', team: 'Ash', worker: 'Wen' }, 'annex-a/6': { opened: '2026-01-05', status: 'need-plan' }, 'annex-a/7': { started: '2026-05-01' } } });
    await house.database.owner.query(`insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at, holds) values ('local', '2026-06-09', 'kept', '[]', now(), now(), now(), array['local/supervision'])`);
    await house.database.owner.query(`insert into oversight.open_case (child, team_id, worker_id, begun_on, from_on, from_extract) select reference, team_id, worker_id, '2026-01-05', '2026-01-05', from_extract from caseload.child where reference = $1`, [reference]);
    number = (await house.rows<{ number: number }>('select number from caseload.child where reference = $1', [reference]))[0]?.number ?? 0;
    manager = await house.signIn(cast.manager);
    analyst = await house.signIn(await house.aPerson({ role: 'analyst', name: 'Ana Analyst' }));
  });
  after(() => house.close());

  /** Where it is shown, to whom, whose lists they are, and the addresses of its files. */
  const pages = (): [path: string, who: Browser, whose: string, files: string[]][] => [
    ['/children', manager, lists, ['/children?as=csv']],
    [`/children/${number}`, manager, lists, [`/children/${number}?as=csv`]],
    ['/caseload', manager, lists, ['/caseload?as=teams', '/caseload?as=workers']],
    ['/returns/names', analyst, lists, []],
    ['/figures/bypass', manager, lists, ['/figures/bypass?as=teams', '/figures/bypass?as=csv']],
    ['/oversight', manager, lists, []],
    ['/oversight/points', manager, lists, ['/oversight/points?as=csv']],
    ['/oversight/points/teams', manager, lists, ['/oversight/points/teams?as=csv']],
    [`/oversight/children/${number}`, manager, lists, [`/oversight/children/${number}?as=csv`]],
    ['/oversight/of/nine-month-review', manager, lists, []],
    ['/oversight/supervision/cases', manager, lists, ['/oversight/supervision/cases?as=csv']],
    ['/oversight/supervision/report', manager, lists, ['/oversight/supervision/report?as=case', '/oversight/supervision/report?as=professional']],
    ['/oversight/supervision/conflicts', manager, supervision, []],
    ['/oversight/supervision/wrong-place', manager, supervision, ['/oversight/supervision/wrong-place?as=csv']],
  ];

  test('says of which day they are, and so does every file', async () => {
    for (const [path, who, whose, files] of pages()) {
      const came = await who.get(path);
      assert.equal(came.status, 200, path);
      assert.match(wordsOf(came.text), today(whose), path);
      for (const file of files) {
        const [heads = '', ...rows] = (await who.get(file)).text.trim().split('\r\n');
        assert.ok(heads.split(',').includes('Lists of'), `${file}: ${heads}`);
        for (const row of rows) assert.match(row, /2026-06-09/, file);
      }
    }
    const started = await startWork();
    assert.match(wordsOf(started), today(lists));
  });

  async function startWork(): Promise<string> {
    const worker = await house.signIn(cast.worker);
    await worker.get('/work/new');
    return (await worker.submit('/work/new', { kind: 'assessment', child: 'C-300001', due: '2026-06-20', address: '' })).text;
  }

  test('and that they are old, once that is longer ago than a week', async () => {
    await house.database.owner.query(`update caseload.extract set as_at = '2026-05-31'`);
    await house.database.owner.query(`update caseload.child set as_at = '2026-05-31'`);
    for (const [path, who, whose] of pages()) assert.match(wordsOf((await who.get(path)).text), old(whose), path);
    assert.match(wordsOf(await startWork()), old(lists));
  });

  test('says nothing of lists where none were kept', async () => {
    await house.database.owner.query(`update caseload.extract set state = 'undone', undone_at = now()`);
    for (const path of ['/oversight', '/oversight/points/teams', '/oversight/supervision/report', '/oversight/supervision/conflicts']) assert.doesNotMatch(wordsOf((await manager.get(path)).text), /had it on/, path);
  });
});
