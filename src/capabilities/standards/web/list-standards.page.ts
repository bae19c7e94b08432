import { type Answer, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { listStandards, searchStatements } from '../sql/find.ts';
import { highlight } from './highlight.ts';
import { doneIn, mayEdit } from './words.ts';

/** The standards and their versions, and a search over their statements. */
export async function show({ db, query, who }: Visit): Promise<Answer> {
  const typed = (query['q'] ?? '').trim().slice(0, 200);
  const words = typed.split(/\s+/).filter(Boolean).slice(0, 12);
  const hits = words.length > 0 ? await searchStatements(db, words) : [];
  const found = hits.map((hit) => ({
    ...hit, text: highlight(hit.text, words), good: highlight(hit.good, words), source: highlight(hit.source, words),
  }));
  return page('capabilities/standards/web/list-standards.njk', {
    standards: await listStandards(db), typed, found: words.length > 0 ? found : null, mayEdit: mayEdit(who), done: doneIn(query),
  });
}
