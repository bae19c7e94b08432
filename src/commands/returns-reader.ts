import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Batch, type Judged, type Problem, type Reading, type ReturnFiles, findExtract, findOurWords, keepWaiting, readReturn } from '../capabilities/caseload/index.ts';
import { type Outcome, accept, refuse } from '../kernel/outcome.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { linesOf } from './lines-of.ts';
import { unread } from './unread-return.ts';

/** What the process says: some lines and how far it is; some of its problems, which stand in no end; or how it ended. */
export type FromReader = { readonly batch: Batch } | { readonly problems: readonly Problem[] } | { readonly end: Outcome<Judged, Problem> };
/** What it is handed in its first line; the bytes of the files follow. */
export interface Handed extends Omit<ReturnFiles, 'files' | 'words' | 'headings'> {
  readonly files: readonly { readonly name: string; readonly length: number }[];
  readonly words: Pairs;
  readonly headings: Pairs;
  /** Whether anybody takes the lines: where not, none are said. */
  readonly lines: boolean;
}
/** A map of maps, as JSON can hold it. */
type Pairs = readonly (readonly [of: string, each: readonly (readonly [said: string, means: string])[]])[];
const pairsOf = (said: NonNullable<ReturnFiles['words']>): Pairs => [...said].map(([of, each]) => [of, [...each]]);

/** For what lives shortly. As much as Node takes by itself is 100 MB more for a large return, and hardly faster. */
const youngMegabytes = 8;

/** The parser of old workbooks is not ours, and runs in a cage of its own: only where one is among the files may a process be started. */
const oldWorkbookSign = 'd0cf11e0';
const flagsFor = (files: ReturnFiles['files']) => (files.some(({ bytes }) => bytes.toString('hex', 0, 4) === oldWorkbookSign) ? [...readerFlags, '--allow-child-process', '--disable-warning=SecurityWarning'] : readerFlags);
/** The program that reads. */
export const readerProgram = fileURLToPath(new URL('./read-return.process.ts', import.meta.url));
const here = fileURLToPath(new URL('../../', import.meta.url));
/** It may read our own program, and write no file, start no process or thread and load no library. */
const mayOnly = ['--permission', ...[join(here, 'src'), join(here, 'node_modules')].map((place) => `--allow-fs-read=${realpathSync(place)}/*`), `--allow-fs-read=${join(here, 'package.json')}`];
/** What Node is told before the program. */
export const readerFlags: readonly string[] = [...mayOnly, '--disable-warning=ExperimentalWarning', '--max-old-space-size=384', `--max-semi-space-size=${youngMegabytes}`];
const tooMuch = 'The file could not be read to its end: it takes more memory than one return may have.';

/**
 * A return read and judged in a process of its own, with memory of its own and without a word of our settings: a file that
 * was made to do harm harms nobody else. It waits while nobody takes what it read.
 */
export function readReturnApart(files: ReturnFiles, stop?: AbortSignal): Reading {
  return readApart(files, { lines: true, stop });
}

/** The same, for whoever wants to know only what is judged of it. */
export async function judgeReturnApart(files: ReturnFiles): Promise<Outcome<Judged, Problem>> {
  const reading = readApart(files, { lines: false });
  for (;;) {
    const { done, value } = await reading.next();
    if (done) return value;
  }
}

async function* readApart({ kind, asAt, files, words = new Map(), headings = new Map() }: ReturnFiles, { lines, stop }: { readonly lines: boolean; readonly stop?: AbortSignal | undefined }): Reading {
  const child = spawn(process.execPath, [...flagsFor(files), readerProgram], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], env: {} });
  const ended = once(child, 'exit');
  const handed: Handed = { kind, asAt, files: files.map(({ name, bytes }) => ({ name, length: bytes.length })), words: pairsOf(words), headings: pairsOf(headings), lines };
  const end = () => void child.kill('SIGKILL');
  stop?.addEventListener('abort', end);
  hand(child.stdin, handed, files);
  const problems: Problem[] = [];
  try {
    for await (const line of linesOf(child.stdio[3] as Readable)) {
      const message = JSON.parse(line) as FromReader;
      if ('end' in message) return withProblems(message.end, problems);
      if ('problems' in message) problems.push(...message.problems);
      else yield message.batch;
    }
    if (stop?.aborted) throw new Error('the service was stopped while a return was being read');
    return refuse(unread(files, 'it-takes-too-much-memory', tooMuch));
  } finally {
    stop?.removeEventListener('abort', end);
    end();
    await ended;
  }
}

const withProblems = (end: Outcome<Judged, Problem>, problems: readonly Problem[]) => (end.ok ? accept({ ...end.value, problems }) : end);

/** It may end before it has read everything: then it says why, or did not live to. */
function hand(to: Writable | null, handed: Handed, files: ReturnFiles['files']): void {
  to?.on('error', () => undefined);
  to?.write(`${JSON.stringify(handed)}\n`);
  for (const { bytes } of files) to?.write(bytes);
  to?.end();
}

interface Waiting { readonly extract: number; readonly files: ReturnFiles }

/** The act that began it may still be on its way to be kept. */
async function isThere(pool: Pool, extract: number, ending: AbortSignal): Promise<boolean> {
  for (let turn = 0; turn < 100 && !ending.aborted; turn += 1) {
    if (await inTransaction(pool, (db) => findExtract(db, extract), { readOnly: true })) return true;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  return false;
}

/** Says of returns that wait that nobody has forgotten them. */
function sayNowAndThen(pool: Pool, extracts: () => readonly number[], everyMs: number): NodeJS.Timeout {
  return setInterval(() => {
    const all = extracts();
    if (all.length > 0) void inTransaction(pool, (db) => keepWaiting(db, all, new Date())).catch(() => undefined);
  }, everyMs);
}

/** A quarter of the silence after which its page says that nobody reads it. */
const saidEveryMs = 30_000;

/** Reads what is brought in on the pages, one return after the other. */
export function openReturnsReader(pool: Pool, onFault: (fault: unknown) => void, { everyMs = saidEveryMs } = {}) {
  const waiting: Waiting[] = [];
  let under: number | null = null;
  let going: Promise<void> | null = null;
  const ending = new AbortController();
  const room = { inTransaction: <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(pool, work), now: () => new Date() };

  async function go(): Promise<void> {
    for (let next = waiting.shift(); next && !ending.signal.aborted; next = waiting.shift()) {
      const { extract, files } = next;
      under = extract;
      try {
        if (await isThere(pool, extract, ending.signal)) await readReturn(room, extract, readReturnApart({ ...files, ...await inTransaction(pool, findOurWords, { readOnly: true }) }, ending.signal));
      } catch (fault) {
        // Its page says that it was not read to its end.
        if (!ending.signal.aborted) onFault(fault);
      }
    }
    going = null;
    under = null;
  }

  const saying = sayNowAndThen(pool, () => [...(under === null ? [] : [under]), ...waiting.map(({ extract }) => extract)], everyMs);

  return {
    startReading(extract: number, files: ReturnFiles): void {
      waiting.push({ extract, files });
      going ??= go();
    },
    /** What is being read is given up: nothing of it counts, and its page says so. */
    async stop(): Promise<void> {
      ending.abort();
      clearInterval(saying);
      await Promise.race([going, new Promise((resolve) => { setTimeout(resolve, 1000).unref(); })]);
    },
  };
}
