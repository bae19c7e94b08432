import { accept, type Outcome, refuse } from '../../../../kernel/outcome.ts';
import { headingsOf, returnShapes } from './definitions.ts';
import { foldedHeading } from './fold.ts';
import { mayBeMapped } from './judge-row.ts';
import type { Judged, ReturnKind } from './seam.ts';
import type { Column, ListShape } from './shape.ts';

/** Returns that come in by rows, with headings that an authority may have changed. */
const byRows: readonly ReturnKind[] = ['annex-a', 'ssda903', 'ofsted', 'local'];
const shapes = new Map(byRows.flatMap((kind) => returnShapes[kind].lists.map((shape) => [shape.list, shape] as const)));

/** List → heading, folded → our name of the column: what is said of the authority's own headings. */
export type HeadingsSaid = ReadonlyMap<string, ReadonlyMap<string, string>>;

export type CannotMatch = 'no-such-list' | 'no-such-column' | 'no-heading' | 'about-a-person' | 'known-already';
export interface HeadingGiven { readonly list: string; readonly heading: string; readonly column: string }
export interface HeadingMatched extends HeadingGiven { readonly folded: string }

/** What a heading of the authority is in that list from now on. */
export function matchHeading({ list, heading, column }: HeadingGiven): Outcome<HeadingMatched, CannotMatch> {
  const shape = shapes.get(list);
  if (!shape) return refuse('no-such-list');
  const found = columnsOf(shape).find(({ name }) => name === column);
  if (!found) return refuse('no-such-column');
  const folded = foldedHeading(heading);
  if (folded === '' || heading.length > 200) return refuse('no-heading');
  if (headingsOf(shape).has(folded)) return refuse('known-already');
  return mayBeMapped(heading, found) ? accept({ list, heading, column, folded }) : refuse('about-a-person');
}

/** Which column it is of, and why not; no column: of none of them. */
export type CannotMatchHeadings = { readonly why: CannotMatch | 'one-for-two'; readonly column: string } | { readonly why: 'nothing-said'; readonly column: null };

/** What headings of one table are from now on: all of them or none. One heading is one column. */
export function matchHeadings(given: readonly HeadingGiven[]): Outcome<readonly HeadingMatched[], CannotMatchHeadings> {
  if (given.length === 0) return refuse({ why: 'nothing-said', column: null });
  const matched: HeadingMatched[] = [];
  for (const each of given) {
    const outcome = matchHeading(each);
    if (!outcome.ok) return refuse({ why: outcome.refusal, column: each.column });
    if (matched.some(({ folded }) => folded === outcome.value.folded)) return refuse({ why: 'one-for-two', column: each.column });
    matched.push(outcome.value);
  }
  return accept(matched);
}

/** Those that stand in a file by themselves: ages are only compared. */
const columnsOf = ({ columns }: ListShape) => columns.filter(({ judgedOnly, up }) => !judgedOnly && !up);

/** How people call the column: as the return heads it. */
export function titleOfColumn(list: string, column: string): string {
  return shapes.get(list)?.columns.find(({ name }) => name === column)?.heads[0] ?? column;
}

/** A column of ours that a file has not, with the headings of the file that may be it: those that nobody knows. */
export interface ColumnAsked { readonly name: string; readonly title: string; readonly needed: boolean; readonly heads: readonly string[] }
export interface ColumnsAsked { readonly list: string; readonly title: string; readonly table: number | null; readonly where: string | null; readonly columns: readonly ColumnAsked[] }
type Read = Pick<Judged, 'dropped' | 'lacking' | 'unplaced'>;

/**
 * What may be said of the headings of one list of a return that was read; null where it has no such list. `table` is the place in
 * `unplaced` of a table that told of no list: of a local one, which list it is is for a person to say.
 */
export function columnsAsked(judged: Read, { list, table }: { readonly list: string; readonly table: number | null }, said: HeadingsSaid): ColumnsAsked | null {
  const shape = shapes.get(list);
  const there = shape && (table === null ? ofList(judged, shape) : ofTable(judged, shape, table));
  if (!shape || !there) return null;
  const own = said.get(list);
  const isKnown = (head: string) => headingsOf(shape).has(foldedHeading(head)) || own?.has(foldedHeading(head)) === true;
  const found = new Set(there.heads.map((head) => own?.get(foldedHeading(head))));
  const strange = there.heads.filter((head) => head.length < 200 && !isKnown(head));
  const columns = there.columns.filter(({ name }) => !found.has(name)).map((column) => askedOf(shape, column, strange));
  const asked = columns.filter(({ heads }) => heads.length > 0);
  return { list, title: shape.title, table, where: there.where, columns: asked.toSorted((a, b) => Number(b.needed) - Number(a.needed)) };
}

interface There { readonly heads: readonly string[]; readonly columns: readonly Column[]; readonly where: string | null }

const askedOf = (shape: ListShape, column: Column, strange: readonly string[]): ColumnAsked => ({
  name: column.name, title: column.heads[0] ?? column.name, needed: column.need === 'must' || shape.tells.includes(column.name), heads: strange.filter((head) => mayBeMapped(head, column)),
});

function ofList({ lacking = [], dropped }: Read, shape: ListShape): There | null {
  const [lacks, drops] = [lacking.find(({ list }) => list === shape.list), dropped.find(({ list }) => list === shape.list)];
  if (!lacks) return null;
  return { heads: drops?.columns ?? [], columns: columnsOf(shape).filter(({ name }) => lacks.columns.includes(name)), where: null };
}

const isOurOwn = (list: string) => list.startsWith('local/');
/** The nearest list; of our own, any of our own. */
const mayBe = (nearest: string | null, list: string) => nearest === list || (isOurOwn(list) && (nearest === null || isOurOwn(nearest)));

function ofTable({ unplaced = [] }: Read, shape: ListShape, table: number): There | null {
  const found = unplaced[table];
  if (!found || !mayBe(found.nearest, shape.list)) return null;
  const folds = new Set(found.heads.map(foldedHeading));
  const here = (column: Column) => column.heads.some((head) => folds.has(foldedHeading(head)));
  return { heads: found.heads, columns: columnsOf(shape).filter((column) => !here(column)), where: found.sheet ?? found.file };
}

/** Which list a table of our own may be. */
export const listsOfOurOwn: readonly { readonly list: string; readonly title: string }[] = returnShapes.local.lists.map(({ list, title }) => ({ list, title }));
