import { isKind, kindNames, kinds } from '../../../kernel/kinds.ts';
import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, pageIn, sizeIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { seesAll, seesTeams } from '../domain/scope.ts';
import type { State } from '../domain/work.ts';
import { type WorkFilter, type WorkLine, listWork } from '../sql/find-lists.ts';
import { stateNames } from './words.ts';

const sorts = ['due', 'number', 'child', 'author', 'kind', 'state'] as const;
const states = Object.keys(stateNames) as State[];

/** Pieces of work: a practitioner's own, or those of the teams that somebody answers for. The filters stay in the address. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, query, who, today } = visit;
  const asCsv = query['as'] === 'csv';
  const [pageNumber, size] = [pageIn(query), sizeIn(query)];
  const filter = filterOf(visit, asCsv ? { limit: 10_000, offset: 0 } : { limit: size, offset: (pageNumber - 1) * size });
  const { lines, total } = await listWork(db, filter);
  if (lines.length === 0 && pageNumber > 1) return redirect('/work');
  const readings = [{ what: 'work-list-read', about: `person:${who.id}` }];
  if (asCsv) return file(`work-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, lines.map(cells)), readings);
  return page('capabilities/checks/web/work-list.njk', {
    lines: lines.map((line) => ({ ...line, kindName: kindNames[line.kind].one, stateName: stateNames[line.state], overdue: isOpen(line) && line.dueOn < today })),
    list: listOfPages('/work', query, { total, size, page: pageNumber, sorts, sort: filter.sort, descending: filter.descending }),
    typed: { state: filter.state ?? '', kind: filter.kind ?? '', child: filter.child ?? '', name: filter.name ?? '', overdue: filter.overdueBefore !== null, size: query['size'] ? size : null },
    kinds: kinds.map((value) => ({ value, text: kindNames[value].one })), states: states.map((value) => ({ value, text: stateNames[value].text })),
    wide: seesTeams(who), mayBreakGlass: permits(who, 'break-glass'), filtered: ['state', 'kind', 'child', 'name', 'overdue'].some((name) => query[name]), total,
  }, { readings });
}

const isOpen = (line: WorkLine) => line.state === 'in-progress' || line.state === 'returned';

function filterOf({ query, who, today }: Visit, slice: { limit: number; offset: number }): WorkFilter {
  return {
    teams: who.teams, author: seesAll(who) ? null : who.id, manages: who.manages, children: who.glass.flatMap(({ child }) => child ?? []), ...wantedOf(query),
    overdueBefore: query['overdue'] === 'yes' ? today : null, ...sortOf(query), ...slice,
  };
}

function wantedOf(query: Visit['query']): Pick<WorkFilter, 'state' | 'kind' | 'child' | 'name'> {
  const asked = (name: string, longest: number) => (query[name] ?? '').trim().slice(0, longest) || null;
  const kind = asked('kind', 20);
  return {
    state: states.find((each) => each === query['state']) ?? null, kind: kind && isKind(kind) ? kind : null,
    child: asked('child', 20)?.toUpperCase().replaceAll(/\s/g, '') ?? null, name: asked('name', 100),
  };
}

/** The newest day first, until somebody chooses otherwise. */
function sortOf({ sort, order }: Visit['query']): Pick<WorkFilter, 'sort' | 'descending'> {
  const chosen = sorts.find((each) => each === sort);
  return { sort: chosen ?? 'due', descending: order === undefined ? !chosen : order === 'down' };
}

const heads = ['Number', 'Kind', 'Child', 'Author', 'Team', 'Due', 'State', 'Acted first', 'Signed off'];
function cells(line: WorkLine) {
  return [line.number, kindNames[line.kind].one, line.child, line.authorName, line.team, line.dueOn, stateNames[line.state].text,
    line.actedFirst ? 'yes' : '', line.signedAt?.toISOString() ?? ''];
}
