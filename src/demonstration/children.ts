import { addDays, type Day } from '../kernel/day.ts';
import { at, type Chance, chanceFrom } from './chance.ts';
import type { Child, ChildStatus, Staff, Team, TeamKind } from './demonstration.ts';

/** What the children of each kind of team are to the authority. */
const statuses: Readonly<Record<Exclude<TeamKind, 'reviewing'>, Readonly<Partial<Record<ChildStatus, number>>>>> = {
  assessment: { assessment: 80, 'child-in-need': 20 },
  safeguarding: { 'child-in-need': 55, 'child-protection': 40, assessment: 5 },
  'family-support': { 'child-in-need': 92, 'child-protection': 8 },
  'children-in-care': { 'child-in-care': 92, 'child-in-need': 8 },
  permanence: { 'child-in-care': 100 },
  'leaving-care': { 'care-leaver': 88, 'child-in-care': 12 },
  'disabled-children': { 'child-in-need': 80, 'child-in-care': 14, 'child-protection': 6 },
  'early-help': { 'child-in-need': 100 },
};

/** Some 4,500 children who are open, each with a worker and that worker's team, as at the day before. */
export function generateChildren(seed: number, today: Day, people: readonly Staff[], teams: readonly Team[]): Child[] {
  const chance = chanceFrom(seed, 'children');
  const kinds = new Map(teams.map((team) => [team.id, team.kind]));
  const workers = people.filter(({ role, teamId }) => role === 'practitioner' && teamId !== null && kinds.get(teamId) !== 'reviewing');
  const references = referencesFrom(chance);
  return Array.from({ length: 4500 + chance.whole(-45, 45) }, () => {
    const worker = chance.pick(workers);
    const team = at(teams, (worker.teamId ?? 1) - 1);
    const status = chance.weighted<ChildStatus>(team.kind === 'reviewing' ? {} : statuses[team.kind]);
    return {
      reference: references(), bornOn: bornOn(status, team, today, chance), status, teamId: team.id, workerId: worker.id,
      asAt: addDays(today, -1),
    };
  });
}

function bornOn(status: ChildStatus, team: Team, today: Day, chance: Chance): Day | null {
  if ((status === 'child-protection' || status === 'assessment') && chance.likely(0.02)) return null;
  const [from, to] = ages(status, team);
  return addDays(today, -chance.whole(Math.ceil(from * 365.25) + 2, Math.floor(to * 365.25)));
}

/** Years of age, from and up to. */
function ages(status: ChildStatus, team: Team): readonly [number, number] {
  if (status === 'care-leaver') return [18, 24.9];
  if (team.kind === 'leaving-care') return [16, 17.9];
  if (team.kind === 'permanence') return team.name.startsWith('Young') ? [11, 17.9] : [0, 11];
  if (status === 'child-protection') return [0, 16.5];
  return [0, 17.9];
}

/** Opaque, and never the same twice. */
function referencesFrom(chance: Chance): () => string {
  const taken = new Set<number>();
  return () => {
    let number = chance.whole(100_000, 189_999);
    while (taken.has(number)) number = chance.whole(100_000, 189_999);
    taken.add(number);
    return `C-${number}`;
  };
}
