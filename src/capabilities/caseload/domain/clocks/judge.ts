import { type Day, addDays, dayWords } from '../../../../kernel/day.ts';
import { type Happening, happeningWords, traitWords } from './happenings.ts';
import { type Governing, type Override, governing, holdsOn } from './override.ts';
import { dueAfter } from '../../../../kernel/limit.ts';
import type { Facts, Reckoning } from './reckoning.ts';
import type { Timescale } from './timescale.ts';
import { timescaleOf } from './timescales.ts';
import { type Verdict, verdictOf, withoutDate } from './verdict.ts';

/** Judges one timescale on the facts of one thing, as they stood on a day. What is in a cycle is for `judgeCycle`. */
export function judge(timescale: Timescale, facts: Facts, reckoning: Reckoning): Verdict {
  const misses = doesNotApply(timescale, facts);
  if (misses) return withoutDate(timescale, 'not-applicable', misses);
  const start = startOf(timescale, facts, reckoning);
  if (start.kind !== 'begun') return notBegun(timescale, start, facts, reckoning.asAt);
  const { begunOn, after, override } = start;
  const rule = governing(timescale, override, begunOn);
  if (rule.kind !== 'in-force') return withoutDate(timescale, 'not-applicable', whyNot(rule, after, begunOn), { begunOn });
  if (facts.days[timescale.done] === null) return withoutDate(timescale, 'cannot-tell', missing(timescale.done), { begunOn });
  const done = doneFor(timescale, opensAfter(timescale, begunOn, reckoning) ?? begunOn, happenedBy(facts, timescale.done, reckoning.asAt));
  if (done.early) return withoutDate(timescale, 'early', earlyWords(timescale.done, done.on, after, begunOn), { begunOn, doneOn: done.on });
  return verdictOf({ timescale, begunOn, after, limit: rule.limit, local: rule.local }, done.on, facts, reckoning);
}

/** Why it does not apply to this child, or null. */
export function doesNotApply({ only, unless }: Timescale, { traits = [] }: Facts): string | null {
  if (only && !only.some((each) => traits.includes(each))) return `Does not apply: only where ${only.map((each) => traitWords[each]).join(', or where ')}.`;
  const against = unless?.find((each) => traits.includes(each));
  return against ? `Does not apply: ${traitWords[against]}.` : null;
}

export type Start =
  | { readonly kind: 'begun'; readonly begunOn: Day; readonly after: Happening; readonly override: Override | null }
  | { readonly kind: 'later'; readonly on: Day; readonly after: Happening }
  | { readonly kind: 'unknown' | 'never'; readonly after: Happening };

/** From when the clock runs: as the authority has set it for that day, otherwise as shipped. */
export function startOf(timescale: Timescale, facts: Facts, { overrides, asAt }: Reckoning): Start {
  const shipped = firstKnown(timescale.begins, timescale, facts, asAt);
  const own = overrides?.find((each) => each.timescale === timescale.id && holdsOn(each, dayOfStart(each.begins ? firstKnown(each.begins, timescale, facts, asAt) : shipped) ?? asAt));
  if (!own) return shipped;
  const start = own.begins ? firstKnown(own.begins, timescale, facts, asAt) : shipped;
  return start.kind === 'begun' ? { ...start, override: own } : start;
}

const dayOfStart = (start: Start) => (start.kind === 'begun' ? start.begunOn : null);

/** Of what can begin it the first that is known by then. */
function firstKnown(begins: readonly Happening[], { latest }: Timescale, facts: Facts, asAt: Day): Start {
  for (const after of begins) {
    const days = happenedBy(facts, after, asAt);
    const begunOn = latest ? days.at(-1) : days[0];
    if (begunOn) return { kind: 'begun', begunOn, after, override: null };
  }
  return notKnown(begins, facts);
}

function notKnown(begins: readonly Happening[], facts: Facts): Start {
  const later = begins.find((each) => facts.days[each]?.length);
  const on = later && facts.days[later]?.toSorted()[0];
  if (on) return { kind: 'later', on, after: later };
  const unknown = begins.find((each) => facts.days[each] === null);
  return unknown ? { kind: 'unknown', after: unknown } : { kind: 'never', after: begins[0] ?? 'referral' };
}

/** The days on which something happened up to and with a day, each once, in order. */
export function happenedBy(facts: Facts, happening: Happening, asAt: Day): readonly Day[] {
  const days = facts.days[happening] ?? [];
  if (days.length < 2) return days.filter((each) => each <= asAt);
  return [...new Set(days)].filter((each) => each <= asAt).toSorted();
}

/**
 * From which day on something counts for a timescale that follows another: the day after the other's last day. A management
 * oversight of the first day is not that of day 8.
 */
function opensAfter({ follows }: Timescale, begunOn: Day, { calendar, overrides }: Reckoning): Day | null {
  const before = follows === undefined ? null : timescaleOf(follows);
  if (!before) return null;
  const rule = governing(before, overrides?.find((each) => each.timescale === before.id && holdsOn(each, begunOn)) ?? null, begunOn);
  return rule.kind === 'in-force' ? addDays(dueAfter(begunOn, rule.limit, calendar).day, 1) : null;
}

type Done = { readonly on: Day; readonly early: true } | { readonly on: Day | null; readonly early: false };

/** The first that counts; where there is none, one that came too early and belongs to nothing before. */
function doneFor({ mayPrecede, latest, follows }: Timescale, from: Day, days: readonly Day[]): Done {
  if (mayPrecede && days[0]) return { on: days[0], early: false };
  const after = days.find((each) => each >= from);
  const before = days.at(-1);
  return after || !before || latest || follows ? { on: after ?? null, early: false } : { on: before, early: true };
}

export function notBegun(timescale: Timescale, start: Exclude<Start, { kind: 'begun' }>, facts: Facts, asAt: Day): Verdict {
  if (start.kind === 'later') return withoutDate(timescale, 'not-applicable', `Nothing is due yet: ${happeningWords[start.after]} is on ${dayWords(start.on)}.`);
  const doneOn = happenedBy(facts, timescale.done, asAt).at(-1) ?? null;
  if (start.kind === 'unknown' || doneOn) return withoutDate(timescale, 'cannot-tell', missing(start.after), { doneOn });
  return withoutDate(timescale, 'not-applicable', `Nothing is due: there is no record of ${happeningWords[start.after]}.`);
}

export const missing = (happening: Happening): string => `Cannot be judged: the day of ${happeningWords[happening]} is missing.`;

export function whyNot(rule: Exclude<Governing, { kind: 'in-force' }>, after: Happening, begunOn: Day): string {
  switch (rule.kind) {
    case 'off': return 'Does not apply: this authority has switched it off.';
    case 'no-limit': return 'Does not apply: this authority has set no limit.';
    case 'not-yet': return `Does not apply: it is in force from ${dayWords(rule.on)}, and ${happeningWords[after]} was on ${dayWords(begunOn)}.`;
    case 'no-longer': return `Does not apply: it was in force until ${dayWords(rule.on)}, and ${happeningWords[after]} was on ${dayWords(begunOn)}.`;
  }
}

function earlyWords(done: Happening, doneOn: Day, after: Happening, begunOn: Day): string {
  return `Look at the days: ${happeningWords[done]} is on ${dayWords(doneOn)}, before ${happeningWords[after]} on ${dayWords(begunOn)}.`;
}
