import { type Answer, page } from '../../../platform/web/answer.ts';
import type { OpenVisit } from '../../../platform/web/route.ts';
import { periodWords } from '../domain/category.ts';
import { listCategories } from '../sql/find.ts';
import { detailsFor } from './details-for.ts';

/** How personal data is used, for anybody: what the law asks to be told, filled from what the authority has set. */
export async function show({ db }: OpenVisit): Promise<Answer> {
  const categories = await listCategories(db);
  return page('capabilities/privacy/web/privacy-notice.njk', {
    details: await detailsFor(db), categories: categories.map((each) => ({ name: each.name, holds: each.holds, purpose: each.purpose,
      lawfulBasis: each.lawfulBasis, period: periodWords(each.keep), keepFrom: each.keepFrom })),
  });
}
