import type { Kind } from '../../../kernel/kinds.ts';
import type { ReadDomain } from './reading.ts';
import { type Domain, type Settings, sameWords } from './standard.ts';

/** Where the settings of a statement came from, so that people know what to check. */
export type Origin = 'earlier' | 'shipped' | 'guessed';

/** What the words of a domain's title say about the work that it is about. */
const hints: readonly (readonly [RegExp, readonly Kind[]])[] = [
  [/supervis|manag/i, ['supervision']],
  [/visit|direct work/i, ['visit']],
  [/assess/i, ['assessment']],
  [/plan/i, ['plan', 'review']],
  [/review/i, ['review']],
  [/record/i, ['case-record', 'summary']],
];

export function guessed(title: string): Settings {
  const kinds = hints.flatMap(([hint, found]) => (hint.test(title) ? found : []));
  return { kinds: [...new Set(kinds)], reach: 'item', provenance: 'local-standard', source: '', good: '' };
}

/** The domain of the shipped standard that this one corresponds to: the same title, as many statements. */
export function shippedLike(read: ReadDomain, shipped: readonly Domain[]): Domain | undefined {
  return shipped.find(({ title, statements }) =>
    sameWords(title) === sameWords(read.title) && statements.length === read.statements.length);
}
