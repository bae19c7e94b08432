import type pg from 'pg';
import type { Connection } from '../db/connection.ts';
import { executorOver } from '../db/executor.ts';

/** How often and how fast a job that failed is tried again. */
export interface Patience { readonly tries: number; readonly firstWaitSeconds: number; readonly longestWaitSeconds: number }

/** One job as its worker gets it: the last try says so, so that it can be written down as failed. */
export interface Job<Data> { readonly data: Data; readonly isLast: boolean }

export interface Jobs {
  /** A queue must be there before anything is put into it. */
  open(queue: string, patience: Patience): Promise<void>;
  /** In the transaction of the act: undone with it. */
  put(db: Connection, queue: string, data: object): Promise<void>;
  /** One worker of all nodes has a job at a time; a worker that throws gets it again later. */
  work<Data extends object>(queue: string, run: (job: Job<Data>) => Promise<void>): Promise<void>;
  /** A job each minute: one for all nodes together. */
  everyMinute(queue: string): Promise<void>;
  stop(): Promise<void>;
}

export interface JobsOptions {
  readonly onFault: (fault: Error) => void;
  /** How often a worker looks for something to do. */
  readonly lookEverySeconds?: number;
}

/** Jobs in the same PostgreSQL, by pg-boss, whose tables our own migrations make. */
export async function openJobs(database: pg.PoolConfig, { onFault, lookEverySeconds = 2 }: JobsOptions): Promise<Jobs> {
  // Loaded only where there are jobs: a start without e-mail does not wait for it.
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    ...connectionFrom(database), schema: 'jobs', max: 3, migrate: false, createSchema: false, reindex: false, application_name: 'touchstone jobs',
  });
  boss.on('error', onFault);
  await boss.start();
  return {
    async open(queue, { tries, firstWaitSeconds, longestWaitSeconds }) {
      const options = {
        retryLimit: tries - 1, retryDelay: firstWaitSeconds, retryBackoff: true, retryDelayMax: longestWaitSeconds, expireInSeconds: 300,
        retentionSeconds: 2 * 86_400, deleteAfterSeconds: 2 * 86_400,
      };
      await boss.createQueue(queue, options);
      await boss.updateQueue(queue, options);
    },
    put: async (db, queue, data) => { await boss.send(queue, data, { db: executorOver(db) }); },
    async work<Data extends object>(queue: string, run: (job: Job<Data>) => Promise<void>) {
      await boss.work(queue, { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: lookEverySeconds }, async ([job]) => {
        if (job) await run({ data: job.data as Data, isLast: job.retryCount >= job.retryLimit });
      });
    },
    everyMinute: async (queue) => { await boss.schedule(queue, '* * * * *', {}, { retryLimit: 0, expireInSeconds: 600 }); },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}

/** pg's own names for what it needs: undefined is left out, and everything else is as the application connects. */
function connectionFrom({ host, port, user, password, database, ssl, connectionString }: pg.PoolConfig) {
  return Object.fromEntries(Object.entries({ host, port, user, password, database, ssl, connectionString }).filter(([, value]) => value !== undefined));
}
