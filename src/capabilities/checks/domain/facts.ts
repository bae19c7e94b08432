import type { Day } from '../../../kernel/day.ts';
import type { Kind } from '../../../kernel/kinds.ts';
import type { Answer } from './answer.ts';
import type { Mode } from './kind-rule.ts';
import type { Signature } from './work.ts';

/** What happened, past tense. Each has one `record…` that writes it with its journal entry. */
interface Fact { readonly work: string; readonly by: number; readonly at: Date }

export interface WorkStarted extends Fact {
  readonly kind: Kind; readonly child: string; readonly childUnknown: string | null; readonly team: number;
  readonly version: number; readonly dueOn: Day; readonly recordAddress: string | null;
}
export interface AnswersGiven extends Fact { readonly team: number; readonly round: number; readonly answers: readonly Answer[] }
export interface WorkSignedOff extends Fact {
  readonly signOff: string; readonly number: number; readonly content: string; readonly mode: Mode;
  readonly drawn: boolean; readonly shadow: boolean;
}
export interface WorkAuthorised extends Fact { readonly signOff: Signature; readonly insteadOf: number | null }
export interface ReturnPoint { readonly code: string; readonly improve: string }
export interface WorkReturned extends Fact {
  readonly signOff: Signature; readonly insteadOf: number | null; readonly improveBy: Day; readonly points: readonly ReturnPoint[];
}
/** The author took a sign-off back to change something; after an authorisation it is a new version. */
export interface WorkReopened extends Fact { readonly signOff: Signature; readonly recalled: boolean }
export interface ActedFirst extends Fact { readonly reason: string }
export interface WorkWithdrawn extends Fact { readonly reason: string }
export interface DetailsChanged extends Fact { readonly dueOn: Day; readonly recordAddress: string | null }
