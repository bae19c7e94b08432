import { writeSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import type { Line, ReturnFiles } from '../capabilities/caseload/index.ts';
import { refuse } from '../kernel/outcome.ts';
import { readFiles } from './read-files.ts';
import type { FromReader, Handed } from './returns-reader.ts';
import { unread } from './unread-return.ts';

const linesAtOnce = 500;
const mapped = (pairs: Handed['words']) => new Map(pairs.map(([of, each]) => [of, new Map(each)]));

/**
 * The process in which a return is read: it has no connection to the database, and nothing but the files it was handed.
 * What it says goes into a pipe that holds little: while nobody takes it, it waits.
 */
function say(message: FromReader): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let at = 0; at < bytes.length;) at += writeSync(3, bytes, at);
}

/** A line of JSON, and after it the bytes of the files. */
async function given(): Promise<{ readonly wanted: boolean; readonly return: ReturnFiles }> {
  const sent = await buffer(process.stdin);
  const end = sent.indexOf(10);
  const { files, words, headings, lines, ...rest } = JSON.parse(sent.subarray(0, end).toString()) as Handed;
  let at = end + 1;
  const taken = files.map(({ name, length }) => ({ name, bytes: sent.subarray(at, at += length) }));
  return { wanted: lines, return: { ...rest, files: taken, words: mapped(words), headings: mapped(headings) } };
}

async function read({ wanted, return: files }: Awaited<ReturnType<typeof given>>): Promise<void> {
  let lines: Line[] = [];
  const count = { rows: 0, part: 0 };
  const send = () => {
    if (lines.length > 0) say({ batch: { lines, rows: count.rows, part: count.part } });
    lines = [];
  };
  const judged = await readFiles(files, {
    line(line) {
      count.rows += 1;
      if (wanted && lines.push(line) >= linesAtOnce) send();
    },
    progress(part) { count.part = part; },
  });
  if (judged.ok) send();
  say({ end: judged });
}

const sent = await given();
// What a fault says of itself may quote the file.
await read(sent).catch((fault: unknown) => say({ end: refuse(unread(sent.return.files, 'could-not-be-read', `The file could not be read. The fault is ours: ${fault instanceof Error ? fault.name : typeof fault}.`)) }));
