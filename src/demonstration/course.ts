import type { Kind } from '../kernel/kinds.ts';
import type { Chance } from './chance.ts';
import { later, minute } from './days.ts';
import type { Mode } from './practice.ts';
import type { Step, Turn } from './story.ts';

/** As the schema ships them. */
export const shippedRules: Readonly<Record<Kind, { readonly mode: Mode; readonly percent: number }>> = {
  visit: { mode: 'sample', percent: 10 }, assessment: { mode: 'authorise-all', percent: 100 }, plan: { mode: 'authorise-all', percent: 100 },
  review: { mode: 'authorise-all', percent: 100 }, supervision: { mode: 'sample', percent: 20 },
  'case-record': { mode: 'aide-memoire', percent: 0 }, summary: { mode: 'sample', percent: 20 },
};

/** How a team goes about it. */
export interface Pace {
  /** Days that its manager takes, from and to. */
  readonly waits: readonly [number, number];
  /** How often the first sign-off is authorised. */
  readonly firstPass: number;
  /** How often its work is late. */
  readonly late: number;
  /** How often a piece of work is begun and left lying. */
  readonly left: number;
}

/** What happens to a piece of work, in order, if there were time for all of it. */
export function turnsOf(kind: Kind, drawn: boolean, pace: Pace, chance: Chance): Turn[] {
  if (chance.likely(0.013)) return chance.likely(0.5) ? ['withdraw'] : ['begin', 'withdraw'];
  if (chance.likely(pace.left)) return ['begin'];
  if (kind === 'summary' && chance.likely(0.25)) return ['begin', 'leave', 'sign'];
  const opening = chance.pick(openings);
  if (!drawn) return [...opening, ...nowAndThen(0.004, again, chance)];
  return [...opening, ...nowAndThen(0.02, again, chance), ...decided(pace.firstPass, chance), ...nowAndThen(0.012, [...again, 'authorise'], chance)];
}

/** Most begin one day and finish another; one in a hundred had to act for a child's safety first. */
const openings: readonly (readonly Turn[])[] = [
  ...Array.from({ length: 64 }, (): readonly Turn[] => ['begin', 'finish', 'sign']),
  ...Array.from({ length: 35 }, (): readonly Turn[] => ['finish', 'sign']),
  ['act-first', 'finish', 'sign'],
];

/** The author takes it back and signs it off anew. */
const again: readonly Turn[] = ['reopen', 'change', 'sign'];

const nowAndThen = (probability: number, turns: readonly Turn[], chance: Chance) => (chance.likely(probability) ? turns : []);

function decided(firstPass: number, chance: Chance): Turn[] {
  const back = (): Turn[] => (chance.likely(0.4) ? ['return', 'improve-some', 'improve', 'sign'] : ['return', 'improve', 'sign']);
  if (chance.likely(firstPass)) return ['authorise'];
  return chance.likely(0.18) ? [...back(), ...back(), 'authorise'] : [...back(), 'authorise'];
}

/** Gives each turn its moment; `target` is when it is meant to be signed off. What would come after `end` has not happened. */
export function steps(turns: readonly Turn[], startedAt: number, target: number, end: number, pace: Pace, chance: Chance): Step[] {
  const found: Step[] = [];
  let at = startedAt;
  let signed = false;
  for (const turn of turns) {
    at = moments[turn](at, signed ? 0 : target, pace, chance);
    if (at > end) break;
    signed ||= turn === 'sign';
    found.push({ turn, at });
  }
  return found;
}

type Moment = (before: number, target: number, pace: Pace, chance: Chance) => number;

const inDays = (from: number, to: number): Moment => (before, _, __, chance) => later(before, chance.whole(from, to), chance);
const inMinutes = (from: number, to: number): Moment => (before, _, __, chance) => before + chance.whole(from, to) * minute;
const onTarget: Moment = (before, target, _, chance) => Math.max(target, before + chance.whole(5, 90) * minute);
const whenTheManagerCan: Moment = (before, _, { waits }, chance) => later(before, chance.whole(...waits), chance);

/** When each turn comes after the one before it. */
const moments: Readonly<Record<Turn, Moment>> = {
  begin: inDays(0, 1), finish: onTarget, leave: onTarget, sign: inMinutes(1, 25),
  authorise: whenTheManagerCan, return: whenTheManagerCan,
  'improve-some': inDays(0, 3), improve: inDays(1, 4),
  reopen: inDays(0, 0), change: inMinutes(4, 50), 'act-first': inMinutes(4, 50), withdraw: inDays(0, 3),
};
