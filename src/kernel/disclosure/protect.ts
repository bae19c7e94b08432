import { type Bounds, boundsOf, type KnownSum } from './bounds.ts';

/**
 * The one engine that says which counts may be published (reliability.md §6, tests P1 to P3). Everything that is published is a sum
 * over the smallest groups. Small counts are hidden, and so many others beside them that nobody can work the small ones out, from
 * this table, from a total minus its parts, or together with what was published before.
 */

/** The smallest groups: people of none are told apart further. Id → how many are in it. */
export type Groups = ReadonlyMap<string, number>;
/** Something that is to be published: the sum over these groups. */
export interface Cell { readonly id: string; readonly of: readonly string[] }

export interface Disclosure {
  readonly groups: Groups;
  readonly cells: readonly Cell[];
  /** Sums over the same groups that were published before, and cannot be taken back. */
  readonly before?: readonly Cell[];
  /** Counts of 1 to one less than this are small: 6 for children, 10 for replies. */
  readonly threshold: number;
}

export interface Protected {
  /** The count of each cell, null where it is hidden. */
  readonly shown: ReadonlyMap<string, number | null>;
  /** What was published before lets a small count be worked out, whatever is hidden now. */
  readonly toldBefore: boolean;
}

/** A sum over groups that must not be told; by places. (A small rest, of a sum that holds another, is one or more small groups: they tell it.) */
type Secret = readonly number[];
interface Numbered { readonly id: string; readonly of: readonly number[]; readonly sum: number }

export function protect(given: Disclosure): Protected {
  const { threshold } = given;
  const places = new Map([...given.groups.keys()].map((id, place) => [id, place]));
  const counts = [...given.groups.values()];
  const numbered = ({ id, of }: Cell): Numbered => ({ id, of: of.flatMap((group) => places.get(group) ?? []), sum: of.reduce((sum, group) => sum + (given.groups.get(group) ?? 0), 0) });
  const [cells, before] = [given.cells.map(numbered), (given.before ?? []).map(numbered)];
  const isSmall = (sum: number) => sum > 0 && sum < threshold;
  const small: readonly Secret[] = [...counts.flatMap((count, place) => (isSmall(count) ? [[place]] : [])), ...cells.filter(({ sum }) => isSmall(sum)).map(({ of }) => of)];
  // What is hidden to protect another is not to be worked out either: nobody could tell why it is not there.
  const secrets = (shown: readonly Numbered[]) => [...small, ...cells.filter((each) => !shown.includes(each)).map(({ of }) => of)];
  const told = (shown: readonly Numbered[], hidden: readonly Secret[]) => firstTold(counts, [...before, ...shown], hidden, threshold);
  const toldBefore = told([], small) !== null;
  let shown: readonly Numbered[] = toldBefore ? [] : cells.filter(({ sum }) => !isSmall(sum));
  for (let secret = told(shown, secrets(shown)); secret !== null && shown.length > 0; secret = told(shown, secrets(shown))) shown = without(shown, secret);
  const stays = new Set(shown.map(({ id }) => id));
  return { shown: new Map(cells.map(({ id, sum }) => [id, stays.has(id) ? sum : null])), toldBefore };
}

/** The first secret that can be worked out more closely than it may be; null where none can. */
function firstTold(counts: readonly number[], known: readonly Numbered[], secrets: readonly Secret[], threshold: number): Secret | null {
  if (secrets.length === 0) return null;
  const { free, sums } = leftOver(counts.length, known, counts);
  const bounds = boundsOf(free.length, sums, secrets.map((secret) => secret.flatMap((place) => { const at = free.indexOf(place); return at < 0 ? [] : [at]; })));
  return secrets.find((_, each) => isClose(bounds[each], threshold)) ?? null;
}

const isClose = (bounds: Bounds | undefined, threshold: number) => bounds !== undefined && bounds.high - bounds.low < threshold - 1e-6;

/** Groups whose own count is published are known: what is left are the sums over the others. */
function leftOver(count: number, known: readonly Numbered[], counts: readonly number[]): { readonly free: readonly number[]; readonly sums: readonly KnownSum[] } {
  const fixed = new Set(known.flatMap(({ of }) => (of.length === 1 ? of : [])));
  const free = Array.from({ length: count }, (_, place) => place).filter((place) => !fixed.has(place));
  const at = new Map(free.map((place, each) => [place, each]));
  const sums = known.flatMap(({ of, sum }) => {
    const places = of.flatMap((place) => at.get(place) ?? []);
    const rest = sum - of.reduce((all, place) => all + (fixed.has(place) ? counts[place] ?? 0 : 0), 0);
    return places.length === 0 ? [] : [{ of: places, sum: rest }];
  });
  return { free, sums: [...new Map(sums.map((each) => [each.of.join(), each])).values()] };
}

/** The next to be hidden: the smallest count that is not nought and stands beside the secret, not the sum that holds them all unless nothing else is left. */
function without(shown: readonly Numbered[], secret: Secret): readonly Numbered[] {
  const hidden = new Set(secret);
  const holders = shown.filter(({ of }) => of.some((place) => hidden.has(place)));
  const near = new Set(holders.toSorted((a, b) => a.of.length - b.of.length)[0]?.of ?? []);
  const beside = shown.filter(({ of }) => !of.some((place) => hidden.has(place)) && of.every((place) => near.has(place)));
  const next = beside.filter(({ sum }) => sum > 0).toSorted((a, b) => a.sum - b.sum || a.of.length - b.of.length)[0] ?? beside[0] ?? holders.toSorted((a, b) => a.of.length - b.of.length)[0] ?? shown.at(-1);
  return shown.filter((each) => each !== next);
}
