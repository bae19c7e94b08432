import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { periodWords } from '../domain/category.ts';
import { type CategoryLine, listCategories } from '../sql/find.ts';

/** What is kept and why: for everybody who works here, in one place. */
export async function show({ db, who, today, query }: Visit): Promise<Answer> {
  const categories = await listCategories(db);
  if (query['as'] === 'csv') return file(`what-we-keep-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, categories.map(cells)));
  return page('capabilities/privacy/web/kept.njk', {
    categories: categories.map((each) => ({ ...each, period: periodWords(each.keep), overdue: each.reviewOn <= today })),
    maySet: permits(who, 'keep-privacy'), done: query['done'] === 'set' ? 'Saved.' : null,
  });
}

const heads = ['Category', 'What it holds', 'Why', 'Ground in law', 'Who answers for it', 'Kept for', 'Counted from', 'Where the period comes from', 'Set by', 'Looked at again on', 'On hold'];
function cells(each: CategoryLine) {
  return [each.name, each.holds, each.purpose, each.lawfulBasis, each.owner, periodWords(each.keep), each.keepFrom, each.source,
    each.setBy ?? 'As it came with Touchstone', each.reviewOn, each.held ? 'yes' : ''];
}
