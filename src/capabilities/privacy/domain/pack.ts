import { type Plain, canonical } from '../../../kernel/canonical.ts';
import type { Day } from '../../../kernel/day.ts';
import { type Ground, type Item, type Mark, redactItem } from './redact.ts';

export interface PackItem extends Item { readonly source: string; readonly on: Day | null }
export interface Searched { readonly source: string; readonly found: number | null; readonly reason: string | null }

/** What a copy is made of. */
export interface Packing {
  readonly number: number;
  readonly subject: string;
  readonly on: Day;
  readonly authority: string;
  readonly searched: readonly Searched[];
  readonly items: readonly PackItem[];
  readonly marks: readonly Mark[];
}

/** The copy as it is read again from what was frozen. */
export interface Pack {
  readonly number: number; readonly subject: string; readonly on: Day; readonly authority: string;
  readonly searched: readonly { readonly source: string; readonly found: number | null; readonly reason: string | null }[];
  readonly items: readonly { readonly source: string; readonly title: string; readonly place: string; readonly on: Day | null; readonly parts: readonly { readonly name: string; readonly text: string }[] }[];
  /** How many items were left out as a whole, and on what grounds: never which. */
  readonly leftOut: readonly { readonly ground: Ground; readonly count: number }[];
  /** On what grounds words were left out. */
  readonly grounds: readonly Ground[];
}

/** The copy as it goes out: what is left out is not in it at all. The same things in the same words have the same digest. */
export function packText(packing: Packing): string {
  const kept = packing.items.filter((item) => !item.leftOut).map((item) => redactItem(item, packing.marks));
  const out = Map.groupBy(packing.items.filter((item) => item.leftOut), (item) => item.leftOut as Ground);
  const pack: Pack = {
    number: packing.number, subject: packing.subject, on: packing.on, authority: packing.authority,
    searched: packing.searched.map(({ source, found, reason }) => ({ source, found, reason })),
    items: kept.map(({ source, title, place, on, parts }) => ({ source, title, place, on, parts })),
    leftOut: [...out].map(([ground, list]) => ({ ground, count: list.length })).toSorted((one, other) => (one.ground < other.ground ? -1 : 1)),
    grounds: [...new Set(packing.marks.map((each) => each.ground))].toSorted(),
  };
  return canonical(pack as unknown as Plain);
}

export function readPack(content: string): Pack {
  return JSON.parse(content) as Pack;
}
