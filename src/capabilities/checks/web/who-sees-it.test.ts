import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Came, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type SignedOffWork, type TestHouse } from '../../../../test/kit/house.ts';

const nobodys = '/work/00000000-0000-4000-8000-000000000000';
const looks = ['', '/check', '/sign-off', '/authorise', '/return', '/reopen', '/act-first', '/withdraw', '/details', '/signed/1'];
const acts: readonly [string, Record<string, string>][] = [
  ['/answers', { 'response-SC-01': 'not-met' }], ['/sign-off', {}], ['/authorise', { digest: 'x' }], ['/return', { point: 'SC-01', 'improve-SC-01': 'x', by: '13/06/2026', digest: 'x' }],
  ['/reopen', {}], ['/act-first', { reason: 'x' }], ['/withdraw', { reason: 'x' }], ['/details', { due: '20/06/2026', address: '' }],
];

describe('who sees a piece of work', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let work: SignedOffWork;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    work = await house.aPieceOfWork({ author: cast.worker, state: 'signed-off', answers: { 'SC-01': { response: 'met', note: 'quokka' } } });
  });
  after(() => house.close());

  /** What a page says of itself, without the words that differ each time. */
  const shape = ({ status, text }: Came) => [status, wordsOf(text), text.replaceAll(/value="[^"]*"|nonce="[^"]*"/g, '').length];

  for (const name of ['colleague', 'away', 'other', 'administrator'] as const) {
    test(`${name} sees it nowhere: every page and every act answers as for work that is not there`, async () => {
      const browser = await house.signIn(cast[name]);
      const was = await house.rows('select * from checks.work where id = $1', [work.id]);
      for (const path of looks) {
        const came = await browser.get(`/work/${work.id}${path}`);
        assert.equal(came.status, 404, path);
        assert.deepEqual(shape(came), shape(await browser.get(`${nobodys}${path}`)), path);
      }
      await browser.get('/');
      for (const [path, fields] of acts) {
        const came = await browser.post(`/work/${work.id}${path}`, fields);
        assert.equal(came.status, 404, path);
        assert.deepEqual(shape(came), shape(await browser.post(`${nobodys}${path}`, fields)), path);
      }
      assert.deepEqual(await house.rows('select * from checks.work where id = $1', [work.id]), was);
      const lists = [await browser.get('/work'), await browser.get('/work?as=csv'), await browser.get('/')];
      for (const { text } of lists) assert.ok(!text.includes('C-100001') && !text.includes(work.id));
      assert.equal(await house.count(`journal.entry where by_id = $1 and about = $2`, [cast[name].id, `work:${work.id}`]), 0, 'nothing was read, nothing says so');
    });
  }

  test('its author, the managers above and the quality lead read it, and each reading is in the journal', async () => {
    for (const who of [cast.worker, cast.manager, cast.service, cast.director, house.lead]) {
      const browser = await house.signIn(who);
      for (const path of ['', '/signed/1']) {
        const came = await browser.get(`/work/${work.id}${path}`);
        assert.equal(came.status, 200, `${who.name} ${path}`);
        assert.match(came.text, /quokka/);
      }
      assert.equal(await house.count(`journal.entry where by_id = $1 and about = $2 and what = 'work-read'`, [who.id, `work:${work.id}`]), 2);
    }
  });

  test('an address that is no address of work is not there, whatever is looked at or sent', async () => {
    const browser = await house.signIn(cast.manager);
    for (const id of ['1', 'abc', '%00', work.id.toUpperCase().slice(0, 35), `${work.id}'--`]) {
      for (const path of looks) assert.equal((await browser.get(`/work/${id}${path}`)).status, 404, `${id}${path}`);
      await browser.get('/');
      for (const [path, fields] of acts) assert.equal((await browser.post(`/work/${id}${path}`, fields)).status, 404, `POST ${id}${path}`);
    }
  });

  test('the quality lead decides on nothing', async () => {
    const browser = await house.signIn(house.lead);
    await browser.get('/');
    assert.equal((await browser.post(`/work/${work.id}/authorise`, { digest: work.digest })).status, 404);
    assert.equal((await browser.get(`/work/${work.id}/authorise`)).status, 404);
  });

  test('with the application’s own filter left out, rows of other teams do not exist for the connection', async () => {
    const seen = (teams: readonly number[]) => house.asApp(teams, async (db) => (await db.rows('select id from checks.work where id = $1', [work.id])).length);
    assert.equal(await seen([cast.ash.id]), 1);
    assert.equal(await seen([cast.birch.id]), 0);
    assert.equal(await seen([]), 0);
    await house.asApp([cast.birch.id], async (db) => {
      assert.deepEqual(await db.rows(`update checks.work set state = 'withdrawn', withdrawn_reason = 'x' where id = $1 returning id`, [work.id]), []);
    });
    await assert.rejects(house.asApp([cast.birch.id], (db) => db.rows(
      `insert into checks.work (id, kind, child, author_id, team_id, version_id, due_on, started_at) values (gen_random_uuid(), 'visit', 'C-1', $1, $2, $3, '2026-06-10', now())`,
      [cast.away.id, cast.ash.id, house.versionId])), /row-level security/);
    assert.equal((await house.database.app.query('select id from checks.work')).rowCount, 0, 'and with no scope at all there is nothing');
  });

  test('nor do the answers and the signed texts of other teams', async () => {
    for (const [table, of] of [['answer', 'work_id = $1'], ['sign_off', 'work_id = $1']] as const) {
      const found = await house.asApp([cast.birch.id], (db) => db.rows(`select from checks.${table} where ${of}`, [work.id]));
      assert.equal(found.length, 0, `checks.${table}`);
    }
  });

  test('who left, or is no longer in post, is nobody', async () => {
    const left = await house.aPerson({ role: 'team-manager', team: cast.ash, lineManager: cast.service });
    const browser = await house.signIn(left);
    assert.equal((await browser.get(`/work/${work.id}`)).status, 200);
    await house.database.owner.query(`insert into people.job (person_id, from_on, post_id) values ($1, '2026-06-10', null)`, [left.id]);
    assert.match((await browser.get(`/work/${work.id}`)).location, /^\/sign-in/);
  });

  test('an account that is closed lets nobody in, also where a session was open', async () => {
    const browser = await house.signIn(cast.service);
    await house.database.owner.query('update access.account set closed_at = now() where person_id = $1', [cast.service.id]);
    const came = await browser.get(`/work/${work.id}`);
    await house.database.owner.query('update access.account set closed_at = null where person_id = $1', [cast.service.id]);
    assert.match(came.location, /^\/sign-in/);
  });
});
