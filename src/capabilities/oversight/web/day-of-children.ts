import { type ChildWithLines, findReckoning } from '../../caseload/index.ts';
import { type Due, together } from '../domain/day/due.ts';
import { type Candidate, candidatesOf } from '../domain/matters/candidates.ts';
import type { Definition } from '../domain/matters/definition.ts';
import { definitions } from '../domain/matters/definitions.ts';
import { dueNow, notBegun } from '../domain/matters/narrow.ts';
import { latestOf, nextHere } from '../domain/supervision/due.ts';
import { type CaseLine, listCasesOf } from '../sql/find-case-supervision.ts';
import { listBegun } from '../sql/find-matters.ts';
import type { Asking } from './asking.ts';
import { reckonedOn } from './matter-lines.ts';
import { dueAfterOf } from './see-supervision.ts';

type Here = Parameters<typeof nextHere>[2];

/** What the next supervision about a child is reckoned by. */
export async function casesHere({ db, today }: Pick<Asking, 'db' | 'today'>): Promise<Here> {
  const reckoning = await findReckoning(db);
  return { dueAfter: dueAfterOf('case', { ...reckoning, asAt: today }), today, servedFrom: reckoning.servedFrom };
}

/** The last one that took place, wherever it is recorded: what is in the wrong place stands in a list of its own. */
export const lastOf = ({ recordedOn, wrongOn, unfiledOn }: Pick<CaseLine, 'recordedOn' | 'wrongOn' | 'unfiledOn'>) => latestOf([recordedOn, wrongOn, unfiledOn]);
export const nextOfCase = (line: CaseLine, here: Here) => nextHere(lastOf(line), line.begunOn, here);

/** Supervision about the children of those who report to them, as one line for each worker. */
export async function casesDue(asking: Asking): Promise<readonly Due[]> {
  const { db, who, today } = asking;
  if (who.reports.length === 0) return [];
  const here = await casesHere(asking);
  return [...Map.groupBy(await listCasesOf(db, who.reports), ({ workerId }) => workerId)].flatMap(([worker, theirs]): Due[] => {
    const due = together(theirs.flatMap((each) => nextOfCase(each, here).dueOn ?? []), today);
    return due ? [{ what: 'Supervision about children', about: theirs[0]?.worker ?? '', more: due.words, dueOn: due.dueOn, standing: due.standing, href: `/oversight/supervision/cases?worker=${worker}&due=now`, act: 'See the children' }] : [];
  });
}

/** What a manager can begin themselves: a progress check is a reviewing officer’s. */
const begunByManagers = definitions.filter(({ rule, opens }) => rule && opens.by === 'worker');

/** Children of their own teams who belong on a tracker by the lists and of whom nobody has begun one, as one line for each tracker and team. */
export async function notBegunDue(asking: Asking, { children }: { readonly children: () => Promise<readonly ChildWithLines[]> }): Promise<readonly Due[]> {
  const theirs = await children();
  if (theirs.length === 0) return [];
  const [begun, reckoned] = [await listBegun(asking.db, begunByManagers), await reckonedOn(asking)];
  return begunByManagers.flatMap((definition) => {
    const asked = candidatesOf(definition, theirs, begun, reckoned).filter(({ left }) => left !== 'before');
    return [...Map.groupBy(asked, ({ child }) => child.teamId)].flatMap(([team, each]) => notBegunLine(definition, team, each, asking));
  });
}

function notBegunLine({ id, many }: Definition, team: number | null, asked: readonly Candidate<ChildWithLines>[], { today }: Asking): Due[] {
  const due = together(asked.flatMap(({ dueOn }) => dueOn ?? []), today);
  if (!due) return [];
  return [{
    what: `not begun for ${due.count === 1 ? '1 child' : `${due.count} children`}`, about: many, more: `${asked[0]?.child.team ?? ''}: ${due.words}`, dueOn: due.dueOn, standing: due.standing,
    href: `/oversight/of/${id}?state=${notBegun}&team=${team}&due=${dueNow}`, act: 'See the children',
  }];
}
