import type { Plain } from '../../../../kernel/canonical.ts';
import type { Cell, Row, Sheet } from '../../../../kernel/tables.ts';
import type { Bench } from './bench-of-judge.ts';
import { plainText, tidy } from './fold.ts';
import { judgeRow, openTable, type Table, written } from './judge-row.ts';
import type { ListShape } from './shape.ts';
import { symbols } from './statistics.ts';

/** A table of published figures: what is after the area is a figure, or says of whom (an age group), as its first rows show. */
export interface FigureTable {
  readonly area: Table;
  readonly others: readonly { readonly head: string; readonly at: number }[];
  /** Index of the cell → figures or words; not here while every cell was blank. */
  readonly holds: Map<number, 'figures' | 'words'>;
}

const blanks = new Set(['', 'x', 'z']);
const number = /^-?\d{1,15}(\.\d+)?$/;

export function openFigures(sheet: Sheet, heads: readonly (string | null)[], shape: ListShape, bench: Bench): FigureTable {
  const area = openTable(shape, sheet.file, sheet.name, heads, bench);
  const taken = new Set(area.at);
  const others = heads.flatMap((head, at) => (head === null || head === '' || taken.has(at) || head === 'time_identifier' ? [] : [{ head, at }]));
  return { area, others, holds: new Map() };
}

export function figureRow(bench: Bench, table: FigureTable, row: Row): void {
  const { area, others } = table;
  const { list } = area.shape;
  const place = { file: area.file, sheet: area.sheet, row: row.number };
  bench.keeper.read(list);
  const cells = row.cells.map((cell, index) => (area.at.includes(index) && typeof cell === 'string' && blanks.has(tidy(cell)) ? null : cell));
  const draft = judgeRow(area, cells, place, bench.context, bench.problems);
  const { figures, words, wrong } = readOthers(table, row);
  for (const { head, value } of wrong) bench.problems.say({ rule: 'no-number', list, place, column: head, value });
  if (!draft || wrong.length > 0) bench.keeper.refuse(list);
  else bench.keep({ ...draft, shape: { ...area.shape, subject: 'key' }, content: withKey(draft.content, words, figures, others[0]?.head ?? '') });
}

interface Others { readonly figures: Record<string, number | string>; readonly words: Record<string, string>; readonly wrong: { readonly head: string; readonly value: string }[] }

function readOthers({ others, holds }: FigureTable, row: Row): Others {
  const read: Others = { figures: {}, words: {}, wrong: [] };
  for (const { head, at } of others) {
    const value = written(row.cells[at]);
    if (value === '') continue;
    const figure = figureOf(row.cells[at], value);
    if (!holds.has(at)) holds.set(at, figure === null ? 'words' : 'figures');
    if (holds.get(at) === 'words') read.words[head] = value.slice(0, 200);
    else if (figure === null) read.wrong.push({ head, value });
    else read.figures[head] = figure;
  }
  return read;
}

/** A number, or the symbol that stands where a number is not given. */
function figureOf(cell: Cell | undefined, text: string): number | string | null {
  if (typeof cell === 'number') return cell;
  if (number.test(text)) return Number(text);
  return symbols.has(text.toLowerCase()) ? text.toLowerCase() : null;
}

/** One table has one line for each year, area and group of people; tables are told apart by their category or first figure. */
function withKey(area: Readonly<Record<string, Plain>>, words: Readonly<Record<string, string>>, figures: Readonly<Record<string, number | string>>, first: string): Record<string, Plain> {
  const where = area['authority'] ?? area['region'] ?? area['country'] ?? '';
  const key = [area['period'], area['level'], where, area['category'] ?? first, ...Object.values(words)].map(plainText).join(' | ');
  return { key, ...area, of: words, figures };
}
