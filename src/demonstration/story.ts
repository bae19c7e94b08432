import type { Day } from '../kernel/day.ts';
import type { Kind } from '../kernel/kinds.ts';
import type { Staff } from './demonstration.ts';

/** What can happen to a piece of work, in the words of its story. */
export type Turn =
  | 'begin' // some of the answers, honestly
  | 'finish' // the rest, and what was weak put right
  | 'leave' // some of the answers for good: it advises only
  | 'sign' | 'authorise' | 'return' | 'improve-some' | 'improve'
  | 'reopen' // the author takes it back
  | 'change' | 'act-first' | 'withdraw';

export interface Step { readonly turn: Turn; readonly at: number }

/** One piece of work from its start to as far as it has come. */
export interface Story {
  readonly author: Staff;
  readonly teamId: number;
  readonly kind: Kind;
  readonly child: string;
  readonly childUnknown: string | null;
  readonly dueOn: Day;
  readonly startedAt: number;
  readonly steps: readonly Step[];
  /** Goes to a manager for authorisation. */
  readonly drawn: boolean;
}
