import { type Answer, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { byName, nameOf, type Seat, chartOn, everyBranch } from '../domain/chart.ts';
import { lineAbove } from '../domain/line.ts';
import { heldOn } from '../domain/organisation.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { shownSeat } from './organisation.page.ts';
import { standInNames, teamPath } from './words.ts';

/** What a manager answers for: the posts that report to theirs, and every vacancy below. */
export async function show({ db, today, who }: Visit): Promise<Answer> {
  const org = await findOrganisation(db);
  const chart = chartOn(org, today);
  const seats = [...chart.teamless, ...everyBranch(chart.branches).flatMap(({ branch }) => branch.seats)];
  const posts = [who.id, ...who.standsInFor].flatMap((id) => heldOn(org, id, today)?.post ?? []);
  const shown = (seat: Seat) => ({ ...shownSeat(seat), teamName: teamPath(org, seat.team, today) });
  const direct = seats.filter((seat) => seat.reportsTo !== null && posts.includes(seat.reportsTo));
  const below = seats.filter((seat) => lineAbove(org, seat.id, today).some((each) => posts.includes(each)));
  return page('capabilities/people/web/my-team.njk', {
    direct: direct.map(shown), below: below.length, vacant: below.filter((seat) => seat.holders.length === 0).map(shown).toSorted((a, b) => byName(a.teamName, b.teamName)),
    standIns: org.standIns.filter((each) => (each.for === who.id || each.person === who.id) && each.to >= today).map((each) => ({ ...each, kindName: standInNames[each.kind], personName: nameOf(org, each.person), forName: nameOf(org, each.for), toCome: each.from > today })),
  });
}
