import type { Plain } from '../../../../kernel/canonical.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Cell } from '../../../../kernel/tables.ts';
import { codesOfOtherYears } from './code-years.ts';
import type { FieldTallies, FieldTally } from './count-fields.ts';
import { headingsOf } from './definitions.ts';
import { foldedHeading } from './fold.ts';
import { type Order, orders } from './order.ts';
import type { Problems } from './problems.ts';
import { type CellRead, readCell } from './read-cell.ts';
import { rowFaults } from './row-rules.ts';
import { type RuleId, rules } from './rules.ts';
import type { JudgeContext, Line, Place } from './seam.ts';
import type { Column, ListShape } from './shape.ts';

/** A list as it stands in one sheet or file. */
export interface Table {
  readonly shape: ListShape;
  readonly file: string;
  readonly sheet: string | null;
  /** Index of our column → index of the cell, or -1. */
  readonly at: readonly number[];
  /** Index of our column → the heading as the file has it. */
  readonly heads: (string | null)[];
  readonly orders: readonly Order[];
  readonly tally: FieldTally;
  /** Codes that a return of this year does not have. */
  readonly otherYears: readonly (ReadonlyMap<string, string> | null)[];
  readonly own: readonly (ReadonlyMap<string, string> | undefined)[];
  /** What was read before: exports repeat the same few words and days many thousand times. Not of references, which differ. */
  readonly memory: readonly (Map<string | number, CellRead> | null)[];
}

/** A row without errors, before its key is known. */
export interface Draft extends Omit<Line, 'key' | 'doubts'> { readonly shape: ListShape; readonly doubts: string[] }

export function openTable(shape: ListShape, file: string, sheet: string | null, heads: readonly (string | null)[], { context, fields }: { readonly context: JudgeContext; readonly fields: FieldTallies }): Table {
  const known = withOwnHeadings(shape, context);
  const at = shape.columns.map(() => -1);
  for (const [index, head] of heads.entries()) {
    const column = head === null ? undefined : known.get(foldedHeading(head));
    if (column !== undefined && at[column] === -1) at[column] = index;
  }
  const found = at.map((index) => heads[index] ?? null);
  return {
    shape, file, sheet, at, tally: fields.of(shape, found), otherYears: codesOfOtherYears(shape, context.asAt), heads: found, orders: orders.filter((order) => order.list === shape.list),
    own: shape.columns.map((column) => context.aliases.get(`${shape.list} ${column.name}`)), memory: shape.columns.map(({ type }) => (type === 'child' || type === 'reference' ? null : new Map())),
  };
}

/** Heading, folded → column, with the headings that the authority said are its own. */
export function withOwnHeadings(shape: ListShape, context: JudgeContext): Map<string, number> {
  const known = new Map(headingsOf(shape));
  for (const [head, name] of context.headings?.get(shape.list) ?? []) {
    const index = shape.columns.findIndex((column) => column.name === name);
    const column = shape.columns[index];
    if (column && mayBeMapped(head, column)) known.set(foldedHeading(head), index);
  }
  return known;
}

const names = 'names?|forenames?|surnames?';
const child = '(?:childs?|childrens?|young persons?|pupils?|clients?|mothers?|fathers?|parents?|carers?|siblings?|family)';
const ofPersons = new RegExp(`\\b(${names})\\b`);
const ofPlaces = /\b(postcode|post code|address|nhs|upn|uln|phone|telephone|mobile|e ?mail)\b/;
/** “Child’s full name”, “Name of the child”. */
const ofChildren = new RegExp(`\\b${child} (?:(?:full|first|last|middle|given|family|legal|known|preferred) )?(?:${names})\\b|\\b(?:${names}) of (?:the |a )?${child}\\b`);

/** Nothing that is headed as a child's name, address or number elsewhere comes in, whoever maps it; names of staff do, as staff. */
export function mayBeMapped(head: string, column: Column): boolean {
  const words = foldedHeading(head);
  return !ofPlaces.test(words) && !(column.type === 'staff' ? ofChildren : ofPersons).test(words);
}

const remembered = 20_000;

function readAt(table: Table, index: number, column: Column, cells: readonly Cell[]): CellRead {
  const at = table.at[index] ?? -1;
  const cell = at < 0 ? null : cells[at] ?? null;
  const own = table.own[index];
  const memory = table.memory[index];
  if (!memory || (typeof cell !== 'string' && typeof cell !== 'number')) return readCell(column, cell, own);
  const before = memory.get(cell);
  if (before) return before;
  const read = readCell(column, cell, own);
  if (memory.size < remembered) memory.set(cell, read);
  return read;
}

