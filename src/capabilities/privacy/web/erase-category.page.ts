import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import { listOfPages, pageIn, sizeIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type DueList, type Keeper, erase, loadDueList } from '../commands/erase.ts';
import { periodWords } from '../domain/category.ts';
import type { CannotErase } from '../domain/erasure.ts';
import { type CategoryLine, listCategories } from '../sql/find.ts';

interface Seen { readonly keeper: Keeper; readonly category: CategoryLine; readonly due: DueList }

async function seeDue({ db, params, today }: Visit, keepers: readonly Keeper[]): Promise<Seen | null> {
  const keeper = keepers.find((each) => each.category === params['code']);
  const category = (await listCategories(db)).find((each) => each.code === params['code']);
  return keeper && category ? { keeper, category, due: await loadDueList(db, today, keeper, category.keep) } : null;
}

/** The list may name children by reference: reading it is written down. */
const reading = ({ category }: Seen) => [{ what: 'erasure-list-read', about: `category:${category.code}` }];

/** First step: what is over its time in one category. */
export async function show(visit: Visit, keepers: readonly Keeper[]): Promise<Answer> {
  const seen = await seeDue(visit, keepers);
  if (!seen) return notFound;
  const { category, due } = seen;
  if (visit.query['as'] === 'csv') {
    return file(`due-${category.code}-${visit.today}.csv`, 'text/csv; charset=utf-8', csvOf(['What', 'Since', 'Kept by a hold'], due.items.map((each) => [each.title, each.on, each.held ? 'yes' : ''])), reading(seen));
  }
  return duePage(visit, seen, false, '', []);
}

/** Second step: the number of what goes is typed, and that is the end of it. */
export async function showConfirm(visit: Visit, keepers: readonly Keeper[]): Promise<Answer> {
  const seen = await seeDue(visit, keepers);
  return seen ? duePage(visit, seen, true, '', []) : notFound;
}

function duePage({ query }: Visit, seen: Seen, confirming: boolean, typed: string, errors: readonly FieldError[], status = 422): Answer {
  const { category, due } = seen;
  const [number, size] = [pageIn(query), sizeIn(query)];
  const free = due.items.filter((each) => !each.held).length;
  return page('capabilities/privacy/web/erase-category.njk', {
    category, period: periodWords(category.keep), before: due.before, digest: due.digest, onHold: due.categoryHeld, free, heldCount: due.items.length - free, confirming, typed, errors,
    lines: due.items.slice((number - 1) * size, number * size),
    list: listOfPages(`/privacy/erase/${category.code}`, query, { total: due.items.length, size, page: number, sorts: [], sort: '', descending: false }),
  }, { status: errors.length > 0 ? status : 200, readings: reading(seen) });
}

const words: Readonly<Record<CannotErase, string>> = {
  'nothing-due': 'Nothing is over its time now.', 'number-differs': 'That is not the number of what goes. Type it as it stands above.',
  'list-changed': 'The list has changed since you opened this page. Look at it again.', 'category-held': 'The category is on hold. Nothing was erased.',
};

export async function submit(visit: Visit, keepers: readonly Keeper[]): Promise<Answer> {
  const keeper = keepers.find((each) => each.category === visit.params['code']);
  if (!keeper) return notFound;
  const typed = textOf(visit.form, 'number');
  const outcome = await erase(visit, keeper, { typed, digest: textOf(visit.form, 'digest') });
  if (outcome.ok) return redirect(`/privacy/erase?done=${outcome.value.erased}`);
  const seen = outcome.refusal === 'not-there' ? null : await seeDue(visit, keepers);
  if (!seen || outcome.refusal === 'not-there') return notFound;
  const here = outcome.refusal === 'number-differs';
  return duePage(visit, seen, true, typed, [{ field: here ? 'number' : 'main-content', text: words[outcome.refusal] }], here ? 422 : 409);
}
