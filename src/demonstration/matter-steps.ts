import { afterStep, checkStanding, toFollow, type Definition, definitionOf, dueFrom, type MatterAct, type MatterFacts, actOf, firstDayOf } from '../capabilities/oversight/index.ts';
import { lastDayOf, timescaleOf } from '../capabilities/caseload/index.ts';
import { type Day, addDays, ageOn, daysBetween } from '../kernel/day.ts';
import { england } from '../kernel/working-days.ts';
import { type Chance, at } from './chance.ts';
import type { Child, Staff } from './demonstration.ts';
import type { ChecksOf } from './matter-checks.ts';
import { factsOf } from './matter-facts.ts';

/** A matter and its steps as the tables have them. */
export interface MatterRow { readonly id: number; readonly kind: string; readonly child: string | null; readonly teamId: number; readonly state: string; readonly waits: boolean; readonly open: boolean; readonly openedBy: number; readonly openedAt: string; readonly dueOn: Day | null; readonly facts: MatterFacts; readonly steps: number; readonly movedAt: string }
export interface StepRow { readonly matter: number; readonly number: number; readonly act: string; readonly from: string | null; readonly to: string; readonly decides: string | null; readonly asks: boolean; readonly by: number; readonly at: string; readonly facts: MatterFacts; readonly composed: boolean; readonly filedAt: string | null }

/** What it is about, and the day that the lists know of it. */
export interface About { readonly child: Child | null; readonly teamId: number; readonly workerId: number; readonly since: Day | null }
/** What happens after it is begun: on which days, the first of them that of beginning, and what a story says. */
export interface Plan { readonly kind: string; readonly acts: readonly string[]; readonly about: About; readonly days: readonly Day[]; readonly said: Readonly<Record<string, string>> }
export interface House { readonly people: ReadonlyMap<number, Staff>; readonly officers: readonly number[]; readonly today: Day; readonly chance: Chance; readonly checks: (child: string | null) => ChecksOf }

export const lastDay = (id: string, begunOn: Day): Day | null => {
  const timescale = timescaleOf(id);
  return timescale && lastDayOf(timescale, begunOn, { calendar: england, servedFrom: null, overrides: [] }).dueOn;
};

type Now = Pick<MatterRow, 'state' | 'facts' | 'dueOn' | 'waits' | 'open'>;

/** The plan as it came out, each step by who may take it, due by the rules of the program. */
export function happened(id: number, plan: Plan, house: House): { readonly matter: MatterRow; readonly steps: readonly StepRow[] } {
  const { kind, about, acts } = plan;
  const definition = definitionOf(kind) as Definition;
  const opener = whoDoes(definition.opens, about, 0, house);
  let [now, steps]: [Now, StepRow[]] = [{ state: '', facts: {}, dueOn: null, waits: false, open: false }, []];
  const take = (act: MatterAct, on: Day) => {
    const index = steps.length;
    const by = index === 0 ? opener : whoDoes(act, { ...about, reader: Number(now.facts['reader']) || null }, opener, house);
    const taken = takeStep({ definition, plan, act, on, first: index === 0, by, readers: readersFor(about, house), checks: house.checks(about.child?.reference ?? null) }, now, house.chance);
    steps = [...steps, { ...taken.step, matter: id, number: index + 1, at: `${on}T${String(9 + index % 8).padStart(2, '0')}:${String(id % 50 + 10)}:00Z`, filedAt: taken.step.composed && isFiled(id, on, house.today) ? `${on}T17:30:00Z` : null }];
    now = taken.now;
  };
  for (const [index, act] of [definition.opens, ...acts.map((each) => actOf(definition, each) as MatterAct)].entries()) take(act, at(plan.days, index));
  const [follow, on] = [followUp(definition, now), addDays(at(plan.days, plan.days.length - 1), 5)];
  if (follow && on <= house.today && house.chance.likely(0.85)) take(follow, on);
  return { steps, matter: { ...now, id, kind, child: about.child?.reference ?? null, teamId: about.teamId, openedBy: opener, openedAt: at(steps, 0).at, steps: steps.length, movedAt: at(steps, steps.length - 1).at } };
}

/** What went on without a check that met the standard is followed up. */
const followUp = (definition: Definition, { state, facts }: Now) => (toFollow(facts) ? definition.acts.find(({ check, from }) => check === 'follow' && from.includes(state)) : undefined);

