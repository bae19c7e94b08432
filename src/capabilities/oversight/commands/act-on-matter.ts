import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { loadDelegated } from '../../access/index.ts';
import { type endingChoices, findReckoning, lastDayOf, listChildrenByReference, listEndings, maySeeChild, timescaleOf } from '../../caseload/index.ts';
import { loadInPostMeant, loadLineAbove, loadLineOfTeam, loadPlaceOn } from '../../people/index.ts';
import { type CannotAct, type Matter, type Standing, type Step, actOn, open } from '../domain/matters/act-on.ts';
import { afterStep } from '../domain/matters/after-step.ts';
import type { Act as MatterAct, Definition, Facts, Field } from '../domain/matters/definition.ts';
import { actOf, actsOf, definitionOf } from '../domain/matters/definitions.ts';
import type { LastDay } from '../domain/matters/due.ts';
import { type CannotBeginAbout, type Ended, beginAbout } from '../domain/matters/ended.ts';
import { type Typed, mostChildren } from '../domain/matters/read-fields.ts';
import { loadMatter } from '../sql/load-matters.ts';
import { recordOpened, recordStep } from '../sql/record-matters.ts';
import type { Act } from './act.ts';
import { type CannotBeginCheck, type ChecksBeside, beginCheck, loadChecksBeside } from './checks-beside.ts';

export type NotThere = { readonly why: 'not-there' };
/** Where a matter is to be begun: about which child of which team, and whether whoever begins it works with the child. */
export interface Place { readonly child: string | null; readonly teamId: number; readonly worksWithChild: boolean; readonly bornOn?: Day | null; readonly cameFrom?: number }

export async function openMatter(act: Act, definition: Definition, place: Place, typed: Typed): Promise<Outcome<number, CannotAct | CannotBeginAbout<Ending>>> {
  const about = beginAbout(await loadEnded(act.db, place.child));
  if (!about.ok) return about;
  const standing = await loadStanding(act, definition, place);
  const outcome = open(definition, await loadMeant(act, definition, typed), standing, place.bornOn);
  if (!outcome.ok) return outcome;
  const step = place.cameFrom === undefined ? outcome.value : { ...outcome.value, facts: { ...outcome.value.facts, cameFrom: place.cameFrom } };
  const after = afterStep(definition, null, step, { today: act.today, lastDay: standing.lastDay });
  return { ok: true, value: await recordOpened(act.db, { kind: definition.id, child: place.child, teamId: place.teamId, step, after, at: act.now }) };
}

type Ending = keyof typeof endingChoices;

async function loadEnded(db: Connection, child: string | null): Promise<Ended<Ending> | null> {
  const ending = child === null ? undefined : (await listEndings(db, child)).find(({ takenBackAt }) => takenBackAt === null);
  return ending ? { why: ending.why, into: ending.mergedInto } : null;
}

type CannotGoOn = CannotAct | CannotBeginAbout<Ending> | CannotBeginCheck;
/** What was done; `begun`: the piece of work that was begun with it. */
export interface Done { readonly begun: string | null }

export async function actOnMatter(act: Act, id: number, asked: { readonly act: string; readonly seen: number; readonly typed: Typed }, worksWithChild: boolean): Promise<Outcome<Done, CannotGoOn | NotThere>> {
  const matter = await loadMatter(act.db, id);
  const definition = matter && definitionOf(matter.kind);
  if (!matter || !definition) return refuse({ why: 'not-there' });
  const standing = await loadStanding(act, definition, { ...matter, worksWithChild });
  const outcome = actOn(definition, matter, { ...asked, typed: await loadMeant(act, definition, asked.typed) }, standing);
  if (!outcome.ok) return outcome;
  const beside = await beginBeside(act, definition, matter, { typed: asked.typed, step: outcome.value, worksWithChild });
  if (!beside.ok) return beside;
  const step = { ...outcome.value, facts: { ...outcome.value.facts, ...beside.value.facts } };
  const after = afterStep(definition, matter, step, { today: act.today, lastDay: standing.lastDay });
  return await recordStep(act.db, id, matter.steps + 1, step, after, act.now) ? accept({ begun: beside.value.begun }) : refuse({ why: 'changed-since' });
}

interface Beside { readonly typed: Typed; readonly step: Step; readonly worksWithChild: boolean }

