import type { Day } from '../../../../kernel/day.ts';
import type { Left } from './candidates.ts';
import type { Definition, Facts, Field } from './definition.ts';
import { listedOf } from './definitions.ts';

/** The state of a child who belongs on it and of whom none is begun. */
export const notBegun = 'not-begun';

/** A line of a list: a matter, or a child of whom none is begun (`id` null). */
export interface Line { readonly id: number | null; readonly child: string | null; readonly teamId: number | null; readonly team: string; readonly state: string; readonly open: boolean; readonly dueOn: Day | null; readonly left: Left; readonly facts: Facts; readonly first: boolean }

/** What a list is narrowed to; null: to nothing. `fields`: of those chosen by a field, each by name. */
export interface Asked { readonly state: string | null; readonly team: string | null; readonly due: string | null; readonly words: string | null; readonly fields: Readonly<Record<string, string>> }

/** Stands for what is not said. */
export const unsaid = '-';

/** What of a kind a list can be narrowed by: every listed field of which one thing is chosen. */
export const fieldsToNarrow = (definition: Definition): readonly Field[] => listedOf(definition).filter(({ type }) => type === 'choice' || type === 'yes-no');

/** Stands for all that is late or due within a week. */
export const dueNow = 'now';
const isDueNow = (left: Left) => left === 'late' || left === 'today' || left === 'soon';

export function isAsked(line: Line, { state, team, due, words, fields }: Asked): boolean {
  const is = (asked: string | null, value: string) => asked === null || asked === value;
  return is(state, line.state) && (due === dueNow ? isDueNow(line.left) : is(due, line.left)) && is(team, String(line.teamId ?? unsaid)) && hasWords(line, words)
    && Object.entries(fields).every(([name, value]) => is(value, String(line.facts[name] ?? unsaid)));
}

const hasWords = ({ child, team }: Line, words: string | null) => words === null || `${child ?? ''} ${team}`.toLowerCase().includes(words.toLowerCase());

export const sorts = ['due', 'child', 'team', 'state'] as const;
export type Sort = (typeof sorts)[number];

/** What can still be kept comes first, then what is late; what is from before this service began here is below all that has a day. */
const rank: Readonly<Record<Left, number>> = { today: 0, soon: 1, late: 2, later: 3, before: 4, 'no-day': 5, stopped: 6 };

/** `stateAt`: the place of a state among those of its kind. */
export function orderOf(sort: Sort, stateAt: (state: string) => number): (one: Line, other: Line) => number {
  const text = (one: string | null, other: string | null) => (one ?? '').localeCompare(other ?? '');
  const byDue = (one: Line, other: Line) => rank[one.left] - rank[other.left] || text(one.dueOn, other.dueOn) || (one.id ?? Infinity) - (other.id ?? Infinity) || text(one.child, other.child);
  const first = {
    due: (one: Line, other: Line) => Number(other.first) - Number(one.first), child: (one: Line, other: Line) => text(one.child, other.child), team: (one: Line, other: Line) => text(one.team, other.team),
    state: (one: Line, other: Line) => stateAt(one.state) - stateAt(other.state),
  }[sort];
  return (one, other) => first(one, other) || byDue(one, other);
}
