import type { Area, Team, TeamKind } from './demonstration.ts';

/** An area or service as it is staffed: in the proportions of the authority that the documents describe, 431 and 5 above. */
interface AreaPlan {
  readonly name: string;
  /** Everybody in it, its service managers and, where it is the head's first, the head of service among them. */
  readonly staff: number;
  readonly teams: Readonly<Partial<Record<TeamKind, number>>>;
  readonly teamName?: string;
}

export const areaPlans: readonly AreaPlan[] = [
  { name: 'Aldermarsh', staff: 92, teams: { assessment: 4, safeguarding: 5, 'family-support': 2, 'children-in-care': 2 } },
  { name: 'Brackenford', staff: 33, teams: { assessment: 1, safeguarding: 2, 'family-support': 1, 'children-in-care': 1 } },
  { name: 'Coldmere', staff: 33, teams: { assessment: 1, safeguarding: 2, 'family-support': 1, 'children-in-care': 1 } },
  { name: 'Dunmarrow', staff: 59, teams: { assessment: 2, safeguarding: 3, 'family-support': 1, 'children-in-care': 2 } },
  { name: 'Elverstone', staff: 27, teams: { assessment: 1, safeguarding: 2, 'children-in-care': 1 } },
  { name: 'Fernwick Vale', staff: 39, teams: { assessment: 1, safeguarding: 2, 'family-support': 1, 'children-in-care': 1 } },
  { name: '11 to 25 permanence', staff: 64, teams: { permanence: 4, 'leaving-care': 5 }, teamName: 'Young people\'s' },
  { name: '0 to 11 permanence', staff: 20, teams: { permanence: 3 }, teamName: 'Children\'s' },
  { name: 'Disabled children and young people', staff: 20, teams: { 'disabled-children': 3 }, teamName: '' },
  { name: 'Early help for disabled children', staff: 19, teams: { 'early-help': 3 }, teamName: 'Disabled children\'s' },
  { name: 'Child protection and independent reviewing', staff: 25, teams: { reviewing: 3 }, teamName: '' },
];

/**
 * Which areas share a head of service. Reviewing has one of its own: it must not answer to those who hold the cases
 * (independence of line management, IRO Handbook 2010).
 */
export const headships: readonly (readonly number[])[] = [[1, 2], [3, 4], [5, 6], [7, 8], [9, 10], [11]];

export const areas: readonly Area[] = areaPlans.map(({ name }, index) => ({ id: index + 1, name }));

const teamWords: Readonly<Record<TeamKind, string>> = {
  assessment: 'assessment', safeguarding: 'safeguarding', 'family-support': 'family support', 'children-in-care': 'children in care',
  permanence: 'permanence', 'leaving-care': 'leaving care', 'disabled-children': 'disabled children', 'early-help': 'early help',
  reviewing: 'independent reviewing',
};

export const teams: readonly Team[] = areaPlans
  .flatMap((plan, index) => teamsOf(plan).map((team) => ({ ...team, areaId: index + 1 })))
  .map((team, index) => ({ id: index + 1, ...team }));

function teamsOf({ name, teams: counts, teamName = name }: AreaPlan): Pick<Team, 'name' | 'kind'>[] {
  return (Object.entries(counts) as [TeamKind, number][]).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => ({ kind, name: titled(teamName, teamWords[kind], count === 1 ? null : index + 1) })),
  );
}

function titled(before: string, words: string, number: number | null): string {
  const name = [before, words, number].filter((part) => part !== '' && part !== null).join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
