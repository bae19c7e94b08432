import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Visitor, signedIn } from '../../bench/visitor.ts';
import { writeReturns } from '../../src/commands/demo-returns.ts';
import { inventReturns, workbookName } from '../../src/demonstration/returns/invent-returns.ts';
import type { Day } from '../../src/kernel/day.ts';
import { measured } from './kit/figures.ts';
import { type Served, serve } from './kit/served.ts';

/** Some 10,000 rows in the everyday run; a return of 250,000 by `npm run faults`. */
const children = Number(process.env['FAULT_CHILDREN'] ?? 4_000);
const asAt = '2026-03-31' as Day;
const tables = 'caseload.extract, caseload.line, caseload.doubt, caseload.coming, caseload.problem, caseload.child, caseload.child_was';

let folder: string;
let temporary: string;
let served: Served;
let all: number;
let workbook: Uint8Array<ArrayBuffer>;
let held = 0;
/** Before anything was brought in. */
let files: readonly string[];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-kills-'));
  temporary = join(folder, 'tmp');
  await mkdir(temporary);
  served = await serve({ folder: join(folder, 'data'), environment: { TMPDIR: temporary } });
  files = await filesLeft();
  const invented = inventReturns({ children, seed: 3, asAt, faults: 0, titles: true });
  await writeReturns(folder, { ...invented, texts: [] });
  workbook = new Uint8Array(await readFile(join(folder, workbookName)));
  all = Object.entries(invented.answers.rows).filter(([list]) => list.startsWith('annex-a/')).reduce((sum, [, rows]) => sum + rows, 0);
});
after(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => { await served.database.owner.query(`truncate ${tables} cascade`); });

interface Stood { readonly id: number; readonly state: string; readonly lines: number; readonly coming: number; readonly children: number }
async function stood(): Promise<Stood | undefined> {
  return (await served.database.owner.query<Stood>(`select id, state, (select count(*)::integer from caseload.line) as lines, (select count(*)::integer from caseload.coming where extract_id = e.id) as coming,
    (select count(*)::integer from caseload.child where from_extract is not null) as children from caseload.extract e order by id desc limit 1`)).rows[0];
}
async function until<Value>(what: string, found: () => Promise<Value | null | undefined | false>): Promise<Value> {
  for (const end = Date.now() + 120_000; Date.now() < end; await pause(5)) {
    const value = await found();
    if (value !== null && value !== undefined && value !== false) return value;
  }
  throw new Error(`not within two minutes: ${what}`);
}
const seen = (what: string, holds: (now: Stood) => boolean) => until(what, async () => { const now = await stood(); return now && holds(now) ? now : null; });

async function analyst(): Promise<Visitor> {
  const { rows: [found] } = await served.database.owner.query<{ id: number }>(`select id from people.staff_on(current_date) where role = 'analyst' order by id limit 1`);
  assert.ok(found);
  return signedIn(served.address, found.id);
}
async function bringIn(visitor: Visitor): Promise<string> {
  await visitor.get('/returns/new');
  const sent = await visitor.upload('/returns/new', { kind: 'annex-a', asAt }, { field: 'documents', name: workbookName, text: workbook });
  assert.equal(sent.status, 303, sent.text.slice(0, 300));
  return sent.location ?? '';
}
async function keep(visitor: Visitor, place: string): Promise<void> {
  await visitor.get(place);
  await visitor.post(`${place}/keep`, {}).catch(() => null);
}
const nothingUnderWay = async () => (await served.database.owner.query('select from caseload.settling where refused is null')).rowCount === 0;

/** The processes that the service has started to read with, and those of them that live. */
const readersOf = async (pid: number) => (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean).map(Number);
async function lives(pid: number): Promise<boolean> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes('read-return');
}
/** Files of ours beside the database, and every one in the folder of temporary files. */
async function filesLeft(): Promise<string[]> {
  const of = async (place: string, skip: readonly string[]) => (await readdir(place, { withFileTypes: true, recursive: true }))
    .filter((each) => each.isFile() && !skip.some((name) => join(each.parentPath, each.name).startsWith(join(place, name)))).map((each) => join(each.parentPath, each.name));
  return [...await of(temporary, []), ...await of(join(folder, 'data'), ['postgres', 'users', 'run', 'heads'])];
}

/** All or nothing, and its page says which; what was being read is dropped once it was silent; a second try keeps all. */
async function allOrNothing(): Promise<void> {
  await until('what was decided is done', nothingUnderWay);
  await until('nobody keeps any more', async () => (await served.database.owner.query(`select from pg_locks where locktype = 'advisory' and objid::bigint = hashtext('caseload.keep annex-a')::bigint & 4294967295`)).rowCount === 0);
  const now = await stood();
  assert.ok(now);
  assert.equal(now.lines, now.state === 'kept' ? all : 0, JSON.stringify(now));
  assert.equal(now.children > 0, now.state === 'kept');
  const visitor = await analyst();
  if (now.state === 'reading') await silence(visitor, now.id);
  else assert.match((await visitor.get(`/returns/${now.id}`)).text, now.state === 'kept' ? /Undo: put back/ : /It can be kept/);
  if (now.state !== 'kept') {
    const place = await bringIn(visitor);
    await seen('read again', ({ state }) => state === 'read');
    await keep(visitor, place);
    await until('it is done', nothingUnderWay);
  }
  const last = await stood();
  assert.deepEqual([last?.state, last?.lines], ['kept', all]);
  held += 1;
}

