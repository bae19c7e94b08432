import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { openHouse, type SignInHere } from '../../src/app.ts';
import { authoriseWork } from '../../src/capabilities/checks/commands/authorise-work.ts';
import { giveAnswers, type Given } from '../../src/capabilities/checks/commands/give-answers.ts';
import { returnWork } from '../../src/capabilities/checks/commands/return-work.ts';
import { setKindRule } from '../../src/capabilities/checks/commands/set-kind-rule.ts';
import { signOffWork } from '../../src/capabilities/checks/commands/sign-off-work.ts';
import { startWork } from '../../src/capabilities/checks/commands/start-work.ts';
import type { Act } from '../../src/capabilities/checks/commands/act.ts';
import { findPersonOn } from '../../src/capabilities/access/index.ts';
import { importStandard, publishStandard } from '../../src/capabilities/standards/index.ts';
import { addDays, type Day, dayOf } from '../../src/kernel/day.ts';
import type { Kind } from '../../src/kernel/kinds.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import type { Role } from '../../src/kernel/person.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { inTransaction, inTransactionThatMay, setScope } from '../../src/platform/db/transaction.ts';
import { openServer } from '../../src/platform/web/server.ts';
import { type Browser, openBrowser } from './browser.ts';
import { childMaker, matterMaker } from './children.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { smallStandard, type StatementOfVisit, statementsOfVisit } from './small-standard.ts';
import { reviewedMark } from '../../src/capabilities/checks/domain/sign-off.ts';
import { loadAnswers, loadWork } from '../../src/capabilities/checks/sql/load.ts';

export interface Somebody { readonly id: number; readonly name: string }
export interface Team { readonly id: number; readonly name: string }
export interface SignedOffWork { readonly id: string; readonly number: number; readonly digest: string }
export type Answers = Readonly<Partial<Record<StatementOfVisit, Omit<Given, 'code'>>>>;

export interface APieceOfWork {
  readonly author: Somebody;
  readonly state?: 'in-progress' | 'signed-off' | 'returned' | 'authorised';
  /** Who decided, where the state needs somebody. */
  readonly manager?: Somebody;
  readonly kind?: Kind;
  readonly child?: string;
  readonly dueOn?: Day;
  readonly recordAddress?: string;
  /** All met unless said otherwise; `none` leaves it unanswered. */
  readonly answers?: Answers | 'none';
}

export type TestHouse = Awaited<ReturnType<typeof openTestHouse>>;

/**
 * The whole house on a database of its own, with a clock to set, a small published standard, and makers that go through
 * the real commands. Visits all go to a manager here.
 */
interface Standing {
  readonly secure?: boolean;
  readonly demonstration?: boolean;
  readonly mail?: boolean;
  /** How people sign in beside the demonstration. */
  readonly signIn?: SignInHere;
  readonly idleMinutes?: number;
  readonly sessionHours?: number;
}

export async function openTestHouse({ secure = false, demonstration = true, mail = false, signIn: ways, ...times }: Standing = {}) {
  const database = await freshDatabase();
  const clock = { now: new Date('2026-06-10T09:00:00Z') };
  const statements: string[] = [];
  countStatements(database, statements);
  const server = await openServer(openHouse({ authority: 'Test Council', demonstration, putMessage: mail ? async () => undefined : null, ...(ways ? { signIn: ways } : {}) }),
    { ...times, pool: database.app, secret: 'a secret of at least thirty-two characters', secure, now: () => clock.now });
  // The makers choose numbers themselves: those that the service gives lie beyond them.
  await database.owner.query(`select setval(pg_get_serial_sequence('people.' || name, 'id'), 100000) from unnest(array['person', 'team', 'post']) as name`);
  const make = makers(database, clock);
  const lead = await make.aPerson({ role: 'quality-lead', name: 'Orla Lead' });
  const versionId = await publishSmallStandard(database);
  await make.as(lead, (act) => setKindRule(act, { kind: 'visit', mode: 'authorise-all', samplePercent: 10, liveFrom: null, allowPartly: false }));
  return {
    database, server, clock, statements, lead, versionId, ...make,
    setClock: (instant: string) => { clock.now = new Date(instant); },
    pass: (minutes: number) => { clock.now = new Date(clock.now.getTime() + minutes * 60_000); },
    signIn: (person: Somebody, to = '/') => signIn(server, person, to),
    stranger: () => openBrowser(server),
    async close() {
      await server.close();
      await database.drop();
    },
  };
}

// Every statement that the application sends, in order.
function countStatements({ app }: FreshDatabase, statements: string[]): void {
  app.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    Object.assign(client, { query: (...args: unknown[]) => {
      statements.push(typeof args[0] === 'string' ? args[0] : String((args[0] as { text?: string }).text));
      return query(...args);
    } });
  });
}

export async function signIn(server: FastifyInstance, person: Somebody, to = '/'): Promise<Browser> {
  const browser = openBrowser(server);
  await signInOn(browser, person, to);
  return browser;
}

