import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { definitionOf } from '../domain/matters/definitions.ts';
import { figuresOfKind, numberHeads } from './figures-of-kind.ts';

/** What a kind of matter comes to: volume, wait, share changed, in time and late, causes, themes. Numbers, about nobody. */
export async function show(visit: Visit): Promise<Answer> {
  const definition = definitionOf(visit.params['kind'] ?? '');
  if (!definition) return notFound;
  const tables = await figuresOfKind(visit, definition);
  const { query, today } = visit;
  if (query['as'] !== 'csv') return page('capabilities/oversight/web/kind-figures.njk', { definition, tables, numberHeads });
  const asked = tables.find(({ id }) => id === query['of']);
  return asked ? file(`${definition.id}-${asked.id}-${today}.csv`, 'text/csv; charset=utf-8', csvOf(asked.heads, asked.rows)) : notFound;
}
