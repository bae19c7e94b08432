import { loadWaiting, settleReturn } from '../capabilities/caseload/index.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction, inTransactionThatMay } from '../platform/db/transaction.ts';
import { startTurns } from '../platform/jobs/turns.ts';

const aSecond = 1000;
/** Whoever stops the service does not wait for a statement that takes longer: what was not done to its end is undone. */
const patienceMs = 1000;

/**
 * Keeps and undoes the large returns that somebody decided on, one after the other. Every node looks every second; of one kind
 * only one is under way at a time, and what a node was at when it was killed is free for the next.
 */
export function startReturnsSettler(pool: Pool, onFault: (fault: unknown) => void, { now = () => new Date(), everyMs = aSecond } = {}): { stop(): Promise<void> } {
  const ending = new AbortController();
  const room = {
    inTransaction: <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(pool, work),
    inTransactionThatMay: <T>(work: Parameters<typeof inTransactionThatMay<T>>[1]) => inTransactionThatMay(pool, work),
    now, stop: ending.signal,
  };
  const turns = startTurns(async () => {
    for (const waiting of await inTransaction(pool, loadWaiting, { readOnly: true })) {
      if (ending.signal.aborted) return;
      // Tried again at the next turn, but not for ever.
      await settleReturn(room, waiting).catch((fault: unknown) => { if (!ending.signal.aborted) onFault(fault); });
    }
  }, everyMs);
  return {
    async stop() {
      ending.abort();
      await Promise.race([turns.stop(), new Promise((resolve) => { setTimeout(resolve, patienceMs).unref(); })]);
    },
  };
}
