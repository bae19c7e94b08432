import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Extract, rowsOf } from '../domain/extract.ts';
import { returnNames } from '../domain/return-words.ts';
import { listExtracts } from '../sql/find-extracts.ts';
import { stateNameOf } from './see-extract.ts';

const heads = ['Number', 'Return', 'As at', 'State', 'Rows', 'Brought in by'];
const doneWords: Readonly<Record<string, string>> = { dropped: 'Thrown away. Nothing of it was kept.' };

/** Everything that was brought in, the newest first. */
export async function show({ db, query, today }: Visit): Promise<Answer> {
  const { page: at, size, limit, offset } = sliceIn(query);
  const { extracts, total } = await listExtracts(db, { limit, offset });
  if (query['as'] === 'csv') return file(`returns-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, extracts.map(lineOf).map((line) => [line.id, line.name, line.asAt, line.stateName, line.rows, line.madeBy ?? ''])));
  if (extracts.length === 0 && at > 1) return redirect('/returns');
  return page('capabilities/caseload/web/returns.njk', {
    lines: extracts.map(lineOf), total, done: doneWords[query['done'] ?? ''] ?? null,
    list: listOfPages('/returns', query, { total, size, page: at, sorts: [], sort: '', descending: false }),
  });
}

function lineOf(extract: Omit<Extract, 'problems'>) {
  return { ...extract, name: returnNames[extract.kind], stateName: stateNameOf(extract), rows: rowsOf(extract) };
}
