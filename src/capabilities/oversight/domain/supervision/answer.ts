import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';
import { longestNotes } from './hold.ts';

/** One version of what the two of them keep of a meeting. */
export interface Version {
  readonly version: number;
  readonly worker: number;
  readonly supervisor: number;
  readonly answered: boolean;
}

export type CannotAnswer = 'not-the-worker' | 'answered-already' | 'nothing-said' | 'too-long' | 'another-version';
export type CannotCorrect = 'not-the-supervisor' | 'nothing-written' | 'too-long' | 'another-version';

/** The worker agrees (`otherwise` is null), or says what they see otherwise. Once; then it stays as it is. */
export function answerNotes(newest: Version, by: number, seen: number, otherwise: string | null): Outcome<string | null, CannotAnswer> {
  if (by !== newest.worker) return refuse('not-the-worker');
  if (seen !== newest.version) return refuse('another-version');
  if (newest.answered) return refuse('answered-already');
  if (otherwise !== null && otherwise.trim() === '') return refuse('nothing-said');
  return otherwise !== null && otherwise.length > 10_000 ? refuse('too-long') : accept(otherwise);
}

/** The supervisor writes one more version; those before it stay, and the worker answers the new one. */
export function correctNotes(newest: Version, by: number, seen: number, notes: string): Outcome<number, CannotCorrect> {
  if (by !== newest.supervisor) return refuse('not-the-supervisor');
  if (seen !== newest.version) return refuse('another-version');
  if (notes.trim() === '') return refuse('nothing-written');
  return notes.length > longestNotes ? refuse('too-long') : accept(newest.version + 1);
}

export type CannotEndAction = 'not-there' | 'ended-already' | 'no-reason' | 'too-long';

/** Done, or dropped with a reason of at most 1,000 characters. */
export function endAction(action: { readonly state: 'open' | 'done' | 'dropped' } | null, as: 'done' | 'dropped', why: string): Outcome<'done' | 'dropped', CannotEndAction> {
  if (!action) return refuse('not-there');
  if (action.state !== 'open') return refuse('ended-already');
  if (why.length > 1000) return refuse('too-long');
  return as === 'dropped' && why.trim() === '' ? refuse('no-reason') : accept(as);
}

export type CannotTakeBack = 'no-reason' | 'too-long';

/** What was recorded by mistake goes with a reason of at most 500 characters. */
export function takeBack(why: string): Outcome<string, CannotTakeBack> {
  if (why.trim() === '') return refuse('no-reason');
  return why.length > 500 ? refuse('too-long') : accept(why);
}
