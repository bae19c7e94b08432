import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, pageIn, sizeIn, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type RequestView, listRequests } from '../sql/find-requests.ts';
import { clockWords, requestStates, subjectWords } from './request-words.ts';

const sorts = ['due', 'number', 'received'] as const;
type Line = RequestView & { readonly dueOn: string | null; readonly clock: string; readonly overdue: boolean };

/** Requests for what is held about somebody, the one due soonest first. */
export async function show({ db, query, today }: Visit): Promise<Answer> {
  const number = pageIn(query);
  const sort = sorts.find((each) => each === query['sort']) ?? 'due';
  const descending = query['order'] === 'down';
  const found = (await listRequests(db, query['state'] !== 'all')).map((each): Line => {
    const clock = clockWords(each, today);
    return { ...each, dueOn: clock.dueOn, clock: clock.text, overdue: clock.overdue };
  });
  const all = sorted(found.filter((each) => query['overdue'] !== 'yes' || each.overdue), sort, descending);
  const { limit, offset } = sliceIn(query);
  const lines = all.slice(offset, offset + limit);
  if (lines.length === 0 && number > 1) return redirect('/privacy/requests');
  const readings = lines.some((each) => each.subjectKind === 'child') ? [{ what: 'access-requests-read', about: 'privacy:requests' }] : [];
  if (query['as'] === 'csv') return file(`requests-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, all.map(cells)), readings);
  return page('capabilities/privacy/web/requests.njk', {
    lines: lines.map((each) => ({ ...each, about: subjectWords(each), stateName: requestStates[each.state] })), total: all.length,
    list: listOfPages('/privacy/requests', query, { total: all.length, size: sizeIn(query), page: number, sorts, sort, descending }),
    typed: { all: query['state'] === 'all', overdue: query['overdue'] === 'yes' }, filtered: query['overdue'] === 'yes' || query['state'] === 'all',
  }, { readings });
}

function sorted(lines: readonly Line[], sort: (typeof sorts)[number], descending: boolean): Line[] {
  const key = (each: Line) => ({ due: each.dueOn ?? '9999', received: each.receivedOn, number: String(each.number).padStart(9, '0') })[sort];
  const list = lines.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : one.number - other.number));
  return descending ? list.toReversed() : list;
}

const heads = ['Number', 'About', 'Who asks', 'Received', 'Due', 'State'];
function cells(line: Line) {
  return [line.number, subjectWords(line), line.askedBy, line.receivedOn, line.dueOn ?? line.clock, requestStates[line.state].text];
}
