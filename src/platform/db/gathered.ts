import type { Writable } from 'node:stream';
import type pg from 'pg';
import type { Ask } from './connection.ts';

/**
 * Asks a client so that all statements of one turn of the event loop leave in one message (its pool has `pipeline`).
 * `noted` hears of a fault before anything else runs, also of that of a statement which never left this process.
 */
export function gathered(client: pg.PoolClient): Ask {
  return (asked, noted) => {
    holdBack(client);
    return new Promise<pg.QueryResult>((resolve, reject) => {
      client.query(asked, (fault: Error | null, answer: pg.QueryResult) => {
        if (!fault) return resolve(answer);
        noted?.(fault);
        reject(fault);
      });
    });
  };
}

// Node writes at once what is not held back, and each write costs more than PostgreSQL's answer to a small statement.
function holdBack(client: pg.PoolClient): void {
  const stream = (client as { connection?: { stream?: Writable } }).connection?.stream;
  if (!stream || stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
