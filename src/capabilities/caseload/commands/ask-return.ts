import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type CannotKeep, type CannotUndo, type Extract, type SettlingWhat, rowsOf } from '../domain/extract.ts';
import { isAtOnce } from '../domain/settling.ts';
import { loadOthersUnderWay } from '../sql/load-settling.ts';
import { recordAsked, recordStopped } from '../sql/record-settling.ts';
import { keepReturn, undoReturn } from './keep-return.ts';

interface Act { readonly db: Connection; readonly by: number | null; readonly at: Date }
type Asked = 'kept' | 'undone' | 'asked';

/** Somebody decides to keep or undo a return. A small one is done at once; a large one is done beside the pages. */
export async function askReturn(act: Act, extract: Extract, what: SettlingWhat): Promise<Outcome<Asked, CannotKeep | CannotUndo>> {
  const others = await loadOthersUnderWay(act.db, extract.kind);
  if (isAtOnce(rowsOf(extract), others)) return what === 'keep' ? keepReturn(act, extract.id) : undoReturn(act, extract.id);
  // Asked twice it is done once: the page says how far it is.
  await recordAsked(act.db, extract.id, what, act);
  return accept('asked');
}

/** Stops the keeping or undoing of a return that is not done yet: everything stays as it was. */
export async function stopSettling({ db, by }: Act, extract: number): Promise<Outcome<'stopped', 'nothing-under-way'>> {
  return await recordStopped(db, extract, by) ? accept('stopped' as const) : refuse('nothing-under-way');
}
