import { type Day, addDays, addMonths, dayOf } from '../kernel/day.ts';
import { type Facts, factsOf } from './caseload-facts.ts';
import { type JudgedDay, type ListLine, judgeDay } from './caseload-judged.ts';
import { at, type Chance, chanceFrom } from './chance.ts';
import type { Child, Demonstration } from './demonstration.ts';
import type { Practice } from './practice.ts';

type Content = ListLine['content'];

/** Lists of one day, with how many lines each of them has, and what was judged of them. */
export interface ListsOfDay extends JudgedDay { readonly asAt: Day; readonly rows: Readonly<Record<string, number>> }
export interface Caseload {
  readonly lists: readonly ListsOfDay[];
  readonly lines: readonly ListLine[];
  /** What the newest lists say of each child. */
  readonly seen: ReadonlyMap<string, { readonly lastSeen: Day | null; readonly worker: string | null }>;
}

/** What a line says as at a day; null where it is not on the list then. */
interface Told { readonly list: string; readonly key: string; readonly child: string; readonly as: (day: Day) => Content | null }

/** Annex A of three weeks in a row, as if it had been brought in: most is in time, some is late, some is not known. */
export function generateCaseload(seed: number, { children, people, teams }: Demonstration, practice: Practice): Caseload {
  const newest = at(children, 0).asAt;
  const days = [addDays(newest, -14), addDays(newest, -7), newest];
  const chance = chanceFrom(seed, 'lists');
  const kept = new Map<string, { lastSeen: Day | null; worker: string | null }>();
  const told = children.flatMap((child) => {
    const worker = chance.likely(0.01) ? null : at(people, child.workerId - 1).name;
    const visits = visitsOf(child, chance);
    kept.set(child.reference, { lastSeen: visits[0] ?? null, worker });
    return tellingOf(child, { visits, team: at(teams, child.teamId - 1).name, worker }, chance);
  });
  const about = chanceFrom(seed, 'facts');
  const facts = new Map(children.map((child) => [child.reference, factsOf(child, days, about)]));
  const lines = [...told, ...toldOfPractice(practice, { children, people, teams }, chance)].flatMap((each) => versionsOf(withFacts(each, facts.get(each.child)), days));
  const judged = (asAt: Day, number: number) => judgeDay(lines, number, asAt, ({ child }) => facts.get(child)?.said(asAt) ?? null);
  return { lists: days.map((asAt, index) => ({ asAt, rows: countsOf(lines, index + 1), ...judged(asAt, index + 1) })), lines, seen: kept };
}

function withFacts(told: Told, facts: Facts | undefined): Told {
  return facts ? { ...told, as: (day) => { const content = told.as(day); return content && { ...content, ...facts.as(told.list, day) }; } } : told;
}

function versionsOf({ list, key, child, as }: Told, days: readonly Day[]): ListLine[] {
  const contents = days.map((day) => as(day));
  return contents.flatMap((content, index) => {
    const text = JSON.stringify(content);
    if (content === null || (index > 0 && JSON.stringify(contents[index - 1]) === text)) return [];
    const until = contents.findIndex((later, place) => place > index && JSON.stringify(later) !== text);
    return [{ list, key, child, content, from: index + 1, to: until === -1 ? null : until + 1 }];
  });
}

function countsOf(lines: readonly ListLine[], number: number): Record<string, number> {
  const there = lines.filter(({ from, to }) => from <= number && (to === null || to > number));
  return Object.fromEntries([...Map.groupBy(there, ({ list }) => list)].map(([list, each]) => [list, each.length]));
}

/** The days on which the child was seen, the newest first: about one in twelve is overdue by now. */
function visitsOf({ status, asAt }: Child, chance: Chance): readonly Day[] {
  const every = { 'child-protection': 12, 'child-in-care': 35, 'care-leaver': 45, 'child-in-need': 24, assessment: 12 }[status];
  const days: Day[] = [];
  let back = chance.likely(0.08) ? chance.whole(Math.round(every * 1.3), every * 2 + 20) : chance.whole(0, every);
  while (back < 200) {
    days.push(addDays(asAt, -back));
    back += chance.whole(Math.round(every * 0.7), Math.round(every * 1.1));
  }
  return days;
}

interface Around { readonly visits: readonly Day[]; readonly team: string; readonly worker: string | null }
const latest = (days: readonly Day[], until: Day): Day | null => days.find((each) => each <= until) ?? null;

function tellingOf(child: Child, around: Around, chance: Chance): Told[] {
  const { status, reference } = child;
  const born = child.bornOn;
  const opened = addDays(child.asAt, -chance.whole(status === 'assessment' ? 5 : 60, status === 'assessment' ? 70 : 900));
  const staff = { team: around.team, worker: around.worker };
  const onList = (list: string, as: Told['as'], key = reference): Told => ({ list, key, child: reference, as });
  const inNeed = onList('annex-a/6', (day) => (opened > day ? null : { child: reference, born, opened, need: 'N1', lastSeen: latest(around.visits, day), closed: null, status: caseStatus[status], ...staff }));
  switch (status) {
    case 'assessment': return [inNeed, onList('annex-a/3', (day) => (opened > day ? null : { child: reference, born, referred: opened, source: '6', noFurtherAction: 'no', ...staff }), `${reference} ${opened}`),
      ...[addDays(opened, chance.whole(0, 2))].map((started) => onList('annex-a/4', (day) => (started > day ? null : { child: reference, born, started, seen: 'yes', authorised: null, ...staff }), `${reference} ${started}`))];
    case 'child-in-need': return [inNeed];
    case 'child-protection': return [inNeed, ...onAPlan(child, opened, around, chance).map(({ list, as, key }) => onList(list, as, key))];
    case 'child-in-care': return [inNeed, onList('annex-a/8', careOf(child, opened, around, chance))];
    case 'care-leaver': return [onList('annex-a/9', leaverOf(child, around, chance))];
  }
}

