import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { listOfPages, pageIn, sizeIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { askReturn, stopSettling } from '../commands/ask-return.ts';
import { dropReturn } from '../commands/keep-return.ts';
import { type Extract, type ListBefore, type SettlingWhat, isSilent, listRowsOf, rowsChanged, rowsOf } from '../domain/extract.ts';
import { notSettledWords, returnNames, settlingWords } from '../domain/return-words.ts';
import { titleOfList } from '../domain/returns/definitions.ts';
import type { Problem } from '../domain/returns/seam.ts';
import { percentSettled, underWay } from '../domain/settling.ts';
import { columnsHref, tablesLeft } from './columns-to-match.ts';
import { findHeadingsSaid } from '../sql/find-headings.ts';
import { findBefore, findExtract, isNewest, listProblems } from '../sql/find-extracts.ts';
import { listNamesUnmatched } from '../sql/find-names.ts';
import { comparedOf, fileOf, mostRows, readingOf } from './return-files.ts';
import { actOf, seeExtract, stateNameOf } from './see-extract.ts';

/** As many as a page of a list may have, unless fewer are asked for. */
const usualSize = 100;
const doneWords: Readonly<Record<string, (extract: Extract) => string | null>> = {
  // Said once it is so: a large one is still on its way when its page is first shown.
  kept: ({ state }) => (state === 'kept' ? 'Kept: all of it.' : null),
  undone: ({ state }) => (state === 'undone' ? 'Undone. Everything is as it was before.' : null),
  'stopped-keep': () => settlingWords.keep.stopped,
  'stopped-undo': () => settlingWords.undo.stopped,
};

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
  const under = underOf(extract);
  // While it is kept or undone, how far that is is asked again and again: nothing else of it is shown.
  const [found, said] = [under ? [] : await listProblems(db, extract.id, { limit: size, offset: (at - 1) * size }), await findHeadingsSaid(db)];
  const problems = found.map((each) => ({ ...each, columnsHref: columnsHref(extract, each, said), wordHref: wordHref(each) }));
  return page('capabilities/caseload/web/return.njk', {
    extract, name: returnNames[extract.kind], stateName: stateNameOf(extract), rows: rowsOf(extract), lists: listRowsOf(extract, changed, before), ...againstOf(before), rowsChanged: rowsChanged(changed), mostRows, problems,
    list: pagesOf(extract, query), unsaid: extract.judged?.more ?? 0, silent: isSilent(extract, now), refused: refused ?? whyNot(extract), under, ...await standingOf(db, extract),
    dropped: droppedOf(extract), tables: tablesLeft(extract), done: doneWords[query['done'] ?? '']?.(extract) ?? null, percent: Math.floor(extract.part * 100),
  }, { status: refused === null ? 200 : 409, readings: under ? [] : readingOf(extract) });
}

/** How far the keeping or undoing of it is; null where none is on its way. */
function underOf(extract: Extract) {
  const under = underWay(extract);
  if (!under) return null;
  const { steps, ...words } = settlingWords[under.what];
  return { ...under, ...words, said: steps[under.step], percent: percentSettled(under), after: `/returns/${extract.id}?done=${under.what === 'keep' ? 'kept' : 'undone'}` };
}

const whyNot = ({ settling }: Extract) => (settling?.refused ? notSettledWords[settling.refused] : null);

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
async function standingOf(db: Visit['db'], extract: Extract): Promise<{ readonly newest: boolean; readonly names: number }> {
  const { id, kind, state, asAt } = extract;
  const newest = state === 'kept' && !underWay(extract) && await isNewest(db, id);
  return { newest, names: newest && kind === 'annex-a' ? (await listNamesUnmatched(db, asAt, 1)).total : 0 };
}

const droppedOf = ({ judged }: Extract) => (judged?.dropped ?? []).map(({ list, columns }) => ({ list: titleOfList(list), columns }));

export const keep = (visit: Visit) => decide(visit, 'keep');
export const undo = (visit: Visit) => decide(visit, 'undo');

/** Done at once where it is small; otherwise its page says how far it is. */
async function decide(visit: Visit, what: SettlingWhat): Promise<Answer> {
  const extract = await seeExtract(visit);
  if (!extract) return notFound;
  const outcome = await askReturn(actOf(visit), extract, what);
  return outcome.ok ? redirect(`/returns/${extract.id}?done=${what === 'keep' ? 'kept' : 'undone'}`) : extractPage(visit, await findExtract(visit.db, extract.id) ?? extract, notSettledWords[outcome.refusal]);
}

/** Where it was done already, its page says so. */
export async function stop(visit: Visit): Promise<Answer> {
  const extract = await seeExtract(visit);
  if (!extract) return notFound;
  const stopped = (await stopSettling(actOf(visit), extract.id)).ok;
  return redirect(`/returns/${extract.id}${stopped && extract.settling ? `?done=stopped-${extract.settling.what}` : ''}`);
}

export async function drop(visit: Visit): Promise<Answer> {
  const extract = await seeExtract(visit);
  if (!extract) return notFound;
  if (underWay(extract)) return redirect(`/returns/${extract.id}`);
  return (await dropReturn(actOf(visit), extract.id)).ok ? redirect('/returns?done=dropped') : notFound;
}

export async function showUndo(visit: Visit): Promise<Answer> {
  const extract = await seeExtract(visit);
  if (extract?.state !== 'kept') return notFound;
  if (underWay(extract)) return redirect(`/returns/${extract.id}`);
  return page('capabilities/caseload/web/undo-return.njk', { extract, name: returnNames[extract.kind], lists: listRowsOf(extract, extract.changed ?? {}, await findBefore(visit.db, extract.id)) });
}
