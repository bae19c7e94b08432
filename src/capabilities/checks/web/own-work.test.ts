import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type SignedOffWork, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';

const own = /nobody authorises or returns work of their own/;

describe('nobody decides on work of their own', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  const decided = (id: string) => house.count(`checks.decision d join checks.sign_off s on s.id = d.sign_off_id where s.work_id = $1 and d.outcome <> 'recalled'`, [id]);

  /** By the page, with the digest that is on it: both acts are refused, and nothing is kept. */
  async function refusedOnThePage(who: Somebody, { id, digest }: SignedOffWork, words: RegExp) {
    const browser = await house.signIn(who);
    await browser.get(`/work/${id}`);
    const tries = [await browser.post(`/work/${id}/authorise`, { digest }), await browser.post(`/work/${id}/return`, { digest, point: 'SC-01', 'improve-SC-01': 'x', by: '13/06/2026' })];
    for (const { status, text } of tries) {
      assert.equal(status, 409);
      assert.match(wordsOf(text), words);
    }
    assert.equal(await decided(id), 0);
  }

  /** By SQL as the application's role, past every rule of ours: the trigger refuses it. */
  async function refusedByTheDatabase(who: Somebody, { id }: SignedOffWork) {
    for (const outcome of ['authorised', 'returned']) {
      await assert.rejects(house.asApp([cast.ash.id, cast.birch.id], (db) => db.rows(
        `insert into checks.decision (sign_off_id, team_id, outcome, by_id, at, digest, improve_by)
         select id, team_id, $3, $2, now(), digest, case $3 when 'returned' then date '2026-06-13' end from checks.sign_off where work_id = $1 order by number desc limit 1`,
        [id, who.id, outcome])), own);
    }
  }

  test('not the author, a manager whose own work it is', async () => {
    const work = await house.aPieceOfWork({ author: cast.manager, state: 'signed-off' });
    await refusedOnThePage(cast.manager, work, /This is your own work/);
    await refusedByTheDatabase(cast.manager, work);
  });

  test('not the author, though another gave the answers and signed it off', async () => {
    const work = await house.aPieceOfWork({ author: cast.manager, state: 'signed-off' });
    await house.database.owner.query('update checks.answers_given set by_id = $2 where work_id = $1', [work.id, cast.colleague.id]);
    await house.database.owner.query('update checks.sign_off set by_id = $2 where work_id = $1', [work.id, cast.colleague.id]);
    await refusedOnThePage(cast.manager, work, /This is your own work/);
    await refusedByTheDatabase(cast.manager, work);
  });

  test('not the author by a second account', async () => {
    const work = await house.aPieceOfWork({ author: cast.manager, state: 'signed-off' });
    await house.database.owner.query('update access.account set closed_at = now() where person_id = $1', [cast.manager.id]);
    const second = await house.anAccount(cast.manager);
    await refusedOnThePage(cast.manager, work, /This is your own work/);
    assert.equal(await house.count(`journal.entry where what = 'person-signed-in' and (detail::jsonb ->> 'account')::integer = $1`, [second]), 1);
  });

  test('not who signed it off, though another is its author now', async () => {
    const work = await house.aPieceOfWork({ author: cast.manager, state: 'signed-off' });
    await house.database.owner.query('update checks.work set author_id = $2 where id = $1', [work.id, cast.worker.id]);
    await house.database.owner.query('update checks.answers_given set by_id = $2 where work_id = $1', [work.id, cast.worker.id]);
    await refusedOnThePage(cast.manager, work, /You signed this work off/);
    await refusedByTheDatabase(cast.manager, work);
  });

  test('not who gave an answer on it', async () => {
    const work = await house.aPieceOfWork({ author: cast.worker, state: 'signed-off' });
    await house.database.owner.query(
      `insert into checks.answers_given (work_id, team_id, round, by_id, at, given)
       select id, team_id, 1, $2, now(), array[row('SC-01', 'met', '', '', '', '', '', null)::checks.given_answer] from checks.work where id = $1`, [work.id, cast.service.id]);
    await refusedOnThePage(cast.service, work, /You gave answers on this work/);
    await refusedByTheDatabase(cast.service, work);
    assert.ok(!wordsOf((await (await house.signIn(cast.service)).get('/')).text).includes(`Visit ${work.number},`), 'nor is it on their list');
  });

  for (const kind of ['delegate', 'acting-up'] as const) {
    test(`not a practitioner who wrote it, though they stand in for the manager (${kind})`, async () => {
      const author = await house.aPerson({ role: 'practitioner', team: cast.ash, lineManager: cast.manager });
      await house.aStandIn(author, cast.manager, kind);
      const work = await house.aPieceOfWork({ author, state: 'signed-off' });
      await refusedOnThePage(author, work, /This is your own work/);
      await refusedByTheDatabase(author, work);
    });

    test(`who stands in (${kind}) decides on another's work, for the manager, and only on the days given`, async () => {
      const person = await house.aPerson({ role: 'practitioner', name: `Standing ${kind}`, team: cast.ash, lineManager: cast.manager });
      await house.aStandIn(person, cast.manager, kind, ['2026-06-09', '2026-06-10']);
      const work = await house.aPieceOfWork({ author: cast.colleague, state: 'signed-off' });
      const late = await house.aPieceOfWork({ author: cast.colleague, state: 'signed-off' });
      const browser = await house.signIn(person);
      await browser.get(`/work/${work.id}/authorise`);
      assert.equal((await browser.submit(`/work/${work.id}/authorise`)).status, 303);
      assert.deepEqual(await house.rows(`select d.by_id, d.for_id from checks.decision d join checks.sign_off s on s.id = d.sign_off_id where s.work_id = $1`, [work.id]), [{ by_id: person.id, for_id: cast.manager.id }]);
      await browser.get(`/work/${late.id}/authorise`);
      house.setClock('2026-06-10T23:05:00Z');
      const another = await house.signIn(person);
      await another.get('/');
      assert.equal((await another.post(`/work/${late.id}/authorise`, { digest: late.digest })).status, 404, 'the eleventh has begun in England');
      house.setClock('2026-06-10T09:00:00Z');
      assert.equal(await decided(late.id), 0);
    });
  }

  test('a manager’s own work is authorised by the next level, and any level above may', async () => {
    for (const who of [cast.service, cast.director]) {
      const work = await house.aPieceOfWork({ author: cast.manager, state: 'signed-off' });
      const browser = await house.signIn(who);
      await browser.get(`/work/${work.id}/authorise`);
      assert.equal((await browser.submit(`/work/${work.id}/authorise`)).status, 303);
      assert.equal(await decided(work.id), 1);
    }
  });

  test('a decision about another text than was signed is refused by the database', async () => {
    const work = await house.aPieceOfWork({ author: cast.worker, state: 'signed-off' });
    await assert.rejects(house.asApp([cast.ash.id], (db) => db.rows(
      `insert into checks.decision (sign_off_id, team_id, outcome, by_id, at, digest) select id, team_id, 'authorised', $2, now(), repeat('0', 64) from checks.sign_off where work_id = $1`,
      [work.id, cast.manager.id])), /not about the text that was signed/);
  });

  test('a sign-off has one decision at most, in the database too', async () => {
    const work = await house.aPieceOfWork({ author: cast.worker, state: 'authorised', manager: cast.manager });
    await assert.rejects(house.asApp([cast.ash.id], (db) => db.rows(
      `insert into checks.decision (sign_off_id, team_id, outcome, by_id, at, digest) select id, team_id, 'authorised', $2, now(), digest from checks.sign_off where work_id = $1`,
      [work.id, cast.service.id])), /duplicate key/);
  });
});
