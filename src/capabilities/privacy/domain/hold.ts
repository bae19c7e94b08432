import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

export const holdKinds = ['category', 'child', 'person'] as const;
export type HoldKind = (typeof holdKinds)[number];

/** While it stands, nothing under it is erased: a whole category, all about a child, or all about a person. */
export interface Hold { readonly id: number; readonly kind: HoldKind; readonly value: string; readonly lifted: boolean }

/** Whom and what something due for erasure is about. */
export interface Concerned { readonly category: string; readonly child: string | null; readonly people: readonly number[] }

/** The hold that keeps it, where one does. */
export function holdOver(holds: readonly Hold[], about: Concerned): Hold | null {
  return holds.find((hold) => !hold.lifted && covers(hold, about)) ?? null;
}

function covers({ kind, value }: Hold, { category, child, people }: Concerned): boolean {
  if (kind === 'category') return value === category;
  if (kind === 'child') return child !== null && value === child;
  return people.some((person) => String(person) === value);
}

export interface HoldPlaced { readonly kind: HoldKind; readonly value: string; readonly reason: string; readonly by: number; readonly at: Date }
export interface HoldLifted { readonly hold: number; readonly kind: HoldKind; readonly value: string; readonly reason: string; readonly by: number; readonly at: Date }
export type CannotPlace = 'no-reason' | 'reason-too-long' | 'held-already' | 'nobody-of-that-number' | 'no-such-category' | 'not-a-reference';
export type CannotLift = 'no-reason' | 'reason-too-long' | 'lifted-already';

export const longestReason = 2000;
type Wanted = Pick<HoldPlaced, 'kind' | 'value' | 'reason'>;
interface Acting { readonly by: number; readonly at: Date }

/** `known`: whether there is such a category or person. A child needs only a reference: what is held may come later. */
export function placeHold(standing: readonly Hold[], wanted: Wanted, known: boolean, act: Acting): Outcome<HoldPlaced, CannotPlace> {
  const why = badReason(wanted.reason);
  if (why) return refuse(why);
  if (!known) return refuse(({ category: 'no-such-category', person: 'nobody-of-that-number', child: 'not-a-reference' } as const)[wanted.kind]);
  if (standing.some((hold) => !hold.lifted && hold.kind === wanted.kind && hold.value === wanted.value)) return refuse('held-already');
  return accept({ ...wanted, ...act });
}

export function liftHold(hold: Hold, reason: string, act: Acting): Outcome<HoldLifted, CannotLift> {
  const why = badReason(reason);
  if (why) return refuse(why);
  if (hold.lifted) return refuse('lifted-already');
  return accept({ hold: hold.id, kind: hold.kind, value: hold.value, reason, ...act });
}

function badReason(reason: string): 'no-reason' | 'reason-too-long' | null {
  if (reason.trim() === '') return 'no-reason';
  return reason.length > longestReason ? 'reason-too-long' : null;
}

/** The child's number in the case system: the same shape as everywhere here. */
export function isChildReference(text: string): boolean {
  return /^[A-Z0-9][A-Z0-9/-]{2,19}$/.test(text) && /\d/.test(text);
}
