import { type Role, roleNames } from '../../../kernel/person.ts';
import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Branch, type Chart, chartOn, everyBranch, nameOf, type Seat } from '../domain/chart.ts';
import { holdersOn, type Organisation, postOn } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { dayAsked, type PeopleHouse } from './keeping.ts';
import { standInNames, teamKindNames } from './words.ts';

/** The organisation on a day: areas, services and teams, their posts, who holds them and who stands in. */
export async function show({ db, query, today, who }: Visit, { permits }: PeopleHouse): Promise<Answer> {
  const day = dayAsked(query['on'], today);
  const org = await findOrganisation(db);
  const chart = chartOn(org, day);
  if (query['as'] === 'csv') return file(`organisation-${day}.csv`, 'text/csv; charset=utf-8', csvOf(heads, rowsOf(org, chart, day)));
  return page('capabilities/people/web/organisation.njk', {
    day, isToday: day === today, branches: chart.branches.map(shownBranch), teamless: chart.teamless.map(shownSeat), posts: chart.posts, vacant: chart.vacant,
    teams: everyBranch(chart.branches).length, keeps: permits(who, 'keep-people'), done: query['done'] === 'team-closed' ? 'The team is closed from that day.' : null,
  });
}

export function shownSeat(seat: Seat) {
  return {
    ...seat, roleName: roleNames[seat.role],
    holders: seat.holders.map((each) => ({ ...each, standIns: each.standIns.map((stand) => ({ ...stand, kindName: standInNames[stand.kind] })) })),
  };
}

function shownBranch(branch: Branch): object {
  return { ...branch, kindName: teamKindNames[branch.kind], seats: branch.seats.map(shownSeat), within: branch.within.map(shownBranch) };
}

const heads = ['Within', 'Team', 'Kind', 'Post', 'Role', 'Holder', 'Staff number', 'Reports to', 'Stands in'];

function rowsOf(org: Organisation, chart: Chart, day: Parameters<typeof postOn>[2]): string[][] {
  const holders = holdersOn(org, day);
  const manager = (post: number | null) => {
    const above = postOn(org, post, day);
    const names = above ? (holders.get(above.post) ?? []).map((id) => nameOf(org, id)).join(', ') : '';
    return above ? `${above.title}${names && `: ${names}`}` : '';
  };
  const cells = (seat: Seat, before: string[]): string[] => [
    ...before, seat.title, roleWord(seat.role), seat.holders.map((each) => each.name).join(', ') || 'Vacant',
    seat.holders.map((each) => org.people.get(each.id)?.staffNumber ?? '').join(', '), manager(seat.reportsTo),
    seat.holders.flatMap((each) => each.standIns.map((stand) => `${stand.name} (${standInNames[stand.kind]} until ${stand.to})`)).join(', '),
  ];
  return [
    ...chart.teamless.map((seat) => cells(seat, ['', '', ''])),
    ...everyBranch(chart.branches).flatMap(({ branch, path }) => branch.seats.map((seat) =>
      cells(seat, [path.map((each) => each.name).join(' / '), branch.name, teamKindNames[branch.kind]]))),
  ];
}

const roleWord = (role: Role) => roleNames[role];
