import type { Day } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';

/** So many working days, where the authority has set none. */
export const usualGrace = 2;

/** Something that was missed, with the team that it is due in. `from`: how many managers stand between the team and whom it is due from; its own manager, where nothing is said. `count`: of how many it is said at once. */
export interface Missed { readonly teamId: number; readonly dueOn: Day; readonly from?: number; readonly count?: number }
/** A team below somebody, with how many managers stand between: 1 where its own manager reports to them. */
export interface Below { readonly teamId: number; readonly team: string; readonly steps: number }
export interface Rung { readonly teamId: number; readonly team: string; readonly missed: number }

/**
 * What somebody is shown of the teams below: as a number, what was missed more working days ago than each manager between has
 * to put it right. `late` counts the working days since a last day.
 */
export function climbed(missed: readonly Missed[], below: readonly Below[], grace: number, late: (dueOn: Day) => number): readonly Rung[] {
  const byTeam = Map.groupBy(missed, ({ teamId }) => teamId);
  const lateBy = new Map([...new Set(missed.map(({ dueOn }) => dueOn))].map((dueOn) => [dueOn, late(dueOn)]));
  return below.flatMap(({ teamId, team, steps }) => {
    const mine = (byTeam.get(teamId) ?? []).filter(({ dueOn, from = 0 }) => from < steps && (lateBy.get(dueOn) ?? 0) > grace * (steps - from));
    const count = mine.reduce((sum, each) => sum + (each.count ?? 1), 0);
    return count > 0 ? [{ teamId, team, missed: count }] : [];
  });
}

export function setGrace(grace: number): Outcome<number, 'no-number-of-days'> {
  return Number.isInteger(grace) && grace >= 0 && grace <= 20 ? accept(grace) : refuse('no-number-of-days');
}
