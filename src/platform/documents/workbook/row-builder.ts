import { FileRefused } from '../files/file-refusal.ts';
import type { Watch } from '../files/watch.ts';
import type { Cell, RowTaker } from '../tables.ts';
import { columnOf } from './column-of.ts';
import { type Area, Covered, covers } from './merged-areas.ts';
import { isoDay, type SerialDays } from './serial-day.ts';
import { unescaped } from './unescaped.ts';

/** What cells refer to. */
export interface Book { readonly days: SerialDays; readonly texts: readonly string[]; readonly dates: readonly boolean[] }

/** A cell as its sheet writes it. */
export interface WrittenCell {
  /** 'AB12', or nothing where it follows the one before. */
  readonly reference: string | undefined;
  readonly type: string;
  readonly style: number;
  readonly formula: boolean;
  /** Null where it has none. */
  readonly value: string | null;
}

/** Counts over all sheets of a file. */
export interface Tally { rows: number; cells: number }

/** Those of Excel. */
const lastRow = 1_048_576;
const lastColumn = 16_384;
const decimal = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

/** Makes rows of what a sheet says of its cells, in its order, and hands over those that have a value. */
export class RowBuilder {
  number = 0;
  private cells: Cell[] = [];
  private column = 0;
  private digits = '';
  private filled = false;
  private areas: readonly Area[] = [];
  private readonly covered: Covered;
  private readonly sheet: string;
  private readonly book: Book;
  private readonly tally: Tally;
  private readonly taker: RowTaker;
  private readonly watch: Watch;

  constructor(sheet: string, merged: readonly Area[], book: Book, tally: Tally, taker: RowTaker, watch: Watch) {
    this.sheet = sheet;
    this.covered = new Covered(merged);
    this.book = book;
    this.tally = tally;
    this.taker = taker;
    this.watch = watch;
  }

  /** `reference` as the sheet has it, or nothing where it follows the one before. */
  begin(reference: string | undefined): void {
    const number = reference === undefined ? this.number + 1 : Number(reference);
    if (!Number.isInteger(number) || number <= this.number || number > lastRow) this.refuse('it-is-damaged');
    this.number = number;
    this.digits = String(number);
    this.cells = [];
    this.column = 0;
    this.filled = false;
    this.areas = this.covered.inRow(number);
  }

  cell(written: WrittenCell): void {
    const column = this.nextColumn(written.reference);
    const meant = this.isCovered(column) ? null : this.valueOf(written);
    if (meant !== null && meant !== '') this.put(column, meant);
  }

  private nextColumn(reference: string | undefined): number {
    const column = reference === undefined ? this.column + 1 : this.columnIn(reference);
    if (column <= this.column) this.refuse('it-is-damaged');
    if (column > lastColumn) this.refuse('too-many-columns', this.watch.limits.columns);
    this.column = column;
    this.tally.cells += 1;
    if (this.tally.cells > this.watch.limits.cells) this.refuse('too-many-cells', this.watch.limits.cells);
    return column;
  }

  private valueOf({ type, style, formula, value }: WrittenCell): Cell {
    if (formula && type === 'n' && (value ?? '') === '') this.refuse('a-formula-has-no-result');
    return value === null ? null : this.meant(type, style, value);
  }

  private columnIn(reference: string): number {
    const letters = reference.length - this.digits.length;
    if (letters < 1 || letters > 3 || !reference.endsWith(this.digits)) this.refuse('it-is-damaged');
    return columnOf(reference.slice(0, letters));
  }

  private put(column: number, meant: Cell): void {
    if (column > this.watch.limits.columns) this.refuse('too-many-columns', this.watch.limits.columns);
    while (this.cells.length < column - 1) this.cells.push(null);
    this.cells.push(meant);
    this.filled ||= typeof meant !== 'string' || meant.trim() !== '';
  }

  end(): void {
    if (!this.filled) return;
    this.tally.rows += 1;
    if (this.tally.rows > this.watch.limits.rows) this.refuse('too-many-rows', this.watch.limits.rows);
    this.taker.row({ number: this.number, cells: this.cells });
  }

  private isCovered(column: number): boolean {
    return this.areas.length > 0 && this.areas.some((area) => covers(area, this.number, column));
  }

  /** Types of cells: ECMA-376 part 1, 18.18.11. A formula's last result stands where a value would. */
  private meant(type: string, style: number, value: string): Cell {
    switch (type) {
      case 's': return this.shared(value);
      case 'str': case 'inlineStr': return this.text(unescaped(value));
      case 'e': return this.text(value);
      case 'b': return this.truth(value);
      case 'd': return isoDay(value);
      case 'n': return this.numeric(value, style);
      default: return this.refuse('it-is-damaged');
    }
  }

  private shared(value: string): string {
    return (/^\d+$/.test(value) ? this.book.texts[Number(value)] : undefined) ?? this.refuse('it-is-damaged');
  }

  private text(value: string): string {
    return value.length > this.watch.limits.cellText ? this.refuse('a-text-is-too-long', this.watch.limits.cellText) : value;
  }

  private truth(value: string): boolean {
    if (value !== '0' && value !== '1' && value !== 'true' && value !== 'false') this.refuse('it-is-damaged');
    return value === '1' || value === 'true';
  }

  private numeric(value: string, style: number): Cell {
    if (value === '') return null;
    const number = Number(value);
    if (!Number.isFinite(number) || !decimal.test(value)) this.refuse('it-is-damaged');
    return this.book.dates[style] === true ? this.book.days.of(number) : number;
  }

  private refuse(rule: ConstructorParameters<typeof FileRefused>[0], more: number | null = null): never {
    throw new FileRefused(rule, { sheet: this.sheet, row: this.number || null, more });
  }
}
