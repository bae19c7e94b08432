import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { CannotKeep, CannotUndo, NotSettled, SettlingStep, SettlingWhat } from '../domain/extract.ts';

interface Act { readonly by: number | null; readonly at: Date }

/** Somebody decided it. Answers false where it is on its way already, or the return is not there to be kept or undone any more. */
export async function recordAsked(db: Connection, extract: number, what: SettlingWhat, { by, at }: Act): Promise<boolean> {
  db.tell('delete from caseload.settling where extract_id = $1 and refused is not null', [extract]);
  const asked = await db.maybe(
    `insert into caseload.settling (extract_id, what, asked_by, asked_at)
     select id, $2, $3, $4 from caseload.extract where id = $1 and state = case $2 when 'keep' then 'read' else 'kept' end
     on conflict (extract_id) do nothing returning extract_id`, [extract, what, by, at]);
  if (asked) recordEntry(db, { what: what === 'keep' ? 'return-keep-asked' : 'return-undo-asked', by, about: `extract:${extract}` });
  return asked !== null;
}

/** Stopped before it was done: whoever is at it finds that nobody wants it any more. Answers false where there is nothing to stop. */
export async function recordStopped(db: Connection, extract: number, by: number | null): Promise<boolean> {
  const stopped = await db.maybe<{ what: SettlingWhat }>('delete from caseload.settling where extract_id = $1 and refused is null returning what', [extract]);
  if (stopped) recordEntry(db, { what: stopped.what === 'keep' ? 'return-keep-stopped' : 'return-undo-stopped', by, about: `extract:${extract}` });
  return stopped !== null;
}

/** One more try. */
export function recordTry(db: Connection, extract: number): void {
  db.tell('update caseload.settling set tries = tries + 1 where extract_id = $1', [extract]);
}

/** How far it is. Answers false where somebody has stopped it. */
export async function recordStep(db: Connection, extract: number, { step, rows, of }: { readonly step: SettlingStep; readonly rows: number; readonly of: number }): Promise<boolean> {
  return await db.maybe('update caseload.settling set step = $2, rows = $3, of_rows = $4 where extract_id = $1 and refused is null returning extract_id', [extract, step, rows, of]) !== null;
}

/** Why nothing was done, for its page. */
export function recordNotSettled(db: Connection, { extract, what, by }: { readonly extract: number; readonly what: SettlingWhat; readonly by: number | null }, why: NotSettled): void {
  db.tell(`update caseload.settling set refused = $2, step = 'waiting', rows = 0 where extract_id = $1`, [extract, why]);
  recordEntry(db, { what: what === 'keep' ? 'return-not-kept' : 'return-not-undone', by, about: `extract:${extract}`, detail: { why } });
}

/** It was done: nothing is left of the way there. Answers false where somebody has stopped it meanwhile. */
export async function recordSettled(db: Connection, extract: number): Promise<boolean> {
  return await db.maybe('delete from caseload.settling where extract_id = $1 and refused is null returning extract_id', [extract]) !== null;
}

/** A quarter of a million lines in one transaction, on a busy machine, need longer than a page may. */
const asLongAsItTakes = 'set local statement_timeout = 0';

/** Begins to keep or undo a return in this transaction, which must come to its end in it. Answers null, or why it cannot. */
export async function recordSettlingBegun(db: Connection, extract: number, what: SettlingWhat): Promise<CannotKeep | CannotUndo | null> {
  db.tell(asLongAsItTakes);
  return what === 'keep'
    ? (await db.one<{ why: CannotKeep | null }>('select caseload.begin_keeping($1) as why', [extract])).why
    : (await db.one<{ why: CannotUndo | null }>('select caseload.begin_undoing($1) as why', [extract])).why;
}

export async function recordListSettled(db: Connection, extract: number, what: SettlingWhat, list: string): Promise<void> {
  await (what === 'keep' ? db.rows('select caseload.keep_list($1, $2)', [extract, list]) : db.rows('select caseload.undo_list($1, $2)', [extract, list]));
}

/** Every list is done: the return is kept or undone, and what is built on it follows. */
export async function recordSettlingEnded(db: Connection, extract: number, what: SettlingWhat, { by, at }: Act): Promise<void> {
  await (what === 'keep' ? db.rows('select caseload.end_keeping($1, $2, $3)', [extract, by, at]) : db.rows('select caseload.end_undoing($1, $2, $3)', [extract, by, at]));
  recordEntry(db, { what: what === 'keep' ? 'return-kept' : 'return-undone', by, about: `extract:${extract}` });
}