/** Signs in with a browser that may have been used before; answers where it led. */
export async function signInOn(browser: Browser, person: Somebody, to = '/', kept = false): Promise<string> {
  await browser.get(`/sign-in?q=${encodeURIComponent(person.name)}&to=${encodeURIComponent(to)}${kept ? '&kept=yes' : ''}`);
  const came = await browser.submit('/sign-in', { person: String(person.id) });
  assert.equal(came.status, 303, came.text);
  return came.location;
}

async function publishSmallStandard({ owner }: FreshDatabase): Promise<number> {
  return inTransaction(owner, async (db) => {
    const act = { by: null, at: new Date('2026-01-05T09:00:00Z') };
    const imported = await importStandard(db, smallStandard, act);
    assert.ok(imported.ok);
    const { versionId } = imported.value;
    assert.ok((await publishStandard(db, { versionId, use: true }, act)).ok);
    return versionId;
  });
}

function makers(database: FreshDatabase, clock: { now: Date }) {
  const next = { id: 1, team: 1, child: 100_001 };
  const insert = (text: string, values: unknown[]) => database.owner.query(text, values);

  /** Runs a command as that person, in a transaction and scope like those of a page. */
  async function as<Value>(person: Pick<Somebody, 'id'>, run: (act: Act) => Promise<Value>): Promise<Value> {
    const today = dayOf(clock.now);
    const who = await inTransaction(database.app, (db) => findPersonOn(db, person.id, today));
    assert.ok(who, `person ${person.id} is not there`);
    return inTransaction(database.app, (db) => {
      setScope(db, { ...who, person: who.id });
      return run({ db, who, now: clock.now, today });
    });
  }

  async function aTeam(name = `Team ${next.team}`): Promise<Team> {
    const id = next.team++;
    await insert('insert into people.team (id, name) values ($1, $2)', [id, name]);
    await insert(`insert into people.team_state (team_id, from_on, name) values ($1, '2020-01-01', $2)`, [id, name]);
    return { id, name };
  }

  async function aPerson(given: { role: Role; name?: string; email?: string; account?: false; team?: Team; lineManager?: Somebody; leftOn?: string }): Promise<Somebody> {
    const id = next.id++;
    const name = given.name ?? `Person ${id}`;
    await insert('insert into people.person (id, name, email) values ($1, $2, $3)', [id, name, given.email ?? null]);
    await insert('insert into people.post (id) values ($1)', [id]);
    await insert(
      `insert into people.post_state (post_id, from_on, title, role, team_id, reports_to) values ($1, '2020-01-01', $2, $3, $4, $5)`,
      [id, given.role, given.role, given.team?.id ?? null, given.lineManager?.id ?? null]);
    await insert(`insert into people.job (person_id, from_on, post_id) values ($1, '2020-01-01', $1)`, [id]);
    if (given.leftOn) await insert('insert into people.job (person_id, from_on, post_id) values ($1, $2, null)', [id, given.leftOn]);
    if (given.account !== false) await anAccount({ id, name });
    return { id, name };
  }

  async function anAccount(person: Somebody, name = `account-${randomUUID()}`): Promise<number> {
    const made = await database.owner.query<{ id: number }>('insert into access.account (person_id, name) values ($1, $2) returning id', [person.id, name]);
    return made.rows[0]?.id ?? 0;
  }

  async function aStandIn(person: Somebody, forWhom: Somebody, kind: 'delegate' | 'acting-up' = 'delegate', days: readonly [string, string] = ['2026-01-01', '2026-12-31']) {
    await insert('insert into people.stand_in (person_id, for_id, kind, from_on, to_on) values ($1, $2, $3, $4, $5)', [person.id, forWhom.id, kind, ...days]);
  }

  /** A role for a time that two people gave; from the first of the year to its end unless said otherwise. */
  async function aGrant(person: Somebody, role: Role, given: { team?: Team; days?: readonly [string, string] } = {}): Promise<number> {
    const [one, other] = [await aPerson({ role: 'director' }), await aPerson({ role: 'information-officer' })];
    const made = await database.owner.query<{ id: number }>(
      `insert into access.granted (person_id, role, team_id, from_on, to_on, reason, asked_by, asked_at, approved_by, approved_at)
       values ($1, $2, $3, $4, $5, 'They came.', $6, $8, $7, $8) returning id`,
      [person.id, role, given.team?.id ?? null, ...(given.days ?? ['2026-06-01', '2026-06-30']), one.id, other.id, clock.now]);
    return made.rows[0]?.id ?? 0;
  }

  /** Somebody who is known by name and account, and holds no post. */
  async function anOutsider(name = `Outsider ${next.id}`): Promise<Somebody> {
    const id = next.id++;
    await insert('insert into people.person (id, name) values ($1, $2)', [id, name]);
    await anAccount({ id, name });
    return { id, name };
  }

  async function aPieceOfWork(given: APieceOfWork): Promise<SignedOffWork> {
    const { author, state = 'in-progress' } = given;
    const id = await begin(given);
    if (given.answers !== 'none') await answer(author, id, { ...allMet, ...given.answers });
    if (state === 'in-progress') return described(id);
    const signed = await signOff(author, id);
    if (state === 'signed-off') return signed;
    assert.ok(given.manager, 'a decision needs somebody who decides');
    await (state === 'authorised' ? authorise : sendBack)(given.manager, signed);
    return signed;
  }

  const aChild = childMaker(database, () => `C-${next.child++}`);

  const aMatter = matterMaker(database, clock);

  async function begin({ author, kind = 'visit', recordAddress, ...given }: APieceOfWork): Promise<string> {
    const child = given.child ?? await aChild({ worker: author });
    const dueOn = given.dueOn ?? addDays(dayOf(clock.now), 5);
    const started = await as(author, async (act) => must(await startWork(act, { kind, child, childUnknown: '', dueOn, recordAddress: recordAddress ?? null })));
    return started.work;
  }

  const authorise = (manager: Somebody, { id, digest }: SignedOffWork) => as(manager, async (act) => must(await authoriseWork(act, id, digest)));

  const sendBack = (manager: Somebody, { id, digest }: SignedOffWork) => as(manager, async (act) => must(await returnWork(act, id, {
    digest, points: [{ code: 'SC-02', improve: 'Say what the child told you.' }], improveBy: addDays(act.today, 3) })));

  async function answer(author: Somebody, id: string, answers: Answers): Promise<void> {
    const given = Object.entries(answers).map(([code, each]) => ({ code, ...each }));
    await as(author, async (act) => must(await giveAnswers(act, id, given)));
  }

  /** The mark of what the author would have before them now. */
  async function reviewed({ db }: Act, id: string): Promise<string> {
    const loaded = await loadWork(db, id);
    return loaded ? reviewedMark(loaded.work, await loadAnswers(db, id)) : '';
  }

  async function signOff(author: Somebody, id: string): Promise<SignedOffWork> {
    await as(author, async (act) => must(await signOffWork(act, id, await reviewed(act, id))));
    return described(id);
  }

  async function described(id: string): Promise<SignedOffWork> {
    const found = await database.owner.query<SignedOffWork>(
      `select w.id, w.number, coalesce((select digest from checks.sign_off where work_id = w.id order by number desc limit 1), '') as digest
       from checks.work w where w.id = $1`, [id]);
    assert.ok(found.rows[0]);
    return found.rows[0];
  }

  /** Two teams in one line: director, service manager, and in each team a manager and two practitioners. */
  async function aCast() {
    const director = await aPerson({ role: 'director', name: 'Dilys Director' });
    const service = await aPerson({ role: 'service-manager', name: 'Sunniva Service', lineManager: director });
    const [ash, birch] = [await aTeam('Ash'), await aTeam('Birch')];
    const manager = await aPerson({ role: 'team-manager', name: 'Mo Manager', team: ash, lineManager: service });
    const other = await aPerson({ role: 'team-manager', name: 'Ottoline Other', team: birch, lineManager: service });
    const worker = await aPerson({ role: 'practitioner', name: 'Wen Worker', team: ash, lineManager: manager });
    const colleague = await aPerson({ role: 'practitioner', name: 'Cai Colleague', team: ash, lineManager: manager });
    const away = await aPerson({ role: 'practitioner', name: 'Awel Away', team: birch, lineManager: other });
    const administrator = await aPerson({ role: 'administrator', name: 'Ada Administrator' });
    return { director, service, manager, other, worker, colleague, away, administrator, ash, birch };
  }

  /** Looks, or tries, as the application's role with the scope of these teams; whatever it did is undone. */
  const asApp = <Value>(teams: readonly number[], run: (db: Connection) => Promise<Value>): Promise<Value> =>
    inTransactionThatMay(database.app, async (db) => ({ keep: false, value: await run(db) }), { settings: scopeOf(teams, 0) });

  const rows = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await database.owner.query<Row>(text, values)).rows;
  const count = async (from: string, values: unknown[] = []) =>
    (await rows<{ found: number }>(`select count(*)::integer as found from ${from}`, values))[0]?.found ?? 0;

  return { as, aTeam, aPerson, anAccount, aStandIn, aGrant, anOutsider, aChild, aMatter, aPieceOfWork, answer, signOff, reviewed, authorise, sendBack, aCast, asApp, rows, count };
}

const allMet: Answers = Object.fromEntries(statementsOfVisit.map((code) => [code, { response: 'met' as const, note: `Seen in the note, ${code}` }]));

const scopeOf = (teams: readonly number[], person: number) => ({ 'touchstone.person': String(person), 'touchstone.teams': `{${teams.join(',')}}` });

export function must<Value, Refusal>(outcome: Outcome<Value, Refusal>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
