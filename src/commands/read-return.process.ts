import { writeSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import type { Judged, Line, Problem, ReturnFiles } from '../capabilities/caseload/index.ts';
import { type Outcome, accept, refuse } from '../kernel/outcome.ts';
import { readFiles } from './read-files.ts';
import type { FromReader, Handed } from './returns-reader.ts';
import { unread } from './unread-return.ts';

const [linesAtOnce, rowsAtOnce, halfASecond] = [500, 2_000, 500];
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
  const [count, told] = [{ rows: 0, part: 0 }, { rows: 0, at: performance.now() }];
  const send = () => {
    say({ batch: { lines, ...count } });
    [lines, told.rows, told.at] = [[], count.rows, performance.now()];
  };
  const judged = await readFiles(files, {
    line(line) { if (wanted && lines.push(line) >= linesAtOnce) send(); },
    // A file whose every row is refused has no lines, and goes on all the same.
    progress(part, rows) {
      [count.part, count.rows] = [part, rows];
      if (wanted && (rows - told.rows >= rowsAtOnce || performance.now() - told.at >= halfASecond)) send();
    },
  });
  if (judged.ok && lines.length > 0) send();
  sayEnd(judged);
}

/** Problems by themselves and in pieces: all in one would hold up whoever takes them. */
function sayEnd(judged: Outcome<Judged, Problem>): void {
  if (!judged.ok) return say({ end: judged });
  const { problems } = judged.value;
  for (let from = 0; from < problems.length; from += linesAtOnce) say({ problems: problems.slice(from, from + linesAtOnce) });
  say({ end: accept({ ...judged.value, problems: [] }) });
}

const sent = await given();
// What a fault says of itself may quote the file.
await read(sent).catch((fault: unknown) => say({ end: refuse(unread(sent.return.files, 'could-not-be-read', `The file could not be read. The fault is ours: ${fault instanceof Error ? fault.name : typeof fault}.`)) }));
