import { folded } from './fold.ts';
import { mayBeName } from './may-be-name.ts';
import { type RuleId, rules } from './rules.ts';
import type { Place, Problem } from './seam.ts';
import { shapeOf, shownValue } from './shown-value.ts';

export interface Found {
  readonly rule: RuleId;
  readonly list: string | null;
  readonly place: Omit<Place, 'row'> & { readonly row: number | null };
  readonly column?: string | null;
  readonly value?: string | null;
  readonly more?: string;
  /** The child whose row it is, where that is known. */
  readonly child?: string | null;
}

export interface Problems {
  say(found: Found): void;
  /** A word for a code that nobody has said the meaning of: asked once, with the number of rows that have it. */
  ask(found: Omit<Found, 'rule'> & { readonly column: string; readonly value: string }): void;
  all(): { readonly problems: readonly Problem[]; readonly more: number };
}

type Asked = { readonly found: Omit<Found, 'rule'> & { readonly value: string }; rows: number };
const asksAtMost = 2_000;

/** Says the first `most` of each rule and list one by one, `further` more whatever they are of, and counts the others. */
export function openProblems(most: number, further = 0): Problems {
  const said: Problem[] = [];
  const counts = new Map<string, number>();
  const asked = new Map<string, Asked>();
  let [left, more] = [further, 0];
  const say = (found: Found): void => {
    const key = `${found.rule} ${found.list ?? found.place.file}`;
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    if (before >= most && left === 0) more += 1;
    else {
      if (before >= most) left -= 1;
      said.push(problemOf(found));
    }
  };
  const ask: Problems['ask'] = (found) => {
    const key = `${found.list ?? ''}|${found.column}|${folded(found.value)}`;
    const known = asked.get(key);
    if (known) known.rows += 1;
    else if (asked.size < asksAtMost) asked.set(key, { found, rows: 1 });
    else more += 1;
  };
  return { say, ask, all: () => ({ problems: [...said, ...[...asked.values()].map(askedOf)], more }) };
}

/** A word that stands in several rows is one of the authority's; one that stands in a single row may be the name of its child. */
function askedOf({ found, rows }: Asked): Problem {
  const hidden = (rows === 1 && mayBeName(found.value)) || shownValue('unknown-word', found.value) !== found.value;
  return { ...problemOf(hidden ? { ...found, rule: 'word-not-shown', value: shapeOf(found.value) } : { ...found, rule: 'unknown-word' }), rows };
}

function problemOf({ rule, list, place, column, value, more, child }: Found): Problem {
  return {
    file: place.file, sheet: place.sheet, row: place.row, list, column: column ?? null, value: value === null || value === undefined ? null : shownValue(rule, value),
    rule, severity: rules[rule].severity, message: `${rules[rule].words}${more ?? ''}`, ...(child ? { child } : {}),
  };
}