/** What an act begins beside itself, in the same transaction, or neither: the escalation that a progress check becomes, a check against the standard. */
async function beginBeside(act: Act, definition: Definition, matter: Matter, { typed, step, worksWithChild }: Beside): Promise<Outcome<Done & { readonly facts: Facts }, CannotGoOn>> {
  const { begins, check } = actOf(definition, step.act) as MatterAct;
  const other = definitionOf(begins ?? '');
  if (other) {
    const opened = await openMatter(act, other, { ...matter, worksWithChild, cameFrom: matter.id }, typed);
    return opened.ok ? accept({ begun: null, facts: { became: opened.value } }) : opened;
  }
  if (check !== 'begin') return accept({ begun: null, facts: {} });
  const begun = await beginCheck(act, definition, matter, step.facts);
  return begun.ok ? accept({ begun: begun.value.work, facts: { work: begun.value.number } }) : begun;
}

type About = Pick<Place, 'teamId' | 'worksWithChild'> & { readonly child?: string | null; readonly facts?: Facts; readonly openedBy?: number };

/** What somebody is to a matter of a team: the line above it, for whom they stand in, what the scheme of delegation says; and which checks stand beside it for them. */
export async function loadStanding({ db, who, today }: Pick<Act, 'db' | 'who' | 'today'>, definition: Definition, { teamId, worksWithChild, child, facts, openedBy }: About): Promise<Standing & { readonly checks: ChecksBeside }> {
  const line = await loadLineOfTeam(db, teamId, today);
  const delegated = await loadDelegated(db, 'decide-for-child', definition.id, today);
  const openerLeft = openedBy !== undefined && await loadPlaceOn(db, openedBy, today) === null;
  const checks = await loadChecksBeside({ db, who }, definition, child ?? null, facts);
  return { who, line, checks, standsInFor: who.standsInFor, delegated, openerLeft, notReaders: await loadNotReaders({ db, today }, definition, openedBy ?? who.id), worksWithChild, today, lastDay: await loadLastDay(db) };
}

const peopleIn = (definition: Definition) => namesOf(definition, 'person');

/** Whoever wrote something, and their line manager; nobody where nobody is chosen. */
async function loadNotReaders({ db, today }: Pick<Act, 'db' | 'today'>, definition: Definition, author: number): Promise<readonly number[]> {
  if (peopleIn(definition).length === 0) return [];
  const [manager] = await loadLineAbove(db, author, today);
  return manager ? [author, manager.id] : [author];
}

/** What was typed, with the number of the one person whom a name means; a name that means nobody, or several, stays as it is. */
async function loadMeant(act: Act, definition: Definition, typed: Typed): Promise<Typed> {
  const { db, today } = act;
  const meant: Record<string, readonly string[]> = {};
  for (const name of peopleIn(definition)) {
    const word = (typed[name]?.[0] ?? '').trim();
    const found = word === '' ? [] : await loadInPostMeant(db, word, today);
    meant[name] = found.length === 1 && found[0] ? [String(found[0].id)] : word === '' ? [] : [`${word} ?`];
  }
  return { ...typed, ...meant, ...timescalesMeant(definition, typed), ...await loadChildrenMeant(act, definition, typed) };
}

const namesOf = (definition: Definition, asked: Field['type']) => [...new Set(actsOf(definition).flatMap(({ fields }) => fields.filter(({ type }) => type === asked).map(({ name }) => name)))];

function timescalesMeant(definition: Definition, typed: Typed): Typed {
  return Object.fromEntries(namesOf(definition, 'timescale').map((name) => [name, (typed[name] ?? []).map((each) => (each === '' || timescaleOf(each) ? each : `${each} ?`))]));
}

/** References as they were typed, one by one; one of nobody whom this person may see has a mark behind it. */
async function loadChildrenMeant({ db, who }: Act, definition: Definition, typed: Typed): Promise<Typed> {
  const meant: Record<string, readonly string[]> = {};
  for (const name of namesOf(definition, 'children')) {
    const said = [...new Set((typed[name] ?? []).join('\n').toUpperCase().split(/[\s,;]+/).filter(Boolean))].slice(0, mostChildren + 1);
    const known = new Map((await listChildrenByReference(db, said)).map((each) => [each.reference, each]));
    meant[name] = said.map((each) => { const child = known.get(each); return child && maySeeChild(who, child) ? each : `${each} ?`; });
  }
  return meant;
}

/** The last day of a timescale as it holds here today. */
export async function loadLastDay(db: Connection): Promise<LastDay> {
  return lastDayBy(await findReckoning(db));
}

/** Asked of many children about few days, so each is worked out once. */
export function lastDayBy(reckoning: Awaited<ReturnType<typeof findReckoning>>): LastDay {
  const known = new Map<string, Day | null>();
  return (id, begunOn) => {
    const before = known.get(`${id} ${begunOn}`);
    if (before !== undefined) return before;
    const timescale = timescaleOf(id);
    const last = timescale && lastDayOf(timescale, begunOn, reckoning).dueOn;
    known.set(`${id} ${begunOn}`, last);
    return last;
  };
}
