import { columnOf } from './column-of.ts';

/** Cells that are shown as one: rows and columns from 1, both ends within. */
export interface Area { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** Areas of more than one cell, from above to below. */
export function areasIn(xml: string): Area[] {
  const found = [...xml.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)];
  return found
    .map(([, left = '', top = '', right = '', bottom = '']) => ({ left: columnOf(left), top: Number(top), right: columnOf(right), bottom: Number(bottom) }))
    .toSorted((a, b) => a.top - b.top);
}

/** Says which cells are covered, row by row from above: what stands in them nobody sees. */
export class Covered {
  private next = 0;
  private open: Area[] = [];
  private readonly areas: readonly Area[];

  constructor(areas: readonly Area[]) {
    this.areas = areas;
  }

  /** Rows must come in their order. */
  inRow(row: number): readonly Area[] {
    for (let area = this.areas[this.next]; area && area.top <= row; area = this.areas[this.next]) {
      this.open.push(area);
      this.next += 1;
    }
    if (this.open.length > 0) this.open = this.open.filter(({ bottom }) => bottom >= row);
    return this.open;
  }
}

/** Within an area, and not its first cell. */
export function covers({ top, left, right }: Area, row: number, column: number): boolean {
  return column >= left && column <= right && (row !== top || column !== left);
}
