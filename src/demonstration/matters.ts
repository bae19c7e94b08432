import { type Definition, definitionOf, actOf } from '../capabilities/oversight/index.ts';
import { type Day, addDays, ageOn, daysBetween } from '../kernel/day.ts';
import type { Caseload } from './caseload-lines.ts';
import { type Chance, at, chanceFrom } from './chance.ts';
import type { Child, Demonstration } from './demonstration.ts';
import { coursesOf, told } from './matter-courses.ts';
import { checksOfChildren } from './matter-checks.ts';
import { type About, type House, type MatterRow, type Plan, type StepRow, happened } from './matter-steps.ts';
import { storyTeam } from './people.ts';
import type { Practice } from './practice.ts';

export interface Matters { readonly matters: readonly MatterRow[]; readonly steps: readonly StepRow[]; readonly affected: readonly Affected[] }
/** A child whom a departure affects. */
export interface Affected { readonly matter: number; readonly child: string; readonly by: number; readonly at: string }

/** Some of each kind in each state, over the last year; of those that lists tell of most are begun. */
export function generateMatters(seed: number, demo: Demonstration, caseload: Caseload, practice: Practice): Matters {
  const chance = chanceFrom(seed, 'matters');
  const house: House = { people: new Map(demo.people.map((each) => [each.id, each])), today: demo.today, officers: demo.people.filter(({ role }) => role === 'chair').map(({ id }) => id), chance, checks: checksOfChildren(practice) };
  const plans = Object.keys(coursesOf).flatMap((kind) => plansOf(kind, demo, poolOf(kind, demo, { caseload, practice }, chance), chance));
  const made = plans.toSorted((one, other) => at(one.days, 0).localeCompare(at(other.days, 0))).map((plan, index) => happened(index + 1, plan, house));
  return { matters: made.map(({ matter }) => matter), steps: made.flatMap(({ steps }) => steps), affected: made.flatMap(({ matter }) => affectedBy(matter, demo)) };
}

/** Of the team that it was asked for. */
function affectedBy({ id, facts, teamId, openedBy, movedAt }: MatterRow, { children }: Demonstration): readonly Affected[] {
  return children.filter((each) => each.teamId === teamId).slice(0, Number(facts['affected'] ?? 0)).map(({ reference }) => ({ matter: id, child: reference, by: openedBy, at: movedAt }));
}

/** Children whom something of a kind may be about, those of the team that the guide tells of first where a manager decides. */
function poolOf(kind: string, { children }: Demonstration, { caseload: { lines }, practice }: { readonly caseload: Caseload; readonly practice: Practice }, chance: Chance): About[] {
  const rule = definitionOf(kind)?.rule;
  const known = new Map(children.map((each) => [each.reference, each]));
  const about = (child: Child, since: Day | null): About => ({ child, teamId: child.teamId, workerId: child.workerId, since });
  if (!rule || rule.everybody) return storyFirst(checkedFirst(kind, chance.shuffled(children.filter(({ status }) => (statusesOf[kind] ?? [status]).includes(status)).map((each) => about(each, null))), practice));
  const fits = (content: Readonly<Record<string, unknown>>) => Object.entries(rule.where ?? {}).every(([column, values]) => values.includes(String(content[column])));
  const found = chance.shuffled(lines.filter(({ list, to, content }) => [rule.list].flat().includes(list) && to === null && fits(content)).flatMap(({ child, content }) => {
    const of = known.get(child);
    return of ? [about(of, content[rule.from] as Day | null)] : [];
  }));
  // What is done once is done for those who came last.
  return rule.once ? found.toSorted((one, other) => (other.since ?? '').localeCompare(one.since ?? '')) : found;
}

const storyFirst = (mixed: readonly About[]) => [...mixed.filter(({ teamId }) => teamId === storyTeam.id).slice(0, 4), ...mixed.filter(({ teamId }) => teamId !== storyTeam.id)];

/** Where a check goes with it, children of whom there is one come first; of those, as they came. */
function checkedFirst(kind: string, pool: readonly About[], { work }: Practice): readonly About[] {
  const kinds = (definitionOf(kind)?.checks ?? []).map((each) => each.kind);
  const checked = new Set(work.filter((each) => kinds.includes(each.kind) && each.state !== 'withdrawn').map(({ child }) => child));
  const has = ({ child }: About) => child !== null && checked.has(child.reference);
  return [...pool.filter(has), ...pool.filter((each) => !has(each))];
}

const inCare = ['child-in-care'];
const statusesOf: Readonly<Record<string, readonly string[]>> = {
  'temporary-approval': inCare, 'progress-check': inCare, 'conference-request': ['assessment', 'child-in-need', 'child-protection'], 'strategy-meeting': ['assessment', 'child-in-need', 'child-protection'],
  'section-47-visit': ['assessment', 'child-in-need', 'child-protection'], 'pre-proceedings': ['child-protection', 'child-in-need'], 'legal-planning': ['child-protection'],
};

function plansOf(kind: string, { today, people }: Demonstration, pool: readonly About[], chance: Chance): Plan[] {
  const left = [...pool];
  const lead = people.find(({ role, teamId }) => role === 'team-manager' && teamId !== storyTeam.id);
  const next = (): About | undefined => (definitionOf(kind)?.about === 'service' ? { child: null, teamId: lead?.teamId ?? 1, workerId: lead?.id ?? 1, since: null } : left.shift());
  const certain = told.filter((each) => each.kind === kind).map(({ acts, daysAgo, said }) => ({ acts, said, days: daysAgo.map((each) => addDays(today, -each)) }));
  const drawn = chance.shuffled((coursesOf[kind] ?? []).flatMap(({ acts, count }) => Array.from({ length: count }, () => ({ acts, said: {}, days: null }))));
  return [...certain, ...drawn].flatMap(({ acts, said, days }) => {
    const about = next();
    return about ? [{ kind, acts, about, said: { ...ofAge(about), ...said }, days: days ?? daysOf(kind, acts, about, today, chance) }] : [];
  });
}

/** Young people of 16 and 17 say themselves whether they agree. */
const ofAge = ({ child, since }: About): Plan['said'] => ({ own: child?.bornOn && since && ageOn(since, child.bornOn) >= 16 ? 'yes' : 'under' });

/** When each step was taken: what is closed over the last year, what waits in the last weeks, what is followed in between. */
function daysOf(kind: string, acts: readonly string[], { since }: About, today: Day, chance: Chance): Day[] {
  const definition = definitionOf(kind) as Definition;
  const quick = definition.group === 'gate' || definition.group === 'challenge';
  const back = Math.max(Math.min(acts.length * 7 + chance.whole(1, longestBack(definition, acts, quick)), since === null ? 400 : daysBetween(since, today)), acts.length);
  const step = Math.max(Math.min(Math.floor(back / (acts.length + 1)), quick ? 6 : 80), 1);
  let left = back;
  return [addDays(today, -back), ...acts.map(() => {
    left = Math.max(left - chance.whole(Math.ceil(step / 2), step), 0);
    return addDays(today, -left);
  })];
}

function longestBack(definition: Definition, acts: readonly string[], quick: boolean): number {
  const last = acts.length > 0 ? actOf(definition, at(acts, acts.length - 1))?.to ?? '=' : definition.opens.to;
  const state = definition.states[last];
  if (state && !state.open) return 350;
  return state?.waits || quick ? 16 + acts.length * 5 : 300;
}
