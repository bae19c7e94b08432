import type { Visit } from '../../../platform/web/route.ts';
import { type ChildWithLines, findReckoning, listOpenChildren } from '../../caseload/index.ts';
import { lastDayBy } from '../commands/act-on-matter.ts';
import { isManager } from '../domain/matters/act-on.ts';
import { type Candidate, type Reckoned, candidatesOf, leftOf } from '../domain/matters/candidates.ts';
import type { Definition, Facts } from '../domain/matters/definition.ts';
import { listedOf } from '../domain/matters/definitions.ts';
import { type Line, notBegun } from '../domain/matters/narrow.ts';
import { wordsOfValue } from '../domain/matters/read-fields.ts';
import { withNames } from './fields.ts';
import { type MatterView, listBegun, listMatters } from '../sql/find-matters.ts';

interface Shown { readonly childNumber: number | null; readonly bornOn: MatterView['bornOn']; readonly stateName: string; readonly colour: string; readonly cells: ReturnType<typeof cellsOf>; readonly since: Candidate<unknown>['since']; readonly given: Candidate<unknown>['given']; readonly matter: MatterView | null }
/** A line of a list as it is shown. `matter` null: a child of whom none is begun, since when they belong there, and the day its form begins with. */
export type MatterLine = Line & Shown;

type Whose = Pick<Visit, 'db' | 'who' | 'today'>;

export async function reckonedOn({ db, today }: Pick<Visit, 'db' | 'today'>): Promise<Reckoned> {
  const reckoning = await findReckoning(db);
  return { today, servedFrom: reckoning.servedFrom, lastDay: lastDayBy(reckoning) };
}

/** The matters of one kind that somebody may see; `open` null: the closed ones as well. */
export async function mattersIn({ db, who }: Whose, definition: Definition, open: boolean | null, reckoned: Reckoned): Promise<MatterLine[]> {
  return (await listMatters(db, { kind: definition.id, teams: who.manages, person: who.id, whole: who.whole || (definition.id === 'departure' && isManager(who)), open })).map((matter) => {
    const { id, child, teamId, team, state, isOpen, dueOn, facts, childNumber, bornOn } = matter;
    const left = matter.isOpen ? (matter.stopped === null ? leftOf(dueOn, reckoned) : 'stopped') : 'no-day';
    const known = definition.states[state];
    return { id, child, teamId, team, state, open: isOpen, dueOn, left, facts, first: matter.waits && facts['actedFirst'] === 'yes', childNumber, bornOn, stateName: known?.name ?? state, colour: known?.colour ?? 'grey', cells: cellsOf(definition, facts), since: null, given: null, matter };
  });
}

/** Children of whom none is begun, kind by kind: those of somebody's scope. */
export async function missingIn({ db, who }: Whose, kinds: readonly Definition[], reckoned: Reckoned): Promise<ReadonlyMap<string, readonly MatterLine[]>> {
  const ruled = kinds.filter(({ rule }) => rule);
  if (ruled.length === 0) return new Map();
  const [children, begun] = [await listOpenChildren(db, { teams: who.manages, worker: who.id, whole: who.whole }), await listBegun(db, ruled)];
  return new Map(ruled.map((each) => [each.id, candidatesOf(each, children, begun, reckoned).map((candidate) => lineOfCandidate(each, candidate))]));
}

function lineOfCandidate(definition: Definition, { child, since, given, dueOn, left }: Candidate<ChildWithLines>): MatterLine {
  const { reference, number, teamId, team, bornOn } = child;
  return { id: null, child: reference, teamId, team: team ?? 'No team', state: notBegun, open: true, dueOn, left, facts: {}, first: false, childNumber: number, bornOn, stateName: 'Not begun', colour: 'pink', cells: cellsOf(definition, {}), since, given, matter: null };
}

function cellsOf(definition: Definition, facts: Facts) {
  return listedOf(definition).map((field) => ({ label: field.label, words: wordsOfValue(withNames(field), facts[field.name]), day: field.type === 'day' }));
}
