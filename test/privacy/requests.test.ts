import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Connection } from '../../src/platform/db/connection.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type Browser, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';

type Cast = Awaited<ReturnType<TestHouse['aCast']>>;

describe('a request for what is held', () => {
  let house: TestHouse;
  let cast: Cast;
  let officer: Browser;
  let worker: Browser;
  let child = '';
  let path = '';

  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    officer = await house.signIn(await house.aPerson({ role: 'information-officer', name: 'Ines Officer' }));
    worker = await house.signIn(cast.worker);
    child = await house.aChild({ worker: cast.worker, team: cast.ash });
    const answers = { 'SC-01': { response: 'met' as const, note: 'Seen alone, then with Grandfather Plantedname.' }, 'SC-02': { response: 'met' as const, note: 'Asked for a later bedtime.' } };
    await house.aPieceOfWork({ author: cast.worker, child, state: 'returned', manager: cast.manager, answers });
    await house.aPieceOfWork({ author: cast.away, child, answers: { 'SC-01': { response: 'met', note: 'Written in another team: plantedbirch.' } } });
    await house.aPieceOfWork({ author: cast.worker, answers: { 'SC-01': { response: 'met', note: 'About another child: plantedother.' } } });
    const away = await house.signIn(cast.away);
    await away.get('/work');
  });
  after(() => house.close());

  const take = async (fields: Readonly<Record<string, string>>) => {
    await officer.get('/privacy/requests/new');
    return officer.submit('/privacy/requests/new', { askedBy: 'A parent', reach: 'By letter', asks: 'Everything', ...fields });
  };

  test('is taken by the information officer and by nobody else, with every fault named', async () => {
    for (const each of ['/privacy/requests', '/privacy/requests/new']) assert.equal((await worker.get(each)).status, 404);
    assert.match((await take({})).text, /Choose whom it is about/);
    const refused = await take({ kind: 'child', child: 'Sarah', askedBy: '' });
    assert.match(refused.text, /href="#child"[^]*href="#askedBy"/);
    const came = await take({ kind: 'child', child: child.toLowerCase() });
    assert.equal(came.status, 303, wordsOf(came.text));
    path = came.location.split('?')[0] ?? '';
    assert.match(wordsOf((await officer.get(came.location)).text), /Not begun: who they are is not known yet/);
    assert.equal((await worker.get(path)).status, 404);
  });

  test('has a clock of one month from the day they are known, that stands while they are asked something', async () => {
    const act = async (what: string, reason = '') => {
      await officer.get(path);
      return officer.post(path, { act: what, [`reason-${what}`]: reason });
    };
    assert.equal((await act('identity-confirmed')).status, 303);
    assert.match(wordsOf((await officer.get(path)).text), /10 July 2026 \(30 days left\)/);
    assert.equal((await act('clock-stopped')).status, 422);
    assert.equal((await act('clock-stopped', 'Which years do you mean?')).status, 303);
    assert.match(wordsOf((await officer.get(path)).text), /Stopped since 10 June 2026/);
    assert.equal((await act('clock-stopped', 'Again')).status, 409);
    assert.equal((await act('clock-started')).status, 303);
  });

  test('is looked for everywhere, past the scope of teams, and that is written down', async () => {
    await officer.get(path);
    assert.equal((await officer.post(`${path}/give`)).status, 409, 'nothing is given out that was not looked for');
    assert.equal((await officer.submit(`${path}/search`, { source: ['Facts about children'] })).status, 422, 'a place that is left out needs a reason');
    await officer.get(path);
    assert.equal((await officer.submit(`${path}/search`)).status, 303);
    const words = wordsOf((await officer.get(path)).text);
    assert.match(words, /Visit 1/);
    assert.match(words, /Visit 2/, 'also of a team that nobody of this desk works in');
    assert.doesNotMatch(words, /Visit 3/, 'nothing of another child');
    assert.match(words, /Facts about the child/);
    assert.match(words, /Journal: work started/);
    assert.equal(await house.count(`journal.entry where what = 'work-gathered' and about = 'child:${child}'`), 1);
    assert.ok(await house.count(`journal.entry where what = 'access-request-read'`) > 0);
  });

  const itemOf = async (title: string) => {
    const { text } = await officer.get(path);
    return new RegExp(`(${path}/items/\\d+)">Read<span[^>]*>: ${title}<`).exec(text)?.[1] ?? '';
  };

  test('words about somebody else are left out here or everywhere, with a ground', async () => {
    const item = await itemOf('Visit 1');
    assert.match(wordsOf((await officer.get(item)).text), /Grandfather Plantedname/);
    assert.match((await officer.submit(item, { act: 'mark', words: 'not there at all' })).text, /do not stand in this item/);
    assert.equal((await officer.submit(item, { act: 'mark', words: 'grandfather plantedname', everywhere: 'yes', note: 'A private note' })).status, 303);
    const copy = (await officer.get(item)).text.split('As it goes into the copy')[1] ?? '';
    assert.match(copy.split('Leave something out')[0] ?? '', /then with \[left out\]/);
    assert.doesNotMatch(copy.split('Leave something out')[0] ?? '', /Plantedname/);
    const other = await itemOf('Visit 2');
    await officer.get(other);
    assert.equal((await officer.submit(other, { act: 'leave-out', ground: 'serious-harm' })).status, 303);
    assert.equal(await house.count(`journal.entry where detail ilike '%plantedname%'`), 0, 'the words are not in the journal');
    assert.match((await officer.get(`${path}?as=csv`)).text, /grandfather plantedname.*A private note/);
  });

  test('the copy is frozen: what is left out is in no part of it, and its fingerprint is right', async () => {
    const shown = wordsOf((await officer.get(`${path}/give`)).text);
    assert.match(shown, /Left out as a whole: 1/);
    assert.equal((await officer.submit(`${path}/give`)).status, 303);
    const { text } = await officer.get(`${path}/copy`);
    const json = (await officer.get(`${path}/copy?as=json`)).text;
    for (const held of [text, json]) {
      for (const absent of [/plantedname/i, /plantedbirch/i, /plantedother/i, /A private note/, /serious-harm-note/]) assert.doesNotMatch(held, absent);
      assert.match(held, /later bedtime/);
    }
    assert.match(wordsOf(text), /1 item as a whole: Would be likely to cause serious harm/);
    assert.match(wordsOf(text), /Answers to surveys without names cannot be found/);
    assert.match(wordsOf(text), /From: Pieces of work and their checks, work:/);
    assert.match(text, new RegExp(createHash('sha256').update(json).digest('hex')));
    const [kept] = await house.rows<{ content: string }>('select content from privacy.pack');
    assert.doesNotMatch(kept?.content ?? '', /plantedname|plantedbirch/i);
  });

  test('what is closed stays closed, and the database keeps the copy as it is', async () => {
    const item = await itemOf('Visit 1');
    await officer.get(path);
    assert.equal((await officer.post(item, { act: 'mark', words: 'bedtime', ground: 'crime' })).status, 409);
    assert.equal((await officer.post(path, { act: 'withdrawn', 'reason-withdrawn': 'x' })).status, 409);
    await assert.rejects(house.database.app.query(`update privacy.pack set content = '{}'`), /permission denied/);
    await assert.rejects(house.database.app.query('delete from privacy.pack'), /permission denied/);
    await assert.rejects(house.database.app.query('delete from privacy.mark'), /permission denied/);
    await assert.rejects(house.database.app.query(`update privacy.mark set words = 'x'`), /permission denied/);
  });

  test('of a member of staff all is found that was planted, and nothing of another', async () => {
    await house.database.owner.query(`update people.person set email = 'planted@council.example', staff_number = 'S-4711' where id = $1`, [cast.worker.id]);
    await house.database.owner.query(`insert into standards.experience (standard_id, code, by_id, at, ease, words) select id, 'SC-01', $1, now(), 'hard', 'plantedwords of mine' from standards.standard`, [cast.worker.id]);
    await house.database.owner.query(`insert into standards.experience (standard_id, code, by_id, at, ease, words) select id, 'SC-01', $1, now(), 'hard', 'plantedwords of another' from standards.standard`, [cast.away.id]);
    await house.database.owner.query(`insert into platform.kept_form (person_id, path, fields) values ($1, '/work/new', '{"unknown": ["plantedform"]}')`, [cast.worker.id]);
    const stranger = await house.signIn(cast.worker);
    await stranger.get('/complaint');
    await stranger.submit('/complaint', { name: 'Wen', contact: 'here', words: 'plantedcomplaint' });
    const came = await take({ kind: 'person', person: 'Wen Worker', known: 'yes' });
    path = came.location.split('?')[0] ?? '';
    await officer.get(path);
    await officer.submit(`${path}/search`);
    await officer.get(`${path}/give`);
    assert.equal((await officer.submit(`${path}/give`)).status, 303);
    const json = (await officer.get(`${path}/copy?as=json`)).text;
    for (const planted of ['planted@council.example', 'S-4711', 'plantedwords of mine', 'plantedform', 'plantedcomplaint', 'plantedother', 'Grandfather Plantedname', 'Say what the child told you', 'person-signed-in']) assert.ok(json.includes(planted), planted);
    for (const absent of ['plantedwords of another', 'plantedbirch']) assert.ok(!json.includes(absent), absent);
  });

  test('nothing can be gathered past the scope of teams without its line in the journal', async () => {
    const gather = (by: number) => house.asApp([], (db) => db.rows('select work from checks.gather_about($1, $2, $3)', ['child', child, by]));
    assert.ok((await gather(cast.worker.id)).length > 0);
    const looking = (db: Connection) => db.rows('select work from checks.gather_about($1, $2, $3)', ['child', child, 1]);
    await assert.rejects(inTransaction(house.database.app, looking, { readOnly: true }), /read-only transaction/);
    assert.deepEqual(await house.asApp([], (db) => db.rows('select work_id from checks.answer')), []);
  });
});