const caseStatus = { assessment: 'assessment', 'child-in-need': 'need-plan', 'child-protection': 'protection-plan', 'child-in-care': 'looked-after', 'care-leaver': 'closed' } as const;

function onAPlan({ reference, bornOn: born }: Child, opened: Day, { visits, team, worker }: Around, chance: Chance): (Pick<Told, 'list' | 'as'> & { readonly key: string })[] {
  const discussed = addDays(opened, chance.whole(2, 30));
  const conference = addDays(discussed, chance.likely(0.85) ? chance.whole(10, 21) : chance.whole(22, 40));
  const reviews = rounds(conference, [3, 6, 6, 6, 6], chance);
  return [
    { list: 'annex-a/5', key: `${reference} ${discussed}`, as: (day) => (discussed > day ? null : { child: reference, born, discussed, conferenceUnnecessary: 'no', conference: conference > day ? null : conference, planned: conference > day ? null : 'yes', team, worker }) },
    { list: 'annex-a/7', key: reference, as: (day) => (conference > day ? null : { child: reference, born, started: conference, firstCategory: 'NEG', category: 'NEG', lastVisit: latest(visits, day), seenAlone: 'yes', lastReview: latest(reviews, day), ended: null, plansBefore: 0, team, worker }) },
  ];
}

/** Reviews at about every limit in months from a day on, now and then late; the newest first. */
function rounds(from: Day, months: readonly number[], chance: Chance): readonly Day[] {
  const days: Day[] = [];
  let day = from;
  for (const number of months) {
    day = addDays(addMonths(day, number), chance.likely(0.06) ? chance.whole(5, 40) : -chance.whole(0, 14));
    days.unshift(day);
  }
  return days;
}

function careOf({ reference, bornOn: born }: Child, started: Day, { visits, team, worker }: Around, chance: Chance): Told['as'] {
  const placedFrom = addDays(started, chance.likely(0.5) ? 0 : chance.whole(20, 50));
  const reviews = [...rounds(addDays(started, chance.whole(16, 27)), [3, 6, 6, 6, 6], chance), addDays(started, chance.whole(16, 27))].toSorted().toReversed();
  const [health, dental] = [rounds(started, [1, 11, 11, 12], chance), rounds(started, [2, 11, 12], chance)];
  const legal = chance.weighted({ C2: 50, C1: 20, V2: 25, E1: 5 });
  const placement = chance.weighted({ U4: 35, U6: 30, U1: 15, K2: 12, P1: 5, H5: 3 });
  return (day) => (started > day ? null : {
    child: reference, born, started, need: 'N1', legalFrom: started, legalStatus: legal, lastReview: latest(reviews, day), lastVisit: latest(visits, day), permanence: 'fostering', lastHealth: latest(health, day),
    lastDental: latest(dental, day), placements: 1, ceased: null, placedFrom: placedFrom > day ? started : placedFrom, placement, provider: 'PR1', team, worker,
  });
}

function leaverOf({ reference, bornOn: born, asAt }: Child, { visits, team, worker }: Around, chance: Chance): Told['as'] {
  const reviews = rounds(addDays(asAt, -chance.whole(400, 640)), [6, 6, 6], chance);
  const [inTouch, activity] = [chance.weighted({ YES: 94, NO: 4, NREQ: 2 }), chance.weighted({ F2: 30, F3: 30, G5: 25, F1: 15 })];
  return (day) => ({ child: reference, born, team, adviser: worker, eligibility: 'former', lastPathway: latest(reviews, day), inTouch, lastContact: latest(visits, day), accommodation: 'U', suitability: 'suitable', activity });
}

/** Assessments that were checked here are authorised in the case system as well; some there were never checked here. */
function toldOfPractice({ work, decisions, signOffs }: Practice, { children, people, teams }: Pick<Demonstration, 'children' | 'people' | 'teams'>, chance: Chance): Told[] {
  const decided = new Map(signOffs.flatMap(({ id, workId, at: signedAt }) => [[workId, decisions.find((each) => each.signOffId === id && each.outcome === 'authorised')?.at ?? signedAt] as const]));
  const here = work.filter(({ kind, state }) => kind === 'assessment' && (state === 'authorised' || state === 'completed' || state === 'signed-off')).flatMap(({ id, child, authorId, teamId }) => {
    const done = decided.get(id);
    return done === undefined ? [] : [authorised(child, dayOf(new Date(done)), { team: at(teams, teamId - 1).name, worker: at(people, authorId - 1).name }, chance)];
  });
  const elsewhere = children.filter(({ status }) => status !== 'care-leaver' && chance.likely(0.05)).map(({ reference, asAt, teamId, workerId }) =>
    authorised(reference, addDays(asAt, -chance.whole(1, 170)), { team: at(teams, teamId - 1).name, worker: at(people, workerId - 1).name }, chance));
  return [...here, ...elsewhere];
}

function authorised(child: string, on: Day, staff: { readonly team: string; readonly worker: string }, chance: Chance): Told {
  const started = addDays(on, -chance.whole(12, 75));
  return { list: 'annex-a/4', key: `${child} ${started}`, child, as: (day) => (started > day ? null : { child, started, seen: 'yes', authorised: on > day ? null : on, needsSupport: 'yes', ...staff }) };
}
