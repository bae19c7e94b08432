import { type Day, addDays } from '../kernel/day.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { Child, Demonstration, Staff } from './demonstration.ts';

/** A supervision as the table has it. */
export interface SupervisionRow {
  readonly id: number; readonly kind: 'professional' | 'case'; readonly source: 'here' | 'list'; readonly workerId: number; readonly supervisorId: number; readonly teamId: number | null; readonly child: string | null; readonly heldOn: Day;
  readonly mode: string | null; readonly reflective: boolean | null; readonly wellbeing: boolean | null; readonly place: 'here' | 'case-system' | 'unfiled' | 'wrong-place'; readonly placeSaid: string;
  readonly knownOn: Day; readonly filedOn: Day | null;
}
export interface NoteRow { readonly id: number; readonly notes: string; readonly by: number; readonly on: Day; readonly answered: boolean }
export interface ActionRow { readonly id: number; readonly workerId: number; readonly what: string; readonly of: 'worker' | 'supervisor'; readonly by: Day }
export interface WordsRow { readonly id: number; readonly analysis: string; readonly decision: string; readonly actions: string; readonly voice: string; readonly risk: string; readonly by: number; readonly on: Day }
export interface Supervision { readonly meetings: readonly SupervisionRow[]; readonly notes: readonly NoteRow[]; readonly actions: readonly ActionRow[]; readonly words: readonly WordsRow[] }

/** How a team goes about it: as it should be; done and recorded elsewhere; or not done often enough. */
type Habit = 'sound' | 'elsewhere' | 'seldom';
const habitOf = (team: number | null): Habit => (team === null ? 'sound' : team % 5 === 2 ? 'elsewhere' : team % 7 === 3 ? 'seldom' : 'sound');

const said = ['We looked at how the caseload has changed, and which visits need more time.', 'We went through two pieces of work that came back, and what to do otherwise.', 'We talked about working with a family who do not want us there, and what helped.', 'We looked at what the assessment says of the child’s own words.'];
const toDo = ['Read the guidance on analysis again', 'Ask the reviewing officer for an earlier day', 'Shadow a colleague on a first visit', 'Plan two hours without calls each week'];
const elsewhere = ['Case notes', 'The manager’s notebook', 'An e-mail'];

/** Some months of supervision: most is as it should be, some teams fall short because of recording, some because of practice. */
export function generateSupervision(seed: number, demo: Demonstration): Supervision {
  const chance = chanceFrom(seed, 'supervision');
  const byId = new Map(demo.people.map((each) => [each.id, each]));
  const made = [...demo.people.flatMap((each) => ofWorker(each, demo.today, chance)), ...demo.children.flatMap((each) => ofChild(each, byId, chance))].map((each, index) => ({ ...each, id: index + 1 }));
  const kept = made.filter(({ kind }) => kind === 'professional');
  return {
    meetings: made,
    notes: kept.map(({ id, supervisorId, heldOn }) => ({ id, notes: chance.pick(said), by: supervisorId, on: heldOn, answered: heldOn < addDays(demo.today, -3) || chance.likely(0.4) })),
    actions: kept.filter(({ heldOn }) => heldOn > addDays(demo.today, -40) && chance.likely(0.4)).map(({ id, workerId, heldOn }) => ({ id, workerId, what: chance.pick(toDo), of: chance.likely(0.8) ? 'worker' : 'supervisor', by: addDays(heldOn, chance.whole(14, 42)) })),
    words: made.filter(({ place }) => place === 'unfiled').map(({ id, supervisorId, heldOn }) => ({
      id, analysis: 'What has changed since the plan was made, and what has not.', decision: 'The plan goes on; the next visit is to be together with the school nurse.', actions: 'Worker: see the child at school within ten days. Manager: ask for the health report this week.', voice: 'The child says that mornings are better now.', risk: 'The threshold is as it was.', by: supervisorId, on: heldOn })),
  };
}

type Meeting = Omit<SupervisionRow, 'id'>;

function ofWorker({ id, role, teamId, lineManagerId, startedOn }: Staff, today: Day, chance: Chance): Meeting[] {
  if (lineManagerId === null || !['practitioner', 'team-manager', 'service-manager', 'chair', 'head-of-service', 'assistant-director'].includes(role)) return [];
  const every = habitOf(teamId) === 'seldom' ? [40, 70] as const : [24, 30] as const;
  const monthly = daysBack(today, every, 190, chance).map((heldOn) => ({ heldOn, mode: 'individual' }));
  const further = daysBack(today, [50, 120], 190, chance).map((heldOn) => ({ heldOn, mode: chance.weighted({ 'reflective-group': 3, group: 2, observation: 2 }) }));
  return [...monthly, ...further].filter(({ heldOn }) => heldOn >= startedOn).map(({ heldOn, mode }): Meeting => {
    const knownOn = soonAfter(heldOn, today, chance);
    return { kind: 'professional', source: 'here', workerId: id, supervisorId: lineManagerId, teamId, child: null, heldOn, mode, reflective: chance.likely(0.7), wellbeing: chance.likely(0.75), place: 'here', placeSaid: '', knownOn, filedOn: knownOn };
  });
}

function ofChild({ reference, teamId, workerId, asAt }: Child, byId: ReadonlyMap<number, Staff>, chance: Chance): Meeting[] {
  const supervisorId = byId.get(workerId)?.lineManagerId ?? null;
  if (supervisorId === null) return [];
  const habit = habitOf(teamId);
  const every = habit === 'seldom' ? [38, 75] as const : [22, 30] as const;
  return daysBack(asAt, every, 75, chance).map((heldOn): Meeting => {
    const about = { kind: 'case', workerId, supervisorId, teamId, child: reference, heldOn, mode: null, reflective: null, wellbeing: null, knownOn: soonAfter(heldOn, asAt, chance) } as const;
    const place = chance.weighted(habit === 'elsewhere' ? { 'case-system': 11, 'wrong-place': 8, unfiled: 1 } : { 'case-system': 95, 'wrong-place': 3, unfiled: 2 });
    if (place === 'case-system') return { ...about, source: 'list', place, placeSaid: '', filedOn: about.knownOn };
    // A part of it was put right in the last week.
    const filedOn = place === 'wrong-place' && chance.likely(0.25) ? laterOf(about.knownOn, addDays(asAt, -chance.whole(0, 6))) : null;
    return { ...about, source: 'here', place, placeSaid: place === 'wrong-place' ? chance.pick(elsewhere) : '', filedOn };
  });
}

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);

function soonAfter(day: Day, today: Day, chance: Chance): Day {
  const after = addDays(day, chance.whole(0, 4));
  return after > today ? today : after;
}

function daysBack(today: Day, [low, high]: readonly [number, number], furthest: number, chance: Chance): Day[] {
  const days: Day[] = [];
  for (let back = chance.whole(1, high); back < furthest; back += chance.whole(low, high)) days.push(addDays(today, -back));
  return days;
}
