import { type Day, addDays } from '../../../../kernel/day.ts';
import type { Ending } from '../clocks/happenings.ts';
import { judge } from '../clocks/judge.ts';
import { judgeCycle } from '../clocks/judge-cycle.ts';
import type { Facts, Reckoning } from '../clocks/reckoning.ts';
import { cycleNames } from '../clocks/timescale.ts';
import { timescaleOf } from '../clocks/timescales.ts';
import type { State, Verdict } from '../clocks/verdict.ts';
import { type Timed, factsOfLines } from './facts-of-lines.ts';
import type { KeptLine } from './kept-line.ts';
import { type LocalTold, nothingTold } from './local-told.ts';
import { type ToldEnding, endingByLists, outlasts } from './told-ending.ts';

/**
 * How something due of a child stands today, by lists that speak of an earlier day.
 * - `overdue`: it was overdue when the lists were made. `before`: the same, but from before this service began here: not red.
 * - `since`: its last day fell between the lists and today: it may have been done, and no list says so yet.
 * - `soon`: its last day is today or within a week. `later`: further off.
 * - `look`: its days cannot be right, or one is missing.
 * - `over`: done, or never done and not needed any more. `none`: nothing is due.
 */
export type Standing = 'overdue' | 'since' | 'soon' | 'look' | 'before' | 'later' | 'over' | 'none';

/** One clock of a child, as people read it. */
export interface Clock { readonly id: string; readonly name: string; readonly list: string; readonly standing: Standing; readonly verdict: Verdict }

/** By what the clocks of children are judged: `asAt` is the day of the Annex A lists, `told` which lists of the authority's own there are. */
export type ChildReckoning = Omit<Reckoning, 'soon'> & { readonly today: Day; readonly told?: LocalTold };

/** What was said of the child by hand: nothing is due any more from that day on. */
export type SaidEnding = { readonly on: Day; readonly why: Ending } | null;

export interface ToJudge { readonly lines: readonly KeptLine[]; readonly born: Day | null; readonly ended: SaidEnding }

/**
 * Every clock that runs or ran on the lines of one child, the most urgent first. What the lists tell of the child's ending
 * stops all that had begun by then, whichever list tells it; what was said by hand stops all.
 */
export function clocksOfChild({ lines, born, ended }: ToJudge, reckoning: ChildReckoning): readonly Clock[] {
  const ending = endingByLists(lines, reckoning.asAt);
  return factsOfLines(lines, born, { told: reckoning.told ?? nothingTold, asAt: reckoning.asAt }).flatMap((each) => {
    // What was said by hand, or told by other lists, is later than the lists that are judged, and holds at once.
    const asAt = [each.asAt ?? reckoning.asAt, ...[ended, ending].flatMap((end) => (end ? [end.on] : []))].toSorted().at(-1) ?? reckoning.asAt;
    return clocksOf(endedBy(toldEnd(each, ending), ended), { ...reckoning, asAt });
  }).toSorted(byUrgency);
}

const toldEnd = (timed: Timed, told: ToldEnding | null): Timed => (told && outlasts(timed.opened, told) ? timed : endedBy(timed, told));

function endedBy(timed: Timed, ended: SaidEnding): Timed {
  const before: Facts['ended'] = timed.facts.ended;
  return ended && !(before && before.on <= ended.on) ? { ...timed, facts: { ...timed.facts, ended } } : timed;
}

function clocksOf({ list, facts, timescales, cycles, doubts, furtherDoubts = {}, also = {} }: Timed, reckoning: ChildReckoning): Clock[] {
  const single = timescales.flatMap((id) => {
    const timescale = timescaleOf(id);
    return timescale ? [{ id, name: timescale.name, verdict: inDoubt(judge(timescale, facts, reckoning), doubts) }] : [];
  });
  const repeated = cycles.map((id) => ({ id, name: cycleNames[id], verdict: inDoubt(withMore(judgeCycle(id, facts, reckoning).now, also[id]), [...new Set([...doubts, ...furtherDoubts[id] ?? []])]) }));
  return [...single, ...repeated].map(({ verdict, ...each }) => ({ ...each, list, verdict, standing: standingOf(verdict, reckoning.today) }));
}

const withMore = (verdict: Verdict, more: string | undefined): Verdict => (more && verdict.dueOn ? { ...verdict, reason: `${verdict.reason} ${more}` } : verdict);

/** A verdict that rests on a day of which a warning was said says so: it can be no better than that day. */
function inDoubt(verdict: Verdict, doubts: readonly string[]): Verdict {
  if (doubts.length === 0 || (verdict.begunOn ?? verdict.doneOn) === null) return verdict;
  return { ...verdict, reason: `${verdict.reason} The day is in doubt: ${doubts.join('; ')}.` };
}

const settled: Readonly<Partial<Record<State, Standing>>> = { 'in-time': 'over', late: 'over', 'not-applicable': 'none', early: 'look', 'cannot-tell': 'look' };

/** How a verdict as at the day of the lists stands today. */
export function standingOf({ state, dueOn, beforeTouchstone }: Verdict, today: Day): Standing {
  const known = settled[state];
  if (known || dueOn === null) return known ?? 'look';
  if (state === 'overdue') return beforeTouchstone ? 'before' : 'overdue';
  if (dueOn < today) return 'since';
  return dueOn <= addDays(today, 7) ? 'soon' : 'later';
}

export const standings = ['overdue', 'since', 'soon', 'look', 'before', 'later', 'over', 'none'] as const satisfies readonly Standing[];
const rank = new Map<Standing, number>(standings.map((each, index) => [each, index]));

/** The most urgent first; of the same standing what was or is due first. */
export function byUrgency(one: Clock, other: Clock): number {
  const [first, second] = [one, other].map(({ standing }) => rank.get(standing) ?? 9);
  if (first !== second) return (first ?? 9) - (second ?? 9);
  const [here, there] = [one.verdict.dueOn ?? '9', other.verdict.dueOn ?? '9'];
  return here < there ? -1 : here > there ? 1 : 0;
}
