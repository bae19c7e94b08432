import { type Day, addDays } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { reachOf } from '../../../kernel/person.ts';
import { type Acting, grantedByTwo } from './change.ts';
import { heldOn, type Organisation, type StandIn } from './organisation.ts';

export type CannotStandIn =
  | { readonly why: 'for-themselves' }
  | { readonly why: 'it-is-yourself' }
  | { readonly why: 'ends-before-it-begins' }
  | { readonly why: 'not-in-post'; readonly person: number }
  | { readonly why: 'manages-nobody' }
  | { readonly why: 'role-is-granted-by-two' }
  | { readonly why: 'sees-no-children' }
  | { readonly why: 'too-long' }
  | { readonly why: 'stands-in-already' };

export type CannotEndStandIn =
  | { readonly why: 'not-there' }
  | { readonly why: 'it-is-yourself' }
  | { readonly why: 'over-already' };

export interface StandInEnded { readonly id: number; readonly person: number; readonly to: Day | null }

/** A year at most: what lasts longer is a post. */
const longestDays = 366;

/** Somebody stands in for a manager from one day to another: as a delegate, as cover, or acting up. */
export function standIn(org: Organisation, wanted: StandIn, { by }: Acting): Outcome<StandIn, CannotStandIn> {
  const why = whyNotInTime(wanted) ?? whyNotThem(org, wanted, by);
  return why ? refuse(why) : accept(wanted);
}

function whyNotInTime({ person, for: whom, from, to }: StandIn): CannotStandIn | null {
  if (person === whom) return { why: 'for-themselves' };
  if (to < from) return { why: 'ends-before-it-begins' };
  return to > addDays(from, longestDays) ? { why: 'too-long' } : null;
}

function whyNotThem(org: Organisation, { id, person, for: whom, from, to }: StandIn, by: number | null): CannotStandIn | null {
  if (by === person) return { why: 'it-is-yourself' };
  const [own, theirs] = [heldOn(org, person, from), heldOn(org, whom, from)];
  if (!own) return { why: 'not-in-post', person };
  if (!theirs) return { why: 'not-in-post', person: whom };
  if (grantedByTwo.has(theirs.role)) return { why: 'role-is-granted-by-two' };
  if (reachOf[theirs.role] !== 'line') return { why: 'manages-nobody' };
  // An administrator, for one, sees nothing about children: not as anybody's stand-in either.
  if (reachOf[own.role] === 'none') return { why: 'sees-no-children' };
  const twin = org.standIns.some((each) => each.id !== id && each.person === person && each.for === whom && each.from <= to && each.to >= from);
  return twin ? { why: 'stands-in-already' } : null;
}

/** Ends it on that day, its last; or takes it back altogether where it has not begun. */
export function endStandIn(org: Organisation, id: number, { by, today }: Acting): Outcome<StandInEnded, CannotEndStandIn> {
  const found = org.standIns.find((each) => each.id === id);
  if (!found) return refuse({ why: 'not-there' });
  if (found.person === by) return refuse({ why: 'it-is-yourself' });
  if (found.to < today) return refuse({ why: 'over-already' });
  // It ends at once: yesterday was its last day, and where it only began today there was none.
  return accept({ id, person: found.person, to: found.from >= today ? null : addDays(today, -1) });
}
