import { type Answer, file } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Changed, type Extract, type ListBefore, listRowsOf } from '../domain/extract.ts';
import { shapeOfList, titleOfList } from '../domain/returns/definitions.ts';
import { underWay } from '../domain/settling.ts';
import { findBefore, findChanges, listChangedLines, listProblems } from '../sql/find-extracts.ts';

/** What keeping it changes, or has changed, and what it is compared with. */
export async function comparedOf(db: Visit['db'], extract: Extract): Promise<{ readonly changed: Readonly<Record<string, Changed>>; readonly before: readonly ListBefore[] }> {
  const { id, state, changed } = extract;
  // What takes seconds is not asked every other second.
  if (underWay(extract)) return { changed: changed ?? {}, before: [] };
  return { changed: state === 'read' ? await findChanges(db, id) : changed ?? {}, before: state === 'read' || state === 'kept' ? await findBefore(db, id) : [] };
}

/** Problems name rows and values about children. */
export const readingOf = ({ id, problems }: Pick<Extract, 'id' | 'problems'>) => (problems.total > 0 ? [{ what: 'return-read', about: `extract:${id}` }] : []);

const heads = ['File', 'Sheet', 'Row', 'Column', 'What stands there', 'What it means', 'Rule', 'What is wrong'];
const meanings = { error: 'Error: nothing can be kept', ask: 'To be asked', warning: 'Warning' } as const;

async function problemsFile({ db }: Visit, extract: Extract): Promise<Answer> {
  const { id } = extract;
  const all = await listProblems(db, id, { limit: 100_000, offset: 0 });
  const rows = all.map((each) => [each.file, each.sheet ?? '', each.row ?? '', each.column ?? '', each.value ?? '', meanings[each.severity], each.rule, each.message]);
  const unsaid = extract.judged?.more ?? 0;
  const last = unsaid === 0 ? [] : [['', '', '', '', '', '', '', `${unsaid} more were found and are not listed one by one.`]];
  return file(`problems-of-return-${id}.csv`, 'text/csv; charset=utf-8', csvOf(heads, [...rows, ...last]), readingOf(extract));
}

const files: ReadonlyMap<string, typeof problemsFile> = new Map([['lists', listsFile], ['rows', rowsFile]]);

/** What `of` asks for: its lists beside the last time, the rows that it changes; or else what is wrong with it. */
export async function fileOf(visit: Visit, extract: Extract): Promise<Answer> {
  return (files.get(visit.query['of'] ?? '') ?? problemsFile)(visit, extract);
}

const listHeads = ['List', 'Rows', 'Rows last time', 'Last time as at', 'Last time from', 'Not usable', 'New', 'Changed', 'Gone', 'The same'];

async function listsFile({ db }: Visit, extract: Extract): Promise<Answer> {
  const { changed, before } = await comparedOf(db, extract);
  return file(`lists-of-return-${extract.id}.csv`, 'text/csv; charset=utf-8', csvOf(listHeads, listRowsOf(extract, changed, before).map((each) =>
    [each.list, each.read, ...beforeCells(each.before), each.refused, ...changedCells(each.changed)])));
}

const beforeCells = (before: ListBefore | null) => (before ? [before.rows, before.asAt, before.file ?? `Return ${before.id}`] : [null, null, null]);
const changedCells = (changed: Changed | null) => (changed ? [changed.new, changed.changed, changed.gone, changed.same] : [null, null, null, null]);

/** Rows in the file of what changed. */
export const mostRows = 100_000;
const rowHeads = ['List', 'Child', 'Row', 'What happens', 'Columns that differ'];
const happens = { new: 'New', changed: 'Changed', gone: 'Gone' } as const;

/** Which rows are new, changed or gone, and in which columns: never what stands in them. */
async function rowsFile({ db }: Visit, extract: Extract): Promise<Answer> {
  const rows = await listChangedLines(db, extract.id, mostRows);
  return file(`changes-of-return-${extract.id}.csv`, 'text/csv; charset=utf-8', csvOf(rowHeads, rows.map((each) =>
    [titleOfList(each.list), each.child ?? (each.key === null ? 'Restricted' : ''), each.key ?? '', happens[each.what], each.columns.map((name) => headingOf(each.list, name)).join('; ')])), [{ what: 'return-read', about: `extract:${extract.id}` }]);
}

const headingOf = (list: string, name: string) => shapeOfList(list)?.columns.find((column) => column.name === name)?.heads[0] ?? name;
