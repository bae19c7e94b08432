import { percent } from '../../../kernel/proportion.ts';
import { type FieldQuality, type ListAt, type Quality, qualityOf } from '../domain/quality.ts';
import { returnNames } from '../domain/return-words.ts';
import { titleOfList } from '../domain/returns/definitions.ts';

export const csvType = 'text/csv; charset=utf-8';
export const shareHeads = ['Should be filled', 'Of these filled', 'Filled', 'Of these right'];
export const sharesIn = ({ needed, neededFilled, filled, wrong }: Quality) => [needed, neededFilled, filled, filled - wrong];

/** A share as a page shows it: never without its numbers. */
export interface Share { readonly part: number; readonly whole: number; readonly percent: number | null }
const shareOf = (part: number, whole: number): Share => ({ part, whole, percent: percent({ numerator: part, denominator: whole }) });

/** Of a whole list: how much of what should be filled is, and how much of what is filled is right. */
export function sharesOf(quality: Quality): { readonly complete: Share; readonly right: Share } {
  return { complete: shareOf(quality.neededFilled, quality.needed), right: shareOf(quality.filled - quality.wrong, quality.filled) };
}

/** Of one field all rows that have it are counted, also where blank may be right. */
export function sharesOfField(field: FieldQuality): { readonly complete: Share; readonly right: Share } {
  return { ...sharesOf(field), complete: shareOf(field.filled, field.rows) };
}

/** A line over days: points of a drawing 100 wide and 30 high, from the floor to 100 %, and the same in words. */
export interface Trend { readonly points: string; readonly from: number; readonly to: number; readonly days: number }

/** The newest first, as lists have them; null where there are not two days to draw a line between. */
export function trendOf(values: readonly (number | null)[], floor: number): Trend | null {
  const known = values.filter((each) => each !== null).toReversed();
  const [from, to, last] = [known[0], known.at(-1), known.length - 1];
  if (from === undefined || to === undefined || last < 1) return null;
  const height = (value: number) => (floor >= 100 ? 2 : 2 + ((100 - value) / (100 - floor)) * 26);
  return { points: known.map((value, at) => `${((at / last) * 96 + 2).toFixed(1)},${height(value).toFixed(1)}`).join(' '), from, to, days: known.length };
}

/** The list by the name that people know; of published statistics the table. */
export const nameOfTable = ({ list, table }: Pick<ListAt, 'list' | 'table'>) => table ?? titleOfList(list);
export const listHref = ({ list, table }: Pick<ListAt, 'list' | 'table'>) => `/data-quality/list?${new URLSearchParams({ list, ...(table !== null && { table }) }).toString()}`;
export const nameOfReturn = ({ kind }: Pick<ListAt, 'kind'>) => returnNames[kind];
export const completeOf = (at: ListAt) => sharesOf(qualityOf(at)).complete.percent;
