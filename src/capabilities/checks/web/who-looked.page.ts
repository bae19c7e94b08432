import { kindNames } from '../../../kernel/kinds.ts';
import { type Answer, file, notFound, page, type Reading, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { type ReadingFilter, type ReadingLine, listReadings, listReadingsOfMe } from '../sql/find-readings.ts';
import { seeWork } from './see-work.ts';

type Read = { lines: ReadingLine[]; total: number };

/** Who looked at one piece of work. */
export async function showOfWork(visit: Visit): Promise<Answer> {
  const seen = await seeWork(visit);
  if (!seen) return notFound;
  const { work } = seen;
  return answer(visit, await listReadings(visit.db, 'work', work.id, filterOf(visit)), {
    title: `Who looked at ${kindNames[work.kind].one.toLowerCase()} ${work.number}?`, path: `/work/${work.id}/looked`, back: { href: `/work/${work.id}`, text: 'Back to the work' },
    readings: [{ what: 'readings-read', about: `work:${work.id}` }],
  });
}

/** Who looked at anything about a child: as far as one's own scope goes; all of it for who answers for information. */
export async function showOfChild(visit: Visit): Promise<Answer> {
  const child = (visit.query['child'] ?? '').toUpperCase().replaceAll(/\s/g, '').slice(0, 40);
  const of = permits(visit.who, 'watch-glass') ? 'child-ever' : 'child';
  const read = child === '' ? null : await listReadings(visit.db, of, child, filterOf(visit));
  return answer(visit, read, {
    title: 'Who looked at a child’s work?', path: '/looked', back: { href: '/who', text: 'Who sees what' }, child, readings: child === '' ? [] : [{ what: 'readings-read', about: `child:${child}` }],
  });
}

/** Who read my work, or my page: for everybody, about themselves. */
export async function showOfMe(visit: Visit): Promise<Answer> {
  const { who, db } = visit;
  return answer(visit, await listReadingsOfMe(db, who.id, filterOf(visit)), { title: 'Who looked at me?', path: '/looked-at-me', back: { href: '/', text: 'To do' }, readings: [] });
}

function filterOf({ query, today }: Visit): ReadingFilter {
  return { name: (query['name'] ?? '').trim().slice(0, 100) || null, today, ...sliceIn(query) };
}

interface About { readonly title: string; readonly path: string; readonly back: { readonly href: string; readonly text: string }; readonly child?: string; readonly readings: readonly Reading[] }

function answer({ query, today }: Visit, read: Read | null, { title, path, back, child, readings }: About): Answer {
  const slice = sliceIn(query);
  const { lines, total } = read ?? { lines: [], total: 0 };
  if (query['as'] === 'csv') return file(`who-looked-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, lines.map(cells)), readings);
  if (lines.length === 0 && slice.page > 1) return redirect(path);
  const name = query['name'] ?? '';
  return page('capabilities/checks/web/who-looked.njk', {
    title, path, back, asksChild: child !== undefined, child, name, asked: read !== null, lines: lines.map((line) => ({ ...line, words: wordsOf(line.what) })), total,
    list: listOfPages(path, query, { ...slice, total, sorts: [], sort: '', descending: true }),
  }, { readings });
}

const words: Readonly<Record<string, string>> = { 'work-read': 'Read a piece of work', 'child-looked-at': 'Looked the child up', 'person-read': 'Read your page' };
const wordsOf = (what: string) => words[what] ?? what.replaceAll('-', ' ');

const heads = ['When', 'Who', 'Job', 'What', 'Piece of work', 'In an emergency'];
const cells = (line: ReadingLine) => [line.at.toISOString(), line.name, line.job ?? '', wordsOf(line.what), line.number ?? '', line.glass ? 'yes' : ''];
