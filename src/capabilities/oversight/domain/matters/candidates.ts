import { type Day, addDays } from '../../../../kernel/day.ts';
import { type Definition, type Rule, dayIn } from './definition.ts';
import type { LastDay } from './due.ts';

/** As much of an open child as rules look at. */
export interface ChildOfLists { readonly reference: string; readonly lines: readonly { readonly list: string; readonly content: Readonly<Record<string, unknown>> }[] }

/** A matter that there is about a child: when it was begun, and the day that was said then of what it is counted from. */
export interface Begun { readonly kind: string; readonly child: string; readonly openedOn: Day; readonly day: string | null; readonly open: boolean }

/**
 * A child who belongs on it and of whom none is begun. `since`: the day of the rule. `given`: the day that its form begins with;
 * null where the lists do not know it.
 */
export interface Candidate<C> { readonly child: C; readonly since: Day | null; readonly given: Day | null; readonly dueOn: Day | null; readonly left: Left }
export interface Reckoned { readonly today: Day; readonly servedFrom: Day | null; readonly lastDay: LastDay }

/** Children who belong on a tracker by what the lists say, but not those of whom it is begun, or was since the day of the rule. */
export function candidatesOf<C extends ChildOfLists>({ id, rule }: Definition, children: readonly C[], begun: readonly Begun[], reckoned: Reckoned): readonly Candidate<C>[] {
  if (!rule) return [];
  const mine = Map.groupBy(begun.filter(({ kind }) => kind === id), ({ child }) => child);
  return children.flatMap((child) => {
    const lines = linesFor(rule, child);
    if (lines.length === 0 && !rule.everybody) return [];
    const content = lines.toSorted((one, other) => text(one[rule.from]).localeCompare(text(other[rule.from]))).at(-1) ?? {};
    const since = dayOfLine(content, rule.from);
    if ((mine.get(child.reference) ?? []).some((each) => covers(each, since))) return [];
    const { given, dueOn } = countedFrom(rule, since, content, reckoned.lastDay);
    const left = leftOf(dueOn, reckoned);
    return rule.once && left === 'before' ? [] : [{ child, since, given, dueOn, left }];
  });
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const dayOfLine = (content: Readonly<Record<string, unknown>>, column: string): Day | null => dayIn(text(content[column]));

function linesFor(rule: Rule, { lines }: ChildOfLists) {
  return lines.filter(({ list, content }) => [rule.list].flat().includes(list) && fits(rule, content)).map(({ content }) => content);
}

function fits({ where = {}, without = [] }: Rule, content: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(where).every(([column, values]) => values.includes(content[column] as string)) && without.every((column) => (content[column] ?? null) === null);
}

/** One that was counted from the same day, or begun on it or later, is the one that is asked for; one that is open is always. */
const covers = ({ open, day, openedOn }: Begun, since: Day | null): boolean => open || since === null || day === since || openedOn >= since;

/**
 * Where something comes first, the lists know its latest day alone: within the first one's limit it can only be the first;
 * otherwise the first is taken to have been on its last day, which is never the stricter.
 */
function countedFrom({ timescale, first }: Rule, since: Day | null, content: Readonly<Record<string, unknown>>, lastDay: LastDay): { readonly given: Day | null; readonly dueOn: Day | null } {
  // What has no timescale is needed from the first day on, such as the approval of a placement.
  if (!timescale || !since) return { given: since, dueOn: since };
  if (!first) return { given: since, dueOn: lastDay(timescale, since) };
  const [latest, limit] = [dayOfLine(content, first.latest), lastDay(first.timescale, since)];
  const known = latest !== null && latest >= since && (limit === null || latest <= limit) ? latest : null;
  const from = known ?? limit;
  return { given: known, dueOn: from && lastDay(timescale, from) };
}

/** The first day that its form asks for: what a rule counts from, and where the list knows it the form begins with it. */
export function firstDayOf({ opens }: Definition): string | null {
  return opens.fields.find(({ type }) => type === 'day')?.name ?? null;
}

/** How a last day stands. `before`: it was due before this service began here, and is not red. `stopped`: nothing is due of the child any more. */
export type Left = 'today' | 'soon' | 'late' | 'later' | 'before' | 'no-day' | 'stopped';
export const leftNames: Readonly<Record<Left, string>> = { today: 'Today', soon: 'Within a week', late: 'Late', later: 'Later', before: 'Before Touchstone', 'no-day': 'No day, or closed', stopped: 'Stopped: the child’s case has ended' };
export function leftOf(dueOn: Day | null, { today, servedFrom }: { readonly today: Day; readonly servedFrom: Day | null }): Left {
  if (dueOn === null) return 'no-day';
  if (servedFrom !== null && dueOn < servedFrom) return 'before';
  if (dueOn <= today) return dueOn < today ? 'late' : 'today';
  return dueOn <= addDays(today, 7) ? 'soon' : 'later';
}
