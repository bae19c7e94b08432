import { Worker } from 'node:worker_threads';
import { FileRefused } from '../files/file-refusal.ts';
import type { Watch } from '../files/watch.ts';
import type { Row, RowTaker } from '../tables.ts';
import type { Said } from './rows-of-old-workbook.ts';

/**
 * Hands over an .xls. Its parser is not ours and holds the whole file, so it runs in a thread of its own, with memory
 * and time that end it by force and leave the server as it was. Throws FileRefused.
 */
export async function readOldWorkbook(file: string, bytes: Buffer, taker: RowTaker, watch: Watch): Promise<void> {
  const { limits } = watch;
  if (bytes.length > limits.oldWorkbookBytes) throw new FileRefused('it-is-too-large', { more: Math.floor(limits.oldWorkbookBytes / 1024 / 1024) });
  const cage = new Worker(new URL('old-workbook-worker.ts', import.meta.url), {
    workerData: bytes, env: {}, stdin: false, stdout: true, stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.oldWorkbookMemory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  try {
    await listen(cage, new OldRows(file, taker, watch), watch);
  } finally {
    await cage.terminate();
  }
}

/** Until the workbook is whole, the cage ends without a word, its time is over or somebody stops it. */
async function listen(cage: Worker, rows: OldRows, watch: Watch): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const look = setInterval(() => attempt(() => watch.check(), reject), 100);
  cage.on('message', (said: Said) => attempt(() => rows.take(said) && resolve(), reject));
  cage.on('error', (fault) => reject(isOutOfMemory(fault) ? new FileRefused('it-unpacks-to-too-much') : new FileRefused('it-is-damaged')));
  cage.on('exit', () => reject(new FileRefused('it-is-damaged')));
  try {
    await promise;
  } finally {
    clearInterval(look);
  }
}

function attempt(act: () => unknown, reject: (fault: unknown) => void): void {
  try {
    act();
  } catch (fault) {
    reject(fault);
  }
}

const isOutOfMemory = (fault: unknown) => (fault as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Hands on what comes out of the cage, under the limits that hold for every table. */
class OldRows {
  private sheets = 0;
  private rows = 0;
  private cells = 0;
  private sheet: string | null = null;
  private readonly file: string;
  private readonly taker: RowTaker;
  private readonly watch: Watch;

  constructor(file: string, taker: RowTaker, watch: Watch) {
    this.file = file;
    this.taker = taker;
    this.watch = watch;
  }

  /** Whether that was the end. */
  take(said: Said): boolean {
    this.watch.check();
    switch (said.says) {
      case 'sheet': this.begin(said.name, said.hidden); return false;
      case 'rows': for (const row of said.rows) this.row(row); this.watch.progress(said.share); return false;
      case 'end': return true;
      case 'encrypted': throw new FileRefused('it-is-encrypted');
      case 'macros': throw new FileRefused('it-holds-macros');
      case 'damaged': throw new FileRefused('it-is-damaged');
    }
  }

  private begin(name: string, hidden: boolean): void {
    this.sheets += 1;
    if (this.sheets > this.watch.limits.sheets) throw new FileRefused('too-many-sheets', { more: this.watch.limits.sheets });
    this.sheet = name;
    this.taker.sheet({ file: this.file, name, hidden });
  }

  private row(row: Row): void {
    const { limits } = this.watch;
    const at = { sheet: this.sheet, row: row.number };
    this.rows += 1;
    this.cells += row.cells.length;
    if (this.rows > limits.rows) throw new FileRefused('too-many-rows', { ...at, more: limits.rows });
    if (row.cells.length > limits.columns) throw new FileRefused('too-many-columns', { ...at, more: limits.columns });
    if (this.cells > limits.cells) throw new FileRefused('too-many-cells', { ...at, more: limits.cells });
    this.taker.row(row);
  }
}
