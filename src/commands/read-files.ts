import { type Judged, type Line, type Problem, type ReturnFiles, openJudge } from '../capabilities/caseload/index.ts';
import { type Outcome, accept, refuse } from '../kernel/outcome.ts';
import type { FileRefusal } from '../platform/documents/files/file-refusal.ts';
import { fileRefusalWords } from '../platform/documents/files/file-refusal-words.ts';
import { readTables } from '../platform/documents/read-tables.ts';
import { readXml } from '../platform/documents/read-xml.ts';

interface Taker {
  line(line: Line): void;
  /** The part of all files that is read, from 0 to 1, and the rows of lists that were read, those that were refused as well. */
  progress(part: number, rows: number): void;
}

/** Problems of one rule in one list that are always said one by one, so that no rule crowds out another. */
export const mostOfOneRule = 200;

/** Problems beyond those that are said one by one, in the whole return: some 25 MB of the reader's memory. The others are counted. */
export const mostFurther = 50_000;

/** Waiting for the database counts: what is made to take long is known by its size, not by this. */
const mostSeconds = 600;

/** Reads the files of one return and judges what they hold. Lines that were given to the taker count only when this accepts. */
export async function readFiles({ kind, asAt, files, words = new Map(), headings = new Map() }: ReturnFiles, taker: Taker): Promise<Outcome<Judged, Problem>> {
  const judge = openJudge(kind, { asAt, aliases: words, headings, most: mostOfOneRule, further: mostFurther }, (line) => taker.line(line));
  const whole = files.reduce((sum, { bytes }) => sum + bytes.length, 0) || 1;
  let before = 0;
  for (const file of files) {
    const progress = (share: number) => taker.progress((before + share * file.bytes.length) / whole, judge.rowsSoFar());
    const reading = { progress, limits: { seconds: mostSeconds } };
    const outcome = isXml(file.bytes) ? await readXml(file, judge.xml(file.name), reading) : await readTables(file, judge.rows, reading);
    if (!outcome.ok) return refuse(problemOf(outcome.refusal));
    before += file.bytes.length;
  }
  return accept(judge.finish());
}

function problemOf(refusal: FileRefusal): Problem {
  const { file, sheet, row, rule } = refusal;
  return { file, sheet, row, list: null, column: null, value: null, rule, severity: 'error', message: fileRefusalWords(refusal) };
}

/** By its first sign that is not white: no list in a workbook or text begins so. */
function isXml(bytes: Buffer): boolean {
  const opening = bytes.subarray(0, 200).toString('latin1').replaceAll('\0', '').replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').trimStart();
  return opening.startsWith('<');
}
