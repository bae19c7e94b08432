import type { Cell } from '../../../../kernel/tables.ts';
import { headingsOf, returnShapes } from './definitions.ts';
import { folded, foldedHeading } from './fold.ts';
import { filledIn, headingsIn, isOfARow } from './head-row.ts';
import type { ReturnKind, Unplaced } from './seam.ts';
import type { ListShape } from './shape.ts';

type Heads = Pick<Unplaced, 'nearest' | 'heads'>;
/** The first rows of a table of which no list is told yet. */
export interface Opening {
  /** A row that told of no list; `nearest` where it has many headings of one. */
  see(cells: readonly Cell[], nearest: ListShape | null): void;
  /** Its headings, where its first rows show that they can be nothing else. */
  heads(): Heads | null;
}

const most = { heads: 60, letters: 80 } as const;

/**
 * Headings are those of a list that is near, or of a local list the first row of two cells or more. They count once a day or a reference
 * stands below one, and while none of them is said again below itself: in a table without headings, the first row is about a child.
 */
export function openOpening(kind: ReturnKind): Opening {
  let [begun, near, proven, spoilt] = [false, null as ListShape | null, false, false];
  let heads: readonly (string | null)[] | null = null;
  const look = (cells: readonly Cell[]): void => {
    for (const [index, head] of (heads ?? []).entries()) {
      const cell = cells[index] ?? null;
      if (head === null || cell === null) continue;
      if (isOfARow(cell)) proven = true;
      if (typeof cell === 'string' && folded(cell) === folded(head)) spoilt = true;
    }
  };
  return {
    see(cells, nearest) {
      const begins = nearest !== null || (kind === 'local' && !begun && filledIn(cells).length > 1);
      if (!begins || near) return look(cells);
      [begun, near, heads, proven, spoilt] = [true, nearest, headingsIn(cells), false, false];
    },
    heads: () => (heads && proven && !spoilt ? headsToShow(kind, heads, near) : null),
  };
}

/** Those that a list of this return knows, and others that are no longer than a heading is. */
export function headsToShow(kind: ReturnKind, heads: readonly (string | null)[], nearest: ListShape | null): Heads {
  const known = (head: string) => returnShapes[kind].lists.some((shape) => headingsOf(shape).has(foldedHeading(head)));
  const kept = heads.flatMap((head) => (head !== null && head !== '' && (head.length <= most.letters || known(head)) ? [head] : []));
  return { nearest: nearest?.list ?? null, heads: kept.slice(0, most.heads) };
}
