import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { CannotKeep, CannotUndo } from '../domain/extract.ts';
import { recordDropped, recordKept, recordUndone } from '../sql/record-extract.ts';

interface Act { readonly db: Connection; readonly by: number | null; readonly at: Date }

/** Keeps a return that was read: all of it or nothing. */
export async function keepReturn({ db, by, at }: Act, extract: number): Promise<Outcome<'kept', CannotKeep>> {
  const outcome = await recordKept(db, extract, { by, at });
  return outcome === 'kept' ? accept(outcome) : refuse(outcome);
}

/** Puts back what was there before a return, where nothing later has something of the same. */
export async function undoReturn({ db, by, at }: Act, extract: number): Promise<Outcome<'undone', CannotUndo>> {
  const outcome = await recordUndone(db, extract, { by, at });
  return outcome === 'undone' ? accept(outcome) : refuse(outcome);
}

/** Cancels the reading of a return, or throws away what was read. */
export async function dropReturn({ db, by }: Act, extract: number): Promise<Outcome<'dropped', 'not-there'>> {
  return await recordDropped(db, extract, by) ? accept('dropped' as const) : refuse('not-there');
}
