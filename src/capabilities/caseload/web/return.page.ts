import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { listOfPages, pageIn, sizeIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { dropReturn, keepReturn, undoReturn } from '../commands/keep-return.ts';
import { type Extract, type ListBefore, isSilent, listRowsOf, rowsChanged, rowsOf } from '../domain/extract.ts';
import { keepWords, returnNames, stateNames, undoWords } from '../domain/return-words.ts';
import { titleOfList } from '../domain/returns/definitions.ts';
import type { Problem } from '../domain/returns/seam.ts';
import { columnsHref, tablesLeft } from './columns-to-match.ts';
import { findHeadingsSaid } from '../sql/find-headings.ts';
import { findBefore, findExtract, isNewest, listProblems } from '../sql/find-extracts.ts';
import { listNamesUnmatched } from '../sql/find-names.ts';
import { comparedOf, fileOf, mostRows, readingOf } from './return-files.ts';
import { actOf, seeExtract } from './see-extract.ts';

/** As many as a page of a list may have, unless fewer are asked for. */
const usualSize = 100;
const doneWords: Readonly<Record<string, string>> = { kept: 'Kept: all of it.', undone: 'Undone. Everything is as it was before.' };

/** One extract: how far its reading is, what is in it and what is wrong, what keeping it would change, or has changed. */
export async function show(visit: Visit): Promise<Answer> {
  const extract = await seeExtract(visit);
  if (!extract) return notFound;
  if (visit.query['as'] === 'csv') return fileOf(visit, extract);
  const { at, size } = pageOfProblems(visit.query);
  // Beyond the last page there is nothing to show.
  return at > 1 && (at - 1) * size >= extract.problems.total ? redirect(`/returns/${extract.id}`) : extractPage(visit, extract, null);
}

const pageOfProblems = (query: Visit['query']) => ({ at: pageIn(query), size: query['size'] ? sizeIn(query) : usualSize });

/** Problems stand below all that is said of the return: that is where another page of them begins. */
function pagesOf({ id, problems: { total } }: Extract, query: Visit['query']) {
  const { at, size } = pageOfProblems(query);
  const list = listOfPages(`/returns/${id}`, query, { total, size, page: at, sorts: [], sort: '', descending: false });
  const below = (href: string | null) => (href === null ? null : `${href}#problems`);
  return { ...list, previousHref: below(list.previousHref), nextHref: below(list.nextHref), sizes: list.sizes.map((each) => ({ ...each, href: below(each.href) })) };
}

async function extractPage({ db, query, now }: Visit, extract: Extract, refused: string | null): Promise<Answer> {
  const { changed, before } = await comparedOf(db, extract);
  const { at, size } = pageOfProblems(query);
  const [found, said] = [await listProblems(db, extract.id, { limit: size, offset: (at - 1) * size }), await findHeadingsSaid(db)];
  const problems = found.map((each) => ({ ...each, columnsHref: columnsHref(extract, each, said), wordHref: wordHref(each) }));
  return page('capabilities/caseload/web/return.njk', {
    extract, name: returnNames[extract.kind], stateName: stateNames[extract.state], rows: rowsOf(extract), lists: listRowsOf(extract, changed, before), ...againstOf(before), rowsChanged: rowsChanged(changed), mostRows, problems,
    list: pagesOf(extract, query), unsaid: extract.judged?.more ?? 0, silent: isSilent(extract, now), refused, ...await standingOf(db, extract),
    dropped: droppedOf(extract), tables: tablesLeft(extract), done: doneWords[query['done'] ?? ''] ?? null, percent: Math.floor(extract.part * 100),
  }, { status: refused === null ? 200 : 409, readings: readingOf(extract) });
}

/** The extracts that it is compared with, each once, and the lists that they had and it has not. */
function againstOf(before: readonly ListBefore[]) {
  const against = [...new Map(before.map((each) => [each.id, each])).values()].toSorted((one, other) => other.id - one.id);
  return { against, missing: before.filter(({ here }) => !here).map(({ list }) => titleOfList(list)) };
}

/** Where it is said what a word means; one that is not shown is typed there. Null where there is no word. */
function wordHref({ severity, rule, list, column, value }: Problem): string | null {
  if (severity !== 'ask' || !list || !column || !value) return null;
  return `/returns/words/new?${new URLSearchParams({ list, column, word: rule === 'word-not-shown' ? '' : value }).toString()}`;
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
