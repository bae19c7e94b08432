import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { findBroken, findSealState } from '../../journal/index.ts';
import { listLines } from '../sql/find.ts';

const size = 50;
/** Its lines name children by reference: who read them is a line of its own. */
const reading = [{ what: 'journal-read', about: 'journal:lines' }];

/** What was done and read, newest first, and whether the chain holds. */
export async function show({ db, query }: Visit): Promise<Answer> {
  const filter = filterOf(query);
  const found = await listLines(db, filter);
  if (query['as'] === 'csv') {
    return file('journal.csv', 'text/csv; charset=utf-8', csvOf(['Entry', 'When', 'What', 'Who', 'About', 'Detail'],
      found.map((line) => [line.id, line.at.toISOString(), line.what, line.by ?? 'The service', line.about, line.detail])), reading);
  }
  const lines = found.slice(0, size);
  const link = (extra: string) => `/journal?${new URLSearchParams({ about: filter.about ?? '', what: filter.what ?? '' }).toString()}&${extra}`;
  return page('capabilities/access/web/journal.njk', {
    lines: lines.map((line) => ({ ...line, what: sentence(line.what), detail: detailOf(line.detail) })), filter,
    older: found.length > size ? link(`before=${lines.at(-1)?.id ?? 0}`) : null, csv: link('as=csv'),
    seals: await findSealState(db), broken: query['verify'] === 'yes' ? await findBroken(db) : null,
  }, { readings: reading });
}

function filterOf(query: Visit['query']) {
  const before = Number(query['before'] ?? '');
  return {
    about: query['about'] || null, what: query['what'] || null,
    before: Number.isSafeInteger(before) && before > 0 ? before : null, limit: query['as'] === 'csv' ? 5000 : size + 1,
  };
}

function sentence(what: string): string {
  const words = what.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function detailOf(detail: string): string {
  return Object.entries(JSON.parse(detail) as Record<string, unknown>)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(', ').slice(0, 200);
}
