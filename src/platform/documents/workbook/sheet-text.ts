import type { XmlGuard } from '../xml/xml-guard.ts';
import type { CellTaker } from './cell-taker.ts';
import { plainForms, type PlainForms, takePlainRow } from './plain-row.ts';
import type { RowBuilder } from './row-builder.ts';

/** Characters that a row may have before it is left to the parser piece by piece. */
const longestRow = 1024 * 1024;

/**
 * Passes on the text of a sheet: rows of the plain form straight to the builder, all else, in its order, to the parser.
 * Rows are cut out only where the parser itself says that it stands between two of them.
 */
export class SheetText {
  private waiting = '';
  private state: 'before' | 'rows' | 'after' = 'before';
  private readonly prefix: string;
  private readonly forms: PlainForms;
  private readonly guard: XmlGuard;
  private readonly cells: CellTaker;
  private readonly builder: RowBuilder;

  /** `prefix` as the sheet's names have it: '' or 'x:'. */
  constructor(prefix: string, guard: XmlGuard, cells: CellTaker, builder: RowBuilder) {
    this.prefix = prefix;
    this.forms = plainForms(prefix);
    this.guard = guard;
    this.cells = cells;
    this.builder = builder;
  }

  write(text: string): void {
    this.waiting = this.waiting === '' ? text : this.waiting + text;
    if (this.state === 'before') this.passOpening();
    if (this.state === 'rows') this.passRows();
    if (this.state === 'after') this.passAll();
  }

  end(): void {
    this.passAll();
    this.guard.end();
  }

  private passAll(): void {
    if (this.waiting !== '') this.guard.write(this.waiting);
    this.waiting = '';
  }

  private passOpening(): void {
    const begin = `<${this.prefix}sheetData>`;
    const found = this.waiting.indexOf(begin);
    if (found < 0) return this.waiting.length > longestRow ? this.leaveToParser() : undefined;
    this.guard.write(this.waiting.slice(0, found + begin.length));
    this.waiting = this.waiting.slice(found + begin.length);
    this.state = this.cells.isBetweenRows() ? 'rows' : 'after';
  }

  private passRows(): void {
    const { waiting, forms: { closing } } = this;
    const row = `<${this.prefix}row`;
    let at = 0;
    while (this.state === 'rows') {
      const start = waiting.startsWith(row, at) ? at : skipBlanks(waiting, at);
      const close = waiting.indexOf(closing, start);
      if (close < 0) break;
      if (!waiting.startsWith(row, start)) this.leaveToParser();
      else {
        this.passRow(waiting.slice(start, close + closing.length));
        at = close + closing.length;
      }
    }
    this.waiting = waiting.slice(at);
    if (this.waiting.length > longestRow) this.leaveToParser();
  }

  private passRow(row: string): void {
    if (takePlainRow(row, this.forms, this.builder)) return;
    this.guard.write(row);
    if (!this.cells.isBetweenRows()) this.leaveToParser();
  }

  private leaveToParser(): void {
    this.state = 'after';
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === '\n' || text[at] === '\r' || text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}
