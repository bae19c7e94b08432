import type { Organisation, StandIn, Succession } from '../../src/capabilities/people/domain/organisation.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { Role } from '../../src/kernel/person.ts';

const first = '2020-01-01' as Day;

/**
 * A small authority as values: an area with two teams, a head over a manager in each, two workers in the first.
 * Person and post have one number: 1 director, 2 head, 3 and 4 managers, 5 and 6 workers, 7 administrator; 8 is a vacant post.
 */
export function anOrganisation({ standIns = [], successions = [] }: { standIns?: readonly StandIn[]; successions?: readonly Succession[] } = {}): Organisation {
  const teams = [{ id: 1, kind: 'area' as const, name: 'North', within: null }, { id: 2, kind: 'team' as const, name: 'Ash', within: 1 }, { id: 3, kind: 'team' as const, name: 'Birch', within: 1 }];
  const posts: readonly [id: number, title: string, role: Role, team: number | null, reportsTo: number | null][] = [
    [1, 'Director', 'director', null, null], [2, 'Head of service', 'head-of-service', 1, 1], [3, 'Team manager', 'team-manager', 2, 2], [4, 'Team manager', 'team-manager', 3, 2],
    [5, 'Social worker', 'practitioner', 2, 3], [6, 'Social worker', 'practitioner', 2, 3], [7, 'System administrator', 'administrator', null, 1], [8, 'Family worker', 'practitioner', 3, 4],
  ];
  return {
    teams: new Map(teams.map(({ id, kind }) => [id, { id, kind }])),
    teamStates: new Map(teams.map(({ id, name, within }) => [id, [{ team: id, from: first, name, within, open: true }]])),
    postStates: new Map(posts.map(([post, title, role, team, reportsTo]) => [post, [{ post, from: first, title, role, team, reportsTo, open: true }]])),
    people: new Map([1, 2, 3, 4, 5, 6, 7].map((id) => [id, { id, name: `Person ${id}`, staffNumber: `E${id}`, email: `p${id}@example.org` }])),
    jobs: new Map([1, 2, 3, 4, 5, 6, 7].map((id) => [id, [{ person: id, from: first, post: id }]])),
    standIns, successions,
  };
}
