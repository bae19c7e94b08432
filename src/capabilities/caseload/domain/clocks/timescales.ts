import { lookedAfterTimescales } from './looked-after-timescales.ts';
import { challengeTimescales, leavingCareTimescales, supervisionTimescales } from './other-timescales.ts';
import { protectionTimescales } from './protection-timescales.ts';
import type { Cycle, Timescale } from './timescale.ts';

/** By what they are about, in the order in which they are shown. */
export const timescaleGroups: readonly { readonly name: string; readonly timescales: readonly Timescale[] }[] = [
  { name: 'Referral, assessment and protection', timescales: protectionTimescales },
  { name: 'Children looked after', timescales: lookedAfterTimescales },
  { name: 'Leaving care', timescales: leavingCareTimescales },
  { name: 'Challenge', timescales: challengeTimescales },
  { name: 'Summaries and supervision', timescales: supervisionTimescales },
];

export const timescales: readonly Timescale[] = timescaleGroups.flatMap((group) => group.timescales);

const byId: ReadonlyMap<string, Timescale> = new Map(timescales.map((each) => [each.id, each]));
const byCycle: ReadonlyMap<string, readonly Timescale[]> = Map.groupBy(timescales.filter((each) => each.cycle), (each) => each.cycle ?? '');

export function timescaleOf(id: string): Timescale | null {
  return byId.get(id) ?? null;
}

/** The timescales of a cycle: the first that applies governs. */
export function stepsOf(cycle: Cycle): readonly Timescale[] {
  return byCycle.get(cycle) ?? [];
}
