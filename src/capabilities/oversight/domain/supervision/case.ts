import type { Day } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';
import { type Between, type CannotHold, whyNotBetween } from './hold.ts';

export const placeNames = {
  'case-system': 'In the case system, in its form', unfiled: 'Written here, to be copied across', 'wrong-place': 'In another place than the form',
} as const;
export type Place = keyof typeof placeNames;

/** What the standard asks of supervision about a child: written here only until it is in the case system. */
export const partNames = {
  analysis: 'Analysis', decision: 'Decision', actions: 'Actions, with by when', voice: 'The child’s voice', risk: 'Threshold and risk',
} as const;
export type Part = keyof typeof partNames;
export type Words = Readonly<Record<Part, string>>;

export interface WantedCase {
  readonly child: string;
  readonly worker: number;
  readonly heldOn: Day;
  readonly place: Place;
  /** Where it is, when it is in another place. */
  readonly placeSaid: string;
  readonly address: string | null;
  readonly words: Words;
}

/** What is known of the child on the day of recording. */
export type ChildKnown = { readonly kind: 'known'; readonly mine: boolean } | { readonly kind: 'not-known' } | { readonly kind: 'merged'; readonly into: string };

export type CannotHoldCase = CannotHold | 'child-not-known' | 'child-merged' | 'child-not-yours' | 'place-not-said';

/** Supervision about a child: by who may open the child, with a worker of their line. */
export function holdCase(wanted: WantedCase, child: ChildKnown, between: Between, today: Day): Outcome<WantedCase, CannotHoldCase> {
  const why = whyNotChild(child) ?? whyNotBetween(between, wanted.heldOn, today) ?? whyNotPlaced(wanted);
  return why ? refuse(why) : accept(wanted);
}

function whyNotChild(child: ChildKnown): CannotHoldCase | null {
  if (child.kind === 'merged') return 'child-merged';
  if (child.kind === 'not-known') return 'child-not-known';
  return child.mine ? null : 'child-not-yours';
}

function whyNotPlaced({ place, placeSaid, words }: WantedCase): CannotHoldCase | null {
  if (place === 'wrong-place' && placeSaid.trim() === '') return 'place-not-said';
  if (place === 'unfiled' && Object.values(words).every((each) => each.trim() === '')) return 'nothing-written';
  return Object.values(words).some((each) => each.length > 10_000) || placeSaid.length > 200 ? 'too-long' : null;
}

export type CannotPutRight = 'still-to-come' | 'before-it-was-known' | 'not-there';
/** "Now recorded in the case system on …": not still to come, and not before we were told that it took place. */
export function putRight(record: { readonly knownOn: Day } | null, since: Day, today: Day): Outcome<Day, CannotPutRight> {
  if (!record) return refuse('not-there');
  if (since > today) return refuse('still-to-come');
  return since < record.knownOn ? refuse('before-it-was-known') : accept(since);
}
