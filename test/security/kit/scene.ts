import { startDraft } from '../../../src/capabilities/standards/commands/start-draft.ts';
import { importStandard, publishStandard } from '../../../src/capabilities/standards/index.ts';
import { openHouse } from '../../../src/app.ts';
import { inTransaction } from '../../../src/platform/db/transaction.ts';
import type { Route } from '../../../src/platform/web/route.ts';
import { type Somebody, openTestHouse, type TestHouse } from '../../kit/house.ts';
import { smallStandard } from '../../kit/small-standard.ts';
import { type Tables, openTables } from './tables.ts';
import { type Visitor, visitorOn } from './visitor.ts';

/** A house in which there is something to do for everybody, and everybody who might do it. */
export interface Scene {
  readonly house: TestHouse;
  readonly tables: Tables;
  readonly routes: readonly Route[];
  readonly cast: Awaited<ReturnType<TestHouse['aCast']>>;
  /** One of each role that can do anything, signed in, and somebody who is not. */
  readonly visitors: readonly Visitor[];
  /** Another visitor, of the same person. */
  again(visitor: Visitor): Promise<Visitor>;
  /** The pattern of the route that serves an address: '/work/:id'. */
  patternOf(method: Route['method'], address: string): string | null;
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const house = await openTestHouse({ mail: true });
  const cast = await house.aCast();
  const officer = await house.aPerson({ role: 'information-officer', name: 'Ines Officer' });
  await somethingToDo(house, cast);
  await somethingToKeep(house, cast, officer);
  const { routes } = openHouse({ authority: 'Test Council', demonstration: true });
  const people: readonly Somebody[] = [cast.worker, cast.manager, house.lead, cast.director, cast.administrator, officer];
  const visitors = [...await Promise.all(people.map((each) => visitorOn(house.server, each))), await visitorOn(house.server, null)];
  const tables = await openTables(house.database);
  await tables.keep();
  return {
    house, tables, routes, cast, visitors,
    again: (visitor) => visitorOn(house.server, visitor.who),
    patternOf: (method, address) => patternOf(routes, method, address),
    close: async () => {
      await tables.close();
      await house.close();
    },
  };
}

async function somethingToDo(house: TestHouse, { worker, manager }: Scene['cast']): Promise<void> {
  await house.aChild({ reference: 'C-100001', worker });
  const work = { author: worker, manager, child: 'C-100001' };
  await house.aPieceOfWork({ ...work, answers: 'none' });
  await house.aPieceOfWork({ ...work, state: 'signed-off' });
  await house.aPieceOfWork({ ...work, state: 'returned' });
  await house.aPieceOfWork({ ...work, state: 'authorised' });
  // Last, so that it is the first of the list: it can be signed off as it is.
  await house.aPieceOfWork(work);
  const act = { by: house.lead.id, at: house.clock.now };
  await inTransaction(house.database.app, async (db) => {
    await startDraft(db, house.versionId, act);
    const other = await importStandard(db, { ...smallStandard, name: 'Another standard', lines: smallStandard.lines.slice(1) }, act);
    if (!other.ok || !(await publishStandard(db, { versionId: other.value.versionId, use: false }, act)).ok) throw new Error('the second standard was not published');
  });
  // What somebody had typed when their session ended.
  await house.database.owner.query(`insert into platform.kept_form (person_id, path, fields) values ($1, '/work/new', '{"child": ["C-100001"]}')`, [worker.id]);
}

/** Something for the information officer and the administrator: a hold, a complaint, a request on its way, what is over its time, a message that failed. */
async function somethingToKeep(house: TestHouse, { worker }: Scene['cast'], officer: Somebody): Promise<void> {
  const insert = (text: string, values: unknown[] = []) => house.database.owner.query(text, values);
  const [request, day] = ['11111111-2222-4333-8444-555555555555', '2026-06-10'];
  await insert(`insert into privacy.hold (kind, value, reason, placed_by, placed_at) values ('child', 'C-900001', 'A court asked.', $1, '2026-06-01')`, [officer.id]);
  await insert(`insert into privacy.complaint (id, name, contact, words, received_at, received_on, due_on, acknowledged_on, acknowledged_by, how)
    select gen_random_uuid(), 'A parent', 'By letter', 'A letter went astray.', '2026-06-01', '2026-06-01', '2026-06-30', day, case when day is not null then $1::integer end, case when day is not null then 'By letter' end
    from unnest(array[null, date '2026-06-02']) as day`, [officer.id]);
  await insert(`insert into privacy.request (id, subject_kind, subject, asked_by, reach, asks, received_on, identity_on, made_by, made_at) values ($1, 'child', 'C-100001', 'A parent', 'By letter', 'Everything', $2::date, $2::date, $3, $2::date)`, [request, day, officer.id]);
  await insert(`insert into privacy.search (request_id, source, at, by_id, found) values ($1, 'Facts about children', $2::date, $3, 1)`, [request, day, officer.id]);
  await insert(`insert into privacy.item (request_id, source, place, title, parts) values ($1, 'Facts about children', 'child:C-100001', 'Facts about the child', '[{"name": "Facts", "text": "Grandmother came."}]')`, [request]);
  await insert(`insert into privacy.mark (request_id, words, ground, note, by_id, at) values ($1, 'Grandmother', 'somebody-else', '', $2, $3::date)`, [request, officer.id, day]);
  await insert(`insert into privacy.request (id, subject_kind, subject, asked_by, reach, asks, received_on, identity_on, made_by, made_at, state, closed_on, closed_by)
    values ('22222222-2222-4333-8444-555555555555', 'person', $1, 'Themselves', 'In person', 'Everything', $2::date, $2::date, $3, $2::date, 'given', $2::date, $3)`, [String(worker.id), day, officer.id]);
  await insert(`insert into privacy.pack (request_id, content, digest, made_by, made_at) values ('22222222-2222-4333-8444-555555555555', $1, '', $2, $3::date)`, [
    JSON.stringify({ number: 2, subject: 'Wen Worker', on: day, authority: 'Test Council', searched: [], items: [], leftOut: [], grounds: [] }), officer.id, day]);
  await insert(`insert into standards.experience (standard_id, code, by_id, at, ease, words) select id, 'SC-01', $1, '2015-01-01', 'hard', 'Long ago.' from standards.standard limit 1`, [worker.id]);
  await insert(`insert into notices.message (id, person_id, kind, things, day, made_at, state, tries, fault) values (gen_random_uuid(), $1, 'daily', 3, $2::date, $2::date, 'failed', 8, 'EENVELOPE 451')`, [worker.id, day]);
}

function patternOf(routes: readonly Route[], method: Route['method'], address: string): string | null {
  const path = address.split(/[?#]/)[0] ?? '';
  const fits = routes.filter((route) => route.method === method && new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`).test(path));
  // As the router does: what is written out goes before what is filled in.
  return fits.toSorted((one, other) => one.path.split(':').length - other.path.split(':').length)[0]?.path ?? null;
}
