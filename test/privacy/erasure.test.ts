import fc from 'fast-check';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { alsoVerify, keptSince as keptSinceOf } from '../../src/app.ts';
import { keptSince } from '../../src/capabilities/privacy/domain/category.ts';
import { findBroken, recordSeals } from '../../src/capabilities/journal/index.ts';
import { addDays, type Day } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { startTidier } from '../../src/platform/web/tidier.ts';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { onOwnCluster } from '../kit/cluster.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../kit/house.ts';

onOwnCluster();

describe('what is over its time is erased when somebody confirms it', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let ines: Somebody;
  let officer: Browser;
  const child: Record<string, string> = {};

  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    ines = await house.aPerson({ role: 'information-officer', name: 'Ines Officer' });
    await house.database.owner.query(`update privacy.category set keep_number = 6 where code = 'work'`);
    house.setClock('2020-06-10T09:00:00Z');
    for (const name of ['old', 'held']) {
      child[name] = await house.aChild({ worker: cast.worker, team: cast.ash });
      await house.aPieceOfWork({ author: cast.worker, child: child[name], state: 'authorised', manager: cast.manager });
    }
    house.setClock('2020-06-11T09:00:00Z');
    child['young'] = await house.aChild({ worker: cast.worker, team: cast.ash });
    await house.aPieceOfWork({ author: cast.worker, child: child['young'], state: 'authorised', manager: cast.manager });
    // What is written tells its own time, so the journal's is set back before it is sealed.
    await house.database.owner.query(`update journal.entry set at = '2020-06-10T09:00:00Z'`);
    await house.database.owner.query(`update caseload.child set as_at = '2025-06-10' where reference = any ($1)`, [[child['old'], child['held']]]);
    await house.database.owner.query(`update caseload.child set as_at = '2025-06-11' where reference = $1`, [child['young']]);
    house.setClock('2026-06-11T09:00:00Z');
    officer = await house.signIn(ines);
    await officer.get('/privacy/holds');
    await officer.submit('/privacy/holds', { kind: 'child', child: child['held'] ?? '', reason: 'A court asked for it.' });
  });
  after(() => house.close());

  const listOf = async (code: string) => wordsOf((await officer.get(`/privacy/erase/${code}`)).text);
  const confirm = async (code: string, number: string) => {
    await officer.get(`/privacy/erase/${code}/confirm`);
    return officer.submit(`/privacy/erase/${code}`, { number });
  };
  const broken = async () => [
    ...await inTransaction(house.database.owner, findBroken),
    ...(await Promise.all(alsoVerify.map((verify) => inTransaction(house.database.owner, verify)))).flat(),
  ];

  test('only the information officer sees the list and erases', async () => {
    const worker = await house.signIn(cast.worker);
    for (const path of ['/privacy/erase', '/privacy/erase/work', '/privacy/erase/work/confirm']) assert.equal((await worker.get(path)).status, 404, path);
    assert.equal((await worker.post('/privacy/erase/work', { number: '1' })).status, 404);
  });

  test('the list has what has been kept for its whole period, not a day less, and says what a hold keeps', async () => {
    const words = await listOf('work');
    assert.match(words, /1 thing and 1 kept by a hold/);
    assert.match(words, /Visit 1 10 Jun 2020 None Visit 2 10 Jun 2020 Held/);
    assert.doesNotMatch(words, /Visit 3/, 'of the day on which the period ends nothing goes yet');
    for (const reference of Object.values(child)) assert.ok(!words.includes(reference), 'the list of work names no child');
    assert.ok(await house.count(`journal.entry where what = 'erasure-list-read'`) > 0);
  });

  test('it is confirmed by the number, and about the list that was shown', async () => {
    assert.equal((await confirm('work', '2')).status, 422);
    await officer.get('/privacy/erase/work/confirm');
    await house.database.owner.query(`update checks.work set started_at = '2018-01-01' where number = 3`);
    assert.equal((await officer.submit('/privacy/erase/work', { number: '1', digest: 'another list' })).status, 409);
    assert.equal(await house.count('checks.work'), 3);
  });

  test('what is erased is gone, what is held or younger stays, and everything goes on verifying', async () => {
    await inTransaction(house.database.owner, recordSeals);
    assert.deepEqual(await broken(), []);
    assert.equal((await confirm('work', '1')).status, 303);
    assert.deepEqual((await house.rows<{ child: string }>('select child from checks.work order by number')).map((each) => each.child), [child['held'], child['young']]);
    for (const table of ['checks.sign_off', 'checks.decision', 'checks.answers_given']) assert.equal(await house.count(table), 2, table);
    assert.equal(await house.count(`journal.entry where what = 'work-erased'`), 1);
    await inTransaction(house.database.owner, recordSeals);
    assert.deepEqual(await broken(), []);
    assert.match(wordsOf((await officer.get('/privacy/erase')).text), /Pieces of work and their checks 11 Jun 2020 1 1 Ines Officer/);
  });

  test('work that is taken out without its line in the journal is found by verifying', async () => {
    await inTransaction(house.database.owner, async (db) => {
      await db.rows('delete from checks.decision');
      await db.rows('delete from checks.sign_off');
      const found = (await Promise.all(alsoVerify.map((verify) => verify(db)))).flat();
      assert.ok(found.length >= 4, JSON.stringify(found));
      throw new Error('undone');
    }).catch((fault: Error) => assert.equal(fault.message, 'undone'));
  });

  test('entries of the journal lose who and about what, but not the evidence of a signature or of a decision', async () => {
    await house.database.owner.query(`update privacy.category set keep_number = 6 where code = 'journal'`);
    const words = await listOf('journal');
    const [, free = ''] = /([\d,]+) things? and/.exec(words) ?? [];
    const evidence = await house.count(`journal.entry where what in ('work-signed-off', 'work-authorised') and about <> 'erased'`);
    assert.equal((await confirm('journal', free)).status, 303);
    assert.equal(await house.count(`journal.entry where what = 'entry-erased'`), Number(free.replace(',', '')));
    assert.equal(await house.count(`journal.entry where what in ('work-signed-off', 'work-authorised') and about <> 'erased'`), evidence);
    assert.equal(await house.count(`journal.entry where detail like '%' || $1 || '%' and what = 'work-started'`, [child['old']]), 0, 'the child of the erased work is named nowhere');
    assert.equal(await house.count(`journal.entry where detail like '%' || $1 || '%' and what = 'work-started'`, [child['held']]), 1, 'what is held still says so');
    await inTransaction(house.database.owner, recordSeals);
    assert.deepEqual(await broken(), []);
  });

  test('facts about children, leavers, accounts, what staff said, requests and complaints go each in their own way', async () => {
    const leaver = await house.aPerson({ role: 'practitioner', name: 'Lena Leaver', leftOn: '2020-06-10' });
    const recent = await house.aPerson({ role: 'practitioner', name: 'Rhys Recent', leftOn: '2020-06-11' });
    await house.database.owner.query(`update people.person set email = 'lena@council.example' where id = $1`, [leaver.id]);
    await house.database.owner.query(`insert into standards.experience (standard_id, code, by_id, at, ease, words) select id, 'SC-01', $1, '2023-06-10T09:00:00Z', 'hard', 'old words' from standards.standard`, [cast.worker.id]);
    await house.database.owner.query(`insert into privacy.complaint (id, name, contact, words, received_at, received_on, due_on, acknowledged_on, acknowledged_by, how, closed_on, closed_by, outcome)
      values (gen_random_uuid(), 'A parent', 'here', 'old words', '2023-01-01', '2023-01-01', '2023-01-30', '2023-01-02', $1, 'x', '2023-06-10', $1, 'x')`, [ines.id]);
    for (const [code, number] of [['children', '1'], ['staff', '1'], ['accounts', '2'], ['experience', '1'], ['complaints', '1']] as const) {
      const came = await confirm(code, number);
      assert.equal(came.status, 303, `${code}: ${wordsOf(came.text)}`);
    }
    assert.deepEqual((await house.rows<{ reference: string }>('select reference from caseload.child order by 1')).map((each) => each.reference), [child['held'], child['young']]);
    assert.deepEqual((await house.rows(`select name, email from people.person where id = any ($1) order by id`, [[leaver.id, recent.id]])),
      [{ name: `Former member of staff ${leaver.id}`, email: null }, { name: 'Rhys Recent', email: null }]);
    assert.equal(await house.count(`access.account where person_id = ${leaver.id} and name like 'erased-%' and closed_at is not null`), 1);
    assert.equal(await house.count(`standards.experience`), 0);
    assert.equal(await house.count(`privacy.complaint`), 0);
    assert.equal(await house.count(`privacy.erasure`), 7, 'each time has its certificate');
    assert.match((await officer.get('/privacy/erase?as=csv')).text, /Certificate,Category/);
  });

  test('a category that is held erases nothing', async () => {
    house.setClock('2036-01-01T09:00:00Z');
    officer = await house.signIn(ines);
    assert.match(wordsOf((await officer.get('/privacy/erase/work/confirm')).text), /Erase 1 thing for good/);
    const another = await house.signIn(ines);
    await another.get('/privacy/holds');
    await another.submit('/privacy/holds', { kind: 'category', category: 'work', reason: 'An inquiry' });
    assert.equal((await officer.submit('/privacy/erase/work', { number: '1' })).status, 409, 'also for who had the page open before');
    assert.match(await listOf('work'), /The whole category is on hold/);
    assert.equal(await house.count('checks.work'), 2);
  });

  test('whatever it is asked, the database lets nothing go that is younger than a year', async () => {
    const app = house.database.app;
    const [work] = await house.rows<{ id: string }>(`select id from checks.work where child = $1`, [child['young']]);
    await house.database.owner.query(`update checks.answers_given set at = now() where work_id = $1`, [work?.id]);
    const asked = await app.query<{ erased: number }>(`select checks.erase_work($1, '2099-01-01', '{}', '{}', $2) as erased`, [[work?.id], ines.id]);
    assert.equal(asked.rows[0]?.erased, 0);
    const old = await app.query<{ erased: number }>(`select checks.erase_work((select array_agg(id) from checks.work_due('2099-01-01', '{}', '{}', 10)), '2099-01-01', $1, '{}', $2) as erased`, [[child['held']], ines.id]);
    assert.equal(old.rows[0]?.erased, 0, 'nor what is held');
    const [entry] = await house.rows<{ id: number }>(`insert into journal.entry (what, by_id, about) values ('person-signed-in', 1, 'person:1') returning id`);
    const gone = await app.query<{ erased: number }>(`select journal.erase_outdated($1, '2099-01-01', $2, 'x') as erased`, [[entry?.id], ines.id]);
    assert.equal(gone.rows[0]?.erased, 0);
    for (const statement of ['delete from checks.work', 'delete from checks.sign_off', 'select journal.erase_entry(1, 1, $$x$$)', 'delete from privacy.erasure', 'update privacy.erasure set erased = 0', 'delete from privacy.request']) {
      await assert.rejects(app.query(statement), /permission denied/, statement);
    }
  });

  test('forms on the way go by themselves, by the period that was set, and not while they are held', async () => {
    const old = `insert into platform.kept_form (person_id, path, fields, at) values ($1, '/work/new', '{}', now() - interval '3 days')`;
    const tidyOnce = () => startTidier(house.database.app, keptSinceOf.forms).stop();
    await house.database.owner.query(old, [cast.worker.id]);
    await tidyOnce();
    assert.equal(await house.count('platform.kept_form'), 1);
    await house.database.owner.query(`update privacy.category set keep_number = 2 where code = 'forms'`);
    await house.database.owner.query(`insert into privacy.hold (kind, value, reason, placed_by, placed_at) values ('category', 'forms', 'x', $1, now())`, [ines.id]);
    await tidyOnce();
    assert.equal(await house.count('platform.kept_form'), 1, 'held');
    await house.database.owner.query(`update privacy.hold set lifted_by = placed_by, lifted_at = now(), lifted_reason = 'x' where value = 'forms'`);
    await tidyOnce();
    assert.equal(await house.count('platform.kept_form'), 0);
  });

  test('over eighty years nothing is due a day early or a day late', () => {
    const days = fc.integer({ min: 0, max: 80 * 365 }).map((later) => addDays('2026-01-01' as Day, later));
    const periods = fc.record({ number: fc.integer({ min: 1, max: 75 }), unit: fc.constantFrom('years' as const, 'months' as const, 'days' as const) });
    fc.assert(fc.property(days, periods, (today, keep) => {
      const since = keptSince(keep, today);
      const [tomorrow, next] = [addDays(today, 1), keptSince(keep, addDays(today, 1))];
      assert.ok(since < today && next >= since && tomorrow > next, 'it only goes forward');
      assert.ok(Date.parse(next) - Date.parse(since) <= 4 * 86_400_000, 'and leaves out no day but the end of a month');
    }), { numRuns: 5000 });
  });
});
