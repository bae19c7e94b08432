import { type Glass, type Person, type Role, reachOf, roleNames } from '../../../kernel/person.ts';

/** A role that two people gave for a time, as it holds on the day. */
export interface Held { readonly role: Role; readonly team: number | null }

/** What access knows of somebody, beside the post they may hold. */
export interface Known {
  readonly id: number;
  readonly name: string;
  readonly held: readonly Held[];
  /** The restrictions in which they are named. */
  readonly named: readonly number[];
  /** Every team that there is, for who sees the whole. */
  readonly everyTeam: readonly number[];
  /** Who works in a team by a role for a time and holds no post: the manager of that team answers for them. */
  readonly letIn: readonly { readonly person: number; readonly team: number }[];
}

/**
 * The person that pages and rules know: who they are by their post, with the roles that were given to them for a time.
 * Nobody, where there is neither. A role of the line is never given: who manages, does so by a post or stands in for one.
 */
export function withGrants(inPost: Person | null, known: Known): Person | null {
  if (inPost === null && known.held.length === 0) return null;
  const person = inPost ?? withoutPost(known);
  const roles = [...new Set([...person.roles, ...known.held.map((each) => each.role)])];
  const whole = roles.some((role) => reachOf[role] === 'all');
  const own = known.held.flatMap(({ role, team }) => (reachOf[role] === 'own' && team !== null ? [team] : []));
  const letIn = known.letIn.filter(({ team, person: other }) => person.role === 'team-manager' && team === person.team && other !== person.id);
  return {
    ...person, roles, whole, named: known.named,
    team: person.team ?? own[0] ?? null,
    teams: whole ? known.everyTeam : [...new Set([...person.teams, ...own])],
    manages: whole ? known.everyTeam : person.manages,
    reports: [...new Set([...person.reports, ...letIn.map((each) => each.person)])],
  };
}

/** An inspector, an agency worker: somebody with a role for a time and no post. */
function withoutPost({ id, name, held }: Known): Person {
  const role = held[0]?.role ?? 'supplier';
  return {
    id, name, jobTitle: roleNames[role], role, roles: [], team: null, teams: [], manages: [], reports: [], standsInFor: [], whole: false, named: [], glass: [],
  };
}

/** What somebody opened in an emergency, on the rows of the database and in the rules of the application. */
export interface Open extends Glass {
  readonly teams: readonly number[];
  readonly restriction: number | null;
}

/** A team that was opened is seen as a whole; a child's work alone where it was opened for a child, a restricted one's too. */
export function withGlass(person: Person, open: readonly Open[]): Person {
  if (open.length === 0) return person;
  const teams = open.flatMap((each) => (each.team === null ? each.teams : [each.team]));
  return {
    ...person, teams: [...new Set([...person.teams, ...teams])],
    manages: [...new Set([...person.manages, ...open.flatMap(({ team }) => (team === null ? [] : [team]))])],
    named: [...new Set([...person.named, ...open.flatMap(({ restriction }) => (restriction === null ? [] : [restriction]))])],
    glass: open.map(({ id, team, child, until }) => ({ id, team, child, until })),
  };
}
