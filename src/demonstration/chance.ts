/** Chance that can be repeated: the same seed and label always give the same run. */
export interface Chance {
  /** Evenly from 0 to just below 1. */
  next(): number;
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number;
  /** True with this probability. */
  likely(probability: number): boolean;
  pick<Item>(list: readonly Item[]): Item;
  /** One of the names, in proportion to its weight. */
  weighted<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): Name;
  shuffled<Item>(list: readonly Item[]): Item[];
  uuid(): string;
}

/** `label` keeps the parts apart, so that a change in one does not change the others. */
export function chanceFrom(seed: number, label: string): Chance {
  const next = mulberry32(seed ^ hashOf(label));
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next, whole,
    likely: (probability) => next() < probability,
    pick: (list) => at(list, whole(0, list.length - 1)),
    weighted: (weights) => weighted(weights, next()),
    shuffled: (list) => shuffled(list, whole),
    uuid: () => uuid(whole),
  };
}

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough to invent with. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a. */
function hashOf(label: string): number {
  return Array.from(label).reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261);
}

/** The item that must be there. */
export function at<Item>(list: readonly Item[], index: number): Item {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index} of ${list.length}`);
  return found;
}

function weighted<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>, drawn: number): Name {
  const entries = Object.entries(weights) as [Name, number][];
  let left = drawn * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    left -= weight;
    if (left < 0) return name;
  }
  return at(entries, entries.length - 1)[0];
}

function shuffled<Item>(list: readonly Item[], whole: Chance['whole']): Item[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = whole(0, last);
    [mixed[last], mixed[other]] = [at(mixed, other), at(mixed, last)];
  }
  return mixed;
}

/** In the form of a random UUID (RFC 9562, version 4). */
function uuid(whole: Chance['whole']): string {
  const digits = Array.from({ length: 32 }, () => whole(0, 15).toString(16));
  digits[12] = '4';
  digits[16] = '89ab'.charAt(whole(0, 3));
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
