import type { Bench } from './bench-of-judge.ts';
import { censusFaults } from './census-rules.ts';
import { headingsOf, returnShapes } from './definitions.ts';
import { foldedHeading, plainText } from './fold.ts';
import { type Draft, judgeRow, openTable, type Table } from './judge-row.ts';
import type { Column, ListShape } from './shape.ts';
import type { XmlShape } from './xml-shapes.ts';

/** An element that is a line, with the texts of the elements in it. */
export interface XmlRecord {
  readonly list: string;
  readonly over: XmlRecord | null;
  readonly line: number;
  /** Name, folded → its name as the file has it, and the text; of several, divided by “;”. */
  readonly cells: Map<string, { readonly name: string; readonly text: string }>;
}

/** Judges all that stands in one child's element, and hands its good lines on. */
export function judgeRecords(bench: Bench, shape: XmlShape, file: string, records: readonly XmlRecord[]): void {
  const group = records[0];
  if (!group) return;
  const also = shape.alsoWhen.filter(({ element }) => (group.cells.get(foldedHeading(element))?.text ?? '') !== '').map(({ list }) => ({ ...group, list }));
  sayDropped(bench, shape, [...records, ...also]);
  const drafts = [...records, ...also].flatMap((record) => judged(bench, shape, file, record) ?? []);
  if (shape.kind === 'cin-census') {
    for (const { draft, rule, column, more } of censusFaults(drafts)) {
      draft.doubts.push(rule);
      bench.problems.say({ rule, list: draft.list, place: draft.place, column, value: plainText(draft.content[draft.shape.dated[0] ?? '']), more, child: draft.child });
    }
  }
  for (const draft of drafts) bench.keep(draft);
}

function judged(bench: Bench, shape: XmlShape, file: string, record: XmlRecord): Draft | null {
  const list = returnShapes[shape.kind].lists.find((each) => each.list === record.list);
  if (!list) return null;
  const place = { file, sheet: null, row: record.line };
  bench.open(list, place);
  bench.keeper.read(list.list);
  const table = tableOf(bench, list, file);
  const cells = list.columns.map((column, index) => {
    const found = cellOf(record, column);
    table.heads[index] = found?.name ?? column.heads[0] ?? null;
    return found?.text ?? null;
  });
  const draft = judgeRow(table, cells, place, bench.context, bench.problems);
  if (!draft) bench.keeper.refuse(list.list);
  return draft;
}

/** Of the element itself; of those around it only what is said to stand there (`up`). */
function cellOf(record: XmlRecord, column: Column): { readonly name: string; readonly text: string } | null {
  for (const head of column.heads) {
    const found = record.cells.get(foldedHeading(head));
    if (found) return found;
  }
  return column.up && record.over ? cellOf(record.over, column) : null;
}

function tableOf(bench: Bench, list: ListShape, file: string): Table {
  const before = bench.tables.get(list.list);
  if (before) return before;
  const table = openTable(list, file, null, list.columns.map((column) => column.heads[0] ?? null), bench);
  bench.tables.set(list.list, table);
  return table;
}

/** Elements that no list has a column for. Those of the child itself may be for several lists. */
function sayDropped(bench: Bench, shape: XmlShape, records: readonly XmlRecord[]): void {
  const group = records[0];
  const also = group ? records.filter((each) => each !== group && each.cells === group.cells).map((each) => each.list) : [];
  for (const record of records) {
    if (record !== group && record.cells === group?.cells) continue;
    const lists = record === group ? [record.list, ...also] : [record.list];
    for (const [key, { name, text }] of record.cells) {
      if (text !== '' && !lists.some((list) => knows(shape, list, key))) bench.drop(record.list, [name]);
    }
  }
}

function knows(shape: XmlShape, name: string, key: string): boolean {
  const list = returnShapes[shape.kind].lists.find((each) => each.list === name);
  return list !== undefined && headingsOf(list).has(key);
}
