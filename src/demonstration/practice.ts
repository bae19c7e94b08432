import type { Day } from '../kernel/day.ts';
import type { Kind, Reach } from '../kernel/kinds.ts';

/** What a statement of the published version must say of itself, for work to be invented against it. */
export interface AskedStatement { readonly code: string; readonly kinds: readonly Kind[]; readonly reach: Reach }

export type Response = 'met' | 'partly-met' | 'not-met' | 'does-not-apply' | 'not-possible-yet';

export interface Answer {
  readonly code: string;
  readonly response: Response | null;
  readonly note: string;
  readonly reason: string;
  readonly attempts: string;
  readonly nextStep: string;
  readonly improvement: string;
  readonly improveBy: Day | null;
}

export type WorkState = 'in-progress' | 'returned' | 'signed-off' | 'authorised' | 'completed' | 'withdrawn';

/** A piece of work as it stands at the end. Instants are ISO texts in UTC. */
export interface WorkRow {
  readonly id: string;
  /** In the order of their start, from 1. */
  readonly number: number;
  readonly kind: Kind;
  readonly child: string;
  readonly childUnknown: string | null;
  readonly authorId: number;
  readonly teamId: number;
  readonly dueOn: Day;
  readonly recordAddress: string | null;
  readonly startedAt: string;
  state: WorkState;
  round: number;
  actedFirstReason: string | null;
  actedFirstAt: string | null;
  actedFirstBy: number | null;
  withdrawnReason: string | null;
}

export interface AnswerRow extends Answer { readonly workId: string; readonly round: number; readonly byId: number; readonly at: string }

export type Mode = 'authorise-all' | 'sample' | 'aide-memoire';

export interface SignOffRow {
  readonly id: string;
  readonly workId: string;
  readonly number: number;
  readonly byId: number;
  readonly at: string;
  readonly content: string;
  readonly mode: Mode;
  readonly drawn: boolean;
  readonly shadow: boolean;
}

export interface DecisionRow {
  readonly signOffId: string;
  readonly outcome: 'authorised' | 'returned' | 'recalled';
  readonly byId: number;
  /** The manager they stood in for. */
  readonly forId: number | null;
  readonly at: string;
  readonly improveBy: Day | null;
}

export interface ReturnPointRow { readonly signOffId: string; readonly code: string; readonly improve: string }

/** One line of the journal. A null digest in it is that of the sign-off, which PostgreSQL computes when it is written. */
export interface EntryRow {
  readonly at: string;
  readonly what: string;
  readonly byId: number;
  /** 'work:…', 'kind:…', or 'standard', whose number is only known in the database. */
  readonly about: string;
  readonly detail: string;
  readonly signOffId: string | null;
}

export interface ExperienceRow {
  readonly code: string;
  readonly byId: number;
  readonly at: string;
  readonly ease: 'helps' | 'hard' | 'both';
  readonly words: string;
}

/** From which day the check gates a kind of work; before it, it only advises. */
export interface GoLive { readonly kind: Kind; readonly liveFrom: Day; readonly setById: number; readonly setAt: string }

/** All that was done at the authority, in tables. */
export interface Practice {
  readonly work: readonly WorkRow[];
  readonly answers: readonly AnswerRow[];
  readonly signOffs: readonly SignOffRow[];
  readonly decisions: readonly DecisionRow[];
  readonly returnPoints: readonly ReturnPointRow[];
  /** In time order. */
  readonly entries: readonly EntryRow[];
  readonly experiences: readonly ExperienceRow[];
  readonly goLive: readonly GoLive[];
}

/** Makes the text of a sign-off exactly as the checks would freeze it; answers come in the standard's order. */
export type Freeze = (work: WorkRow, answers: readonly Answer[], number: number) => string;
