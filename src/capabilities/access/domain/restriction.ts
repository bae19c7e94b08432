import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

/** A child whose record only named people see: a colleague's own family, or a case that everybody talks of. */
export interface Restriction { readonly id: number; readonly child: string; readonly lifted: boolean; readonly named: readonly number[]; readonly liftingAsked: boolean }

/** As the case system numbers children. */
export const isReference = (child: string) => /^[A-Z0-9][A-Z0-9/-]{2,19}$/.test(child);

interface Act { readonly by: number; readonly at: Date }
export interface RestrictionSet extends Act { readonly child: string; readonly reason: string }
export type CannotRestrict = 'not-a-reference' | 'no-reason' | 'reason-too-long' | 'restricted-already';

/** One person is enough: it only takes away, at once and from everybody who is not named, themselves included. */
export function restrict(wanted: { readonly child: string; readonly reason: string; readonly already: boolean }, act: Act): Outcome<RestrictionSet, CannotRestrict> {
  const { child, reason, already } = wanted;
  if (!isReference(child)) return refuse('not-a-reference');
  const why = reasonWrong(reason);
  if (why) return refuse(why);
  return already ? refuse('restricted-already') : accept({ child, reason, ...act });
}

function reasonWrong(reason: string): 'no-reason' | 'reason-too-long' | null {
  if (reason.trim() === '') return 'no-reason';
  return reason.length > 1000 ? 'reason-too-long' : null;
}

export interface Naming extends Act { readonly restriction: number; readonly person: number }
export type CannotName = 'lifted' | 'nobody' | 'themselves' | 'named-already';

/** Nobody names themselves. Being named opens nothing that is not in the person's scope anyway. */
export function name(restriction: Restriction, person: number | null, act: Act): Outcome<Naming, CannotName> {
  if (restriction.lifted) return refuse('lifted');
  if (person === null) return refuse('nobody');
  if (person === act.by) return refuse('themselves');
  return restriction.named.includes(person) ? refuse('named-already') : accept({ restriction: restriction.id, person, ...act });
}

export type CannotRemove = 'lifted' | 'not-named';

export function removeName(restriction: Restriction, person: number, act: Act): Outcome<Naming, CannotRemove> {
  if (restriction.lifted) return refuse('lifted');
  return restriction.named.includes(person) ? accept({ restriction: restriction.id, person, ...act }) : refuse('not-named');
}

export interface LiftingAsked extends Act { readonly restriction: number; readonly reason: string }
export type CannotAskToLift = 'lifted' | 'asked-already' | 'no-reason' | 'reason-too-long';

/** Lifting gives, so it takes two: `approve` of two-people is the second. */
export function askToLift(restriction: Restriction, reason: string, act: Act): Outcome<LiftingAsked, CannotAskToLift> {
  if (restriction.lifted) return refuse('lifted');
  if (restriction.liftingAsked) return refuse('asked-already');
  const why = reasonWrong(reason);
  return why ? refuse(why) : accept({ restriction: restriction.id, reason, ...act });
}
