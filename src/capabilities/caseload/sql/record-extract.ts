import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntries, recordEntry } from '../../journal/index.ts';
import type { CannotKeep, CannotUndo, ExtractFile } from '../domain/extract.ts';
import { lineOfProblem } from '../domain/return-words.ts';
import type { Judged, LateDoubt, Line, Problem, ReturnKind } from '../domain/returns/seam.ts';

/** A quarter of a million lines in one statement, on a busy machine, need longer than a page may. */
const asLongAsItTakes = 'set local statement_timeout = 0';

interface NewExtract { readonly kind: ReturnKind; readonly asAt: Day; readonly files: readonly ExtractFile[]; readonly by: number | null; readonly at: Date }

/** Begins to read a return. Answers its number. */
export async function recordBegun(db: Connection, { kind, asAt, files, by, at }: NewExtract): Promise<number> {
  const { id } = await db.one<{ id: number }>(
    `insert into caseload.extract (kind, as_at, state, files, made_by, made_at, seen_at) values ($1, $2, 'reading', $3, $4, $5, $5) returning id`,
    [kind, asAt, JSON.stringify(files), by, at]);
  recordEntry(db, { what: 'return-begun', by, about: `extract:${id}`, detail: { kind, asAt, files: files.map(({ sha256 }) => sha256) } });
  return id;
}

/** Lines on the way. Nobody sees them before the whole return is kept. */
export async function recordComing(db: Connection, extract: number, lines: readonly Line[]): Promise<void> {
  // As one JSON: an array of texts for each column costs the database as much again.
  await db.rows(
    `insert into caseload.coming (extract_id, list, key, child, content)
     select $1, line ->> 0, line ->> 1, line ->> 2, line -> 3 from jsonb_array_elements($2::jsonb) as line`,
    [extract, JSON.stringify(lines.map(({ list, key, child, content }) => [list, key, child, content]))]);
  recordDoubts(db, extract, lines.flatMap(({ list, key, child, doubts }) => doubts.map((rule) => ({ list, key, child, rule }))));
}

/** Warnings that were said of lines on the way: of one line each once. */
function recordDoubts(db: Connection, extract: number, doubts: readonly LateDoubt[]): void {
  if (doubts.length === 0) return;
  db.tell('insert into caseload.doubt (extract_id, list, key, child, rule) select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[]) on conflict do nothing',
    [extract, doubts.map(({ list }) => list), doubts.map(({ key }) => key), doubts.map(({ child }) => child), doubts.map(({ rule }) => rule)]);
}

/** How far the reading is. Answers false where somebody has cancelled it. */
export async function recordProgress(db: Connection, extract: number, { rows, part, at }: { readonly rows: number; readonly part: number; readonly at: Date }): Promise<boolean> {
  return await db.maybe(`update caseload.extract set rows_read = $2, part = $3, seen_at = $4 where id = $1 and state = 'reading' returning id`, [extract, rows, part, at]) !== null;
}

const problemsAtOnce = 5_000;

async function recordProblems(db: Connection, extract: number, before: number, problems: readonly Problem[]): Promise<void> {
  await db.rows(
    `insert into caseload.problem (extract_id, number, file, sheet, row, col, value, rule, severity, message, list, rows, child)
     select $1, $2::integer + n, p ->> 0, p ->> 1, (p ->> 2)::integer, p ->> 3, p ->> 4, p ->> 5, p ->> 6, p ->> 7, p ->> 8, (p ->> 9)::integer, p ->> 10
     from jsonb_array_elements($3::jsonb) with ordinality as each (p, n)`,
    [extract, before, JSON.stringify(problems.map(({ file, sheet, row, column, value, rule, severity, message, list, rows, child }) => [file, sheet, row, column, value, rule, severity, message, list ?? null, rows ?? null, child ?? null]))]);
}

