import type { Day } from '../../../../kernel/day.ts';
import type { ListShape } from './shape.ts';

/** Codes of one set that a return has only in some years: from the first to the last, both included. Null: without end. */
export interface CodeYears { readonly kind: string; readonly set: string; readonly codes: readonly string[]; readonly from: number | null; readonly to: number | null }

/**
 * The department's changes of codes, as far as its own specifications of the years say them. Where we only know that a code is
 * newer or older (RC9, E17, 18A), nothing is said of it.
 */
export const codeYears: readonly CodeYears[] = [
  { kind: 'cin-census', set: 'source', codes: ['5D'], from: 2025, to: null },
  { kind: 'ssda903', set: 'placement', codes: ['H5', 'P2'], from: null, to: 2024 },
  { kind: 'ssda903', set: 'placement', codes: ['K3'], from: 2025, to: null },
  { kind: 'ssda903', set: 'placement', codes: ['Z11', 'Z12', 'Z13', 'Z14'], from: 2026, to: null },
  { kind: 'ssda903', set: 'ceased', codes: ['E43', 'E44'], from: null, to: 2018 },
  { kind: 'ssda903', set: 'ceased', codes: ['E45', 'E46', 'E47', 'E48'], from: 2019, to: null },
  { kind: 'ssda903', set: 'activity', codes: ['F4', 'P4', 'F5', 'P5'], from: 2022, to: null },
];

/** Returns of the department are of years that end on 31 March and are called by that day's. */
export function yearOfReturn(asAt: Day): number {
  return Number(asAt.slice(0, 4)) + (asAt.slice(5) > '03-31' ? 1 : 0);
}

/** Of each column of a list the codes that a return of that day does not have, with the years in which it does, in words. */
export function codesOfOtherYears({ list, columns }: ListShape, asAt: Day): (ReadonlyMap<string, string> | null)[] {
  const year = yearOfReturn(asAt);
  const others = codeYears.filter(({ kind, from, to }) => list.startsWith(`${kind}/`) && (year < (from ?? year) || year > (to ?? year)));
  return columns.map((column) => {
    const mine = others.filter(({ set }) => set === column.set?.id).flatMap((each) => each.codes.map((code) => [code, yearsOf(each)] as const));
    return mine.length > 0 ? new Map(mine) : null;
  });
}

const yearsOf = ({ from, to }: CodeYears) => (to === null ? `from ${from} on.` : `until ${to}.`);