type Say = (rule: RuleId, index: number | null, value: string | null, more?: string) => void;

/** Judges one row by its cells and the rules of one row; null where an error refuses it. What is wrong is said to `problems`. */
export function judgeRow(table: Table, cells: readonly Cell[], place: Place, context: JudgeContext, problems: Problems): Draft | null {
  const { shape } = table;
  const { list } = shape;
  const content: Record<string, Plain> = {};
  const aside: Record<string, Plain> = {};
  const doubts: string[] = [];
  let refused = false;
  const say: Say = (rule, index, value, more = '') => {
    problems.say({ rule, list, place, column: index === null ? null : headOf(table, index), value, more, child: childAt(table, cells) });
    table.tally.fault(index, rule);
    if (rules[rule].severity === 'error') refused = true;
    else doubts.push(rule);
  };
  table.tally.begin();
  for (const [index, column] of shape.columns.entries()) {
    const read = readAt(table, index, column, cells);
    // What is only compared with the rest is not kept.
    (column.judgedOnly ? aside : content)[column.name] = read.value;
    if (isHere(table, index)) table.tally.see(index, read);
    if (read.rule === 'ask') askOf(table, index, read.asked ?? [valueAt(table, index, cells)], place, problems);
    else judgeCell(table, index, read, context, cells, say);
  }
  for (const fault of rowFaults(shape, table.orders, content, aside, context.asAt)) {
    // A day that could not be read was said already.
    if (!refused || fault.rule !== 'event-without-day') say(fault.rule, fault.column, fault.value, fault.more);
  }
  return refused ? null : { list, shape, child: childOf(content), content, place, doubts };
}

function askOf(table: Table, index: number, words: readonly string[], place: Place, problems: Problems): void {
  table.tally.fault(index, 'unknown-word');
  for (const value of words) problems.ask({ list: table.shape.list, place, column: headOf(table, index), value });
}

function judgeCell(table: Table, index: number, read: CellRead, context: JudgeContext, cells: readonly Cell[], say: Say): void {
  const column = table.shape.columns[index];
  if (!column || read.rule === 'ask') return;
  if (table.otherYears[index]) sayOtherYear(table, index, read.value, cells, say);
  const rule = read.rule ?? ruleOfValue(column, read.value, isHere(table, index), context.asAt);
  if (rule === null) return;
  const value = valueAt(table, index, cells);
  say(rule, index, value, rule === 'after-the-extract' ? `${context.asAt}.` : '');
  if (rule === 'broken-cell' && column.need === 'must') say('is-blank', index, value);
}

function sayOtherYear(table: Table, index: number, value: Plain, cells: readonly Cell[], say: Say): void {
  const years = typeof value === 'string' ? table.otherYears[index]?.get(value) : undefined;
  if (years !== undefined) say('code-not-of-this-year', index, valueAt(table, index, cells), years);
}

/** The child may stand in a column further on than the one that something is wrong with. */
function childAt(table: Table, cells: readonly Cell[]): string | null {
  const index = table.shape.columns.findIndex(({ type }) => type === 'child');
  const column = table.shape.columns[index];
  const value = column ? readAt(table, index, column, cells).value : null;
  return typeof value === 'string' ? value : null;
}

const isHere = (table: Table, index: number) => (table.at[index] ?? -1) >= 0;
const valueAt = (table: Table, index: number, cells: readonly Cell[]) => written(cells[table.at[index] ?? -1]);

/** What a value that could be read is judged by: blank where it should not be, or a day after the extract's. */
function ruleOfValue(column: Column, value: Plain, here: boolean, asAt: Day): RuleId | null {
  if (value !== null) return column.type === 'day' && !column.future && !column.up && value > asAt ? 'after-the-extract' : null;
  if (column.need === 'must') return 'is-blank';
  return column.need === 'should' && here ? 'should-not-be-blank' : null;
}

const headOf = (table: Table, index: number) => table.heads[index] ?? table.shape.columns[index]?.heads[0] ?? '';
const childOf = (values: Readonly<Record<string, Plain>>) => (typeof values['child'] === 'string' ? values['child'] : null);

/** A cell as a person would write it. */
export function written(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.day : String(cell).trim();
}
