import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { dropReturn, keepReturn, undoReturn } from '../commands/keep-return.ts';
import { type Extract, type ListBefore, isSilent, listRowsOf, rowsChanged, rowsOf } from '../domain/extract.ts';
import { keepWords, returnNames, stateNames, undoWords } from '../domain/return-words.ts';
import { titleOfList } from '../domain/returns/definitions.ts';
import { columnsHref, tablesLeft } from './columns-to-match.ts';
import { findHeadingsSaid } from '../sql/find-headings.ts';
import { findBefore, findExtract, isNewest, listProblems } from '../sql/find-extracts.ts';
import { listNamesUnmatched } from '../sql/find-names.ts';
import { comparedOf, fileOf, mostRows, readingOf } from './return-files.ts';
import { actOf, seeExtract } from './see-extract.ts';

const mostShown = 100;
const doneWords: Readonly<Record<string, string>> = { kept: 'Kept: all of it.', undone: 'Undone. Everything is as it was before.' };

/** One extract: how far its reading is, what is in it and what is wrong, what keeping it would change, or has changed. */
export async function show(visit: Visit): Promise<Answer> {
  const extract = await seeExtract(visit);
  if (!extract) return notFound;
  if (visit.query['as'] === 'csv') return fileOf(visit, extract);
  return extractPage(visit, extract, null);
}

async function extractPage({ db, query, now }: Visit, extract: Extract, refused: string | null): Promise<Answer> {
  const { changed, before } = await comparedOf(db, extract);
  const [found, said] = [await listProblems(db, extract.id, { limit: mostShown, offset: 0 }), await findHeadingsSaid(db)];
  const problems = found.map((each) => ({ ...each, columnsHref: columnsHref(extract, each, said) }));
  return page('capabilities/caseload/web/return.njk', {
    extract, name: returnNames[extract.kind], stateName: stateNames[extract.state], rows: rowsOf(extract), lists: listRowsOf(extract, changed, before), ...againstOf(before), rowsChanged: rowsChanged(changed), mostRows, problems,
    moreProblems: extract.problems.total + (extract.judged?.more ?? 0) - problems.length, silent: isSilent(extract, now), refused, ...await standingOf(db, extract),
    dropped: droppedOf(extract), tables: tablesLeft(extract), done: doneWords[query['done'] ?? ''] ?? null, percent: Math.floor(extract.part * 100),
  }, { status: refused === null ? 200 : 409, readings: readingOf(extract) });
}

/** The extracts that it is compared with, each once, and the lists that they had and it has not. */
function againstOf(before: readonly ListBefore[]) {
  const against = [...new Map(before.map((each) => [each.id, each])).values()].toSorted((one, other) => other.id - one.id);
  return { against, missing: before.filter(({ here }) => !here).map(({ list }) => titleOfList(list)) };
}

/** Whether it is the newest that is kept; then how many of its names of teams and workers are nobody of ours. */
async function standingOf(db: Visit['db'], { id, kind, state, asAt }: Extract): Promise<{ readonly newest: boolean; readonly names: number }> {
  const newest = state === 'kept' && await isNewest(db, id);
  return { newest, names: newest && kind === 'annex-a' ? (await listNamesUnmatched(db, asAt, 1)).total : 0 };
}

const droppedOf = ({ judged }: Extract) => (judged?.dropped ?? []).map(({ list, columns }) => ({ list: titleOfList(list), columns }));

export async function keep(visit: Visit): Promise<Answer> {
  const extract = await seeExtract(visit);
  if (!extract) return notFound;
  const outcome = await keepReturn(actOf(visit), extract.id);
  return outcome.ok ? redirect(`/returns/${extract.id}?done=kept`) : extractPage(visit, await findExtract(visit.db, extract.id) ?? extract, keepWords[outcome.refusal]);
}

export async function drop(visit: Visit): Promise<Answer> {
  const extract = await seeExtract(visit);
  return extract && (await dropReturn(actOf(visit), extract.id)).ok ? redirect('/returns?done=dropped') : notFound;
}

export async function showUndo(visit: Visit): Promise<Answer> {
  const extract = await seeExtract(visit);
  if (extract?.state !== 'kept') return notFound;
  return page('capabilities/caseload/web/undo-return.njk', { extract, name: returnNames[extract.kind], lists: listRowsOf(extract, extract.changed ?? {}, await findBefore(visit.db, extract.id)) });
}

export async function undo(visit: Visit): Promise<Answer> {
  const extract = await seeExtract(visit);
  if (!extract) return notFound;
  const outcome = await undoReturn(actOf(visit), extract.id);
  return outcome.ok ? redirect(`/returns/${extract.id}?done=undone`) : extractPage(visit, extract, undoWords[outcome.refusal]);
}
