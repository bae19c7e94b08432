import { type Day, addDays } from '../../../../kernel/day.ts';
import { type ChildReckoning, type Clock, type Standing, byUrgency, clocksOfChild } from './clocks-of-child.ts';
import type { KeptLine } from './kept-line.ts';
import { lastSeenOf } from './last-seen.ts';

/** A child of a list, as far as its place in the list depends on it. */
export interface ToRank { readonly bornOn: Day | null; readonly status: string; readonly lastSeen: Day | null; readonly unallocated: boolean; readonly asAt: Day; readonly lines: readonly KeptLine[] }

/** What is due of a child now, and what is wrong that no clock shows. */
export interface Urgency {
  readonly first: Clock | null;
  readonly overdue: number;
  readonly clocks: readonly Clock[];
  /** Not seen for more than six weeks before the lists, or no day says when. Care leavers are not counted. */
  readonly unseen: boolean;
  readonly unallocated: boolean;
  /** By the Annex A lists or the authority's own list of visits, whichever is later. */
  readonly lastSeen: Day | null;
}

const isNow: ReadonlySet<Standing> = new Set<Standing>(['overdue', 'since', 'soon', 'look', 'before', 'later']);

export function urgencyOf({ bornOn, status, lastSeen: said, unallocated, asAt, lines }: ToRank, reckoning: Omit<ChildReckoning, 'asAt'>): Urgency {
  const lastSeen = lastSeenOf(said, lines, reckoning.today);
  const clocks = clocksOfChild({ lines, born: bornOn, ended: null }, { ...reckoning, asAt }).filter(({ standing }) => isNow.has(standing));
  return {
    first: clocks[0] ?? null, overdue: clocks.filter(({ standing }) => standing === 'overdue').length, clocks,
    unseen: status !== 'care-leaver' && (lastSeen === null || lastSeen < addDays(asAt, -42)), unallocated, lastSeen,
  };
}

/** The child whose clock is the most urgent first; one of whom nothing is due last. */
export function byFirstClock(one: Urgency, other: Urgency): number {
  if (one.first === null || other.first === null) return Number(one.first === null) - Number(other.first === null);
  return byUrgency(one.first, other.first);
}

/** What a list of children may be narrowed to. */
export const needs = ['overdue', 'since', 'soon', 'look', 'unseen', 'unallocated'] as const;
export type Need = (typeof needs)[number];
export const needNames: Readonly<Record<Need, string>> = {
  overdue: 'Something is overdue', since: 'Something fell due since the lists', soon: 'Something is due within a week', look: 'Days to look at', unseen: 'Not seen for six weeks', unallocated: 'Without a worker',
};

/** `clock`: of one timescale or cycle alone. */
export function hasNeed({ clocks, unseen, unallocated }: Urgency, need: Need | null, clock: string | null): boolean {
  const mine = clock === null ? clocks : clocks.filter(({ id }) => id === clock);
  if (need === 'unseen') return unseen;
  if (need === 'unallocated') return unallocated;
  return need === null ? clock === null || mine.length > 0 : mine.some(({ standing }) => standing === need);
}

/** A child of a list, with what a list can be narrowed by. */
export interface InList { readonly urgency: Urgency; readonly teamId: number | null; readonly status: string; readonly reference: string; readonly worker: string | null }
/** What a list is narrowed to; null: to nothing. `team` 'none': the team is not one of ours. `words`: in the reference or the worker's name, in any case. */
export interface Wanted { readonly need: Need | null; readonly clock: string | null; readonly team: string | null; readonly status: string | null; readonly words: string | null }

export function isWanted(child: InList, { need, clock, team, status, words }: Wanted): boolean {
  if (team !== null && String(child.teamId ?? 'none') !== team) return false;
  if (status !== null && child.status !== status) return false;
  return hasNeed(child.urgency, need, clock) && (words === null || `${child.reference} ${child.worker ?? ''}`.toLowerCase().includes(words.toLowerCase()));
}
