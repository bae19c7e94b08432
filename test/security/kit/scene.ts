import { matchHeadingsOnce } from '../../../src/capabilities/caseload/commands/match-headings.ts';
import { sayNameOnce } from '../../../src/capabilities/caseload/commands/say-name.ts';
import { sayWordOnce } from '../../../src/capabilities/caseload/commands/say-word.ts';
import type { Problem } from '../../../src/capabilities/caseload/domain/returns/seam.ts';
import { keepReturn } from '../../../src/capabilities/caseload/commands/keep-return.ts';
import { addDayHere } from '../../../src/capabilities/caseload/commands/add-day.ts';
import { recordAsked } from '../../../src/capabilities/caseload/sql/record-settling.ts';
import { setOwnTimescale } from '../../../src/capabilities/caseload/commands/set-timescale.ts';
import { nameOwner } from '../../../src/capabilities/caseload/commands/own-list.ts';
import { recordBegun, recordComing, recordJudged } from '../../../src/capabilities/caseload/sql/record-extract.ts';
import { beginStandIn } from '../../../src/capabilities/people/commands/begin-stand-in.ts';
import { drawPostIn, drawTeamIn, makePlan, setPhase, showPlan } from '../../../src/capabilities/people/commands/draw-plan.ts';
import { makeToken, newSecret } from '../../../src/capabilities/people/commands/feed-token.ts';
import { openPost } from '../../../src/capabilities/people/commands/open-post.ts';
import { openTeam } from '../../../src/capabilities/people/commands/open-team.ts';
import { publishPhase } from '../../../src/capabilities/people/commands/publish-phase.ts';
import { startDraft } from '../../../src/capabilities/standards/commands/start-draft.ts';
import { importStandard, publishStandard } from '../../../src/capabilities/standards/index.ts';
import { type Day, addDays, dayOf } from '../../../src/kernel/day.ts';
import { openHouse } from '../../../src/app.ts';
import type { Connection } from '../../../src/platform/db/connection.ts';
import { inTransaction } from '../../../src/platform/db/transaction.ts';
import type { Route } from '../../../src/platform/web/route.ts';
import { type Somebody, must, openTestHouse, type TestHouse } from '../../kit/house.ts';
import { smallStandard } from '../../kit/small-standard.ts';
import { anAssessment, calendarOf, somethingOverseen } from './overseen.ts';
import { someFigures } from './some-figures.ts';
import { someSupervision } from './some-supervision.ts';
import { type Tables, openTables } from './tables.ts';
import { type Visitor, visitorOn } from './visitor.ts';

/** A house in which there is something to do for everybody, and everybody who might do it. */
export interface Scene {
  readonly house: TestHouse;
  readonly tables: Tables;
  readonly routes: readonly Route[];
  readonly cast: Awaited<ReturnType<TestHouse['aCast']>>;
  /** Addresses that are looked at before all others of their kind. */
  readonly places: readonly string[];
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
  await somethingToApprove(house, cast);
  const partner = await house.aPerson({ role: 'hr-partner', name: 'Hari Partner' });
  const vacancy = await somethingToKeep(house, cast);
  await somethingPrivate(house, cast, officer);
  const analyst = await house.aPerson({ role: 'analyst', name: 'Anwen Analyst' });
  await somethingBroughtIn(house, analyst);
  await someChildren(house, cast);
  await somethingSet(house);
  await someFigures(house, house.lead);
  await someSupervision(house, { worker: cast.worker, manager: cast.manager, coach: cast.director, team: cast.ash, child: 'C-100011', other: 'C-100012' });
  const { routes } = openHouse({ authority: 'Test Council', demonstration: true });
  const people: readonly Somebody[] = [cast.worker, cast.manager, house.lead, cast.director, cast.administrator, partner, officer, analyst];
  const visitors = [...await Promise.all(people.map((each) => visitorOn(house.server, each))), await visitorOn(house.server, null)];
  await house.database.owner.query(`update access.account set closed_at = now(), closed_why = 'by-hand' where person_id = $1`, [(await house.aPerson({ role: 'analyst', name: 'Aled Away' })).id]);
  // Somebody is signed in elsewhere as well.
  await visitorOn(house.server, cast.director);
  const tables = await openTables(house.database);
  await tables.keep();
  return {
    house, tables, routes, cast, visitors, places: [`/people/post/${vacancy}`, '/oversight/of/dispute', '/oversight/of/dispute/new', calendarOf('C-100013')],
    again: (visitor) => visitorOn(house.server, visitor.who),
    patternOf: (method, address) => patternOf(routes, method, address),
    close: async () => {
      await tables.close();
      await house.close();
    },
  };
}

