import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { haveLooked } from '../commands/break-glass.ts';
import { permits } from '../domain/permission.ts';
import { type GlassView, findGlass, listGlass, listMarked } from '../sql/find-glass.ts';
import { readingWords } from './words.ts';

/** Who opened what in an emergency, the newest first. It names children by reference: the reading is journalled. */
export async function show({ db, query, now, today }: Visit): Promise<Answer> {
  const slice = sliceIn(query);
  const name = (query['name'] ?? '').trim().slice(0, 100) || null;
  const { lines, total } = await listGlass(db, now, { name, ...slice });
  const readings = [{ what: 'glass-list-read', about: 'journal:glass' }];
  if (query['as'] === 'csv') return file(`emergency-access-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, lines.map(cells)), readings);
  if (lines.length === 0 && slice.page > 1) return redirect('/glass');
  return page('capabilities/access/web/glass.njk', {
    lines, total, name: name ?? '', filtered: name !== null,
    list: listOfPages('/glass', query, { ...slice, total, sorts: [], sort: '', descending: true }),
  }, { readings });
}

const heads = ['Who', 'Job', 'Team opened', 'Child opened', 'Why', 'From', 'Until', 'Closed early', 'Readings', 'Not looked at yet by'];
const cells = (line: GlassView) => [line.name, line.job ?? '', line.team ?? '', line.child ?? '', line.reason, line.from.toISOString(), line.until.toISOString(),
  line.endedAt?.toISOString() ?? '', line.readings, line.told.filter(({ seen }) => !seen).map((each) => each.name).join(', ')];

/** One of them, for those who were told and those who watch: who, why, and everything that was read. */
export async function showOne(visit: Visit): Promise<Answer> {
  const glass = await findSeen(visit);
  if (!glass) return notFound;
  const { db, who, query } = visit;
  return page('capabilities/access/web/glass-one.njk', {
    glass, marked: (await listMarked(db, glass)).map((each) => ({ ...each, words: readingWords(each.what) })), mayWatch: permits(who, 'watch-glass'),
    mayLook: glass.told.some((each) => each.person === who.id && !each.seen), done: query['done'] === 'looked' ? 'Noted: you have looked at it.' : null,
  }, { readings: [{ what: 'glass-read', about: `person:${glass.person}` }] });
}

async function findSeen({ db, params, now, who }: Visit): Promise<GlassView | null> {
  const id = params['id'] ?? '';
  const glass = /^\d{1,9}$/.test(id) ? await findGlass(db, Number(id), now) : null;
  if (!glass) return null;
  return permits(who, 'watch-glass') || glass.told.some(({ person }) => person === who.id) ? glass : null;
}

export async function submit(visit: Visit): Promise<Answer> {
  const glass = await findSeen(visit);
  if (!glass || !glass.told.some(({ person }) => person === visit.who.id)) return notFound;
  await haveLooked(visit, glass.id, glass.person);
  return redirect(`/glass/${glass.id}?done=looked`);
}
