import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { keptSince, openHouse, thingsToDo } from '../../src/app.ts';
import { type NotifierParts, putMessage, startNotifier, takeTurn } from '../../src/commands/notifier.ts';
import { type Jobs, openJobs } from '../../src/platform/jobs/jobs.ts';
import { openSmtp } from '../../src/platform/mail/smtp.ts';
import { openServer } from '../../src/platform/web/server.ts';
import { wordsOf } from '../kit/browser.ts';
import { openTestHouse, signIn, type TestHouse } from '../kit/house.ts';
import { openMailServer } from '../kit/mail.ts';

type Cast = Awaited<ReturnType<TestHouse['aCast']>>;

describe('e-mail to staff', () => {
  let house: TestHouse;
  let mail: Awaited<ReturnType<typeof openMailServer>>;
  let jobs: Jobs;
  let other: Jobs;
  let parts: NotifierParts;
  let cast: Cast;

  before(async () => {
    house = await openTestHouse();
    mail = await openMailServer();
    cast = await house.aCast();
    for (const [who, email] of [[cast.worker, 'wen@council.example'], [cast.manager, 'mo@council.example'], [cast.colleague, 'cai@council.example']] as const) {
      await house.database.owner.query('update people.person set email = $2 where id = $1', [who.id, email]);
    }
    const open = () => openJobs(house.database.appConfig, { onFault: () => undefined, lookEverySeconds: 0.5 });
    [jobs, other] = [await open(), await open()];
    parts = {
      pool: house.database.app, jobs, carrier: openSmtp(mail.url, 'touchstone@council.example'), things: thingsToDo, address: 'https://t.example', messagesSince: keptSince.messages,
      now: () => house.clock.now, patience: { tries: 3, firstWaitSeconds: 1, longestWaitSeconds: 1 },
    };
    await startNotifier(parts);
    // A second node, which takes from the same queue.
    await startNotifier({ ...parts, jobs: other });
  });
  after(async () => {
    await jobs.stop();
    await other.stop();
    await mail.close();
    await house.close();
  });

  const state = async (person: { id: number }) => (await house.rows<{ state: string; tries: number; fault: string | null }>(
    'select state, tries, fault from notices.message where person_id = $1 order by made_at desc, id limit 1', [person.id]))[0];
  async function until(said: string, holds: () => Promise<boolean>): Promise<void> {
    for (let turn = 0; turn < 300; turn += 1) {
      if (await holds()) return;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    assert.fail(`it never came to that: ${said}`);
  }

  test('before eight nobody is told', async () => {
    await house.aPieceOfWork({ author: cast.worker });
    house.setClock('2026-06-10T06:59:00Z');
    await takeTurn(parts);
    assert.equal(await house.count('notices.message'), 0);
  });

  test('at eight who has something to do is told how much, once, and nothing about anybody', async () => {
    await house.aPieceOfWork({ author: cast.worker });
    house.setClock('2026-06-10T07:00:00Z');
    await Promise.all([takeTurn(parts), takeTurn({ ...parts, jobs: other })]);
    await takeTurn(parts);
    await until('sent', async () => (await state(cast.worker))?.state === 'sent');
    assert.equal(mail.taken.length, 1, 'one letter, though two nodes took the turn');
    const [{ to, source } = { to: '', source: '' }] = mail.taken;
    assert.equal(to, 'wen@council.example');
    assert.match(source, /Subject: You have 2 things to do in Touchstone/);
    for (const word of ['C-1000', 'Wen', 'Visit', 'Test Council']) assert.ok(!source.includes(word), word);
    assert.equal(await house.count(`notices.message where person_id = ${cast.colleague.id}`), 0, 'who has nothing to do is not written to');
  });

  test('who wants none gets none, and who wants it at once is told within a turn, once', async () => {
    const manager = await house.signIn(cast.manager);
    await manager.get('/notices');
    assert.equal((await manager.submit('/notices', { way: 'at-once' })).status, 303);
    const worker = await house.signIn(cast.worker);
    await worker.get('/notices');
    assert.equal((await worker.submit('/notices', { way: 'sometimes' })).status, 422);
    assert.equal((await worker.submit('/notices', { way: 'never' })).status, 303);
    house.setClock('2026-06-10T10:00:00Z');
    await house.aPieceOfWork({ author: cast.worker, state: 'signed-off' });
    await takeTurn(parts);
    await takeTurn(parts);
    await until('sent', async () => (await state(cast.manager))?.state === 'sent');
    assert.equal(mail.taken.length, 2);
    assert.match(mail.taken[1]?.source ?? '', /Subject: 1 thing waits for you in Touchstone/);
    house.setClock('2026-06-10T11:00:00Z');
    const caller = await house.signIn(cast.worker);
    await caller.get('/break-glass');
    const child = await house.aChild({ worker: cast.away });
    await house.aPieceOfWork({ author: cast.away, child });
    assert.equal((await caller.submit('/break-glass', { child, reason: 'The police called, and nobody else can be reached.' })).status, 303);
    await takeTurn(parts);
    await until('sent', async () => await house.count(`notices.message where person_id = ${cast.manager.id} and state = 'sent'`) === 2);
    assert.match(mail.taken[2]?.source ?? '', /Subject: 2 things wait for you in Touchstone/, 'of emergency access the manager is told at once');
    house.setClock('2026-06-11T08:00:00Z');
    await takeTurn(parts);
    await until('sent', async () => await house.count(`notices.message where person_id = ${cast.manager.id} and state = 'sent'`) === 3);
    assert.equal(await house.count(`notices.message where person_id = ${cast.worker.id} and day = '2026-06-11'`), 0);
  });

  test('a server that is away is tried again, and what it never takes is given up and said to the administrator without an address', async () => {
    house.setClock('2026-06-12T08:00:00Z');
    mail.mood.next = 'later';
    await takeTurn(parts);
    await until('failed', async () => (await state(cast.manager))?.state === 'failed');
    assert.deepEqual(await state(cast.manager), { state: 'failed', tries: 3, fault: 'EENVELOPE 451' });
    const withMail = await openServer(openHouse({ authority: 'Test Council', demonstration: true, putMessage: putMessage(jobs) }),
      { pool: house.database.app, secret: 'a secret of at least thirty-two characters', secure: false, now: () => house.clock.now });
    const administrator = await signIn(withMail, cast.administrator);
    const { text } = await administrator.get('/settings/mail');
    assert.match(wordsOf(text), /Mo Manager Daily 12 June 2026 at 9:00am Failed 3/);
    assert.doesNotMatch(text, /@council/);
    assert.doesNotMatch((await administrator.get('/settings/mail?as=csv')).text, /@council/);
    mail.mood.next = 'takes';
    assert.equal((await administrator.submit('/settings/mail/again', {})).status, 303);
    await until('sent', async () => (await state(cast.manager))?.state === 'sent');
    await withMail.close();
  });

  test('what is refused for good is not tried again', async () => {
    house.setClock('2026-06-13T08:00:00Z');
    mail.mood.next = 'never';
    await takeTurn(parts);
    await until('failed', async () => (await state(cast.manager))?.state === 'failed');
    assert.deepEqual(await state(cast.manager), { state: 'failed', tries: 1, fault: 'EENVELOPE 550' });
    mail.mood.next = 'takes';
  });

  test('who has left meanwhile is not written to, nor anybody on another day', async () => {
    const takenBefore = mail.taken.length;
    house.setClock('2026-06-14T08:00:00Z');
    mail.mood.next = 'later';
    await takeTurn(parts);
    await house.database.owner.query(`insert into people.job (person_id, from_on, post_id) values ($1, '2026-06-14', null)`, [cast.manager.id]);
    mail.mood.next = 'takes';
    await until('dropped', async () => (await state(cast.manager))?.state === 'dropped');
    assert.equal((await state(cast.manager))?.fault, 'left');
    assert.equal(mail.taken.length, takenBefore);
  });

  test('a manager who has nothing to do but to decide on a request is told of it in the morning', async () => {
    house.setClock('2026-06-18T09:00:00Z');
    const team = await house.aTeam('Elm');
    const manager = await house.aPerson({ role: 'team-manager', name: 'Marta Manager', team });
    const worker = await house.aPerson({ role: 'practitioner', name: 'Win Worker', team, lineManager: manager });
    await house.database.owner.query(`update people.person set email = 'marta@council.example' where id = $1`, [manager.id]);
    const child = await house.aChild({ team, worker });
    await house.aMatter({ kind: 'strategy-meeting', child, by: worker, typed: { threshold: ['harm'], why: ['A bruise.'], wanted: ['2026-06-19'], actedFirst: ['no'] } });
    await takeTurn(parts);
    assert.deepEqual(await house.rows('select kind, things from notices.message where person_id = $1', [manager.id]), [{ kind: 'daily', things: 1 }]);
  });

  test('a head of service is told on the first working day of a week that the supervision report is there, and nobody else is', async () => {
    const head = await house.aPerson({ role: 'head-of-service', name: 'Hedda Head' });
    await house.database.owner.query(`update people.person set email = 'hedda@council.example' where id = $1`, [head.id]);
    const told = async () => (await house.rows<{ person: number; day: string }>(`select person_id as person, day from notices.message where kind = 'report'`)).map(({ person, day }) => [person, day]);
    for (const day of ['2026-06-19T09:00:00Z', '2026-06-20T09:00:00Z']) {
      house.setClock(day);
      await takeTurn(parts);
    }
    assert.deepEqual(await told(), []);
    house.setClock('2026-06-22T09:00:00Z');
    await Promise.all([takeTurn(parts), takeTurn({ ...parts, jobs: other })]);
    assert.deepEqual(await told(), [[head.id, '2026-06-22']]);
    await until('sent', async () => (await state(head))?.state === 'sent');
    const letter = mail.taken.find(({ to }) => to === 'hedda@council.example')?.source ?? '';
    assert.match(letter, /supervision report/);
    assert.match(letter, /https:\/\/t\.example\/oversight\/supervision\/report/);
    house.setClock('2026-06-23T09:00:00Z');
    await takeTurn(parts);
    assert.equal((await told()).length, 1);
  });

  test('messages go by themselves when their time is over, and none while they are held', async () => {
    const old = `insert into notices.message (id, person_id, kind, things, day, made_at, state) select gen_random_uuid(), id, 'daily', 1, '2026-01-01', '2026-01-01', 'failed' from people.person where name = 'Cai Colleague'`;
    await house.database.owner.query(old);
    await house.database.owner.query(`insert into privacy.hold (kind, value, reason, placed_by, placed_at) values ('category', 'messages', 'An inquiry', $1, now())`, [cast.director.id]);
    house.setClock('2026-06-25T08:00:00Z');
    await takeTurn(parts);
    assert.equal(await house.count(`notices.message where day = '2026-01-01'`), 1);
    await house.database.owner.query(`update privacy.hold set lifted_by = placed_by, lifted_at = now(), lifted_reason = 'It ended'`);
    house.setClock('2026-06-26T08:00:00Z');
    await takeTurn(parts);
    assert.equal(await house.count(`notices.message where day = '2026-01-01'`), 0);
  });

  test('a message that is undone has no job', async () => {
    const jobsBefore = await house.count(`jobs.job where name = 'notices-letter'`);
    await assert.rejects(house.as(cast.worker, async ({ db }) => {
      await putMessage(jobs)(db, '11111111-2222-4333-8444-555555555555');
      throw new Error('undone');
    }), /undone/);
    assert.equal(await house.count(`jobs.job where name = 'notices-letter'`), jobsBefore);
  });

  test('only an administrator sees what waits, and without e-mail the pages say so', async () => {
    const worker = await house.signIn(cast.worker);
    assert.equal((await worker.get('/settings/mail')).status, 404);
    const administrator = await house.signIn(cast.administrator);
    assert.match(wordsOf((await administrator.get('/settings/mail')).text), /has not been set up on this server/);
    assert.match(wordsOf((await administrator.get('/notices')).text), /has not been set up on this server/);
    assert.equal((await administrator.send('/settings/mail/again', {})).status, 403);
  });
});
