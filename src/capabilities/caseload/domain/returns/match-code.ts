import { folded, tidy } from './fold.ts';
import type { CodeSet } from './shape.ts';

interface Known { readonly codes: ReadonlyMap<string, string>; readonly words: ReadonlyMap<string, string> }
const prepared = new WeakMap<CodeSet, Known>();

/**
 * The code that a value means, or null where nobody has said so yet. First the code that stands in the value (“c) 1C: Individual”,
 * “RC7 - …”, “N1”), then words that mean it by themselves (“Female”), then the authority's own words. Where the letter before the
 * bracket says something else than the words, it is asked about.
 */
export function matchCode(set: CodeSet, value: string, own?: ReadonlyMap<string, string>): string | null {
  const text = tidy(value).replace(/^(\d+)\.0$/, '$1');
  const { letter, body } = apart(text);
  const byLetter = letter === null ? null : (Object.hasOwn(set.letters, letter) ? set.letters[letter] ?? null : null);
  const byWords = body === '' ? byLetter : meant(knownOf(set), body, text);
  const agree = byLetter === null || byWords === byLetter;
  return (agree ? byWords : null) ?? owned(set, text, own);
}

const meant = (known: Known, body: string, text: string) => embedded(known, body) ?? known.words.get(folded(body)) ?? known.words.get(folded(text)) ?? null;

function owned(set: CodeSet, text: string, own: ReadonlyMap<string, string> | undefined): string | null {
  const code = own?.get(folded(text));
  return code !== undefined && Object.hasOwn(set.codes, code) ? code : null;
}

/** “c) 1C: Individual” is the letter c and the rest; the lists also have “zz)” and “d1)”. */
function apart(text: string): { readonly letter: string | null; readonly body: string } {
  const found = /^([A-Za-z]{1,2}\d?)\)\s*/.exec(text);
  return found ? { letter: (found[1] ?? '').toLowerCase(), body: text.slice(found[0].length) } : { letter: null, body: text };
}

/** “PR4: …”, “PR4 - …”, “PR4-…” (with a figure in it), “1A Individual” (with both), “… (1A)”. */
const heads = [/^([A-Za-z0-9]{1,6})\s*:/, /^([A-Za-z0-9]{1,6})\s+[–—-]/, /^([A-Za-z]{0,4}\d{1,2}[A-Za-z]?)[–—-]/, /^((?:[A-Za-z]{1,4}\d{1,2}|\d{1,2}[A-Za-z])[A-Za-z]?) /, /\(([A-Za-z0-9]{1,6})\)$/];

/** The code alone, or where it stands apart from words that explain it. */
function embedded({ codes }: Known, body: string): string | null {
  const whole = codes.get(body.toLowerCase());
  if (whole !== undefined) return whole;
  for (const head of heads) {
    const code = codes.get((head.exec(body)?.[1] ?? '').toLowerCase());
    if (code !== undefined) return code;
  }
  return null;
}

function knownOf(set: CodeSet): Known {
  const before = prepared.get(set);
  if (before) return before;
  const codes = new Map(Object.keys(set.codes).map((code) => [code.toLowerCase(), code]));
  const words = new Map<string, string>();
  const doubled = new Set<string>();
  for (const [code, meaning] of Object.entries(set.codes)) {
    const key = folded(meaning);
    if (words.has(key)) doubled.add(key);
    words.set(key, code);
  }
  for (const key of doubled) words.delete(key);
  for (const [alias, code] of Object.entries(set.aliases)) words.set(alias, code);
  const known = { codes, words };
  prepared.set(set, known);
  return known;
}
