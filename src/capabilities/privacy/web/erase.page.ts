import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type DueList, type Keeper, loadDueList, mostAtOnce } from '../commands/erase.ts';
import { periodWords } from '../domain/category.ts';
import { type CategoryLine, listCategories } from '../sql/find.ts';
import { listErasures } from '../sql/find-erasures.ts';

/** What has been kept for its whole time, category by category, and what was erased before. */
export async function show({ db, today, query }: Visit, keepers: readonly Keeper[]): Promise<Answer> {
  const erasures = await listErasures(db, query['as'] === 'csv' ? 10_000 : 50);
  if (query['as'] === 'csv') {
    return file(`erasures-${today}.csv`, 'text/csv; charset=utf-8', csvOf(['Certificate', 'Category', 'Began before', 'Erased', 'Kept by a hold', 'By', 'At', 'Fingerprint of the list'],
      erasures.map((each) => [each.id, each.name, each.before, each.erased, each.held, each.by, each.at.toISOString(), each.digest])));
  }
  const lines = [];
  for (const category of await listCategories(db)) {
    const keeper = keepers.find((each) => each.category === category.code);
    lines.push(lineOf(category, keeper ? await loadDueList(db, today, keeper, category.keep) : null));
  }
  const done = /^\d{1,7}$/.test(query['done'] ?? '') ? `Erased: ${Number(query['done']).toLocaleString('en-GB')}. The certificate is below.` : null;
  return page('capabilities/privacy/web/erase.njk', { lines, erasures, done });
}

/** Without a list: what goes by itself. */
function lineOf(category: CategoryLine, due: DueList | null) {
  const items = due?.items ?? [];
  const held = items.filter((each) => each.held).length;
  return {
    code: category.code, name: category.name, period: periodWords(category.keep), keepFrom: category.keepFrom, byItself: due === null,
    due: items.length - held, held, more: items.length >= mostAtOnce, onHold: due?.categoryHeld ?? false,
  };
}
