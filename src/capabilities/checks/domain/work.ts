import type { Day } from '../../../kernel/day.ts';
import type { Kind } from '../../../kernel/kinds.ts';

/** A piece of work and where it is in its life. A state that is not there cannot be asked for its facts. */
export type Work = InProgress | Returned | SignedOff | Authorised | Completed | Withdrawn;

interface Always {
  readonly id: string;
  readonly number: number;
  readonly kind: Kind;
  readonly child: string;
  readonly author: number;
  readonly team: number;
  /** That of the child; 0: none. */
  readonly restriction: number;
  readonly version: number;
  readonly dueOn: Day;
  readonly recordAddress: string | null;
  readonly round: number;
  readonly actedFirst: boolean;
  /** Everybody who gave an answer on it, the author among them or not. */
  readonly writers: readonly number[];
  /** An earlier sign-off went to a manager: then so does every later one. */
  readonly everDrawn: boolean;
  /** How many sign-offs it has had. */
  readonly signOffs: number;
}

export interface InProgress extends Always { readonly state: 'in-progress' }
export interface Returned extends Always { readonly state: 'returned'; readonly signOff: Signature }
/** Waiting for a manager. */
export interface SignedOff extends Always { readonly state: 'signed-off'; readonly signOff: Signature }
export interface Authorised extends Always { readonly state: 'authorised'; readonly signOff: Signature; readonly decision: Decision }
/** Signed off, and not drawn for authorisation. */
export interface Completed extends Always { readonly state: 'completed'; readonly signOff: Signature }
export interface Withdrawn extends Always { readonly state: 'withdrawn' }

export interface Signature {
  readonly id: string;
  readonly number: number;
  readonly by: number;
  readonly at: Date;
  readonly digest: string;
}

/** What became of a sign-off, and who decided it. */
export interface Decision {
  readonly outcome: 'authorised' | 'returned' | 'recalled';
  readonly by: number;
  readonly at: Date;
}

export type State = Work['state'];

/** The author can type in it. */
export function isOpen(work: Work): work is InProgress | Returned {
  return work.state === 'in-progress' || work.state === 'returned';
}
