import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { addDays } from '../../../kernel/day.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { ageOf } from '../domain/age.ts';
import { endingChoices } from '../domain/children/ending.ts';
import { type Urgency, type Wanted, byFirstClock, hasNeed, isWanted, needNames, needs, urgencyOf } from '../domain/children/urgency.ts';
import { standingNames, statusNames, toldWords } from '../domain/children/words.ts';
import { titleOfList } from '../domain/returns/definitions.ts';
import { type ChildWithLines, findCaseloadDay, listEndedChildren, listOpenChildren, listToldEnded } from '../sql/find-children.ts';
import { reckoningOn } from './reckoning.ts';

/** Endings that the lists tell are shown for a quarter: some 500 a year in a large authority. */
const toldForDays = 92;
const sorts = ['urgent', 'reference', 'worker', 'seen'] as const;
type Line = ChildWithLines & { readonly urgency: Urgency };

/** The open children of somebody's scope, the most urgent first. */
export async function show({ db, who, query, today }: Visit): Promise<Answer> {
  const reckoning = await reckoningOn({ db, today });
  const whose = { teams: who.manages, worker: who.id, whole: who.whole };
  const children = await listOpenChildren(db, whose);
  const all: Line[] = children.map((each) => ({ ...each, urgency: urgencyOf(each, reckoning) }));
  const typed = wantedOf(query);
  const lines = all.filter((each) => isWanted(each, typed)).toSorted(orderOf(query));
  const { page: at, size, limit, offset } = sliceIn(query);
  const shown = lines.slice(offset, offset + limit);
  if (shown.length === 0 && at > 1) return redirect('/children');
  const readings = [{ what: 'children-read', about: `person:${who.id}` }];
  if (query['as'] === 'csv') return file(`children-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, shown.map(cells)), readings);
  return page('capabilities/caseload/web/children.njk', {
    lines: shown.map((each) => ({ ...each, statusName: statusNames[each.status], standing: each.urgency.first && standingNames[each.urgency.first.standing] })),
    age: ageOf(await findCaseloadDay(db), today), typed, empty: all.length === 0, wide: who.whole || who.manages.length > 0, mayCount: permits(who, 'see-figures'),
    counts: needs.map((need) => ({ need, text: needNames[need], count: all.filter(({ urgency }) => hasNeed(urgency, need, null)).length, href: `/children?need=${need}` })),
    ...choicesOf(all), list: listOfPages('/children', query, { total: lines.length, size, page: at, sorts, sort: sortIn(query), descending: query['order'] === 'down' }),
    ended: (await listEndedChildren(db, whose)).map((each) => ({ ...each, whyText: endingChoices[each.why] })),
    toldSince: addDays(today, -toldForDays), told: (await listToldEnded(db, whose, addDays(today, -toldForDays))).map((each) => ({ ...each, whyText: toldWords[each.why], listTitle: titleOfList(each.list) })),
    filtered: Object.values(typed).some((each) => each !== null), total: lines.length,
  }, { readings });
}

function wantedOf(query: Visit['query']): Wanted {
  const asked = (name: string) => (query[name] ?? '').trim().slice(0, 100) || null;
  const status = asked('status');
  return { need: needs.find((each) => each === query['need']) ?? null, clock: asked('clock'), team: asked('team'), status: status !== null && Object.hasOwn(statusNames, status) ? status : null, words: asked('words') };
}

/** What the filters offer: what there is among the children of this person. */
function choicesOf(all: readonly Line[]) {
  const sorted = (pairs: Iterable<readonly [string, string]>) => [...new Map(pairs)].map(([value, text]) => ({ value, text })).toSorted((one, other) => one.text.localeCompare(other.text));
  return {
    teams: sorted(all.map(({ teamId, team }) => [String(teamId ?? 'none'), teamId === null ? 'Not one of our teams' : team ?? ''])),
    clocks: sorted(all.flatMap(({ urgency }) => urgency.clocks.map(({ id, name }) => [id, name] as const))),
    statuses: sorted(all.map(({ status }) => [status, statusNames[status]])),
  };
}

const sortIn = (query: Visit['query']) => sorts.find((each) => each === query['sort']) ?? 'urgent';

function orderOf(query: Visit['query']): (one: Line, other: Line) => number {
  const text = (one: string | null, other: string | null) => (one ?? '').localeCompare(other ?? '');
  const order = {
    urgent: (one: Line, other: Line) => byFirstClock(one.urgency, other.urgency), reference: (one: Line, other: Line) => text(one.reference, other.reference),
    worker: (one: Line, other: Line) => text(one.worker, other.worker), seen: (one: Line, other: Line) => text(one.urgency.lastSeen, other.urgency.lastSeen),
  }[sortIn(query)];
  return query['order'] === 'down' ? (one, other) => order(other, one) : order;
}

const heads = ['Child', 'Status', 'Team', 'Worker', 'Last seen', 'Lists of', 'Overdue', 'Most urgent', 'How it stands', 'Due', 'Why'];
function cells({ reference, status, team, worker, asAt, urgency: { overdue, first, lastSeen } }: Line) {
  return [reference, statusNames[status], team, worker, lastSeen, asAt, overdue, first?.name ?? '', first ? standingNames[first.standing].text : '', first?.verdict.dueOn ?? '', first?.verdict.reason ?? ''];
}
