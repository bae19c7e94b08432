import type { Visit } from '../../../platform/web/route.ts';
import type { Drawer } from '../commands/draw-plan.ts';
import type { CannotDraw } from '../domain/draw.ts';
import type { Organisation } from '../domain/organisation.ts';
import { type Fault, type Phase, type Plan, planned } from '../domain/plan.ts';
import type { Reason } from '../domain/affected.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { findPlan } from '../sql/find-plan.ts';
import { nameOf } from '../domain/chart.ts';
import { dayWords } from '../../../platform/web/pages.ts';
import { idIn, type PeopleHouse } from './keeping.ts';
import { teamPath } from './words.ts';

/** A plan that this person may see; null where there is none for them: who keeps people and HR see all, others what is shown. */
export async function seePlan({ db, params, who }: Visit, { permits }: PeopleHouse): Promise<{ readonly plan: Plan; readonly org: Organisation } | null> {
  const plan = await findPlan(db, idIn(params['id']));
  if (!plan || !(plan.shown || permits(who, 'keep-people') || permits(who, 'see-interest'))) return null;
  return { plan, org: await findOrganisation(db) };
}

/** The phase of the address, with the structure as it leaves it. */
export async function seePhase(visit: Visit, house: PeopleHouse): Promise<{ readonly plan: Plan; readonly org: Organisation; readonly phase: Phase; readonly after: Organisation } | null> {
  const seen = await seePlan(visit, house);
  const phase = seen?.plan.phases.find((each) => each.id === idIn(visit.params['phase']));
  return seen && phase ? { ...seen, phase, after: planned(seen.org, seen.plan, phase.on) } : null;
}

export const drawerOf = ({ db, who, now }: Visit): Drawer => ({ db, by: who.id, at: now });
export const atOf = ({ params }: Visit) => ({ plan: idIn(params['id']), phase: idIn(params['phase']) });

export const drawWords: Readonly<Record<CannotDraw['why'] | 'not-there', readonly [string, string]>> = {
  published: ['main-content', 'This phase is published. Undo that first'], 'no-name': ['name', 'Give a name'], 'no-title': ['title', 'Give a job title'],
  'name-too-long': ['name', 'Make it shorter: 200 characters is the most'], 'not-open': ['main-content', 'It is not there in this phase'],
  'role-is-granted-by-two': ['roleOfPost', 'This role is granted by two people, not by a plan'], 'successor-needed': ['to', 'There are posts in it: say where they go'],
  'choose-who-carries': ['carries', 'Choose which of these teams takes its posts and carries its history on'], 'leads-back': ['to', 'It cannot go into itself'],
  'not-in-post': ['person', 'Choose somebody who is in post on that day'], 'not-there': ['main-content', 'This is not there any more'],
};

export const reasonNames: Readonly<Record<Reason, string>> = { post: 'Another post', title: 'Another title or role', team: 'Another team', 'team-renamed': 'Their team has another name', manager: 'Another manager' };

const faultWords: Readonly<Record<Fault['why'], string>> = {
  'name-twice': 'Two open teams of one name lie in one place', 'lies-within-closed': 'It lies within something that is closed', 'lies-within-itself': 'It lies within itself',
  'post-in-closed-team': 'The post is in a team that is closed', 'post-needs-team': 'The post needs a team', 'reports-to-closed': 'It reports to a post that is closed',
  circular: 'These posts would manage each other in a circle', 'person-without-post': 'They would have no post, and be let in no more', 'two-in-one-post': 'Two people would be in one post',
  'successor-closed': 'What takes its work on is closed', 'something-else-set': 'Something is set for that day or later already, and a plan writes over nothing',
};

/** A fault with the name of what it is about. */
export function faultInWords(org: Organisation, fault: Fault, phase: Phase): string {
  const about = 'team' in fault && fault.team !== null ? teamPath(org, fault.team, phase.on) : 'post' in fault && fault.post !== null ? postName(org, fault.post, phase)
    : 'person' in fault && fault.person !== null ? nameOf(org, fault.person) : '';
  return `${about}: ${faultWords[fault.why]}${fault.why === 'something-else-set' ? ` (${dayWords(fault.on)})` : ''}`;
}

export function postName(org: Organisation, post: number, { on }: Phase): string {
  const state = org.postStates.get(post)?.findLast((each) => each.from <= on);
  return state ? [state.title, teamPath(org, state.team, on)].filter(Boolean).join(', ') : 'A post';
}
