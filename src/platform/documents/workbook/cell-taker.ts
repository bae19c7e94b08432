import type { XmlTaker } from '../tables.ts';
import type { RowBuilder } from './row-builder.ts';

/** Takes the XML of a sheet and gives its cells to a builder of rows. What is no row, cell or value is passed over. */
export class CellTaker implements XmlTaker {
  private readonly builder: RowBuilder;
  private readonly path: string[] = [];
  private reference: string | undefined;
  private type = 'n';
  private style = 0;
  private value: string | null = null;
  private formula = false;

  constructor(builder: RowBuilder) {
    this.builder = builder;
  }

  /** Between two rows. */
  isBetweenRows(): boolean {
    return this.path.length === 2 && this.path[1] === 'sheetData';
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    this.path.push(name);
    if (this.isAt('row', 3)) this.builder.begin(attributes.get('r'));
    else if (this.isAt('c', 4)) this.beginCell(attributes);
    else if (this.isAt('f', 5)) this.formula = true;
    else if (this.isAt('v', 5) || this.isAt('is', 5)) this.value ??= '';
  }

  text(text: string): void {
    if (this.isValue()) this.value = (this.value ?? '') + text;
  }

  close(): void {
    if (this.isAt('c', 4)) this.builder.cell({ reference: this.reference, type: this.type, style: this.style, formula: this.formula, value: this.value });
    else if (this.isAt('row', 3)) this.builder.end();
    this.path.pop();
  }

  private beginCell(attributes: ReadonlyMap<string, string>): void {
    this.reference = attributes.get('r');
    this.type = attributes.get('t') ?? 'n';
    this.style = Number(attributes.get('s') ?? 0);
    this.value = null;
    this.formula = false;
  }

  /** `v` of a cell; text of `is`, whole (`t`) or in runs (`r`, `t`); never how it is pronounced (`rPh`). */
  private isValue(): boolean {
    if (this.isAt('v', 5)) return true;
    return this.path.at(-1) === 't' && this.path[4] === 'is' && (this.path.length === 6 || (this.path.length === 7 && this.path[5] === 'r'));
  }

  private isAt(name: string, depth: number): boolean {
    return this.path.length === depth && this.path[1] === 'sheetData' && this.path[depth - 1] === name;
  }
}
