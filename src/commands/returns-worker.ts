import { parentPort, workerData } from 'node:worker_threads';
import type { Line, ReturnFiles } from '../capabilities/caseload/index.ts';
import { refuse } from '../kernel/outcome.ts';
import { readFiles } from './read-files.ts';
import type { FromWorker } from './returns-reader.ts';

const linesAtOnce = 2_000;

/** The thread in which a return is read: it has no connection to the database, and nothing but the files it was handed. */
async function read({ files, ...given }: Omit<ReturnFiles, 'files'> & { readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }): Promise<void> {
  const say = (message: FromWorker) => parentPort?.postMessage(message, []);
  let lines: Line[] = [];
  const count = { rows: 0, part: 0 };
  const send = () => {
    if (lines.length > 0) say({ batch: { lines, rows: count.rows, part: count.part } });
    lines = [];
  };
  const taker = {
    line(line: Line) {
      count.rows += 1;
      if (lines.push(line) >= linesAtOnce) send();
    },
    progress(part: number) { count.part = part; },
  };
  const judged = await readFiles({ ...given, files: files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) })) }, taker);
  if (judged.ok) send();
  say({ end: judged });
}

read(workerData as Parameters<typeof read>[0]).catch((fault: unknown) => parentPort?.postMessage({ end: refuse(`The file could not be read: ${fault instanceof Error ? fault.message : String(fault)}`) } satisfies FromWorker, []));
