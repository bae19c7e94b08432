import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type Notice, isStale } from '../domain/notice.ts';
import { type Pending, loadFailed, loadPending } from '../sql/load.ts';
import { recordAgain, recordDropped, recordFault, recordSent, recordTrying } from '../sql/record.ts';

interface Turn { readonly db: Connection; readonly now: Date; readonly today: Day }

/** What is to be sent, to where, and whether a try before may have got through. */
export interface Trying { readonly notice: Pick<Notice, 'id' | 'kind' | 'person' | 'things' | 'day'>; readonly address: string; readonly again: boolean }

/** Writes down that it is tried. Null where there is nothing to send any more: it ended, they left, or it is of another day. */
export async function tryNotice({ db, now, today }: Turn, id: string, addressOf: (person: number) => Promise<string | null>): Promise<Trying | null> {
  const pending = await loadPending(db, id);
  if (!pending) return null;
  const address = isStale(pending, today) ? null : await addressOf(pending.person);
  if (address === null) {
    recordDropped(db, pending, isStale(pending, today) ? 'stale' : 'left');
    return null;
  }
  recordTrying(db, id, now);
  return { notice: pending, address, again: pending.tries > 0 };
}

/** What came of it. */
export function endTry({ db, now }: Pick<Turn, 'db' | 'now'>, notice: Pick<Pending, 'id' | 'person'>, came: { readonly sent: string } | { readonly fault: string; readonly isLast: boolean }): void {
  if ('sent' in came) recordSent(db, notice, came.sent, now);
  else recordFault(db, notice, came.fault, came.isLast);
}

/** One that failed is tried again, if its day has not passed. */
export async function sendAgain({ db, today }: Turn, id: string, by: number): Promise<'put-again' | 'stale' | 'not-there'> {
  const failed = await loadFailed(db, id);
  if (!failed) return 'not-there';
  if (isStale(failed, today)) return 'stale';
  recordAgain(db, id, by);
  return 'put-again';
}
