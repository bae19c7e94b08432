import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { isReference } from './restriction.ts';

/** In an emergency somebody opens what is outside their scope: for this long at most, and it closes by itself. */
export const longestMinutes = 60;
const shortestReason = 10;
const longestReason = 1000;

export interface WantedGlass {
  readonly team: number | null;
  /** A child's reference; '' where a team is wanted. */
  readonly child: string;
  readonly minutes: number;
  readonly reason: string;
}

/** What lies behind it, and who is told. */
export interface Behind {
  /** The teams with work about the child. */
  readonly teams: readonly number[];
  /** That of the child; 0: none. */
  readonly restriction: number;
  /** The nearest managers above, and the information officers. */
  readonly told: readonly number[];
}

export interface GlassBroken {
  readonly by: number; readonly team: number | null; readonly child: string | null; readonly teams: readonly number[]; readonly restriction: number | null;
  readonly reason: string; readonly from: Date; readonly until: Date; readonly told: readonly number[];
}

export type CannotBreak = 'nothing-chosen' | 'not-a-reference' | 'two-things-chosen' | 'too-long' | 'no-reason' | 'reason-too-long';

/** Nobody is held up by it: a reason, and it is open. Others are told at once, and everything that is read is marked. */
export function breakGlass(wanted: WantedGlass, behind: Behind, { by, at }: { readonly by: number; readonly at: Date }): Outcome<GlassBroken, CannotBreak> {
  const why = whyNot(wanted);
  if (why) return refuse(why);
  const { team, child, minutes, reason } = wanted;
  return accept({
    by, team, child: child === '' ? null : child, reason, from: at, until: new Date(at.getTime() + minutes * 60_000), ...opened(team, behind),
    told: [...new Set(behind.told)].filter((each) => each !== by),
  });
}

function whyNot({ team, child, minutes, reason }: WantedGlass): CannotBreak | null {
  const what = team === null ? whatWrong(child) : child === '' ? null : 'two-things-chosen';
  if (what) return what;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestMinutes) return 'too-long';
  if (reason.trim().length < shortestReason) return 'no-reason';
  return reason.length > longestReason ? 'reason-too-long' : null;
}

function whatWrong(child: string): CannotBreak | null {
  if (child === '') return 'nothing-chosen';
  return isReference(child) ? null : 'not-a-reference';
}

/** A team opens without its restricted children; a child with its restriction. */
function opened(team: number | null, { teams, restriction }: Behind) {
  return team === null ? { teams, restriction: restriction === 0 ? null : restriction } : { teams: [team], restriction: null };
}

/** As it stands now. */
export interface GlassNow { readonly id: number; readonly by: number; readonly until: Date; readonly endedAt: Date | null }
export type CannotClose = 'not-theirs' | 'closed-already';

export function closeGlass(glass: GlassNow, { by, at }: { readonly by: number; readonly at: Date }): Outcome<{ readonly id: number; readonly by: number; readonly at: Date }, CannotClose> {
  if (glass.by !== by) return refuse('not-theirs');
  return glass.endedAt !== null || glass.until <= at ? refuse('closed-already') : accept({ id: glass.id, by, at });
}
