import { type Day, ageOn } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';
import type { Kind } from '../../../../kernel/kinds.ts';
import { type Level, levels, type Person, type Role } from '../../../../kernel/person.ts';
import { type Act, type By, type Definition, type Facts, dayIn } from './definition.ts';
import { type CheckSeen, checkStanding, checkedFor, toFollow } from './checked.ts';
import { actOf } from './definitions.ts';
import { type LastDay, dueFrom } from './due.ts';
import { type DueOn, type FieldFault, type Typed, readFields } from './read-fields.ts';

/** One thing that is followed: about a child, or about the service. */
export interface Matter {
  readonly id: number;
  readonly kind: string;
  readonly child: string | null;
  readonly teamId: number;
  readonly state: string;
  readonly openedBy: number;
  /** Everybody who asked for it: none of them decides on it. */
  readonly askedBy: readonly number[];
  readonly facts: Facts;
  readonly dueOn: Day | null;
  /** How many steps there are: what was on the screen of whoever acts. */
  readonly steps: number;
}

/** What somebody is to a matter today. */
export interface Standing {
  readonly who: Pick<Person, 'id' | 'roles' | 'manages' | 'whole'>;
  /** The managers above the team, nearest first, with their level. */
  readonly line: readonly { readonly id: number; readonly role: Role }[];
  /** Those of them for whom they stand in today. */
  readonly standsInFor: readonly number[];
  /** The level from the scheme of delegation; null: that of the act. And whether somebody who stands in may. */
  readonly delegated: { readonly role: Level; readonly cover: boolean } | null;
  /** Whoever began the matter is not in post any more. */
  readonly openerLeft: boolean;
  /** They work with the child, or answer for the team. */
  readonly worksWithChild: boolean;
  readonly today: Day;
  /** Whoever wrote what is to be read, and their line manager: neither is its second reader. */
  readonly notReaders: readonly number[];
  /** Of that child: the checks that they may name, and the one that is named, where they may open it. */
  readonly checks: { readonly choosable: readonly { readonly number: number; readonly kind: Kind }[]; readonly named: CheckSeen | null };
  /** The timescales as they hold here. */
  readonly lastDay: LastDay;
}

export type CannotAct =
  | { readonly why: 'no-such-act' } | { readonly why: 'not-now' } | { readonly why: 'not-yours' } | { readonly why: 'own-request' } | { readonly why: 'level-too-low'; readonly level: Level }
  | { readonly why: 'changed-since' } | { readonly why: 'fields'; readonly faults: readonly FieldFault[] };

/** What was done: the step, and where the matter stands after it. `children`: those whom it is tied to now. */
export interface Step { readonly act: string; readonly from: string | null; readonly to: string; readonly decides: Act['decides'] | null; readonly by: number; readonly insteadOf: number | null; readonly facts: Facts; readonly children?: readonly string[] }

/** Begins a matter of a kind. `born`: what the lists know of the child. */
export function open(definition: Definition, typed: Typed, standing: Standing, born: Day | null = null): Outcome<Step, CannotAct> {
  const may = mayAct(definition.opens, null, standing);
  if (!may.ok) return may;
  const begun = stepOf(definition, definition.opens, { state: null, facts: { born }, dueOn: (facts) => dueFrom(definition, facts, standing.lastDay) }, { insteadOf: may.value, typed, standing });
  return begun.ok ? accept({ ...begun.value, facts: { ...begun.value.facts, ...ageIn(definition, begun.value.facts, born) } }) : begun;
}

function ageIn({ ageOn: field }: Definition, facts: Facts, born: Day | null): Facts {
  const day = field === undefined ? null : dayIn(facts[field]);
  return day && born && born <= day ? { age: ageOn(day, born) } : {};
}

/** `seen`: how many steps the matter had when they looked. */
export function actOn(definition: Definition, matter: Matter, asked: { readonly act: string; readonly seen: number; readonly typed: Typed }, standing: Standing): Outcome<Step, CannotAct> {
  const act = actOf(definition, asked.act);
  if (!act || act === definition.opens) return refuse({ why: 'no-such-act' });
  if (!isOfNow(act, matter)) return refuse({ why: asked.seen === matter.steps ? 'not-now' : 'changed-since' });
  const may = mayAct(act, matter, standing);
  if (!may.ok) return may;
  return asked.seen === matter.steps ? stepOf(definition, act, { ...matter, dueOn: () => matter.dueOn }, { insteadOf: may.value, typed: asked.typed, standing }) : refuse({ why: 'changed-since' });
}

/** It follows from where the matter stands; a check that met the standard is not followed up. */
const isOfNow = ({ from, check }: Act, { state, facts }: Matter) => from.includes(state) && (check !== 'follow' || toFollow(facts));

interface Before { readonly state: string | null; readonly facts: Facts; readonly dueOn: DueOn }
interface Acting { readonly insteadOf: number | null; readonly typed: Typed; readonly standing: Standing }

