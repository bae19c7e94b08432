import { roleNames } from '../../../kernel/person.ts';
import { addDays, type Day } from '../../../kernel/day.ts';
import { type Answer, notFound, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { nameOf } from '../domain/chart.ts';
import { holdersOn, holdsOn, type Organisation, postOn, postsOn, type PostState } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { idIn, type PeopleHouse } from './keeping.ts';
import { teamPath } from './words.ts';

const doneWords: Readonly<Record<string, string>> = { opened: 'The post is opened. It is vacant until somebody joins or moves into it.', changed: 'Kept. It holds from that day.', closed: 'The post is closed from that day.' };

/** One post: what it is, who holds it and held it, and what reports to it. */
export async function show({ db, params, query, today, who }: Visit, { permits }: PeopleHouse): Promise<Answer> {
  const org = await findOrganisation(db);
  const id = idIn(params['id']);
  const states = org.postStates.get(id);
  const state = holdsOn(states, today) ?? states?.[0];
  if (!states || !state) return notFound;
  const around = aroundOf(org, state, today);
  return page('capabilities/people/web/post.njk', {
    id, state: { ...state, roleName: roleNames[state.role], teamName: teamPath(org, state.team, today) }, open: postOn(org, id, today) !== null, notYet: state.from > today,
    ...around, held: heldBy(org, id), today, states: states.map((each) => ({ ...each, roleName: roleNames[each.role], teamName: teamPath(org, each.team, each.from) })).toReversed(),
    keeps: permits(who, 'keep-people') && !around.holders.some((each) => each.id === who.id), done: doneWords[query['done'] ?? ''] ?? null,
  });
}

/** Who holds it, what it reports to and what reports to it, on that day. */
function aroundOf(org: Organisation, { post, reportsTo }: PostState, day: Day) {
  const holders = holdersOn(org, day);
  const names = (id: number) => (holders.get(id) ?? []).map((person) => nameOf(org, person)).join(', ');
  const above = postOn(org, reportsTo, day);
  return {
    above: above && { id: above.post, title: above.title, who: names(above.post) },
    holders: (holders.get(post) ?? []).map((person) => ({ id: person, name: nameOf(org, person) })),
    below: postsOn(org, day).filter((each) => each.reportsTo === post).map((each) => ({ ...each, who: names(each.post) })),
  };
}

/** Everybody who held it or is to, the latest first. */
function heldBy(org: Organisation, post: number): { person: number; name: string; from: Day; last: Day | null }[] {
  return [...org.jobs.values()].flatMap((jobs) => jobs.flatMap((job, index) => {
    const next = jobs[index + 1]?.from;
    return job.post === post ? [{ person: job.person, name: nameOf(org, job.person), from: job.from, last: next ? addDays(next, -1) : null }] : [];
  })).toSorted((a, b) => (a.from < b.from ? 1 : -1));
}
