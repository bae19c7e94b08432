import { sameWords, wordsOf } from './standard.ts';

/** At least this share of the words in common, and the statement is the same expectation, reworded. */
const clearlyTheSame = 0.75;
const fewestWords = 3;

/**
 * Which of the new texts is which of the earlier ones, each at most once: first those with the same words, then
 * those most alike. The answer has the place of the earlier text, or null, for each new one.
 */
export function matchStatements(texts: readonly string[], earlier: readonly string[]): (number | null)[] {
  const matched: (number | null)[] = texts.map(() => null);
  const free = new Set(earlier.keys());
  const same = placesBy(earlier);
  texts.forEach((text, place) => {
    const found = same.get(sameWords(text))?.find((candidate) => free.has(candidate));
    if (found === undefined) return;
    matched[place] = found;
    free.delete(found);
  });
  for (const { place, candidate } of alikePairs(texts, earlier, matched, free)) {
    if (matched[place] !== null || !free.has(candidate)) continue;
    matched[place] = candidate;
    free.delete(candidate);
  }
  return matched;
}

function placesBy(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  texts.forEach((text, place) => places.set(sameWords(text), [...(places.get(sameWords(text)) ?? []), place]));
  return places;
}

/** Pairs that are clearly the same, the most alike first, nearer neighbours before farther ones. */
function alikePairs(texts: readonly string[], earlier: readonly string[], matched: readonly (number | null)[], free: ReadonlySet<number>) {
  const words = new Map([...free].map((candidate) => [candidate, bagOf(earlier[candidate] ?? '')]));
  const pairs = texts.flatMap((text, place) => {
    if (matched[place] !== null) return [];
    const bag = bagOf(text);
    return [...words].map(([candidate, other]) => ({ place, candidate, alike: overlap(bag, other) })).filter(({ alike }) => alike >= clearlyTheSame);
  });
  return pairs.toSorted((a, b) => b.alike - a.alike || Math.abs(a.place - a.candidate) - Math.abs(b.place - b.candidate));
}

interface Bag { readonly counts: ReadonlyMap<string, number>; readonly size: number }

function bagOf(text: string): Bag {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

/** Dice's share of common words, 0 to 1 (Dice 1945, Ecology 26:297). Very short texts are the same or they are not. */
function overlap(one: Bag, other: Bag): number {
  if (Math.min(one.size, other.size) < fewestWords) return 0;
  let common = 0;
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * common) / (one.size + other.size);
}
