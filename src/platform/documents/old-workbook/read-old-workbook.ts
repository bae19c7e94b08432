import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FileRefused } from '../files/file-refusal.ts';
import type { Watch } from '../files/watch.ts';
import type { Row, RowTaker } from '../tables.ts';
import type { Said } from './rows-of-old-workbook.ts';

const program = fileURLToPath(new URL('old-workbook-cage.ts', import.meta.url));

/**
 * Hands over an .xls. Its parser is not ours and holds the whole file, so it runs in a process of its own that may
 * neither write nor start anything, with memory and time that end it by force and leave the server as it was. A thread
 * would not do: one that runs out of memory can end the whole process. Throws FileRefused.
 */
export async function readOldWorkbook(file: string, bytes: Buffer, taker: RowTaker, watch: Watch): Promise<void> {
  const { limits } = watch;
  if (bytes.length > limits.oldWorkbookBytes) throw new FileRefused('it-is-too-large', { more: Math.floor(limits.oldWorkbookBytes / 1024 / 1024) });
  watch.check();
  const cage = fork(program, [], {
    execArgv: ['--permission', '--allow-fs-read=*', '--disable-warning=ExperimentalWarning', '--disable-warning=SecurityWarning', `--max-old-space-size=${limits.oldWorkbookMemory}`],
    env: {}, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    await listen(cage, bytes, new OldRows(file, taker, watch), watch);
  } finally {
    cage.kill('SIGKILL');
  }
}

/** Until the workbook is whole, the cage ends without a word, its time is over or somebody stops it. */
async function listen(cage: ChildProcess, bytes: Buffer, rows: OldRows, watch: Watch): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const look = setInterval(() => attempt(() => watch.check(), reject), 100);
  cage.on('message', (said) => attempt(() => rows.take(said as Said) && resolve(), reject));
  cage.on('error', reject);
  cage.on('close', (_, signal) => reject(new FileRefused(signal === 'SIGABRT' ? 'it-takes-too-much-memory' : 'it-is-damaged')));
  // One that ended before it could be told anything is heard of above.
  cage.send(bytes, () => undefined);
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