/** What was written is copied across on the same day, but for some of the last three weeks. */
const isFiled = (id: number, day: Day, today: Day) => id % 3 !== 0 || daysBetween(day, today) > 21;

interface Taking { readonly definition: Definition; readonly plan: Plan; readonly act: MatterAct; readonly on: Day; readonly first: boolean; readonly by: number; readonly readers: readonly number[]; readonly checks: ChecksOf }

function takeStep({ definition, plan, act, on: today, first, by, readers, checks }: Taking, now: Now, chance: Chance): { readonly step: Omit<StepRow, 'matter' | 'number' | 'at' | 'filedAt'>; readonly now: Now } {
  const born = plan.about.child ? { born: plan.about.child.bornOn } : {};
  const stood = stoodBefore(definition, act, now.facts, checks, today);
  const told = factsOf(act, { today, known: { ...now.facts, ...born, ...stood }, works: (known) => checks.works(definition, known, today), since: first ? dayKnown(definition, plan.about) : null, said: plan.said, readers, dueOn: (known) => (first ? dueFrom(definition, known, lastDay) : now.dueOn) }, chance);
  const facts = { ...told, ...stood, ...(first ? ageOf(definition, told, plan.about) : {}) };
  const step = { act: act.id, from: first ? null : now.state, to: act.to === '=' ? now.state : act.to, decides: act.decides ?? null, by, insteadOf: null, facts };
  const { asks, composed, ...after } = afterStep(definition, first ? null : now, step, { today, lastDay });
  return { step: { act: act.id, from: step.from, to: step.to, decides: step.decides, asks, by, facts, composed: composed && plan.about.child !== null }, now: { ...after, state: step.to } };
}

/** A decision keeps how the check stood before whoever decided. */
function stoodBefore(definition: Definition, { decides }: MatterAct, facts: MatterFacts, checks: ChecksOf, today: Day): MatterFacts {
  return definition.checks && decides ? { check: checkStanding(definition, facts, checks.seen(Number(facts['work']), today)) } : {};
}

/** Worked out by the program where the lists know the date of birth. */
function ageOf({ ageOn: field }: Definition, facts: MatterFacts, { child }: About): MatterFacts {
  const day = field === undefined ? null : facts[field];
  const born = child?.bornOn;
  return typeof day === 'string' && born && born <= day ? { age: ageOn(day as Day, born) } : {};
}

/** The day that the lists know goes into the first day that the form asks for, unless the rule counts from another one. */
const dayKnown = (definition: Definition, { since }: About): { readonly field: string | null; readonly day: Day } | null => (since && !definition.rule?.first ? { field: firstDayOf(definition), day: since } : null);

/** Workers for their children, a chair where it must be one, and otherwise the first manager above the team of the level that decides. */
function whoDoes({ by }: MatterAct, about: About & { readonly reader?: number | null }, opener: number, { people, officers, chance }: House): number {
  const anyOfficer = () => chance.pick(officers);
  if (typeof by === 'object') return managerOf(by.level, about.teamId, opener, people) ?? anyOfficer();
  return {
    officer: () => (officers.includes(opener) ? opener : anyOfficer()), opener: () => opener, raiser: () => opener, 'another-reader': () => about.reader ?? anyOfficer(),
    worker: () => about.workerId, another: () => opener || (chance.likely(0.8) ? anyOfficer() : about.workerId),
  }[by]();
}

/** Managers who are neither the author nor the author’s own. */
function readersFor({ teamId }: About, { people }: House): readonly number[] {
  return [...people.values()].filter((each) => each.role === 'team-manager' && each.teamId !== teamId).map(({ id }) => id);
}

/** Of that level, or above it where whoever asked is of that level. */
function managerOf(level: string, teamId: number, opener: number, people: House['people']): number | null {
  const line: Staff[] = [];
  for (let above = [...people.values()].find((each) => each.role === 'team-manager' && each.teamId === teamId); above; above = above.lineManagerId === null ? undefined : people.get(above.lineManagerId)) line.push(above);
  const from = line.findIndex(({ role }) => role === level);
  return (from < 0 ? line.slice(-1) : line.slice(from)).find(({ id }) => id !== opener)?.id ?? null;
}