/** It was read to its end: what was judged of it, and every problem that is said one by one. */
export async function recordJudged(db: Connection, extract: number, { problems, kind, doubts = [], ...judged }: Judged): Promise<void> {
  const rows = judged.lists.reduce((sum, { read }) => sum + read, 0);
  const state = problems.some(({ severity }) => severity === 'error') ? 'refused' : 'read';
  // Whoever threw it away meanwhile has: nothing is said of it any more.
  if (!await db.maybe(`select id from caseload.extract where id = $1 and state = 'reading' for update`, [extract])) return;
  for (let from = 0; from < problems.length; from += problemsAtOnce) await recordProblems(db, extract, from, problems.slice(from, from + problemsAtOnce));
  recordDoubts(db, extract, doubts);
  db.tell(asLongAsItTakes);
  db.tell(`update caseload.extract set state = $2, judged = $3, digest = caseload.digest_of($1), rows_read = $4, part = 1 where id = $1 and state = 'reading'`, [extract, state, JSON.stringify(judged), rows]);
  if (state === 'refused') db.tell('select caseload.drop_coming($1)', [extract]);
  recordEntry(db, { what: state === 'read' ? 'return-judged' : 'return-refused', by: null, about: `extract:${extract}`, detail: { kind, rows, problems: problems.length } });
}

/** The files as a whole are not what was said, or cannot be read: that is the one problem of it. */
export async function recordUnreadable(db: Connection, extract: number, problem: Problem): Promise<void> {
  if (!await db.maybe(`update caseload.extract set state = 'refused', why = $2 where id = $1 and state = 'reading' returning id`, [extract, lineOfProblem(problem)])) return;
  await recordProblems(db, extract, 0, [problem]);
  db.tell('select caseload.drop_coming($1)', [extract]);
  recordEntry(db, { what: 'return-refused', by: null, about: `extract:${extract}`, detail: { rule: problem.rule } });
}

/** Cancelled while it was read, or not wanted after it was looked at; but not while it is being kept. Answers whether there was anything to drop. */
export async function recordDropped(db: Connection, extract: number, by: number | null): Promise<boolean> {
  const dropped = await db.maybe(`update caseload.extract e set state = 'dropped' where id = $1 and state in ('reading', 'read') and not exists (select from caseload.settling s where s.extract_id = e.id and s.refused is null) returning id`, [extract]);
  if (!dropped) return false;
  db.tell('select caseload.drop_coming($1)', [extract]);
  recordEntry(db, { what: 'return-dropped', by, about: `extract:${extract}` });
  return true;
}

/** Of returns that wait for their turn it is said that it will come. */
export function recordWaiting(db: Connection, extracts: readonly number[], at: Date): void {
  db.tell(`update caseload.extract set seen_at = $2 where id = any ($1) and state = 'reading'`, [extracts, at]);
}

/** Those of whom nobody has said for ten minutes that their reading goes on are dropped with their lines. Answers their numbers. */
export async function recordSilentDropped(db: Connection, at: Date): Promise<readonly number[]> {
  db.tell(asLongAsItTakes);
  const dropped = (await db.rows<{ id: number }>('select caseload.drop_silent($1) as id', [at])).map(({ id }) => id);
  recordEntries(db, dropped.map((id) => ({ what: 'return-dropped', by: null, about: `extract:${id}`, detail: { silent: true } })));
  return dropped;
}

interface Ended { readonly by: number | null; readonly at: Date }

/** All of it, in this transaction, by a function of the owner: lines reach past the scope of any one person. */
export async function recordKept(db: Connection, extract: number, { by, at }: Ended): Promise<'kept' | CannotKeep> {
  db.tell(asLongAsItTakes);
  const { outcome } = await db.one<{ outcome: 'kept' | CannotKeep }>('select caseload.keep_extract($1, $2, $3) as outcome', [extract, by, at]);
  if (outcome === 'kept') recordEntry(db, { what: 'return-kept', by, about: `extract:${extract}` });
  return outcome;
}

export async function recordUndone(db: Connection, extract: number, { by, at }: Ended): Promise<'undone' | CannotUndo> {
  db.tell(asLongAsItTakes);
  const { outcome } = await db.one<{ outcome: 'undone' | CannotUndo }>('select caseload.undo_extract($1, $2, $3) as outcome', [extract, by, at]);
  if (outcome === 'undone') recordEntry(db, { what: 'return-undone', by, about: `extract:${extract}` });
  return outcome;
}
