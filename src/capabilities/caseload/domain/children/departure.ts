import { type Day, dayWords } from '../../../../kernel/day.ts';
import type { Clock } from './clocks-of-child.ts';

/** A departure from a duty that is in force and affects a child. `timescale`: the one that it sets aside; null: another duty. */
export interface Departure { readonly id: number; readonly duty: string; readonly timescale: string | null; readonly basis: string; readonly allowedOn: Day; readonly until: Day }

/** Said with the reason of the clock and nothing else: what is late stays late. */
export function withDepartures(clock: Clock, departures: readonly Departure[]): Clock {
  const mine = departures.filter(({ timescale }) => timescale !== null && (timescale === clock.verdict.timescale || timescale === clock.id));
  if (mine.length === 0) return clock;
  return { ...clock, verdict: { ...clock.verdict, reason: [clock.verdict.reason, ...mine.map(departureWords)].join(' ') } };
}

/** 'A departure is in force until 31 December 2026, legal basis SI 2020/445. It does not change this day.' */
export function departureWords({ until, basis }: Pick<Departure, 'until' | 'basis'>): string {
  return `A departure is in force until ${dayWords(until)}, legal basis ${basis.replace(/[.\s]+$/, '')}. It does not change this day.`;
}
