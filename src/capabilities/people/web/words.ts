import { type Role, roleNames, roles } from '../../../kernel/person.ts';
import { dayWords } from '../../../platform/web/pages.ts';
import { grantedByTwo } from '../domain/change.ts';
import { nameOf } from '../domain/chart.ts';
import type { CannotEndStandIn, CannotStandIn } from '../domain/cover-rules.ts';
import type { CannotBeKnown, CannotLeave, CannotMove } from '../domain/job-rules.ts';
import { holdsOn, type Organisation, type StandInKind, type TeamKind, teamKinds } from '../domain/organisation.ts';
import type { CannotChangePost, CannotClosePost } from '../domain/post-rules.ts';
import type { CannotChangeTeam, CannotCloseTeam } from '../domain/team-rules.ts';
import type { Day } from '../../../kernel/day.ts';
import type { FieldError } from '../../../platform/web/form.ts';

export const teamKindNames: Readonly<Record<TeamKind, string>> = { team: 'Team', service: 'Service', area: 'Area', authority: 'The authority' };
export const standInNames: Readonly<Record<StandInKind, string>> = { 'acting-up': 'Acting up', cover: 'Cover', delegate: 'Delegate' };

export type Refusal = CannotChangeTeam | CannotCloseTeam | CannotChangePost | CannotClosePost | CannotBeKnown | CannotMove | CannotLeave | CannotStandIn | CannotEndStandIn;

/** At which field it stands, and what is said. Every refusal has its words. */
const refusals: Readonly<Record<Refusal['why'], readonly [field: string, text: string]>> = {
  'no-name': ['name', 'Give a name'],
  'name-too-long': ['name', 'Make the name shorter: 200 characters is the most'],
  'name-taken': ['name', 'There is a team of this name in the same place'],
  'parent-not-open': ['within', 'What it lies within is not open on that day'],
  'parent-too-small': ['within', 'It can only lie within something as large as itself, or larger'],
  'within-itself': ['within', 'It cannot lie within itself'],
  'changes-later': ['from', 'Something later is already set, and this would come before it. It is set for'],
  'not-open': ['from', 'It is not open on that day'],
  'holds-teams': ['from', 'There are still teams in it. Move or close them first'],
  'holds-posts': ['from', 'There are still posts in it. Move or close them first'],
  'successor-not-open': ['to', 'The team that takes its work is not open on that day'],
  'leads-back': ['to', 'Its work would come back to itself'],
  'choose-who-carries': ['carries', 'Choose which of these teams carries its history on in the figures'],
  'no-title': ['title', 'Give a job title'],
  'title-too-long': ['title', 'Make the job title shorter: 200 characters is the most'],
  'role-is-granted-by-two': ['roleOfPost', 'This role is granted by two people, not here'],
  'needs-a-team': ['team', 'This role needs a team'],
  'team-not-open': ['team', 'The team is not open on that day'],
  'manager-not-there': ['reportsTo', 'The post it reports to is not there on that day'],
  circular: ['reportsTo', 'These posts would manage each other in a circle'],
  'it-is-yours': ['main-content', 'This is your own post. Somebody else must change it'],
  'it-is-yourself': ['main-content', 'This is you. Somebody else must change your place'],
  'somebody-holds-it': ['post', 'Somebody holds this post on that day:'],
  'posts-report-to-it': ['from', 'Other posts report to it. Give them another manager first'],
  'number-taken': ['staffNumber', 'Somebody else has this staff number:'],
  'email-wrong': ['email', 'Give an e-mail address like name@example.gov.uk'],
  'email-taken': ['email', 'Somebody else has this e-mail address:'],
  'post-not-open': ['post', 'Choose a post that is there on that day'],
  'ends-before-it-begins': ['until', 'The last day must not come before the first'],
  'not-there': ['main-content', 'This is not there any more'],
  'same-post': ['post', 'They hold this post already'],
  'not-in-post': ['main-content', 'They are not in post on that day'],
  'left-before': ['from', 'They have left before that day'],
  'for-themselves': ['for', 'Nobody stands in for themselves'],
  'manages-nobody': ['for', 'Choose a manager: there is nothing else to stand in for'],
  'sees-no-children': ['for', 'Their role sees nothing about children, so they cannot stand in'],
  'too-long': ['until', 'A year is the most'],
  'stands-in-already': ['from', 'They stand in for this person at that time already'],
  'over-already': ['main-content', 'It is over already'],
};

export function errorOf(refusal: Refusal, org: Organisation): FieldError {
  const [field, text] = refusals[refusal.why];
  const more = 'on' in refusal ? dayWords(refusal.on) : 'people' in refusal ? refusal.people.map((id) => nameOf(org, id)).join(', ')
    : 'person' in refusal && refusal.why !== 'not-in-post' ? nameOf(org, refusal.person) : '';
  return { field, text: more === '' ? text : `${text} ${more}` };
}

export interface Choice { readonly value: string; readonly text: string; readonly selected: boolean }

export const chosen = (value: string, text: string, now: string): Choice => ({ value, text, selected: value === now });

/** The roles that one person may give a post; and the one that it has. */
export function roleChoices(now: string, keeps: Role | null = null): Choice[] {
  return [...(now === '' ? [chosen('', 'Choose a role', now)] : []), ...roles.filter((each) => !grantedByTwo.has(each) || each === keeps).map((each) => chosen(each, roleNames[each], now))];
}

export const kindChoices = (now: string): Choice[] => teamKinds.map((each) => chosen(each, teamKindNames[each], now));

/** A team's name on that day with what it lies within: “North, Ash”. */
export function teamPath(org: Organisation, team: number | null, day: Day): string {
  const names: string[] = [];
  for (let at = team; at !== null && names.length < 10;) {
    const state = holdsOn(org.teamStates.get(at), day);
    names.unshift(state?.name ?? '');
    at = state?.within ?? null;
  }
  return names.filter(Boolean).join(', ');
}
