import type { Day } from '../../../kernel/day.ts';
import { limitAlone, beginsWords, conditionsOf, forceWords, ownDaysWords, ownWords } from '../domain/clocks/timescale-words.ts';
import { type Timescale, markNames } from '../domain/clocks/timescale.ts';
import { timescaleOf } from '../domain/clocks/timescales.ts';
import type { Override } from '../domain/clocks/override.ts';

export interface OwnLine { readonly words: string; readonly days: string; readonly source: string }

/** A timescale as people read it. */
export interface TimescaleLine {
  readonly id: string;
  readonly name: string;
  readonly begins: string;
  readonly limit: string;
  readonly conditions: readonly string[];
  readonly source: string;
  readonly sure: string;
  readonly force: string;
  /** What is set here and is not over. */
  readonly own: readonly OwnLine[];
}

export function lineOf(timescale: Timescale, overrides: readonly Override[], today: Day): TimescaleLine {
  const { id, name, limit, source, mark } = timescale;
  return {
    id, name, source, begins: beginsWords(timescale), limit: limit ? limitAlone(limit) : 'None, until we set one', conditions: conditionsForPeople(timescale), sure: markNames[mark], force: forceWords(timescale),
    own: overrides.filter((each) => each.timescale === id && (each.to === null || each.to >= today)).map(ownLineOf),
  };
}

export const ownLineOf = (own: Override): OwnLine => ({ words: ownWords(own), days: ownDaysWords(own), source: own.source });

/** Other timescales by their names; of a cycle the page tells in a place of its own. */
function conditionsForPeople(timescale: Timescale): string[] {
  const { cycle: _, ...rest } = timescale;
  return conditionsOf(rest).map((each) => each.replaceAll(/`([^`]+)`/g, (_all, id: string) => `“${timescaleOf(id)?.name ?? id}”`));
}
