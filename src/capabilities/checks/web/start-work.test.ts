import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, formOf, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

describe('starting a piece of work', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let worker: Browser;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    worker = await house.signIn(cast.worker);
  });
  after(() => house.close());

  const asked = (child: string, changes: Record<string, string> = {}) => ({ kind: 'visit', child, due: '15/06/2026', address: '', ...changes });
  const started = () => house.count('checks.work');

  test('the child’s age, team and worker are shown before anything starts, and that somebody looked is in the journal', async () => {
    const child = await house.aChild({ team: cast.birch, worker: cast.away, bornOn: '2018-06-11' });
    await worker.get('/work/new');
    const shown = await worker.post('/work/new', asked(child.toLowerCase()));
    assert.equal(shown.status, 200);
    const words = wordsOf(shown.text);
    for (const part of ['Is this the right child?', child, 'Age 7 years', 'Team Birch', 'Worker Awel Away', 'You are not this child’s worker', 'visit , due 15 June 2026']) {
      assert.ok(words.includes(part), part);
    }
    assert.equal(await started(), 0);
    assert.deepEqual(await house.rows('select by_id, about from journal.entry where what = $1', ['child-looked-at']), [{ by_id: cast.worker.id, about: `child:${child}` }]);
    const came = await worker.submit('/work/new');
    assert.equal(came.status, 303);
    assert.match(came.location, /^\/work\/[0-9a-f-]{36}\/check\?done=started$/);
    const [work] = await house.rows('select child, kind, due_on, author_id, team_id, child_unknown, state from checks.work');
    assert.deepEqual(work, { child, kind: 'visit', due_on: '2026-06-15', author_id: cast.worker.id, team_id: cast.ash.id, child_unknown: null, state: 'in-progress' });
  });

  test('one’s own child comes without the warning, and an unborn child has no age', async () => {
    const child = await house.aChild({ team: cast.ash, worker: cast.worker, bornOn: null });
    await worker.get('/work/new');
    const words = wordsOf((await worker.post('/work/new', asked(child))).text);
    assert.ok(words.includes('Not yet born') && words.includes('Wen Worker (you)') && !words.includes('Check the reference once more'));
  });

  test('a reference that is not known asks why, and keeps the reason', async () => {
    const already = await started();
    await worker.get('/work/new');
    const shown = await worker.post('/work/new', asked('c-999 999'));
    assert.match(wordsOf(shown.text), /C-999999 This reference is not known here/);
    const refused = await worker.submit('/work/new');
    assert.equal(refused.status, 422);
    assert.match(wordsOf(refused.text), /Check it, or say why it is right/);
    assert.equal(await started(), already);
    const came = await worker.submit('/work/new', { unknown: 'Allocated this morning' });
    assert.equal(came.status, 303);
    const [work] = await house.rows<{ child_unknown: string }>(`select child_unknown from checks.work where child = 'C-999999'`);
    assert.equal(work?.child_unknown, 'Allocated this morning');
    const id = came.location.split('/')[2] ?? '';
    assert.match(wordsOf((await worker.get(`/work/${id}`)).text), /The reference was not known when this was started\. Wen Worker said: Allocated this morning/);
  });

  test('what is missing or wrong is said at its field, what was typed stays, and nothing starts', async () => {
    const already = await started();
    const child = await house.aChild({ worker: cast.worker });
    const tries: readonly [Record<string, string>, RegExp][] = [
      [{ kind: '' }, /Choose what kind/], [{ kind: 'poem' }, /Choose what kind/], [{ child: 'Tommy Smith' }, /Give the child’s reference/], [{ child: '' }, /Give the child’s reference/],
      [{ due: '31/02/2026' }, /Give the day it is due/], [{ due: '' }, /Give the day it is due/], [{ due: '10/06/2029', looked: 'yes' }, /within two years/],
      [{ address: 'javascript:alert(1)' }, /must begin with https/], [{ address: 'data:text/html,x' }, /must begin with https/],
      [{ address: 'https://user:secret@case.example/1' }, /user name and password/], [{ address: `https://case.example/${'a'.repeat(500)}` }, /too long/],
    ];
    for (const [change, words] of tries) {
      await worker.get('/work/new');
      const shown = await worker.post('/work/new', asked(child, change));
      assert.equal(shown.status, 422, JSON.stringify(change));
      assert.match(wordsOf(shown.text), words);
      const kept = formOf(shown.text, '/work/new');
      for (const name of ['child', 'due', 'address']) assert.deepEqual(kept[name], [name === 'child' ? (change['child'] ?? child).toUpperCase().replaceAll(' ', '') : (change[name] ?? asked(child)[name as 'due'])], name);
    }
    assert.equal(await started(), already);
  });

  test('nobody without a manager above them starts work, and an administrator has no such page', async () => {
    const alone = await house.signIn(await house.aPerson({ role: 'practitioner', team: cast.ash }));
    const child = await house.aChild();
    await alone.get('/work/new');
    const refused = await alone.post('/work/new', asked(child, { looked: 'yes' }));
    assert.equal(refused.status, 422);
    assert.match(wordsOf(refused.text), /nobody above you who could authorise it/);
    const administrator = await house.signIn(cast.administrator);
    assert.equal((await administrator.get('/work/new')).status, 404);
  });

  test('without a standard in use nothing starts, and the page says whom to ask', async () => {
    await house.database.owner.query('update standards.standard set in_use = false');
    await worker.get('/work/new');
    const refused = await worker.post('/work/new', asked(await house.aChild(), { looked: 'yes' }));
    await house.database.owner.query('update standards.standard set in_use = true');
    assert.equal(refused.status, 422);
    assert.match(wordsOf(refused.text), /no practice standard in use yet/);
  });
});
