import type { Somebody, Team } from './house.ts';
import { findPersonOn } from '../../src/capabilities/access/index.ts';
import { openMatter } from '../../src/capabilities/oversight/commands/act-on-matter.ts';
import { definitionOf } from '../../src/capabilities/oversight/domain/matters/definitions.ts';
import type { Typed } from '../../src/capabilities/oversight/domain/matters/read-fields.ts';
import { type Day, dayOf } from '../../src/kernel/day.ts';
import { inTransaction, setScope } from '../../src/platform/db/transaction.ts';
import type { FreshDatabase } from './database.ts';

interface AChild {
  readonly team?: Team;
  readonly worker?: Somebody;
  readonly bornOn?: string | null;
  readonly reference?: string;
  readonly status?: string;
  readonly lastSeen?: string;
  /** The child is told of by Annex A lists that are kept: list by list what they say. */
  readonly lines?: Readonly<Record<string, object>>;
}

const nobody = { id: null, name: null };
const usual = { team: nobody, worker: nobody, bornOn: '2018-03-05', status: 'child-in-need', lastSeen: '2026-06-01', lines: null };

/** Makes children as the case system tells of them. Answers the reference. */
export function childMaker(database: FreshDatabase, nextReference: () => string) {
  const run = (text: string, values: unknown[] = []) => database.owner.query<{ id: number }>(text, values);
  const someLists = async (): Promise<number> => {
    const { rows: [known] } = await run(`select id from caseload.extract where kind = 'annex-a' and state = 'kept' order by id desc limit 1`);
    if (known) return known.id;
    await run(`insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at) values ('annex-a', '2026-06-09', 'kept', '[]', now(), now(), now())`);
    // Otherwise all that was due before those lists would be from before the service.
    await run(`insert into caseload.service_start (began_on, set_by, set_at) select '2026-01-01', min(id), now() from people.person`);
    return someLists();
  };
  return async (given: AChild = {}): Promise<string> => {
    const { team, worker, bornOn, reference, status, lastSeen, lines } = { ...usual, reference: given.reference ?? nextReference(), ...given };
    const extract = lines ? await someLists() : null;
    await run(
      `insert into caseload.child (reference, born_on, status, team_id, worker_id, as_at, team_said, worker_said, last_seen, from_extract) values ($1, $2, $3, $4, $5, '2026-06-09', $6, $7, $8, $9)`,
      [reference, bornOn, status, team.id, worker.id, team.name, worker.name, lastSeen, extract]);
    for (const [list, content] of Object.entries(lines ?? {})) {
      await run('insert into caseload.line (list, key, child, content, digest, from_extract) values ($1, $2, $2, $3, gen_random_uuid(), $4)', [list, reference, content, extract]);
    }
    return reference;
  };
}

interface AMatter { readonly kind: string; readonly child: string; readonly by: Somebody; readonly typed?: Typed }

/** Begins a matter for a child as somebody who works with the child. Answers its number. */
export function matterMaker(database: FreshDatabase, clock: { now: Date }) {
  return async ({ kind, child, by, typed = aConcern }: AMatter): Promise<number> => inTransaction(database.app, async (db) => {
    const [today, definition] = [dayOf(clock.now), definitionOf(kind)];
    const who = await findPersonOn(db, by.id, today);
    if (!who || !definition) throw new Error('nobody, or nothing, of that name');
    setScope(db, { person: who.id, roles: who.roles, teams: who.teams, named: who.named, whole: who.whole });
    const { team, bornOn } = await db.one<{ team: number; bornOn: Day | null }>('select team_id as team, born_on as "bornOn" from caseload.child where reference = $1', [child]);
    const outcome = await openMatter({ db, who, now: clock.now, today }, definition, { child, teamId: team, worksWithChild: true, bornOn }, typed);
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  });
}

const aConcern: Typed = { themes: ['drift'], concern: ['No plan.'], wanted: ['A plan.'] };
