import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { signedIn, type Visitor } from '../../bench/visitor.ts';
import { findBroken, recordEntries, recordSeals } from '../../src/capabilities/journal/index.ts';
import { withLock } from '../../src/platform/db/embedded/lock.ts';
import { connectionTo } from '../../src/platform/db/embedded/postmaster.ts';
import { openHeadKeeper, type SignedHead } from '../../src/platform/heads/head-keeper.ts';
import { measured } from './kit/figures.ts';
import { type Served, serve } from './kit/served.ts';
import { preparedWork, type SigningForm, signingForms, signUntil, wrongsOf } from './kit/signer.ts';
import { noSmallDisk, smallDisk } from './kit/small-disk.ts';

const skip = noSmallDisk();
const limitMs = 30_000;

/** A standard that is too long for the space left on any page. */
const longStandard = ['# Long standard', ...Array.from({ length: 12 }, (_, domain) => [`## Domain ${domain + 1}`,
  ...Array.from({ length: 40 }, (_each, at) => `- Statement ${domain}.${at}: ${'what was done is written down in plain words and dated '.repeat(8)}.`)]).flat()].join('\n');

interface Form { readonly path: string; readonly fields: Readonly<Record<string, string>> }

/** Sends the forms, one after the other, until one is answered that the service cannot answer just now; answers that one. */
async function firstRefused(visitor: Visitor, forms: readonly Form[]): Promise<Form> {
  for (const form of forms) {
    const came = await visitor.post(form.path, form.fields);
    if (came.status === 303) continue;
    assert.equal(came.status, 503, came.text.slice(0, 500));
    assert.match(came.text, /<h1[^>]*>The service cannot answer just now<\/h1>/);
    assert.match(came.text, /go back, and send it again: it has one effect/);
    assert.doesNotMatch(came.text, /53100|No space|could not extend|node_modules|at Object/);
    return form;
  }
  throw new Error('every form was taken though the disk is full');
}

/** Sends the form again until it is taken; answers how long that took. */
async function untilTaken(visitor: Visitor, { path, fields }: Form): Promise<number> {
  const from = performance.now();
  for (;;) {
    const came = await visitor.post(path, fields).catch(() => null);
    if (came?.status === 303) return performance.now() - from;
    assert.ok(performance.now() - from < limitMs, `not taken ${limitMs} ms after the space was given back: ${came?.status}`);
    await pause(100);
  }
}

/** Waits until so few pieces of work are left to sign off. */
async function untilFewer(works: readonly string[], left: number): Promise<void> {
  for (const end = Date.now() + 60_000; works.length > left; await pause(10)) assert.ok(Date.now() < end, 'nobody signs off any more');
}

const formsToSign = (forms: readonly SigningForm[]): Form[] => forms.map(({ work, fields }) => ({ path: `/work/${work}/sign-off`, fields }));
const aLead = ({ database }: Served) => database.transactions.looking((db) => db.one<{ id: number }>(`select id from people.person where role = 'quality-lead' order by id limit 1`));

/** Asks for new files of the write-ahead log until the database falls: it may not go on without. */
async function untilItFalls(served: Served): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    const client = new pg.Client(connectionTo(join(served.folder, 'run'), 'postgres', 'touchstone'));
    client.on('error', () => undefined);
    const fell = await client.connect().then(() => client.query(`select pg_logical_emit_message(true, 'test', repeat('x', 8000000))`)).then(() => false, () => true);
    await client.end().catch(() => undefined);
    if (fell) return;
  }
  throw new Error('the database did not fall');
}

describe('while the disk of the database is full', { skip }, () => {
  test('people are told so plainly, nothing acknowledged is lost, and it comes back by itself', async (t) => {
    const disk = smallDisk('900m');
    const heads = await mkdtemp(join(tmpdir(), 'touchstone-heads-'));
    const served = await serve({ folder: join(disk.folder, 'data'), environment: { TOUCHSTONE_HEADS: heads, TOUCHSTONE_JOURNAL_KEY: join(heads, 'key.pem') } });
    try {
      const { person, works } = await preparedWork(served, 4000);
      const author = await signedIn(served.address, person);
      const lead = await signedIn(served.address, (await aLead(served)).id);
      const own = formsToSign(await signingForms(author, works.splice(0, 250)));
      const toImport: Form = { path: '/standards/import', fields: { _key: randomUUID(), text: longStandard, from: 'long.md', name: 'Long standard', step: 'keep' } };
      await lead.get('/standards/import');
      const server = served.pid;
      const postmaster = await served.postmaster();
      const state = { stopped: false };
      const signing = Array.from({ length: 4 }, () => signUntil(served, person, works, () => state.stopped));
      await untilFewer(works, works.length - 100);

      disk.fill();
      const refusedImport = await firstRefused(lead, [toImport]);
      const refused = await firstRefused(author, own);
      await untilItFalls(served);
      // Long enough for the start of the database to fail while the disk is still full.
      await pause(4000);
      const stillAway = await author.get('/').catch(() => null);

      disk.free();
      const ms = Math.max(await untilTaken(author, refused), await untilTaken(lead, refusedImport));
      await untilFewer(works, works.length - 50);
      state.stopped = true;
      const acknowledged = (await Promise.all(signing)).flat();
      assert.equal(stillAway?.status, 503);
      assert.equal(served.pid, server);
      assert.notEqual(await served.postmaster(), postmaster, 'the database was started anew');
      const log = await readFile(join(served.folder, 'postgres.log'), 'utf8');
      const failed = log.match(/shutting down due to startup process failure|could not (write|create) lock file/g)?.length ?? 0;
      assert.ok(failed > 0, 'a start failed while the disk was full');
      assert.equal((await author.post(refused.path, refused.fields)).status, 303, 'sent once more, it leads to the same');
      assert.equal((await lead.post(refusedImport.path, refusedImport.fields)).status, 303);
      const imported = await served.database.transactions.looking((db) => db.rows(`select id from standards.standard where name = 'Long standard'`));
      assert.equal(imported.length, 1, 'the standard is there once');
      const mine = own.slice(0, own.indexOf(refused) + 1).map(({ path }) => ({ work: path.split('/')[2] ?? '', ledTo: '', tries: 1 }));
      assert.deepEqual(await wrongsOf(served, [...acknowledged, ...mine]), { lost: [], halfWritten: [], doubled: [] });
      await served.database.transactions.inTransaction(recordSeals);
      assert.deepEqual(await served.database.transactions.looking(findBroken), []);
      assert.deepEqual((await readdir(served.folder)).filter((name) => name.startsWith('lock')), [], 'nothing was littered while nothing could be written');
      const inDoubt = acknowledged.filter(({ tries }) => tries > 1).length;
      measured(t, 'D4 database', `The disk full while 5 people sign off and one imports a standard, until the database itself falls`,
        `a plain 503; of ${acknowledged.length + mine.length} acknowledged 0 lost, ${inDoubt + 2} sent again with one effect each; the database was started ${failed + 1} times until it held; writing again ${(ms / 1000).toFixed(1)} s after the space was given back, without a restart of the server`);
    } finally {
      disk.free();
      await served.close();
      disk.remove();
      await rm(heads, { recursive: true, force: true });
    }
  });
});

