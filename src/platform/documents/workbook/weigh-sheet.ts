import { FileRefused } from '../files/file-refusal.ts';
import type { Watch } from '../files/watch.ts';
import { unpacked } from '../zip/unpack-part.ts';
import { type Area, areasIn } from './merged-areas.ts';
import type { SheetPart } from './outline.ts';

/** What is known of a sheet before its cells are read. */
export interface Weight {
  /** At most: each row of the sheet, with values or without. */
  readonly rows: number;
  readonly merged: readonly Area[];
  /** Before the names of its elements: '' or 'x:'. */
  readonly prefix: string;
}

const longestMerges = 2 * 1024 * 1024;

/**
 * Unpacks a sheet once and keeps nothing: whether it is whole, how many rows it has, which cells are merged. So a file
 * that is too large or damaged is refused before its first row is handed over, and the share that was read can be said.
 */
export async function weighSheet({ name, part }: SheetPart, mostRows: number, watch: Watch): Promise<Weight> {
  let rows = 0;
  let tail = Buffer.alloc(0);
  let prefix: string | null = null;
  let merges: string | null = null;
  for await (const piece of unpacked(part)) {
    const bytes = Buffer.concat([tail, piece]);
    prefix ??= prefixOf(bytes);
    const mark = Buffer.from(`<${prefix}row`);
    rows += countOf(bytes, mark);
    if (rows > mostRows) throw new FileRefused('too-many-rows', { sheet: name, more: watch.limits.rows });
    merges = mergesFrom(merges, bytes, tail.length, `<${prefix}mergeCells`);
    if ((merges?.length ?? 0) > longestMerges) throw new FileRefused('too-many-merged-cells', { sheet: name, more: watch.limits.merges });
    tail = Buffer.from(bytes.subarray(bytes.length - Math.min(bytes.length, mark.length - 1)));
    watch.check();
  }
  const merged = areasIn(merges ?? '');
  if (merged.length > watch.limits.merges) throw new FileRefused('too-many-merged-cells', { sheet: name, more: watch.limits.merges });
  return { rows, merged, prefix: prefix ?? '' };
}

function prefixOf(bytes: Buffer): string {
  return /<((?:[A-Za-z_]\w*:)?)worksheet[\s>]/.exec(bytes.subarray(0, 4000).toString('latin1'))?.[1] ?? '';
}

/** '<row' cannot stand in text: '<' is written '&lt;' there. */
function countOf(bytes: Buffer, mark: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) count += 1;
  return count;
}

/** All from the merged areas on. They stand behind the rows. */
function mergesFrom(before: string | null, bytes: Buffer, known: number, mark: string): string | null {
  if (before !== null) return before + bytes.subarray(known).toString('latin1');
  const at = bytes.indexOf(mark);
  return at < 0 ? null : bytes.subarray(at).toString('latin1');
}