async function somethingToDo(house: TestHouse, { worker, manager }: Pick<Scene['cast'], 'worker' | 'manager'>): Promise<void> {
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

/** What waits for a second person, what holds, and what was opened in an emergency. */
async function somethingToApprove(house: TestHouse, { worker, manager, away, other, administrator }: Scene['cast']): Promise<void> {
  const head = await house.aPerson({ role: 'head-of-service', name: 'Hedda Head' });
  const run = (text: string, values: unknown[]) => house.database.owner.query(text, values);
  await house.aGrant(await house.anOutsider('Ida Inspector'), 'inspector');
  await run(`insert into access.granted (person_id, role, from_on, to_on, reason, asked_by, asked_at) values ($1, 'auditor', '2026-06-10', '2026-06-20', 'An audit.', $2, now())`, [worker.id, administrator.id]);
  await run(`insert into access.delegation (decision, subject, role, cover, from_on, reason, asked_by, asked_at) values ('authorise-work', 'plan', 'service-manager', true, '2026-06-10', 'The board.', $1, now())`, [head.id]);
  await run(`insert into access.delegation (decision, subject, role, cover, from_on, reason, asked_by, asked_at, approved_by, approved_at)
    values ('authorise-work', 'summary', 'service-manager', true, '2026-06-10', 'The board.', $1, now(), $2, now())`, [head.id, administrator.id]);
  for (const child of ['C-200001', 'C-200002']) {
    await house.aPieceOfWork({ author: away, child: await house.aChild({ reference: child, worker: away }) });
    const { rows: [restriction] } = await run(`insert into access.restriction (child, reason, set_by, set_at) values ($1, 'Family of a member of staff.', $2, now()) returning id`, [child, head.id]);
    const { id } = restriction as { id: number };
    await run('insert into access.restriction_named (restriction_id, person_id, named_by, named_at) values ($1, $2, $3, now())', [id, other.id, head.id]);
    if (child === 'C-200002') await run(`insert into access.lifting (restriction_id, reason, asked_by, asked_at) values ($1, 'It has ended.', $2, now())`, [id, head.id]);
  }
  const { rows: [glass] } = await run(
    `insert into access.glass (person_id, child, teams, reason, from_at, until_at) values ($1, 'C-300001', '{}', 'The police called about this child.', $2, $2::timestamptz + interval '1 hour') returning id`, [worker.id, house.clock.now]);
  await run('insert into access.glass_told (glass_id, person_id) values ($1, $2)', [(glass as { id: number }).id, manager.id]);
}

/** People and structure with something to change: a vacancy, a stand-in, an empty team, a plan with a phase published and one drawn. */
async function somethingToKeep(house: TestHouse, { administrator, manager, worker, ash }: Scene['cast']): Promise<number> {
  return inTransaction(house.database.app, async (db) => {
    const act = { db, by: administrator.id, today: dayOf(house.clock.now), settled: async () => undefined, now: house.clock.now };
    const drawer = { db, by: administrator.id, at: house.clock.now };
    const [spring, july, august] = ['2026-05-01' as Day, '2026-07-01' as Day, '2026-08-01' as Day];
    const area = must(await openTeam(act, 'area', { name: 'An area', within: null, from: spring }));
    must(await openTeam(act, 'team', { name: 'Empty', within: area, from: spring }));
    const vacancy = must(await openPost(act, { title: 'Social worker', role: 'practitioner', team: ash.id, reportsTo: manager.id, from: spring }));
    must(await beginStandIn(act, { person: worker.id, for: manager.id, kind: 'cover', from: '2026-06-20' as Day, to: '2026-06-30' as Day }));
    must(await makeToken(db, { name: 'A directory', secret: await newSecret(db), by: administrator.id, at: house.clock.now }));
    const plan = await makePlan(drawer, { name: 'A plan', about: '' });
    const first = { plan, phase: must(await setPhase(drawer, { plan, phase: 0 }, { name: 'First', on: july })) };
    must(await drawTeamIn(drawer, first, { team: null, kind: 'service', name: 'A service', within: area }));
    must(await publishPhase(act, first));
    const second = { plan, phase: must(await setPhase(drawer, { plan, phase: 0 }, { name: 'Second', on: august })) };
    must(await drawPostIn(drawer, second, null, { title: 'Family worker', role: 'practitioner', team: ash.id, reportsTo: manager.id, open: true }));
    must(await showPlan(drawer, plan, true));
    return vacancy;
  });
}

const caseStatus = { name: 'status', heading: 'Case status', rows: 1, filled: 1, errors: 0, warnings: 0, asks: 1, rules: [{ rule: 'unknown-word', times: 1 }] };
const ask: Problem = { file: 'lists.xlsx', sheet: null, row: 2, column: 'Case status', value: 'ours', rule: 'unknown-word', severity: 'ask', message: 'Nobody has said yet.', list: 'annex-a/6', rows: 1 };
const lacks: Problem = { ...ask, row: 1, column: null, value: null, rule: 'column-missing', severity: 'warning', message: 'This column is not in the file: Primary Need Code' };

/** A return that is kept, one that waits, and one that is being kept; a word, a column and names that are asked about, and one of each that was said. */
async function somethingBroughtIn(house: TestHouse, analyst: Somebody): Promise<void> {
  const at = house.clock.now;
  const work = <Value>(run: (db: Connection) => Promise<Value>) => inTransaction(house.database.app, run);
  must(await work((db) => sayWordOnce({ db, by: analyst.id, at }, { list: 'annex-a/6', heading: 'Primary Need Code', word: 'OUR - a need', code: 'N1' })));
  must(await work((db) => matchHeadingsOnce({ db, by: analyst.id, at }, [{ list: 'annex-a/7', heading: 'Our start', column: 'started' }])));
  must(await work((db) => sayNameOnce({ db, by: analyst.id, at }, { what: 'worker', name: 'Agency One', typed: null }, [])));
  for (const status of ['b', 'c']) {
    const id = await work((db) => recordBegun(db, { kind: 'annex-a', asAt: '2026-06-01' as Day, files: [{ name: 'lists.xlsx', bytes: 1, sha256: 'aa' }], by: analyst.id, at }));
    await work(async (db) => {
      await recordComing(db, id, [{ list: 'annex-a/6', key: 'C-100001', child: 'C-100001', content: { status, team: 'Team of theirs', worker: 'Somebody of theirs' }, place: { file: 'lists.xlsx', sheet: null, row: 2 }, doubts: [] }]);
      await recordJudged(db, id, { kind: 'annex-a', lists: [{ list: 'annex-a/6', read: 1, kept: 1, refused: 0 }], problems: [ask, lacks], more: 0, dropped: [{ list: 'annex-a/6', columns: ['Our need'] }], passedOver: [], fields: [{ list: 'annex-a/6', columns: [caseStatus] }], lacking: [{ list: 'annex-a/6', columns: ['need'] }] });
    });
    if (status === 'b') must(await work((db) => keepReturn({ db, by: analyst.id, at }, id)));
  }
  const large = await work((db) => recordBegun(db, { kind: 'workforce', asAt: '2026-06-01' as Day, files: [{ name: 'staff.xml', bytes: 1, sha256: 'bb' }], by: analyst.id, at }));
  await work((db) => recordJudged(db, large, { kind: 'workforce', lists: [], problems: [], more: 0, dropped: [], passedOver: [] }));
  await work((db) => recordAsked(db, large, 'keep', { by: analyst.id, at }));
  must(await work((db) => nameOwner({ db, by: analyst.id, at, today: dayOf(at) }, { list: 'annex-a/6', person: 'Anwen Analyst' })));
}

/** A child told of by the lists, and one of whom was said by hand that nothing is due any more. */
async function someChildren(house: TestHouse, { worker, manager, ash }: Scene['cast']): Promise<void> {
  await house.aChild({ reference: 'C-100011', worker, team: ash, lines: { 'annex-a/7': { started: '2026-01-05', lastVisit: '2026-05-01' } } });
  await house.aMatter({ kind: 'dispute', child: 'C-100011', by: worker });
  await somethingOverseen(house, { child: await house.aChild({ reference: 'C-100013', worker, team: ash, lines: anAssessment }), worker, manager, team: ash });
  const ended = await house.aChild({ reference: 'C-100012', worker, team: ash, lines: {} });
  await house.database.owner.query(`insert into caseload.child_ending (reference, why, on_day, said_by, said_at) values ($1, 'adopted', '2026-06-01', $2, now())`, [ended, worker.id]);
}

/** A timescale of our own that holds, and one that does not hold yet; and a day that is no working day here. */
async function somethingSet(house: TestHouse): Promise<void> {
  const act = { by: house.lead.id, at: house.clock.now };
  for (const from of ['2026-01-01', '2027-01-01'] as Day[]) {
    must(await inTransaction(house.database.app, (db) => setOwnTimescale({ ...act, db }, { timescale: 'referral-decision', from, to: addDays(from, 30), limit: { number: 2, unit: 'days' }, source: 'Policy' })));
  }
  // More than all of 2028, so that its list can be said to be complete where one was taken back; and last one that can be taken back whatever else is done.
  for (const day of ['2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26', '2028-06-12', '2028-06-13'] as Day[]) {
    must(await inTransaction(house.database.app, (db) => addDayHere({ ...act, db }, { what: 'bank-holiday', day, source: 'GOV.UK' })));
  }
  must(await inTransaction(house.database.app, (db) => addDayHere({ ...act, db }, { what: 'closure', day: '2026-12-24' as Day, source: 'Policy' })));
}

/** Something for the information officer and the administrator: a hold, a complaint, a request on its way, what is over its time, a message that failed. */
async function somethingPrivate(house: TestHouse, { worker }: Scene['cast'], officer: Somebody): Promise<void> {
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
