import { addDays, type Day } from '../kernel/day.ts';
import type { Kind } from '../kernel/kinds.ts';
import { at, type Chance, chanceFrom } from './chance.ts';
import { type Pace, shippedRules, steps, turnsOf } from './course.ts';
import { endOf, later, minute, startOf } from './days.ts';
import type { Child, Demonstration, Staff, Team, TeamKind } from './demonstration.ts';
import { actingTeam, storyTeam } from './people.ts';
import type { Story } from './story.ts';
import { unknownChildBecause } from './words/phrases.ts';

type Shares = Readonly<Partial<Record<Kind, number>>>;
const kindsOf: Readonly<Record<TeamKind, Shares>> = {
  assessment: { visit: 46, assessment: 34, plan: 6, 'case-record': 9, summary: 5 },
  safeguarding: { visit: 60, plan: 12, review: 8, assessment: 6, 'case-record': 8, summary: 6 },
  'family-support': { visit: 70, plan: 12, review: 6, 'case-record': 8, summary: 4 },
  'children-in-care': { visit: 54, plan: 14, review: 12, assessment: 6, 'case-record': 8, summary: 6 },
  permanence: { visit: 54, plan: 14, review: 13, assessment: 5, 'case-record': 8, summary: 6 },
  'leaving-care': { visit: 58, plan: 20, review: 12, 'case-record': 6, summary: 4 },
  'disabled-children': { visit: 54, plan: 14, review: 12, assessment: 10, 'case-record': 6, summary: 4 },
  'early-help': { visit: 62, plan: 16, review: 14, 'case-record': 8 },
  reviewing: { review: 72, visit: 20, 'case-record': 8 },
};

/** Days from the start to the due day, from and to. */
const lead: Readonly<Record<Kind, readonly [number, number]>> = {
  visit: [1, 6], assessment: [12, 34], plan: [4, 12], review: [4, 12], supervision: [1, 3], 'case-record': [0, 2], summary: [2, 7],
};

/** Who there is, looked up. */
interface Office {
  readonly demo: Demonstration;
  readonly paces: readonly Pace[];
  readonly practitioners: readonly Staff[];
  readonly managers: readonly Staff[];
  readonly byWorker: ReadonlyMap<number, readonly Child[]>;
  readonly byTeam: ReadonlyMap<number, readonly Child[]>;
  readonly end: number;
}

/** Pieces of work with due days over the last 120 days and the next 14, more of them of late: the practice is taking hold. */
export function drawStories(demo: Demonstration, count: number): Story[] {
  const chance = chanceFrom(demo.seed, 'casework');
  const office: Office = {
    demo, paces: demo.teams.map((team) => paceOf(team, chance)), end: endOf(demo.today),
    practitioners: demo.people.filter(({ role }) => role === 'practitioner'),
    managers: demo.people.filter(({ role }) => role === 'team-manager'),
    byWorker: Map.groupBy(demo.children, ({ workerId }) => workerId),
    byTeam: Map.groupBy(demo.children, ({ teamId }) => teamId),
  };
  return Array.from({ length: count }, () => drawStory(office, chance));
}

const quick: Pace = { waits: [0, 2], firstPass: 0.72, late: 0.05, left: 0 };

/** Every fifth team is visibly slower. */
function paceOf(team: Team, chance: Chance): Pace {
  if (isTold(team.id)) return quick;
  const slow = team.id % 5 === 3;
  return {
    waits: slow ? [4, 7] : chance.pick([[0, 2], [0, 4], [1, 5]] as const),
    firstPass: 0.58 + 0.26 * chance.next(), late: slow ? 0.35 : 0.08 + 0.12 * chance.next(), left: 0.012,
  };
}

/** What is open in these teams is told in `character-stories.ts`. */
const isTold = (teamId: number) => teamId === storyTeam.id || teamId === actingTeam.id;

function drawStory(office: Office, chance: Chance): Story {
  const author = chance.likely(0.08) ? chance.pick(office.managers) : chance.pick(office.practitioners);
  const team = at(office.demo.teams, (author.teamId ?? 1) - 1);
  const pace = at(office.paces, team.id - 1);
  const kind: Kind = author.role === 'team-manager' ? 'supervision' : chance.weighted<Kind>(kindsOf[team.kind]);
  const rule = shippedRules[kind];
  const drawn = kind !== 'summary' && chance.likely(rule.percent / 100);
  const latest = isTold(team.id) ? -32 : 14;
  const dueOn = addDays(office.demo.today, Math.floor(-120 + (latest + 121) * Math.sqrt(chance.next())));
  const startedAt = startOfWork(dueOn, kind, office, chance);
  const target = later(startOf(addDays(dueOn, chance.likely(pace.late) ? chance.whole(1, 4) : -chance.whole(0, 2))), 0, chance);
  return {
    author, teamId: team.id, kind, drawn, dueOn, startedAt, ...childFor(author, team, office, chance),
    steps: steps(turnsOf(kind, drawn, pace, chance), startedAt, target, office.end, pace, chance),
  };
}

function startOfWork(dueOn: Day, kind: Kind, { end }: Office, chance: Chance): number {
  const drawn = later(startOf(addDays(dueOn, -chance.whole(...lead[kind]))), 0, chance);
  return drawn <= end ? drawn : end - chance.whole(2 * 60, 9 * 60) * minute;
}

function childFor(author: Staff, team: Team, { byWorker, byTeam, demo }: Office, chance: Chance): Pick<Story, 'child' | 'childUnknown'> {
  if (chance.likely(0.004)) return { child: `C-${chance.whole(190_000, 199_999)}`, childUnknown: chance.pick(unknownChildBecause) };
  const own = byWorker.get(author.id) ?? byTeam.get(team.id) ?? demo.children;
  return { child: chance.pick(own).reference, childUnknown: null };
}
