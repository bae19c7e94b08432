import type { Connection } from '../../../platform/db/connection.ts';
import type { SettlingStep } from '../domain/extract.ts';
import { tryAgain } from '../domain/settling.ts';
import { type SettlingWaiting, loadListsHalfway, loadTurn } from '../sql/load-settling.ts';
import { recordListSettled, recordNotSettled, recordSettled, recordSettlingBegun, recordSettlingEnded, recordStep, recordTry } from '../sql/record-settling.ts';

interface Room {
  readonly inTransaction: <T>(work: (db: Connection) => Promise<T>) => Promise<T>;
  /** One that is undone where the work says that it is not to be kept. */
  readonly inTransactionThatMay: <T>(work: (db: Connection) => Promise<{ readonly keep: boolean; readonly value: T }>) => Promise<T>;
  readonly now: () => Date;
  readonly stop: AbortSignal;
}

type Ending = 'done' | 'refused' | 'stopped' | 'not-our-turn';
const ended = (value: Ending, keep = false) => ({ keep, value });

/**
 * Keeps or undoes a return that somebody decided on: all of it in one transaction, and how far it is in others, so that its page
 * can say so. Stopped by a person or by the end of the service, nothing of it is done; what was not stopped by a person is
 * taken up again.
 */
export async function settleReturn(room: Room, waiting: SettlingWaiting): Promise<Ending> {
  return room.inTransactionThatMay(async (db) => {
    if (!await loadTurn(db, waiting)) return ended('not-our-turn');
    const again = tryAgain(waiting.tries);
    const why = again.ok ? null : again.refusal;
    if (why === null) await room.inTransaction(async (beside) => recordTry(beside, waiting.extract));
    return why === null ? settle(room, db, waiting) : notSettled(db, waiting, why);
  });
}

function notSettled(db: Connection, waiting: SettlingWaiting, why: Parameters<typeof recordNotSettled>[2]) {
  recordNotSettled(db, waiting, why);
  return ended('refused', true);
}

async function settle({ inTransaction, now, stop }: Room, db: Connection, waiting: SettlingWaiting) {
  const { extract, what, by } = waiting;
  const wanted = async (step: SettlingStep, rows = 0, of = 0) => !stop.aborted && await inTransaction((beside) => recordStep(beside, extract, { step, rows, of }));
  if (!await wanted('comparing')) return ended('stopped');
  const why = await recordSettlingBegun(db, extract, what);
  if (why !== null) return notSettled(db, waiting, why);
  const lists = await loadListsHalfway(db, extract);
  const of = lists.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { list, rows } of lists) {
    if (!await wanted('rows', done, of)) return ended('stopped');
    await recordListSettled(db, extract, what, list);
    done += rows;
  }
  if (!await wanted('following', of, of)) return ended('stopped');
  await recordSettlingEnded(db, extract, what, { by, at: now() });
  // Whoever stops it waits for this, and finds that it is done; whoever has stopped it undoes it.
  return await recordSettled(db, extract) ? ended('done', true) : ended('stopped');
}