async function silence(visitor: Visitor, id: number): Promise<void> {
  await served.database.owner.query(`update caseload.extract set seen_at = seen_at - interval '10 minutes' where id = $1`, [id]);
  assert.match((await visitor.get(`/returns/${id}`)).text, /The reading of it has stopped/);
  await served.killServer();
  await seen('dropped when the service starts', (now) => now.id === id && now.state === 'dropped' && now.coming === 0);
  assert.match((await visitor.get(`/returns/${id}`)).text, /Nothing of it was kept/);
  assert.equal((await served.database.owner.query(`select from journal.entry where what = 'return-dropped' and about = $1`, [`extract:${id}`])).rowCount, 1);
}

const phases: readonly (readonly [string, (now: Stood) => boolean])[] = [
  ['once a return was begun', () => true],
  ['among its first lines', ({ coming }) => coming > 0],
  ['halfway through its lines', ({ coming }) => coming > all / 2],
  ['once it was judged', ({ state }) => state === 'read'],
];
for (const [phase, holds] of phases) {
  test(`a service that is killed ${phase} has kept all or nothing, leaves no reader and no file, and drops what it was reading`, async () => {
    await bringIn(await analyst());
    await seen(phase, holds);
    const readers = await readersOf(served.pid);
    await served.killServer();
    await until('its readers are gone', async () => !(await Promise.all(readers.map(lives))).includes(true));
    assert.deepEqual(await filesLeft(), files);
    await allOrNothing();
  });
}

/** While something of the database is held, the service is killed as soon as it waits for it; then it is let go. */
async function killedWhere(lock: string, relation: string, decide: () => Promise<void>, meanwhile: () => Promise<void>): Promise<void> {
  const ours = await served.database.owner.connect();
  try {
    await ours.query('begin');
    await ours.query(lock);
    await decide();
    await until('it waits', async () => (await served.database.owner.query('select from pg_locks where relation = $1::regclass and not granted', [relation])).rowCount === 1);
    await meanwhile();
    await served.killServer();
  } finally {
    await ours.query('rollback');
    ours.release();
  }
}

const inside: readonly (readonly [where: string, lock: string, relation: string])[] = [
  ['among its rows', 'lock table caseload.line in share row exclusive mode', 'caseload.line'],
  ['when every row is in and no child has followed', 'lock table caseload.child in share row exclusive mode', 'caseload.child'],
];
for (const [where, lock, relation] of inside) {
  test(`a service that is killed while a return is being kept, ${where}, has kept nothing of it by halves, and the next start keeps all of it in the name of who decided`, async () => {
    const visitor = await analyst();
    const place = await bringIn(visitor);
    await seen('read', ({ state }) => state === 'read');
    await killedWhere(lock, relation, () => keep(visitor, place), async () => {
      assert.deepEqual([(await stood())?.lines, (await stood())?.state], [0, 'read'], 'nobody sees what is not yet kept');
      assert.match((await visitor.get(place)).text, /Being kept/);
    });
    await until('it is done', nothingUnderWay);
    assert.equal((await stood())?.state, 'kept', 'nobody has asked for it again');
    const { rows } = await served.database.owner.query<{ what: string; by_id: number }>(`select what, by_id from journal.entry where about = $1 and what in ('return-keep-asked', 'return-kept') order by id`, [`extract:${place.split('/')[2]}`]);
    assert.deepEqual([rows.map(({ what }) => what), new Set(rows.map((each) => each.by_id)).size, rows[0]?.by_id !== null], [['return-keep-asked', 'return-kept'], 1, true]);
    await allOrNothing();
  });
}

test('a service that is killed while a return is being undone has undone nothing by halves, and the next start puts all of it back', async () => {
  const visitor = await analyst();
  const place = await bringIn(visitor);
  await seen('read', ({ state }) => state === 'read');
  await keep(visitor, place);
  await until('it is kept', nothingUnderWay);
  await killedWhere('lock table caseload.child in share row exclusive mode', 'caseload.child', async () => {
    await visitor.get(`${place}/undo`);
    await visitor.post(`${place}/undo`, {}).catch(() => null);
  }, async () => { assert.deepEqual([(await stood())?.lines, (await stood())?.state], [all, 'kept'], 'nobody sees what is not yet undone'); });
  await until('it is done', nothingUnderWay);
  assert.deepEqual([(await stood())?.state, (await stood())?.lines, (await stood())?.children], ['undone', 0, 0]);
  held += 1;
});

test('every phase was tried', (t) => {
  assert.equal(held, phases.length + inside.length + 1);
  measured(t, 'U4 service', `kill -9 of the service while it reads, keeps or undoes a return of ${all} rows, at ${phases.length + inside.length + 1} phases`, 'all or nothing each time; 0 processes and 0 temporary files left; what was cut off was dropped with its lines at a start, what somebody had decided was done by the next start, and a second try kept all');
});
