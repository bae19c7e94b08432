import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { listOfPages, sizeIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Extract, rowsOf } from '../domain/extract.ts';
import { returnNames, stateNames } from '../domain/return-words.ts';
import { listExtracts } from '../sql/find-extracts.ts';

const doneWords: Readonly<Record<string, string>> = { dropped: 'Thrown away. Nothing of it was kept.' };

/** Everything that was brought in, the newest first. */
export async function show({ db, query }: Visit): Promise<Answer> {
  const [size, at] = [sizeIn(query), Math.min(Math.max(Math.trunc(Number(query['page'] ?? '1')) || 1, 1), 10_000)];
  const { extracts, total } = await listExtracts(db, { limit: size, offset: (at - 1) * size });
  if (extracts.length === 0 && at > 1) return redirect('/returns');
  return page('capabilities/caseload/web/returns.njk', {
    lines: extracts.map(lineOf), total, done: doneWords[query['done'] ?? ''] ?? null,
    list: listOfPages('/returns', query, { total, size, page: at, sorts: [], sort: '', descending: false }),
  });
}

function lineOf(extract: Extract) {
  return { ...extract, name: returnNames[extract.kind], stateName: stateNames[extract.state], rows: rowsOf(extract) };
}
