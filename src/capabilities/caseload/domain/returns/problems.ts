import { folded } from './fold.ts';
import { type RuleId, rules } from './rules.ts';
import type { Place, Problem } from './seam.ts';

export interface Found { readonly rule: RuleId; readonly list: string | null; readonly place: Omit<Place, 'row'> & { readonly row: number | null }; readonly column?: string | null; readonly value?: string | null; readonly more?: string }

export interface Problems {
  say(found: Found): void;
  /** A word for a code that nobody has said the meaning of: asked once, with the number of rows that have it. */
  ask(found: Omit<Found, 'rule'> & { readonly column: string; readonly value: string }): void;
  all(): { readonly problems: readonly Problem[]; readonly more: number };
}

const longest = 120;
const asksAtMost = 2_000;
const shortened = (value: string | null | undefined) => (value === null || value === undefined ? null : value.length > longest ? `${value.slice(0, longest)}…` : value);

/** Says the first `most` of each rule and list one by one, and counts the others. */
export function openProblems(most: number): Problems {
  const said: Problem[] = [];
  const counts = new Map<string, number>();
  const asked = new Map<string, { found: Omit<Found, 'rule'>; rows: number }>();
  let more = 0;
  const say = (found: Found): void => {
    const key = `${found.rule} ${found.list ?? found.place.file}`;
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    if (before < most) said.push(problemOf(found));
    else more += 1;
  };
  const ask: Problems['ask'] = (found) => {
    const key = `${found.list ?? ''}|${found.column}|${folded(found.value)}`;
    const known = asked.get(key);
    if (known) known.rows += 1;
    else if (asked.size < asksAtMost) asked.set(key, { found, rows: 1 });
    else more += 1;
  };
  const all = () => ({ problems: [...said, ...[...asked.values()].map(({ found, rows }) => ({ ...problemOf({ ...found, rule: 'unknown-word' }), rows }))], more });
  return { say, ask, all };
}

function problemOf({ rule, list, place, column, value, more }: Found): Problem {
  return { file: place.file, sheet: place.sheet, row: place.row, list, column: column ?? null, value: shortened(value), rule, severity: rules[rule].severity, message: `${rules[rule].words}${more ?? ''}` };
}
