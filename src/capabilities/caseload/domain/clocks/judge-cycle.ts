import { type Day, addMonths } from '../../../../kernel/day.ts';
import { type Start, doesNotApply, happenedBy, missing, notBegun, startOf, whyNot } from './judge.ts';
import type { Happening } from './happenings.ts';
import { dueAfter } from '../../../../kernel/limit.ts';
import { type Governing, governing, holdsOn, type Override } from './override.ts';
import type { Facts, Reckoning } from './reckoning.ts';
import type { Cycle, Timescale } from './timescale.ts';
import { stepsOf } from './timescales.ts';
import { type Verdict, verdictOf, withoutDate } from './verdict.ts';

/** Every one that was done, in order, and what is due now. */
export interface CycleVerdict { readonly past: readonly Verdict[]; readonly now: Verdict }

/** Where the next one is counted from: the beginning, or the last one done. */
interface Anchor { readonly on: Day; readonly after: Happening; readonly nth: number }

interface Walk { readonly steps: readonly Timescale[]; readonly begunOn: Day | null; readonly facts: Facts; readonly reckoning: Reckoning }

const onlyLatestKnown = 'Only the latest day is known, so it is judged as one that comes later in the row.';

/**
 * Judges what comes again and again: the first counted from what begins it, each later one from the one before, by the
 * timescale that governs there. What was done before the beginning belongs to an earlier plan or placement.
 *
 * Where only the latest is known (`latestOnly`) nothing is said of those before it. If it lies within the first limit it
 * can only be the first; otherwise the limit of the later ones is used, which is never the stricter.
 */
export function judgeCycle(cycle: Cycle, facts: Facts, reckoning: Reckoning): CycleVerdict {
  const all = stepsOf(cycle);
  const steps = all.filter((each) => !doesNotApply(each, facts));
  const first = steps[0];
  if (!first) return { past: [], now: withoutDate(all[0] as Timescale, 'not-applicable', doesNotApply(all[0] as Timescale, facts) ?? '') };
  if (facts.days[first.done] === null) return { past: [], now: withoutDate(first, 'cannot-tell', missing(first.done)) };
  const start = startOf(first, facts, reckoning);
  if (start.kind !== 'begun') return fromLatest(start, { steps, begunOn: null, facts, reckoning });
  const walk = { steps, begunOn: start.begunOn, facts, reckoning };
  const done = happenedBy(facts, first.done, reckoning.asAt).filter((each) => each >= start.begunOn);
  const begin: Anchor = { on: start.begunOn, after: start.after, nth: 1 };
  return facts.latestOnly && done.length > 0 ? onlyLatest(walk, begin, done.at(-1) as Day) : walkOn(walk, begin, done);
}

function walkOn(walk: Walk, begin: Anchor, done: readonly Day[]): CycleVerdict {
  let anchor = begin;
  const past = done.map((on) => {
    const verdict = judgeOne(walk, anchor, on);
    anchor = { on, after: walk.steps[0]?.done ?? begin.after, nth: anchor.nth + 1 };
    return verdict;
  });
  return { past, now: judgeOne(walk, anchor, null) };
}

/** Nobody knows the beginning, but the latest is known: the later limit runs from it. */
function fromLatest(start: Exclude<Start, { kind: 'begun' }>, walk: Walk): CycleVerdict {
  const [first] = walk.steps as readonly [Timescale];
  const latest = happenedBy(walk.facts, first.done, walk.reckoning.asAt).at(-1);
  if (!latest || start.kind === 'later') return { past: [], now: notBegun(first, start, walk.facts, walk.reckoning.asAt) };
  return { past: [], now: judgeOne(walk, { on: latest, after: first.done, nth: Infinity }, null, onlyLatestKnown) };
}

function onlyLatest(walk: Walk, begin: Anchor, latest: Day): CycleVerdict {
  const first = judgeOne(walk, begin, latest);
  if (first.state === 'in-time') return walkOn(walk, begin, [latest]);
  return { past: [], now: judgeOne(walk, { on: latest, after: walk.steps[0]?.done ?? begin.after, nth: Infinity }, null, onlyLatestKnown) };
}

function judgeOne(walk: Walk, anchor: Anchor, doneOn: Day | null, also?: string): Verdict {
  const { step, rule } = stepAt(walk, anchor);
  if (rule.kind !== 'in-force') return withoutDate(step, 'not-applicable', whyNot(rule, anchor.after, anchor.on), { begunOn: anchor.on, doneOn });
  const running = { timescale: step, begunOn: anchor.on, after: anchor.after, limit: rule.limit, local: rule.local, ...(also ? { also } : {}) };
  return verdictOf(running, doneOn, walk.facts, walk.reckoning);
}

interface Governed { readonly step: Timescale; readonly rule: Governing }

/** The step that governs: the first whose turn it is. One that is not in force on that day lets the next one in; one that is switched off here does not. */
function stepAt(walk: Walk, anchor: Anchor): Governed {
  let found: Governed = { step: walk.steps.at(-1) as Timescale, rule: { kind: 'no-limit' } };
  for (const step of walk.steps) {
    if (step.nth !== undefined && step.nth !== anchor.nth) continue;
    const rule = governing(step, overrideOn(walk.reckoning.overrides, step, anchor.on), anchor.on);
    const dueOn = rule.kind === 'in-force' ? dueAfter(anchor.on, rule.limit, walk.reckoning.calendar).day : anchor.on;
    if (!governs(walk, step, anchor.on, dueOn)) continue;
    found = { step, rule };
    if (rule.kind === 'in-force' || rule.kind === 'off') return found;
  }
  return found;
}

function overrideOn(overrides: readonly Override[] | undefined, step: Timescale, day: Day): Override | null {
  return overrides?.find((each) => each.timescale === step.id && holdsOn(each, day)) ?? null;
}

/**
 * Does a step still govern what is counted from one day and falls due on another? By months: what is counted from a day
 * within them, so that the visit after the last one of the first year comes as soon as those before it. Otherwise what falls
 * due before the other thing happens. That is looked for since the beginning: a review before the child went home is not
 * the first review there.
 */
function governs({ begunOn, facts, reckoning }: Walk, { until }: Timescale, from: Day, dueOn: Day): boolean {
  if (!until) return true;
  switch (until.kind) {
    case 'months': return begunOn !== null && from < addMonths(begunOn, until.number);
    case 'age': return Boolean(facts.born && dueOn < addMonths(facts.born, 12 * until.years));
    case 'happening': return !happenedBy(facts, until.happening, reckoning.asAt).some((each) => each <= dueOn && (begunOn === null || each >= begunOn));
  }
}
