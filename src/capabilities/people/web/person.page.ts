import { addDays } from '../../../kernel/day.ts';
import { roleNames } from '../../../kernel/person.ts';
import { type Answer, notFound, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { nameOf } from '../domain/chart.ts';
import { timelineOf } from '../domain/timeline.ts';
import { heldOn, holdersOn, type Organisation } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { idIn, type PeopleHouse } from './keeping.ts';
import { standInNames, teamPath } from './words.ts';

const doneWords: Readonly<Record<string, string>> = {
  joined: 'Kept. They can come in from their first day.', moved: 'Kept. It holds from that day, and their open work goes with them.', left: 'Kept. From that day they are let in no more.',
  details: 'Saved.', 'stand-in': 'Kept. It holds from its first day to its last.', ended: 'It is ended.',
};

/** One person: where they are now, the posts they had and will have, and for whom they stand in. */
export async function show({ db, params, query, today, who }: Visit, { permits }: PeopleHouse): Promise<Answer> {
  const org = await findOrganisation(db);
  const person = org.people.get(idIn(params['id']));
  if (!person) return notFound;
  const now = heldOn(org, person.id, today);
  return page('capabilities/people/web/person.njk', {
    person, today, now: now && { ...now, roleName: roleNames[now.role], teamName: teamPath(org, now.team, today), managers: (holdersOn(org, today).get(now.reportsTo ?? 0) ?? []).map((id) => ({ id, name: nameOf(org, id) })) },
    reports: now ? reportsOf(org, now.post, today) : [],
    timeline: timelineOf(org, person.id).map((each) => ({ ...each, roleName: each.role && roleNames[each.role], teamName: teamPath(org, each.team, each.from), lastDay: each.until && addDays(each.until, -1), isNow: each.from <= today && (each.until === null || today < each.until) })).toReversed(),
    standIns: org.standIns.filter((each) => each.person === person.id || each.for === person.id).map((each) => ({
      ...each, kindName: standInNames[each.kind], personName: nameOf(org, each.person), forName: nameOf(org, each.for), isOver: each.to < today,
    })).toReversed(),
    keeps: permits(who, 'keep-people') && who.id !== person.id, itself: who.id === person.id, done: doneWords[query['done'] ?? ''] ?? null,
  });
}

function reportsOf(org: Organisation, post: number, today: Parameters<typeof heldOn>[2]) {
  return [...org.jobs.keys()].filter((id) => heldOn(org, id, today)?.reportsTo === post)
    .map((id) => ({ id, name: nameOf(org, id), title: heldOn(org, id, today)?.title ?? '' })).toSorted((a, b) => a.name.localeCompare(b.name));
}
