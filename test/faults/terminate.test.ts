import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { signedIn } from '../../bench/visitor.ts';
import { processesOn } from './kit/processes.ts';
import { measured } from './kit/figures.ts';
import { type Served, serve } from './kit/served.ts';
import { type Attempt, signOnceEach, preparedWork, signingForms } from './kit/signer.ts';

const rounds = Number(process.env['FAULT_ROUNDS'] ?? 2);
const clients = 6;
const limitMs = 10_000;

let served: Served;
before(async () => { served = await serve(); });
after(async () => { await served.close(); });

/** One round: everybody signs off as fast as they are answered, the server is told to stop, and what each was told is kept. */
async function terminateUnderLoad(): Promise<{ attempts: Attempt[]; ms: number }> {
  const { person, works } = await preparedWork(served, 40 * clients);
  const visitors = await Promise.all(Array.from({ length: clients }, () => signedIn(served.address, person)));
  const forms = await Promise.all(visitors.map((visitor) => signingForms(visitor, works.splice(0, 40))));
  const answered = { count: 0 };
  const signing = visitors.map((visitor, at) => signOnceEach(visitor, forms[at] ?? [], answered));
  while (answered.count < 3 * clients) await pause(1);
  await pause(Math.random() * 20);
  const { code, ms } = await served.terminate();
  assert.equal(code, 0);
  return { attempts: (await Promise.all(signing)).flat(), ms };
}

const signOffsOf = (attempts: readonly Attempt[]) => served.database.transactions.looking((db) => db.rows<{ work: string; count: number }>(
  `select w as work, (select count(*) from checks.sign_off s where s.work_id = w)::integer as count from unnest($1::uuid[]) as w`, [attempts.map(({ form }) => form.work)]));

test('told to stop under load, the server answers what it took in, lets go of everything and ends', async (t) => {
  let [answered, cut, slowest] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const { attempts, ms } = await terminateUnderLoad();
    assert.ok(ms < limitMs, `it took ${ms} ms to end`);
    slowest = Math.max(slowest, ms);
    const said = attempts.filter(({ came }) => came !== null);
    const unanswered = attempts.filter(({ came }) => came === null);
    assert.ok(said.length > clients && unanswered.length > 0, 'it was under load, and then away');
    assert.deepEqual(said.filter(({ came }) => came?.status !== 303).map(({ came }) => came?.status), [], 'whoever is answered is answered with the whole');
    // The database is still there, because this process has joined it: nothing of the server may be left in it.
    const left = await served.database.transactions.looking((db) => db.rows(
      `select pid, application_name, state from pg_stat_activity where application_name = 'touchstone' and pid <> pg_backend_pid()
       union all select pid, mode, locktype from pg_locks where locktype = 'advisory'`));
    assert.deepEqual(left, [], 'sessions or locks were left');
    const counts = new Map((await signOffsOf(attempts)).map(({ work, count }) => [work, count]));
    assert.deepEqual(said.filter(({ form }) => counts.get(form.work) !== 1), [], 'what was answered is kept once');
    assert.deepEqual(unanswered.filter(({ form }) => counts.get(form.work) !== 0), [], 'what was not answered was not taken in');
    [answered, cut] = [answered + said.length, cut + unanswered.length];
    await served.startAgain();
    await sendAgain(unanswered);
  }
  measured(t, 'D2 stop', `SIGTERM ${rounds} times while ${clients} people sign off`,
    `${answered} requests answered in full, 0 dropped; ${cut} refused and sent again, each with one effect; ended with 0 after ${Math.round(slowest)} ms at most, 0 locks left`);
});

async function sendAgain(unanswered: readonly Attempt[]): Promise<void> {
  const [first] = unanswered;
  if (!first) return;
  for (const { visitor, form } of unanswered) assert.equal((await visitor.post(`/work/${form.work}/sign-off`, form.fields)).status, 303);
  assert.deepEqual((await signOffsOf(unanswered)).filter(({ count }) => count !== 1), [], 'sent again, each has one effect');
}

test('told to stop while nobody else holds the database, no process and no lock file is left', async (t) => {
  await served.leave();
  const { code, ms } = await served.terminate();
  const left = await processesOn(served.folder);
  const locks = (await readdir(served.folder)).filter((name) => name.startsWith('lock'));
  await served.startAgain();
  await served.join();
  assert.deepEqual({ code, left, locks }, { code: 0, left: [], locks: [] });
  assert.ok(ms < limitMs);
  measured(t, 'D2 nothing left', 'SIGTERM with the embedded database', `${left.length} processes and ${locks.length} lock files left after ${Math.round(ms)} ms`);
});

test('a kept connection is told that it closes, and neither an idle nor a stalled one holds the server back', async (t) => {
  const agent = new Agent({ keepAlive: true });
  const ask = (path: string) => new Promise<IncomingMessage>((resolve, reject) => {
    request(`${served.address}${path}`, { agent }, (answer) => { answer.resume().on('end', () => resolve(answer)); }).on('error', reject).end();
  });
  await ask('/health/live');
  // Somebody who sends half a request and then nothing.
  const port = Number(new URL(served.address).port);
  const stalled = connect(port, '127.0.0.1');
  stalled.on('error', () => undefined).write('POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\nhalf');
  // Somebody whose request is under way on the wire when the signal comes.
  const slowly = connect(port, '127.0.0.1').setEncoding('utf8');
  const toSlow = text(slowly);
  slowly.write('GET /sign-in HTTP/1.1\r\nhost: localhost\r\n');
  // Taken in just before the signal and held up in the database: it is answered, and told that the connection closes.
  const hold = await served.database.owner.connect();
  await hold.query('begin');
  await hold.query('lock table platform.session in access exclusive mode');
  const slow = ask('/sign-in');
  await pause(300);
  const ending = served.terminate();
  await pause(300);
  slowly.write('\r\n');
  await hold.query('rollback');
  hold.release();
  const answer = await slow;
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers.connection, 'close');
  const came = await toSlow;
  assert.match(came, /^HTTP\/1.1 200 OK\r\n/);
  assert.match(came, /^connection: close\r$/im);
  const { code, ms } = await ending;
  stalled.destroy();
  agent.destroy();
  await served.startAgain();
  assert.equal(code, 0);
  assert.ok(ms < limitMs, `it took ${ms} ms to end`);
  measured(t, 'D2 connections', 'SIGTERM with an idle, a stalled, a slow and a waiting connection',
    `the slow and the waiting one were answered in full and told "connection: close"; ended with 0 after ${Math.round(ms)} ms`);
});
