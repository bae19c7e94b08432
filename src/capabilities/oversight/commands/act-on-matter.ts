import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import { england } from '../../../kernel/working-days.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { loadDelegated } from '../../access/index.ts';
import { type endingChoices, findReckoning, lastDayOf, listEndings, timescaleOf } from '../../caseload/index.ts';
import { loadLineOfTeam } from '../../people/index.ts';
import { type CannotAct, type Standing, type Step, actOn, open } from '../domain/matters/act-on.ts';
import { afterStep } from '../domain/matters/after-step.ts';
import type { Definition } from '../domain/matters/definition.ts';
import { definitionOf } from '../domain/matters/definitions.ts';
import type { LastDay } from '../domain/matters/due.ts';
import { type CannotBeginAbout, type Ended, beginAbout } from '../domain/matters/ended.ts';
import type { Typed } from '../domain/matters/read-fields.ts';
import { loadMatter } from '../sql/load-matters.ts';
import { recordOpened, recordStep } from '../sql/record-matters.ts';
import type { Act } from './act.ts';

export type NotThere = { readonly why: 'not-there' };
/** Where a matter is to be begun: about which child of which team, and whether whoever begins it works with the child. */
export interface Place { readonly child: string | null; readonly teamId: number; readonly worksWithChild: boolean }

export async function openMatter(act: Act, definition: Definition, place: Place, typed: Typed): Promise<Outcome<number, CannotAct | CannotBeginAbout<Ending>>> {
  const about = beginAbout(await loadEnded(act.db, place.child));
  if (!about.ok) return about;
  const standing = await loadStanding(act, definition, place);
  const outcome = open(definition, typed, standing);
  if (!outcome.ok) return outcome;
  const after = afterStep(definition, null, outcome.value, { today: act.today, lastDay: await loadLastDay(act.db) });
  return { ok: true, value: await recordOpened(act.db, { kind: definition.id, child: place.child, teamId: place.teamId, step: outcome.value, after, at: act.now }) };
}

type Ending = keyof typeof endingChoices;

async function loadEnded(db: Connection, child: string | null): Promise<Ended<Ending> | null> {
  const ending = child === null ? undefined : (await listEndings(db, child)).find(({ takenBackAt }) => takenBackAt === null);
  return ending ? { why: ending.why, into: ending.mergedInto } : null;
}

export async function actOnMatter(act: Act, id: number, asked: { readonly act: string; readonly seen: number; readonly typed: Typed }, worksWithChild: boolean): Promise<Outcome<Step, CannotAct | NotThere>> {
  const matter = await loadMatter(act.db, id);
  const definition = matter && definitionOf(matter.kind);
  if (!matter || !definition) return refuse({ why: 'not-there' });
  const outcome = actOn(definition, matter, asked, await loadStanding(act, definition, { ...matter, worksWithChild }));
  if (!outcome.ok) return outcome;
  const after = afterStep(definition, matter, outcome.value, { today: act.today, lastDay: await loadLastDay(act.db) });
  return await recordStep(act.db, id, matter.steps + 1, outcome.value, after, act.now) ? outcome : refuse({ why: 'changed-since' });
}

/** What somebody is to a matter of a team: the line above it, for whom they stand in, what the scheme of delegation says. */
export async function loadStanding({ db, who, today }: Pick<Act, 'db' | 'who' | 'today'>, definition: Definition, { teamId, worksWithChild }: Pick<Place, 'teamId' | 'worksWithChild'>): Promise<Standing> {
  const line = await loadLineOfTeam(db, teamId, today);
  const delegated = await loadDelegated(db, 'decide-for-child', definition.id, today);
  return { who, line, standsInFor: who.standsInFor, delegated, worksWithChild, today };
}

/** The last day of a timescale as it holds here today. */
export async function loadLastDay(db: Connection): Promise<LastDay> {
  const reckoning = { ...await findReckoning(db), calendar: england };
  return (id, begunOn) => {
    const timescale = timescaleOf(id);
    return timescale && lastDayOf(timescale, begunOn, reckoning).dueOn;
  };
}
