import type { Day } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';

/** So many working days, where the authority has set none. */
export const usualGrace = 2;

/** Something that was missed, with the team that it is due in. */
export interface Missed { readonly teamId: number; readonly dueOn: Day }
/** A team below somebody, with how many managers stand between: 1 where its own manager reports to them. */
export interface Below { readonly teamId: number; readonly team: string; readonly steps: number }
export interface Rung { readonly teamId: number; readonly team: string; readonly missed: number }

/**
 * What somebody is shown of the teams below: as a number, what was missed more working days ago than each manager between has
 * to put it right. `late` counts the working days since a last day.
 */
export function climbed(missed: readonly Missed[], below: readonly Below[], grace: number, late: (dueOn: Day) => number): readonly Rung[] {
  return below.flatMap(({ teamId, team, steps }) => {
    const count = missed.filter((each) => each.teamId === teamId && late(each.dueOn) > grace * steps).length;
    return count > 0 ? [{ teamId, team, missed: count }] : [];
  });
}

export function setGrace(grace: number): Outcome<number, 'no-number-of-days'> {
  return Number.isInteger(grace) && grace >= 0 && grace <= 20 ? accept(grace) : refuse('no-number-of-days');
}
