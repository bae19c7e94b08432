import type { Outcome } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Judged, Line, Problem } from '../domain/returns/seam.ts';
import { recordComing, recordJudged, recordProgress, recordUnreadable } from '../sql/record-extract.ts';

/** Some lines of a return, and how far its reading is: rows so far, and the part of the files from 0 to 1. */
export interface Batch { readonly lines: readonly Line[]; readonly rows: number; readonly part: number }

/** A return as it is read and judged, piece by piece; at its end what was judged, or why it cannot be read. */
export type Reading = AsyncGenerator<Batch, Outcome<Judged, Problem>, void>;

const cancelled: Problem = { file: '', sheet: null, row: null, column: null, value: null, rule: 'return-cancelled', severity: 'error', message: 'It was cancelled.' };

interface Room {
  readonly inTransaction: <T>(work: (db: Connection) => Promise<T>) => Promise<T>;
  readonly now: () => Date;
}

/**
 * Takes a return in to where it can be looked at. Each piece is a transaction of its own, so that nobody waits for a long
 * one; nothing of it counts before somebody keeps the whole. Cancelled meanwhile, it stops and answers 'dropped'.
 */
export async function readReturn({ inTransaction, now }: Room, extract: number, reading: Reading): Promise<Outcome<Judged, Problem> | 'dropped'> {
  const take = ({ lines, rows, part }: Batch) => inTransaction(async (db) => {
    const wanted = await recordProgress(db, extract, { rows, part, at: now() });
    if (wanted && lines.length > 0) await recordComing(db, extract, lines);
    return wanted;
  });
  for (;;) {
    const piece = await reading.next();
    if (piece.done === true) return settle(inTransaction, extract, piece.value);
    if (await take(piece.value)) continue;
    await reading.return({ ok: false, refusal: cancelled });
    return 'dropped';
  }
}

async function settle(inTransaction: Room['inTransaction'], extract: number, judged: Outcome<Judged, Problem>): Promise<Outcome<Judged, Problem>> {
  await inTransaction(async (db) => (judged.ok ? recordJudged(db, extract, judged.value) : recordUnreadable(db, extract, judged.refusal)));
  return judged;
}
