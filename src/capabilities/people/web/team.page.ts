import type { Day } from '../../../kernel/day.ts';
import { type Answer, notFound, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { chartOn, everyBranch } from '../domain/chart.ts';
import { holdsOn, type Organisation, teamOn } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { dayAsked, idIn, type PeopleHouse } from './keeping.ts';
import { shownSeat } from './organisation.page.ts';
import { teamKindNames, teamPath } from './words.ts';

const doneWords: Readonly<Record<string, string>> = { opened: 'The team is opened.', changed: 'Kept. It holds from that day.' };

/** One team, service or area: who is in it on a day, what lies within it, and what it was and is to be. */
export async function show({ db, params, query, today, who }: Visit, { permits }: PeopleHouse): Promise<Answer> {
  const org = await findOrganisation(db);
  const [id, day] = [idIn(params['id']), dayAsked(query['on'], today)];
  const [states, team] = [org.teamStates.get(id), org.teams.get(id)];
  const state = holdsOn(states, day) ?? states?.[0];
  if (!states || !team || !state) return notFound;
  return page('capabilities/people/web/team.njk', {
    id, name: state.name, kindName: teamKindNames[team.kind], day, isToday: day === today, open: teamOn(org, id, day) !== null, within: state.within,
    withinName: teamPath(org, state.within, day), ...insideOf(org, id, day),
    states: states.map((each) => ({ ...each, withinName: teamPath(org, each.within, each.from), toCome: each.from > today })).toReversed(),
    ...mappedOf(org, id), keeps: permits(who, 'keep-people'), done: doneWords[query['done'] ?? ''] ?? null,
  });
}

function insideOf(org: Organisation, id: number, day: Day) {
  const branch = everyBranch(chartOn(org, day).branches).find((each) => each.branch.id === id)?.branch;
  return { seats: (branch?.seats ?? []).map(shownSeat), parts: (branch?.within ?? []).map((each) => ({ ...each, kindName: teamKindNames[each.kind] })) };
}

/** Where its work went, and whose work came to it. */
function mappedOf(org: Organisation, id: number) {
  const name = (team: number) => org.teamStates.get(team)?.at(-1)?.name ?? '';
  return {
    successors: org.successions.filter((each) => each.from === id).map((each) => ({ ...each, name: name(each.to) })),
    predecessors: org.successions.filter((each) => each.to === id).map((each) => ({ ...each, name: name(each.from) })),
  };
}
