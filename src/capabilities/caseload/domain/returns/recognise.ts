import { returnShapes } from './definitions.ts';
import { foldedHeading } from './fold.ts';
import { withOwnHeadings } from './judge-row.ts';
import type { JudgeContext, ReturnKind } from './seam.ts';
import type { ListShape } from './shape.ts';

/** What a row of headings is: a list of this return; none of it, and why; or no headings of one, though some of them may be near. */
export type Recognised =
  | { readonly as: 'list'; readonly shape: ListShape }
  | { readonly as: 'area-send' }
  | { readonly as: 'another'; readonly kind: ReturnKind }
  | { readonly as: 'not-told'; readonly nearest: ListShape; readonly lacking: readonly string[] }
  | { readonly as: 'nothing'; readonly nearest: ListShape | null };

/** Headings that only the area SEND Annex A has. */
const ofAreaSend = ['sen primary need', 'date initial ehc plan issued', 'date ehc plan last reviewed', 'elective home education'];

interface Score { readonly shape: ListShape; readonly known: number; readonly lacking: readonly string[] }

/** By the headings alone, in any order: never by a file's name, a sheet's name, or where a column stands. */
export function recognise(heads: readonly (string | null)[], kind: ReturnKind, context: JudgeContext): Recognised {
  const folds = heads.flatMap((head) => (head === null ? [] : [foldedHeading(head)])).filter(Boolean);
  if (folds.length < 2) return { as: 'nothing', nearest: null };
  if (ofAreaSend.some((head) => folds.includes(head))) return { as: 'area-send' };
  const best = bestOf(returnShapes[kind].lists, folds, context);
  if (best && best.lacking.length === 0) return { as: 'list', shape: best.shape };
  const other = (Object.keys(returnShapes) as ReturnKind[]).find((each) => each !== kind && tellsOf(bestOf(returnShapes[each].lists, folds, context)));
  if (other) return { as: 'another', kind: other };
  if (!best || best.known < 4) return { as: 'nothing', nearest: null };
  return hasSubject(best, folds) ? { as: 'not-told', nearest: best.shape, lacking: best.lacking } : { as: 'nothing', nearest: best.shape };
}

const tellsOf = (score: Score | null) => score !== null && score.lacking.length === 0 && score.known >= 3;

function hasSubject({ shape, lacking }: Score, folds: readonly string[]): boolean {
  const column = shape.columns.find((each) => each.name === shape.subject);
  return folds.length > 0 && column !== undefined && !lacking.includes(column.heads[0] ?? '');
}

/** The list of which nothing that tells it is lacking and that knows most of the headings; else the nearest. */
function bestOf(lists: readonly ListShape[], folds: readonly string[], context: JudgeContext): Score | null {
  const scores = lists.map((shape) => scoreOf(shape, folds, context));
  return scores.toSorted((a, b) => (a.lacking.length === 0 ? 0 : 1) - (b.lacking.length === 0 ? 0 : 1) || b.known - a.known || a.lacking.length - b.lacking.length)[0] ?? null;
}

function scoreOf(shape: ListShape, folds: readonly string[], context: JudgeContext): Score {
  const headings = withOwnHeadings(shape, context);
  const known = new Set(folds.flatMap((fold) => headings.get(fold) ?? []));
  const lacking = shape.columns.filter((column, index) => needed(shape, column.name, column.need) && !known.has(index)).map((column) => column.heads[0] ?? column.name);
  return { shape, known: known.size, lacking };
}

const needed = (shape: ListShape, name: string, need: string) => need === 'must' || shape.tells.includes(name);
