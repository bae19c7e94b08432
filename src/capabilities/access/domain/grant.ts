import { addDays, type Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { type Role, reachOf } from '../../../kernel/person.ts';
import { permissions } from './permission.ts';
import { type Asked, type CannotApprove, type Done, approve } from './two-people.ts';

/**
 * The roles that can be given for a time, with the most days. Managers of the line are not among them: who manages, does so
 * by a post, acting up or standing in, so that the line above a worker is always a line of posts.
 */
export const longest = {
  practitioner: 365, chair: 365, 'out-of-hours': 365, 'business-support': 365, 'legal-adviser': 365, auditor: 365, 'improvement-adviser': 365,
  'principal-social-worker': 365, analyst: 365, 'hr-partner': 365, 'quality-lead': 365, 'information-officer': 365, director: 365, administrator: 365,
  inspector: 90, councillor: 90, supplier: 90,
} as const satisfies Partial<Record<Role, number>>;
export type GrantedRole = keyof typeof longest;

export const isGranted = (role: string): role is GrantedRole => Object.hasOwn(longest, role);

/** Somebody who only sees their own needs a team in which that is. */
export const needsTeam = (role: GrantedRole) => reachOf[role] === 'own';

export const longestReason = 1000;
export const longestName = 120;

export interface Wanted {
  /** Null: the person is not there. */
  readonly person: number | null;
  /** Of somebody whom the service does not know yet. */
  readonly newName: string;
  readonly role: string;
  readonly team: number | null;
  readonly from: Day;
  readonly to: Day;
  readonly reason: string;
}

export interface GrantAsked {
  readonly person: number; readonly role: GrantedRole; readonly team: number | null; readonly from: Day; readonly to: Day;
  readonly reason: string; readonly by: number; readonly at: Date;
}

export type CannotAsk = 'nobody' | 'name-too-long' | 'themselves' | 'no-such-role' | 'no-team' | 'in-the-past' | 'ends-before-it-begins' | 'too-long' | 'no-reason' | 'reason-too-long';

/** One person asks. It gives nothing until another has approved it. */
export function askForGrant(wanted: Wanted, { by, at, today }: { readonly by: number; readonly at: Date; readonly today: Day }): Outcome<GrantAsked, CannotAsk> {
  const { person, role } = wanted;
  if (person === null) return refuse('nobody');
  if (wanted.newName.length > longestName) return refuse('name-too-long');
  if (person === by) return refuse('themselves');
  if (!isGranted(role)) return refuse('no-such-role');
  const why = whyNot(wanted, role, today);
  if (why) return refuse(why);
  return accept({ ...wanted, person, role, team: needsTeam(role) ? wanted.team : null, by, at });
}

function whyNot({ team, from, to, reason }: Wanted, role: GrantedRole, today: Day): CannotAsk | null {
  if (needsTeam(role) && team === null) return 'no-team';
  if (from < today) return 'in-the-past';
  if (to < from) return 'ends-before-it-begins';
  if (to > lastDay(role, from)) return 'too-long';
  if (reason.trim() === '') return 'no-reason';
  return reason.length > longestReason ? 'reason-too-long' : null;
}

export function lastDay(role: GrantedRole, from: Day): Day {
  return addDays(from, longest[role] - 1);
}

export type CannotApproveGrant = CannotApprove | 'is-over' | 'asker-may-not' | 'two-administrators';

/** A role for a time as it was asked for, with the roles that the asker has today. */
export interface Grant extends Asked {
  readonly person: number;
  readonly role: Role;
  readonly to: Day;
  readonly askerRoles: readonly Role[];
}

/**
 * The second person. The first must still be somebody who may ask; and two administrators make no third: one of the two
 * answers for the service, or for information.
 */
export function approveGrant(grant: Grant, act: { readonly by: number; readonly roles: readonly Role[]; readonly at: Date; readonly today: Day }): Outcome<Done, CannotApproveGrant> {
  const { by, at, today, roles } = act;
  const outcome = approve(grant, grant.person, { by, at });
  if (!outcome.ok) return outcome;
  if (grant.to < today) return refuse('is-over');
  if (!grant.askerRoles.some((role) => permissions[role].includes('give-access'))) return refuse('asker-may-not');
  return [...grant.askerRoles, ...roles].some(answers) ? outcome : refuse('two-administrators');
}

const answers = (role: Role) => role !== 'administrator' && permissions[role].includes('give-access');
