import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Batch, type Judged, type Reading, type ReturnFiles, findExtract, findWordsSaid, readReturn } from '../capabilities/caseload/index.ts';
import { type Outcome, refuse } from '../kernel/outcome.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction } from '../platform/db/transaction.ts';

/** What the worker says: some lines and how far it is, or how it ended. */
export type FromWorker = { readonly batch: Batch } | { readonly end: Outcome<Judged, string> };

const tooLarge = 'The file is too large to be read with the memory that one return may have.';

/**
 * A return read and judged in a thread of its own, with memory of its own: a file that was made to do harm harms nobody
 * else. The bytes are handed over, not copied.
 */
export async function* readInWorker({ kind, asAt, files, words = new Map() }: ReturnFiles): Reading {
  const sent = files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }));
  const worker = new Worker(new URL('./returns-worker.ts', import.meta.url), {
    workerData: { kind, asAt, words, files: sent }, transferList: sent.map(({ bytes }) => bytes.buffer), resourceLimits: { maxOldGenerationSizeMb: 384 }, execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const waiting: FromWorker[] = [];
  const gone = new AbortController();
  worker.once('exit', () => gone.abort());
  worker.on('message', (message: FromWorker) => waiting.push(message));
  try {
    for (;;) {
      const message = waiting.shift();
      if (!message) {
        const fault = await once(worker, 'message', { signal: gone.signal }).then(() => null, (reason: NodeJS.ErrnoException) => reason);
        if (fault?.code === 'ERR_WORKER_OUT_OF_MEMORY') return refuse(tooLarge);
        if (fault) throw fault;
      } else if ('end' in message) return message.end;
      else yield message.batch;
    }
  } finally {
    await worker.terminate();
  }
}

interface Waiting { readonly extract: number; readonly files: ReturnFiles }

/** Reads what is brought in on the pages, one return after the other. */
export function openReturnsReader(pool: Pool, onFault: (fault: unknown) => void) {
  const waiting: Waiting[] = [];
  let going: Promise<void> | null = null;
  const ending = new AbortController();
  const room = { inTransaction: <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(pool, work), now: () => new Date() };

  async function go(): Promise<void> {
    for (let next = waiting.shift(); next && !ending.signal.aborted; next = waiting.shift()) {
      const { extract, files } = next;
      try {
        if (await isThere(extract)) await readReturn(room, extract, readInWorker({ ...files, words: await inTransaction(pool, findWordsSaid, { readOnly: true }) }));
      } catch (fault) {
        onFault(fault);
      }
    }
    going = null;
  }

  /** The act that began it may still be on its way to be kept. */
  async function isThere(extract: number): Promise<boolean> {
    for (let turn = 0; turn < 100 && !ending.signal.aborted; turn += 1) {
      if (await inTransaction(pool, (db) => findExtract(db, extract), { readOnly: true })) return true;
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    return false;
  }

  return {
    startReading(extract: number, files: ReturnFiles): void {
      waiting.push({ extract, files });
      going ??= go();
    },
    /** What is being read is given up: nothing of it counts, and its page says so. */
    async stop(): Promise<void> {
      ending.abort();
      await Promise.race([going, new Promise((resolve) => { setTimeout(resolve, 1000).unref(); })]);
    },
  };
}
