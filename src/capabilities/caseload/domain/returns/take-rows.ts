import type { Row, RowTaker, Sheet } from '../../../../kernel/tables.ts';
import { foldedHeading, isBlank } from './fold.ts';
import type { Bench } from './bench-of-judge.ts';
import { headingsIn } from './head-row.ts';
import { judgeRow, openTable, type Table, withOwnHeadings, written } from './judge-row.ts';
import { type Recognised, recognise } from './recognise.ts';
import type { ReturnKind } from './seam.ts';
import type { ListShape } from './shape.ts';
import { figureRow, type FigureTable, openFigures } from './take-figures.ts';
import { headsToShow, type Opening, openOpening } from './unplaced.ts';

type State =
  | { readonly as: 'looking'; readonly rows: number; readonly opening: Opening }
  | { readonly as: 'list'; readonly table: Table }
  | { readonly as: 'figures'; readonly table: FigureTable }
  | { readonly as: 'left' };

/** Headings are looked for in the first rows that hold anything: titles and notes may stand above them. */
const rowsLookedAt = 25;

/** Takes the sheets of workbooks and CSV files. `close` ends the last sheet. */
export function openRows(bench: Bench): RowTaker & { close(): void } {
  let sheet: Sheet | null = null;
  let state: State = { as: 'left' };
  const close = (): void => {
    if (sheet && state.as === 'looking') passOver(bench, sheet, state.opening);
    sheet = null;
    state = { as: 'left' };
  };
  const row = (next: Row): void => {
    if (!sheet) return;
    switch (state.as) {
      case 'looking': state = looked(bench, sheet, next, { ...state, rows: state.rows + 1 }); break;
      case 'list': takeRow(bench, state.table, next); break;
      case 'figures': figureRow(bench, state.table, next); break;
      case 'left': break;
    }
  };
  return { close, row, sheet(next) { close(); sheet = next; state = { as: 'looking', rows: 0, opening: openOpening(bench.kind) }; } };
}

function takeRow(bench: Bench, table: Table, row: Row): void {
  if (row.cells.every((cell) => cell === null || (typeof cell === 'string' && isBlank(cell)))) return;
  bench.keeper.read(table.shape.list);
  const draft = judgeRow(table, row.cells, { file: table.file, sheet: table.sheet, row: row.number }, bench.context, bench.problems);
  if (draft) bench.keep(draft);
  else bench.keeper.refuse(table.shape.list);
}

/** Is this row the headings of a list? */
function looked(bench: Bench, sheet: Sheet, row: Row, state: State & { readonly as: 'looking' }): State {
  const heads = row.cells.map((cell) => (typeof cell === 'string' ? cell.trim() : null));
  const found = recognise(heads, bench.kind, bench.context);
  const place = { file: sheet.file, sheet: sheet.name, row: row.number };
  switch (found.as) {
    case 'list': return opened(bench, sheet, row.number, heads, found.shape);
    case 'area-send': bench.problems.say({ rule: 'area-send', list: null, place }); return { as: 'left' };
    case 'another': return left(bench, sheet, row.number, found.kind);
    case 'not-told': return notTold(bench, sheet, row, found);
    case 'nothing': state.opening.see(row.cells, found.nearest); break;
  }
  if (state.rows < rowsLookedAt) return state;
  passOver(bench, sheet, state.opening);
  return { as: 'left' };
}

/** Its headings are shown, so that whoever knows them can say which column is which. */
function notTold(bench: Bench, sheet: Sheet, row: Row, { nearest, lacking }: Recognised & { readonly as: 'not-told' }): State {
  const place = { file: sheet.file, sheet: sheet.name, row: row.number };
  bench.problems.say({ rule: 'list-not-told', list: null, place, more: `“${nearest.title}”. Missing: ${lacking.join(', ')}.` });
  const heads = headingsIn(row.cells);
  if (heads) bench.leave({ file: sheet.file, sheet: sheet.name, ...headsToShow(bench.kind, heads, nearest) });
  return { as: 'left' };
}

function passOver(bench: Bench, sheet: Sheet, opening: Opening): void {
  bench.passOver(sheet.name ?? sheet.file);
  const heads = opening.heads();
  if (heads) bench.leave({ file: sheet.file, sheet: sheet.name, ...heads });
}

function left(bench: Bench, sheet: Sheet, row: number, kind: ReturnKind): State {
  bench.another({ file: sheet.file, sheet: sheet.name, row }, kind);
  bench.passOver(sheet.name ?? sheet.file);
  return { as: 'left' };
}

function opened(bench: Bench, sheet: Sheet, row: number, heads: readonly (string | null)[], shape: ListShape): State {
  const place = { file: sheet.file, sheet: sheet.name, row };
  if (sheet.hidden) bench.problems.say({ rule: 'hidden-list', list: shape.list, place, value: sheet.name });
  bench.open(shape, place);
  if (shape.list === 'dfe-statistics/figures') return { as: 'figures', table: openFigures(sheet, heads, shape, bench) };
  const known = withOwnHeadings(shape, bench.context);
  const doubled = heads.filter((head, index) => isDoubled(head, index, heads, known));
  if (doubled.length > 0) bench.problems.say({ rule: 'heading-twice', list: shape.list, place, column: doubled[0] ?? null, value: doubled.join(', ') });
  bench.drop(shape.list, heads.filter((head) => head !== null && head !== '' && !known.has(foldedHeading(head))).map(written));
  const table = openTable(shape, sheet.file, sheet.name, heads, bench);
  const missing = shape.columns.filter((column, index) => !column.judgedOnly && table.at[index] === -1);
  bench.lack(shape.list, missing.map(({ name }) => name));
  if (missing.length > 0) bench.problems.say({ rule: 'column-missing', list: shape.list, place, more: missing.map((column) => column.heads[0]).join(', ') });
  return { as: 'list', table };
}

function isDoubled(head: string | null, index: number, heads: readonly (string | null)[], known: ReadonlyMap<string, number>): boolean {
  const column = head === null ? undefined : known.get(foldedHeading(head));
  return column !== undefined && heads.some((other, at) => at < index && other !== null && known.get(foldedHeading(other)) === column);
}
