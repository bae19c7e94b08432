import type { Day } from '../../../kernel/day.ts';
import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvWith } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { ageOf, findCaseloadDay } from '../../caseload/index.ts';
import type { DueAfter } from '../domain/supervision/due.ts';
import { type Standing, standingNames, standingOf, standings } from '../domain/supervision/standing.ts';
import { type CaseLine, countQueues, listCases } from '../sql/find-case-supervision.ts';
import { listTeamsOf } from '../sql/find-supervision-report.ts';
import { dueAfterHere, lineOf, numberIn } from './see-supervision.ts';

const doneWords: Readonly<Record<string, string>> = { held: 'Saved.', right: 'Put right. It counts as recorded from that day on.' };
/** More teams than these at once are looked at one by one. */
const mostTeams = 6;
const missingFirst: readonly Standing[] = ['not-recorded', 'unfiled', 'wrong-place', 'late', 'in-time', 'not-due'];
const colours: Readonly<Record<Standing, string>> = { 'in-time': 'green', late: 'turquoise', 'wrong-place': 'orange', unfiled: 'orange', 'not-recorded': 'red', 'not-due': 'grey' };

/** How supervision about each open child stands, what is missing first. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, who, query, today } = visit;
  const wanted = numberIn(query['team']);
  const teams = who.manages.includes(wanted) ? [wanted] : who.manages.length <= mostTeams ? who.manages : [];
  const [dueAfter, listed] = [await dueAfterHere(visit, 'case'), await findCaseloadDay(db)];
  const all = (await listCases(db, { teams, worker: wanted ? 0 : who.id })).map((each) => ({ ...each, standing: standingOn(each, dueAfter, today), lastOn: lastOf(each) }));
  const standing = standings.find((each) => each === query['standing']) ?? null;
  const lines = all.filter((each) => standing === null || each.standing === standing).toSorted((one, other) => missingFirst.indexOf(one.standing) - missingFirst.indexOf(other.standing) || (one.lastOn ?? '').localeCompare(other.lastOn ?? '') || one.child.localeCompare(other.child));
  const { page: at, size, limit, offset } = sliceIn(query);
  const readings = [{ what: 'case-supervision-read', about: `person:${who.id}` }];
  if (query['as'] === 'csv') return file(`supervision-about-children-${today}.csv`, 'text/csv; charset=utf-8', csvWith(['Lists of', listed], ['Child', 'Team', 'Worker', 'How it stands', 'Last'], lines.map((each) => [each.child, each.team, each.worker, standingNames[each.standing], each.lastOn])), readings);
  return page('capabilities/oversight/web/cases.njk', {
    age: ageOf(listed, today),
    lines: lines.slice(offset, offset + limit).map((each) => ({ ...each, name: standingNames[each.standing], colour: colours[each.standing], mayRecord: each.workerId !== null && each.workerId !== who.id && lineOf(who).length > 0 })),
    counts: standings.map((each) => ({ standing: each, name: standingNames[each], number: all.filter((line) => line.standing === each).length, href: `/oversight/supervision/cases?${wanted ? `team=${wanted}&` : ''}standing=${each}` })),
    total: lines.length, all: all.length, standing, queues: await countQueues(db, { teams: who.manages, person: who.id }), manages: lineOf(who).length > 0, wanted: String(wanted), chooseTeam: who.manages.length > mostTeams,
    teams: who.manages.length > 1 ? await listTeamsOf(db, who.manages, today) : [],
    list: listOfPages('/oversight/supervision/cases', query, { total: lines.length, size, page: at, sorts: [], sort: '', descending: false }), done: doneWords[query['done'] ?? ''] ?? null,
  }, { readings });
}

const lastOf = ({ recordedOn, wrongOn, unfiledOn }: CaseLine): Day | null => [recordedOn, wrongOn, unfiledOn].reduce((latest, each) => (each !== null && (latest === null || each > latest) ? each : latest), null);

/** The same rule as of the report, for one child. */
export function standingOn(line: Pick<CaseLine, 'begunOn' | 'recordedOn' | 'beforeOn' | 'wrongOn' | 'unfiledOn'>, dueAfter: DueAfter, today: Day): Standing {
  if (dueAfter(today) === null) return 'not-due';
  const lasts = (day: Day | null) => day !== null && (dueAfter(day) ?? today) >= today;
  return standingOf({
    recorded: lasts(line.recordedOn), inTime: line.recordedOn !== null && line.recordedOn <= (dueAfter(line.beforeOn ?? line.begunOn) ?? today),
    elsewhere: lasts(line.wrongOn), unfiled: lasts(line.unfiledOn), fresh: lasts(line.begunOn),
  });
}