/** A decision keeps how the check stood before whoever decided. */
function stepOf(definition: Definition, act: Act, { state: from, facts: known, dueOn }: Before, { insteadOf, typed, standing }: Acting): Outcome<Step, CannotAct> {
  const stood = definition.checks && act.decides ? { check: checkStanding(definition, known, standing.checks.named) } : {};
  const facts = readFields(act.fields, typed, standing.today, { ...known, ...stood }, dueOn);
  if (!facts.ok) return refuse({ why: 'fields', faults: facts.refusal });
  const faults = wronglyChosen(definition, act, { ...known, ...facts.value }, standing);
  if (faults.length > 0) return refuse({ why: 'fields', faults });
  const { facts: said, ...children } = tied(act, facts.value);
  return accept({ act: act.id, from, to: act.to === '=' ? from ?? '' : act.to, decides: act.decides ?? null, by: standing.who.id, insteadOf, ...children, facts: { ...said, ...stood } });
}

/** Who may not be the second reader was chosen; or a check that is not there for them, or is of another kind of work. */
function wronglyChosen(definition: Definition, { fields }: Act, facts: Facts, { notReaders, checks }: Standing): FieldFault[] {
  const kinds = checkedFor(definition, facts).map(({ kind }) => kind);
  const choosable = checks.choosable.filter(({ kind }) => kinds.includes(kind)).map(({ number }) => number);
  return fields.flatMap(({ name, type }): FieldFault[] => {
    const said = facts[name] ?? null;
    if (type === 'person' && notReaders.includes(Number(said))) return [{ field: name, fault: 'not-this-person' }];
    return type === 'work' && said !== null && !choosable.includes(Number(said)) ? [{ field: name, fault: 'not-this-work' }] : [];
  });
}

/** References of children are kept apart: who reads the matter may not know each of them. */
function tied({ fields }: Act, facts: Facts): Pick<Step, 'facts' | 'children'> {
  const named = fields.filter(({ type }) => type === 'children').map(({ name }) => name);
  const children = named.flatMap((name) => String(facts[name] ?? '').split(' ').filter(Boolean));
  return children.length === 0 ? { facts } : { facts: { ...facts, ...Object.fromEntries(named.map((name) => [name, children.length])) }, children };
}

/** The manager for whom they act; null: for themselves. */
export function mayAct(act: Act, matter: Matter | null, standing: Standing): Outcome<number | null, CannotAct> {
  if (typeof act.by === 'object') return mayDecide(act.by, act.decides !== undefined, matter, standing);
  return isFor[act.by](standing, matter) ? accept(null) : refuse({ why: 'not-yours' });
}

export const isOfficer = ({ roles }: Pick<Person, 'roles'>) => roles.includes('chair') || roles.includes('quality-lead');

export const isManager = ({ roles }: Pick<Person, 'roles'>) => roles.some((role) => (levels as readonly Role[]).includes(role));

const isFor: Readonly<Record<Extract<By, string>, (standing: Standing, matter: Matter | null) => boolean>> = {
  worker: ({ worksWithChild }) => worksWithChild,
  opener: ({ who }, matter) => matter?.openedBy === who.id,
  raiser: (standing, matter) => matter !== null && isRaiser(standing, matter),
  another: ({ who, worksWithChild }, matter) => worksWithChild || isOfficer(who) || matter?.openedBy === who.id,
  'another-reader': ({ who }, matter) => matter?.facts['reader'] === who.id && !matter.askedBy.includes(who.id),
  officer: ({ who }) => isOfficer(who),
};

/** Nobody in the line that a concern was raised with says that it is settled: not even who raised it, if that is where they are now. */
function isRaiser({ who, line, openerLeft }: Standing, { openedBy }: Matter): boolean {
  const inLine = (person: number) => line.some(({ id }) => id === person);
  if (inLine(who.id)) return false;
  return openedBy === who.id || (isOfficer(who) && (openerLeft || inLine(openedBy)));
}

/** A manager above the team of that level, or who stands in for one; never on what they asked for, whatever post they have. */
export function mayDecide(by: Extract<By, object>, decides: boolean, matter: Pick<Matter, 'askedBy'> | null, standing: Pick<Standing, 'who' | 'line' | 'standsInFor' | 'delegated'>): Outcome<number | null, CannotAct> {
  const { who, line, standsInFor } = standing;
  const asked = matter?.askedBy ?? [];
  if (asked.includes(who.id)) return refuse({ why: 'own-request' });
  const { level, cover } = levelOf(by, decides, standing.delegated);
  const able = line.filter(({ id, role }) => reaches(role, level) && !asked.includes(id));
  if (able.some(({ id }) => id === who.id)) return accept(null);
  const instead = able.find(({ id }) => cover && standsInFor.includes(id));
  if (instead) return accept(instead.id);
  return line.some(({ id }) => id === who.id || standsInFor.includes(id)) ? refuse({ why: 'level-too-low', level }) : refuse({ why: 'not-yours' });
}

/** The scheme of delegation speaks of decisions alone. */
export function levelOf(by: Extract<By, object>, decides: boolean, set: Standing['delegated']): { readonly level: Level; readonly cover: boolean } {
  return { level: (decides ? set?.role : undefined) ?? by.level, cover: (decides ? set?.cover : undefined) ?? true };
}

export const reaches = (role: Role, level: Level) => (levels as readonly Role[]).indexOf(role) >= levels.indexOf(level);

/** The acts that somebody may do now. */
export function actsFor(definition: Definition, matter: Matter, standing: (act: Act) => Standing): readonly Act[] {
  return definition.acts.filter((act) => isOfNow(act, matter) && mayAct(act, matter, standing(act)).ok);
}
