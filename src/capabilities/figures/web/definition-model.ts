import type { Indicator } from '../domain/indicator.ts';
import { groups } from '../domain/indicator.ts';

const betterWords = { more: 'More is better', fewer: 'Fewer is better' } as const;

/** A definition as it is read: every part of it in words, from the object that is counted by. */
export function definitionModel(indicator: Indicator) {
  const { id, name, question, group, list, once, during, counts, words, leftOut = [], better, source, clock, differs, version, since } = indicator;
  return {
    id, name, question, group: groups[group], version, since, source, clock: clock ?? null, differs: differs ?? null, isShare: counts !== null,
    rows: [
      ['Counted', words.counts],
      ...(counts === null ? [] : [['Out of', words.of]]),
      ['Left out', leftOut.length > 0 ? leftOut.map((each) => each.words).join(' ') : 'Nobody.'],
      ['Blanks', words.blanks], ['Open records', words.open],
      ['Counted once', once ? 'Each child, however many lines they have.' : 'Each line of the list.'],
      ['Month or day', during === null ? 'As it stood on the day of the last lists of each month.' : 'What happened in each month. A month is known once lists were made after it; they look six months back.'],
      ['Better', better ? betterWords[better] : 'Neither more nor fewer is better in itself.'],
      ['Counted from', `${list.replace('annex-a/', 'Annex A, list ')}${during ? `, by its column for “${during}”` : ''}`],
    ] as const,
  };
}
