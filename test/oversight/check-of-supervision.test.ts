import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';

describe('the check of a supervision about a child', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let manager: Browser;
  let path: string;
  let work: string;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    await house.aChild({ reference: 'K-1001', team: cast.ash, worker: cast.worker, lines: {} });
    await house.aChild({ reference: 'K-1002', team: cast.ash, worker: cast.worker, lines: {} });
    manager = await house.signIn(cast.manager);
    await manager.get('/oversight/supervision/cases/new');
    const came = await manager.post('/oversight/supervision/cases/new', { child: 'K-1001', worker: String(cast.worker.id), on: '2026-06-08', place: 'case-system', where: '', address: 'https://cases.example.org/form/7', analysis: '', decision: '', actions: '', voice: '', risk: '' });
    path = came.location.replace(/\?.*/, '');
  });
  after(() => house.close());
  const begin = async (due: string) => {
    await manager.get(path);
    return manager.post(`${path}/check`, { due });
  };

  test('is begun from it, about the same child and with the same record, and is shown with its state on both sides', async () => {
    assert.match(wordsOf((await begin('soon')).text), /Give the day, as 31\/12\/2026/);
    assert.match(wordsOf((await begin('2031-01-01')).text), /within two years of today/);
    const came = await begin('2026-06-15');
    assert.match(came.location, /^\/work\/[0-9a-f-]{36}\/check\?done=started$/, came.text);
    work = came.location.split('/')[2] ?? '';
    assert.deepEqual(await house.rows('select kind, child, author_id as author, record_address as address from checks.work where id = $1', [work]), [{ kind: 'supervision', child: 'K-1001', author: cast.manager.id, address: 'https://cases.example.org/form/7' }]);
    assert.match(wordsOf((await manager.get(path)).text), /Checked against the standard: piece of work 1 In progress/);
    assert.ok((await manager.get(`/work/${work}`)).text.includes(`href="${path}"`));
    const worker = await house.signIn(cast.worker);
    const seen = await worker.get(path);
    assert.match(wordsOf(seen.text), /piece of work 1 In progress/);
    assert.ok(!seen.text.includes(`/work/${work}`), 'the worker has no way into the manager’s work');
  });

  test('is begun once, by whoever held it, and anew only where it was withdrawn', async () => {
    assert.ok(!(await manager.get(path)).text.includes('Begin the check'));
    const service = await house.signIn(cast.service);
    await service.get(path);
    assert.equal((await service.post(`${path}/check`, { due: '2026-06-15' })).status, 404);
    assert.equal(await house.count('checks.work'), 1);
    await manager.get(`/work/${work}/withdraw`);
    assert.equal((await manager.submit(`/work/${work}/withdraw`, { reason: 'Begun by mistake.' })).status, 303);
    assert.match((await begin('2026-06-16')).location, /^\/work\//);
    assert.equal(await house.count(`journal.entry where what = 'case-supervision-checked'`), 2);
  });

  test('of two windows one begins it', async () => {
    await manager.get('/oversight/supervision/cases/new');
    const other = (await manager.post('/oversight/supervision/cases/new', { child: 'K-1002', worker: String(cast.worker.id), on: '2026-06-08', place: 'case-system', where: '', address: '' })).location.replace(/\?.*/, '');
    const windows = await Promise.all([1, 2, 3].map(() => house.signIn(cast.manager)));
    for (const each of windows) await each.get(other);
    const came = await Promise.all(windows.map((each) => each.post(`${other}/check`, { due: '2026-06-15' })));
    assert.deepEqual(came.map(({ status }) => status).toSorted((one, next) => one - next), [303, 422, 422]);
    assert.match(wordsOf(came.find(({ status }) => status === 422)?.text ?? ''), /Its check was begun already/);
    assert.equal(await house.count(`checks.work where child = 'K-1002'`), 1);
  });

  test('PostgreSQL ties no work about another child, and nobody ties but whoever held it', async () => {
    const [supervision] = await house.rows<{ id: number }>(`select id from oversight.supervision where child = 'K-1001'`);
    await house.rows(`update oversight.supervision set work_id = null where child = 'K-1001'`);
    const [of, another] = [await house.rows<{ id: string }>(`select id from checks.work where child = 'K-1001' and state <> 'withdrawn'`), await house.rows<{ id: string }>(`select id from checks.work where child = 'K-1002'`)];
    const tie = (who: typeof cast.manager, id: string | undefined) => house.as(who, ({ db }) => db.one<{ tied: boolean | null }>('select oversight.tie_check($1, $2) as tied', [supervision?.id, id]));
    assert.equal((await tie(cast.manager, another[0]?.id)).tied, null);
    assert.equal((await tie(cast.service, of[0]?.id)).tied, null);
    const own = await house.aPieceOfWork({ author: cast.worker, child: 'K-1001', kind: 'supervision', answers: 'none' });
    assert.equal((await tie(cast.worker, own.id)).tied, null);
    assert.equal((await tie(cast.manager, of[0]?.id)).tied, true);
  });
});
