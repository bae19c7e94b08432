import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, pageIn, sizeIn, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { stateOf } from '../domain/complaint.ts';
import { type ComplaintFilter, type ComplaintLine, listComplaints } from '../sql/find-complaints.ts';
import { complaintStates } from './words.ts';

const sorts = ['due', 'received', 'number'] as const;

/** Complaints, the one to be acknowledged soonest first. */
export async function show({ db, query, today }: Visit): Promise<Answer> {
  const number = pageIn(query);
  const chosen = sorts.find((each) => each === query['sort']);
  const filter: ComplaintFilter = {
    open: query['state'] !== 'all', overdueBefore: query['overdue'] === 'yes' ? today : null, sort: chosen ?? 'due', descending: query['order'] === 'down',
    ...sliceIn(query),
  };
  const { lines, total } = await listComplaints(db, filter);
  if (lines.length === 0 && number > 1) return redirect('/privacy/complaints');
  if (query['as'] === 'csv') return file(`complaints-${today}.csv`, 'text/csv; charset=utf-8', csvOf(['Number', 'From', 'Received', 'Acknowledge by', 'Acknowledged', 'Closed'], lines.map(cells)));
  return page('capabilities/privacy/web/complaints.njk', {
    lines: lines.map((line) => ({ ...line, state: complaintStates[stateOf(line)], overdue: !line.acknowledgedOn && line.dueOn < today })), total,
    list: listOfPages('/privacy/complaints', query, { total, size: sizeIn(query), page: number, sorts, sort: filter.sort, descending: filter.descending }),
    typed: { all: !filter.open, overdue: filter.overdueBefore !== null }, filtered: filter.overdueBefore !== null || !filter.open,
  });
}

function cells(line: ComplaintLine) {
  return [line.number, line.name, line.receivedOn, line.dueOn, line.acknowledgedOn, line.closedOn];
}
