import type { XmlTaker } from '../../../../kernel/tables.ts';
import type { Bench } from './bench-of-judge.ts';
import { foldedHeading, tidy } from './fold.ts';
import { judgeRecords, type XmlRecord } from './judge-records.ts';
import { shownValue } from './shown-value.ts';
import { type XmlShape, xmlShapes } from './xml-shapes.ts';

interface Frame { readonly name: string; readonly line: number; readonly record: XmlRecord | null; text: string; parts: boolean }

/** More than any child has: a file that goes on without end is given up. */
const mostRecords = 5_000;

interface Reading {
  readonly frames: Frame[];
  /** What is said of the whole file: collection, reference date, authority. */
  readonly header: XmlRecord;
  shape: XmlShape | null;
  /** The lines of one child, in the order of the file; null outside of a child. */
  group: XmlRecord[] | null;
  left: boolean;
}

/** Takes one XML document. Elements may stand in any order: a child is judged when its element ends. */
export function openXml(bench: Bench, file: string): XmlTaker {
  const reading: Reading = { frames: [], header: recordOf('', null, 1), shape: null, group: null, left: false };
  return {
    open(name, _attributes, line) {
      if (reading.frames.length === 0) begin(bench, reading, file, name, line);
      const over = reading.frames.at(-1);
      if (over) over.parts = true;
      reading.frames.push({ name, line, record: reading.left ? null : openRecord(bench, reading, file, name, line), text: '', parts: false });
    },
    text(text) {
      const frame = reading.frames.at(-1);
      if (frame && !reading.left) frame.text += text;
    },
    close() {
      const frame = reading.frames.pop();
      if (frame && !reading.left) closeFrame(bench, reading, file, frame);
    },
  };
}

const recordOf = (list: string, over: XmlRecord | null, line: number): XmlRecord => ({ list, over, line, cells: new Map() });

function begin(bench: Bench, reading: Reading, file: string, root: string, line: number): void {
  const mine = xmlShapes.find((shape) => shape.kind === bench.kind);
  if (mine?.root === root) {
    reading.shape = mine;
    return;
  }
  reading.left = true;
  const other = xmlShapes.find((shape) => shape.root === root);
  if (other) bench.another({ file, sheet: null, row: line }, other.kind);
  bench.passOver(file);
}

function openRecord(bench: Bench, reading: Reading, file: string, name: string, line: number): XmlRecord | null {
  const list = listOf(reading, name);
  if (list === undefined) return null;
  reading.group ??= [];
  const record = recordOf(list, around(reading), line);
  reading.group.push(record);
  if (reading.group.length > mostRecords) {
    bench.problems.say({ rule: 'too-much-in-one', list, place: { file, sheet: null, row: line } });
    reading.left = true;
  }
  return record;
}

function listOf({ shape, group }: Reading, name: string): string | undefined {
  if (!shape) return undefined;
  return group ? ownOf(shape.records, name) ?? ownOf(shape.leaves, name) : ownOf(shape.groups, name);
}

const ownOf = (lists: Readonly<Record<string, string>>, name: string) => (Object.hasOwn(lists, name) ? lists[name] : undefined);

/** The line that an element stands in; outside of all, the header. */
const around = ({ frames, header }: Reading) => frames.findLast((frame) => frame.record !== null)?.record ?? header;

/** Two returns begin alike; what the header calls itself tells them apart. */
function checkCollection(bench: Bench, reading: Reading, file: string, said: string, line: number): void {
  if (!reading.shape?.collection || said.toUpperCase() === reading.shape.collection) return;
  const other = xmlShapes.find((each) => each.collection === said.toUpperCase());
  if (other) bench.another({ file, sheet: null, row: line }, other.kind);
  bench.passOver(file);
  reading.left = true;
}

function closeFrame(bench: Bench, reading: Reading, file: string, frame: Frame): void {
  const text = tidy(frame.text);
  if (frame.parts && text !== '') bench.problems.say({ rule: 'stray-text', list: null, place: { file, sheet: null, row: frame.line }, column: frame.name });
  if (!frame.parts) takeText(bench, reading, file, frame, text);
  if (frame.record && reading.shape && reading.group?.[0] === frame.record) {
    judgeRecords(bench, reading.shape, file, reading.group);
    reading.group = null;
  }
}

/** The text of an element that holds nothing else belongs to the line around it. Of several of one name all are taken. */
function takeText(bench: Bench, reading: Reading, file: string, { name, line, record }: Frame, text: string): void {
  const to = record ?? around(reading);
  const key = foldedHeading(name);
  const before = to.cells.get(key)?.text ?? '';
  to.cells.set(key, { name, text: before === '' ? text : `${before};${text}` });
  if (to !== reading.header || text === '') return;
  if (name === 'Collection') checkCollection(bench, reading, file, text, line);
  if (name === 'ReferenceDate' && text !== bench.context.asAt) bench.problems.say({ rule: 'another-day', list: null, place: { file, sheet: null, row: line }, column: name, value: text, more: `${shownValue('another-day', text)}.` });
}