test('a lock that cannot be written on a full disk leaves nothing behind', { skip }, async () => {
  const disk = smallDisk('64k');
  try {
    disk.fill();
    await assert.rejects(withLock(join(disk.folder, 'lock'), () => Promise.resolve()), { code: 'ENOSPC' });
    assert.deepEqual(await readdir(disk.folder), ['ballast']);
    disk.free();
    assert.equal(await withLock(join(disk.folder, 'lock'), () => Promise.resolve('held')), 'held');
  } finally {
    disk.remove();
  }
});

describe('while the disk of the signed heads is full', { skip }, () => {
  test('people go on, the log says so once, and heads are kept again when there is space', async (t) => {
    const disk = smallDisk('128k');
    const keys = await mkdtemp(join(tmpdir(), 'touchstone-keys-'));
    const heads = join(disk.folder, 'heads');
    await mkdir(heads);
    const served = await serve({ environment: { TOUCHSTONE_HEADS: heads, TOUCHSTONE_JOURNAL_KEY: join(keys, 'key.pem') } });
    try {
      const { person, works } = await preparedWork(served, 20);
      const author = await signedIn(served.address, person);
      // A first head lies there: the next begins within its page, and is broken off at the end of it.
      while (await readFile(join(heads, 'heads.jsonl'), 'utf8').catch(() => '') === '') await pause(50);
      disk.fill();
      const failed = await untilSaid(served, /cannot be sealed, or its head cannot be kept \(ENOSPC/, () => hundredEntries(served));
      const forms = formsToSign(await signingForms(author, works));
      for (const { path, fields } of forms) assert.equal((await author.post(path, fields)).status, 303);
      const unsealed = await untilSealed(served);
      disk.free();
      const again = await untilSaid(served, /heads are kept, again/, () => hundredEntries(served));
      assert.ok(failed && again && unsealed === 0, JSON.stringify({ failed, again, unsealed }));
      assert.equal(served.said().match(/cannot be sealed/g)?.length, 1, 'it is said once');
      const kept = await openHeadKeeper({ folder: heads, keyFile: join(keys, 'key.pem') });
      assert.ok((await kept.list()).every((head: SignedHead) => kept.isGenuine(head)), await readFile(join(heads, 'heads.jsonl'), 'utf8'));
      measured(t, 'D4 heads', `The disk of the signed heads full while ${forms.length} pieces of work are signed off`,
        `${forms.length} of ${forms.length} taken and sealed; the log says so once when it begins and once when it ends; every head kept is whole`);
    } finally {
      disk.free();
      await served.close();
      disk.remove();
      await rm(keys, { recursive: true, force: true });
    }
  });
});

const hundredEntries = ({ database }: Served) => database.transactions.inTransaction(async (db) =>
  recordEntries(db, Array.from({ length: 100 }, (_, at) => ({ what: 'thing-done', by: null, about: `thing:${at}` }))));

async function untilSaid(served: Served, words: RegExp, each: () => Promise<void>): Promise<boolean> {
  for (let turn = 0; turn < 80; turn += 1) {
    if (words.test(served.said())) return true;
    await each();
    await pause(250);
  }
  return false;
}

async function untilSealed({ database }: Served): Promise<number> {
  let left = -1;
  for (let turn = 0; turn < 40 && left !== 0; turn += 1) {
    await pause(250);
    ({ left } = await database.transactions.looking((db) => db.one<{ left: number }>(
      `select count(*)::integer as left from journal.entry e where not exists (select from journal.seal s where s.entry_id = e.id)`)));
  }
  return left;
}
