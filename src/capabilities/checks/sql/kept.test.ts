import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { connectionOver } from '../../../platform/db/connection.ts';
import { must, openTestHouse, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';
import { addDays, type Day } from '../../../kernel/day.ts';
import type { Act } from '../commands/act.ts';
import { authoriseWork } from '../commands/authorise-work.ts';
import { actFirstOnWork, changeWorkDetails, reopenWork, withdrawWork } from '../commands/change-work.ts';
import { giveAnswers } from '../commands/give-answers.ts';
import { returnWork } from '../commands/return-work.ts';
import { signOffWork } from '../commands/sign-off-work.ts';
import { startWork } from '../commands/start-work.ts';
import { findAltered } from './find-altered.ts';

class Undone extends Error {}

describe('what is kept of a piece of work', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
  });
  after(() => house.close());

  const works = (state: 'in-progress' | 'signed-off' | 'authorised', answers?: 'none') =>
    house.aPieceOfWork({ author: cast.worker, state, manager: cast.manager, ...(answers ? { answers } : {}) });
  const everything = () => house.rows(
    `select (select count(*) from checks.work) w, (select sum(round) from checks.work) r, (select string_agg(state, ',' order by number) from checks.work) s,
       (select count(*) from checks.answer) a, (select count(*) from checks.sign_off) o, (select count(*) from checks.decision) d, (select count(*) from checks.return_point) p,
       (select count(*) from journal.entry where about like 'work:%') j`);

  interface Doing { readonly what: string; readonly who: () => Somebody; readonly prepare: () => Promise<{ id: string; digest: string }>; readonly run: (act: Act, on: { id: string; digest: string }) => Promise<unknown> }
  const doings: readonly Doing[] = [
    { what: 'work-started', who: () => cast.worker, prepare: () => works('in-progress'),
      run: async (act) => must(await startWork(act, { kind: 'visit', child: 'C-1', childUnknown: 'new', dueOn: act.today, recordAddress: null })) },
    { what: 'answers-given', who: () => cast.worker, prepare: () => works('in-progress', 'none'), run: async (act, { id }) => must(await giveAnswers(act, id, [{ code: 'SC-01', response: 'met' }])) },
    { what: 'work-signed-off', who: () => cast.worker, prepare: () => works('in-progress'), run: async (act, { id }) => must(await signOffWork(act, id, await house.reviewed(act, id))) },
    { what: 'work-authorised', who: () => cast.manager, prepare: () => works('signed-off'), run: async (act, { id, digest }) => must(await authoriseWork(act, id, digest)) },
    { what: 'work-returned', who: () => cast.manager, prepare: () => works('signed-off'),
      run: async (act, { id, digest }) => must(await returnWork(act, id, { digest, points: [{ code: 'SC-01', improve: 'x' }], improveBy: addDays(act.today, 1) })) },
    { what: 'work-recalled', who: () => cast.worker, prepare: () => works('signed-off'), run: async (act, { id }) => must(await reopenWork(act, id)) },
    { what: 'work-reopened', who: () => cast.worker, prepare: () => works('authorised'), run: async (act, { id }) => must(await reopenWork(act, id)) },
    { what: 'work-acted-first', who: () => cast.worker, prepare: () => works('in-progress'), run: async (act, { id }) => must(await actFirstOnWork(act, id, 'x')) },
    { what: 'work-withdrawn', who: () => cast.worker, prepare: () => works('in-progress'), run: async (act, { id }) => must(await withdrawWork(act, id, 'x')) },
    { what: 'work-details-changed', who: () => cast.worker, prepare: () => works('in-progress'), run: async (act, { id }) => must(await changeWorkDetails(act, id, { dueOn: '2026-06-30' as Day, recordAddress: null })) },
  ];

  for (const { what, who, prepare, run } of doings) {
    test(`${what}: written with its entry in the journal in one transaction, and undone with it`, async () => {
      const on = await prepare();
      const was = await everything();
      await assert.rejects(house.as(who(), async (act) => { await run(act, on); throw new Undone(); }), Undone);
      assert.deepEqual(await everything(), was);
      const lastBefore = (await house.rows<{ last: number }>('select max(id) as last from journal.entry'))[0]?.last;
      const made = await house.as(who(), async (act) => {
        await run(act, on);
        return act.db.one<{ now: string }>('select pg_current_xact_id()::text as now');
      });
      const entries = await house.rows('select what, by_id, written_in::text as "writtenIn" from journal.entry where id > $1', [lastBefore]);
      assert.deepEqual(entries, [{ what, by_id: who().id, writtenIn: made.now }]);
    });
  }

  test('the application’s role can neither change, take out nor empty what was signed, decided, answered or asked to improve', async () => {
    await house.aPieceOfWork({ author: cast.worker, state: 'returned', manager: cast.manager });
    for (const [table, column] of [['sign_off', 'content'], ['decision', 'outcome'], ['answers_given', 'given'], ['return_point', 'improve']]) {
      for (const sql of [`update checks.${table} set ${column} = ${column}`, `delete from checks.${table}`, `truncate checks.${table} cascade`]) {
        await assert.rejects(house.asApp([cast.ash.id], (db) => db.rows(sql)), /permission denied/, sql);
      }
    }
    for (const sql of ['delete from checks.work', 'truncate checks.work cascade', `update checks.work set child = 'C-2'`, 'alter table checks.decision disable trigger all', 'alter table checks.work disable row level security', 'drop policy own_teams on checks.work']) {
      await assert.rejects(house.asApp([cast.ash.id], (db) => db.rows(sql)), /permission denied|must be owner/, sql);
    }
  });

  test('a text, a digest or a decision changed by the owner is named with its piece of work and sign-off', async () => {
    const { id, number } = await works('authorised');
    const planted: readonly [string, RegExp][] = [
      [`update checks.sign_off set content = replace(content, 'Seen in', 'seen in') where work_id = $1`, /the text is not the text that was signed/],
      [`update checks.sign_off set content = content || ' ', digest = encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex') where work_id = $1`, /the decision on it is about another text|the journal says that another text was signed/],
      [`update checks.decision set digest = repeat('0', 64) where sign_off_id in (select id from checks.sign_off where work_id = $1)`, /the decision on it is about another text/],
      [`delete from journal.entry where about = 'work:' || $1::text and what = 'work-signed-off'`, /the journal has no entry of it/],
    ];
    for (const [sql, says] of planted) {
      const client = await house.database.owner.connect();
      try {
        await client.query('begin');
        await client.query(sql, [id]);
        const found = await findAltered(connectionOver((asked) => client.query(asked)));
        assert.equal(found.length, 1, sql);
        assert.equal(found[0]?.where, `piece of work ${number}, sign-off 1`);
        assert.match(found[0]?.problem ?? '', says);
      } finally {
        await client.query('rollback');
        client.release();
      }
    }
  });

  test('a decision changed by the owner to another outcome or another person is named', async () => {
    const { id } = await works('authorised');
    const of = `where sign_off_id in (select id from checks.sign_off where work_id = $1)`;
    for (const sql of [`update checks.decision set by_id = ${cast.service.id} ${of}`, `update checks.decision set outcome = 'recalled' ${of}`, `delete from checks.decision ${of}`]) {
      const client = await house.database.owner.connect();
      try {
        await client.query('begin');
        await client.query(sql, [id]);
        const found = await findAltered(connectionOver((asked) => client.query(asked)));
        assert.ok(found.length >= 1, sql);
      } finally {
        await client.query('rollback');
        client.release();
      }
    }
  });
});
