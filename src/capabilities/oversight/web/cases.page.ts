import type { Day } from '../../../kernel/day.ts';
import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvWith } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { ageOf, findCaseloadDay } from '../../caseload/index.ts';
import { findNames } from '../../people/index.ts';
import type { DueAfter } from '../domain/supervision/due.ts';
import { type Standing, standingNames, standingOf, standings } from '../domain/supervision/standing.ts';
import { type CaseLine, countQueues, listCases, listCasesOf } from '../sql/find-case-supervision.ts';
import { listTeamsOf } from '../sql/find-supervision-report.ts';
import { casesHere, lastOf, nextOfCase } from './day-of-children.ts';
import { lineOf, numberIn } from './see-supervision.ts';

const doneWords: Readonly<Record<string, string>> = { held: 'Saved.', right: 'Put right. It counts as recorded from that day on.' };
/** More teams than these at once are looked at one by one. */
const mostTeams = 6;
const missingFirst: readonly Standing[] = ['not-recorded', 'unfiled', 'wrong-place', 'late', 'in-time', 'not-due'];
const colours: Readonly<Record<Standing, string>> = { 'in-time': 'green', late: 'turquoise', 'wrong-place': 'orange', unfiled: 'orange', 'not-recorded': 'red', 'not-due': 'grey' };

/** The children that are asked for: of a team, of those they may see, or of one worker who reports to them; all, or those of whom it is due. */
async function casesAsked(visit: Visit) {
  const { db, who, query, today } = visit;
  const wanted = numberIn(query['team']);
  const worker = who.reports.find((each) => each === numberIn(query['worker'])) ?? null;
  const teams = who.manages.includes(wanted) ? [wanted] : who.manages.length <= mostTeams ? who.manages : [];
  const [here, found] = [await casesHere(visit), worker === null ? await listCases(db, { teams, worker: wanted ? 0 : who.id }) : await listCasesOf(db, [worker])];
  const all = found.map((each) => ({ ...each, standing: standingOn(each, here.dueAfter, today), lastOn: lastOf(each), next: nextOfCase(each, here) }));
  const due = query['due'] === 'now';
  return { wanted, worker, due, all: due ? all.filter(({ next }) => next.state === 'overdue' || next.state === 'soon') : all };
}

/** The address of the list as it is narrowed, and to one standing. */
function addressOf({ wanted, worker, due }: Awaited<ReturnType<typeof casesAsked>>, standing: Standing | null): string {
  const parts = [...(worker === null ? [] : [`worker=${worker}`]), ...(due ? ['due=now'] : []), ...(wanted ? [`team=${wanted}`] : []), ...(standing ? [`standing=${standing}`] : [])];
  return ['/oversight/supervision/cases', ...(parts.length > 0 ? [parts.join('&')] : [])].join('?');
}

/** How supervision about each open child stands, what is missing first. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, who, query, today } = visit;
  const asked = await casesAsked(visit);
  const { wanted, all, worker, due } = asked;
  const listed = await findCaseloadDay(db);
  const standing = standings.find((each) => each === query['standing']) ?? null;
  const lines = all.filter((each) => standing === null || each.standing === standing).toSorted((one, other) => missingFirst.indexOf(one.standing) - missingFirst.indexOf(other.standing) || (one.lastOn ?? '').localeCompare(other.lastOn ?? '') || one.child.localeCompare(other.child));
  const { page: at, size, limit, offset } = sliceIn(query);
  const readings = [{ what: 'case-supervision-read', about: `person:${who.id}` }];
  if (query['as'] === 'csv') return file(`supervision-about-children-${today}.csv`, 'text/csv; charset=utf-8', csvWith(['Lists of', listed], ['Child', 'Team', 'Worker', 'How it stands', 'Last', 'Next by'], lines.map((each) => [each.child, each.team, each.worker, standingNames[each.standing], each.lastOn, each.next.dueOn])), readings);
  return page('capabilities/oversight/web/cases.njk', {
    age: ageOf(listed, today),
    lines: lines.slice(offset, offset + limit).map((each) => ({ ...each, name: standingNames[each.standing], colour: colours[each.standing], mayRecord: each.workerId !== null && each.workerId !== who.id && lineOf(who).length > 0 })),
    counts: standings.map((each) => ({ standing: each, name: standingNames[each], number: all.filter((line) => line.standing === each).length, href: addressOf(asked, each) })),
    total: lines.length, all: all.length, standing, allHref: addressOf(asked, null), only: worker !== null || due ? { worker: worker === null ? null : (await findNames(db, [worker])).get(worker), due } : null, queues: await countQueues(db, { teams: who.manages, person: who.id }), manages: lineOf(who).length > 0, wanted: String(wanted), chooseTeam: who.manages.length > mostTeams,
    teams: who.manages.length > 1 ? await listTeamsOf(db, who.manages, today) : [],
    list: listOfPages('/oversight/supervision/cases', query, { total: lines.length, size, page: at, sorts: [], sort: '', descending: false }), done: doneWords[query['done'] ?? ''] ?? null,
  }, { readings });
}

/** The same rule as of the report, for one child. */
export function standingOn(line: Pick<CaseLine, 'begunOn' | 'recordedOn' | 'beforeOn' | 'wrongOn' | 'unfiledOn'>, dueAfter: DueAfter, today: Day): Standing {
  if (dueAfter(today) === null) return 'not-due';
  const lasts = (day: Day | null) => day !== null && (dueAfter(day) ?? today) >= today;
  return standingOf({
    recorded: lasts(line.recordedOn), inTime: line.recordedOn !== null && line.recordedOn <= (dueAfter(line.beforeOn ?? line.begunOn) ?? today),
    elsewhere: lasts(line.wrongOn), unfiled: lasts(line.unfiledOn), fresh: lasts(line.begunOn),
  });
}
