import { addDays, type Day } from '../../../kernel/day.ts';
import type { Kind } from '../../../kernel/kinds.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Person } from '../../../kernel/person.ts';
import { type Answer, changedAnswers } from './answer.ts';
import type { ActedFirst, AnswersGiven, DetailsChanged, WorkReopened, WorkStarted, WorkWithdrawn } from './facts.ts';
import type { AskedStatement } from './signed-content.ts';
import { type Work, isOpen } from './work.ts';

interface Act { readonly by: Person; readonly at: Date; readonly today: Day }

/** What somebody asks to start. */
export interface Wanted {
  readonly id: string;
  readonly kind: Kind;
  readonly child: string;
  readonly childIsKnown: boolean;
  /** Why it is right although the reference is not known here; '' where it is known. */
  readonly childUnknown: string;
  readonly dueOn: Day;
  readonly recordAddress: string | null;
  /** The version of the standard in use; null where no standard is in use yet. */
  readonly version: number | null;
  readonly managersAbove: readonly number[];
}

export type CannotStart = 'no-standard' | 'no-team' | 'nobody-above' | 'child-not-known' | 'due-too-far';

/** A piece of work needs a standard, a team, somebody above who could authorise it, and a child who was looked at. */
export function start(wanted: Wanted, { by, at, today }: Act): Outcome<WorkStarted, CannotStart> {
  if (wanted.version === null) return refuse('no-standard');
  // Who has no team of their own, a service manager say, writes for the first of those they answer for.
  const team = by.team ?? by.teams[0];
  if (team === undefined) return refuse('no-team');
  if (wanted.managersAbove.length === 0) return refuse('nobody-above');
  if (!wanted.childIsKnown && wanted.childUnknown === '') return refuse('child-not-known');
  if (wanted.dueOn > addDays(today, 730) || wanted.dueOn < addDays(today, -730)) return refuse('due-too-far');
  return accept({
    work: wanted.id, by: by.id, at, kind: wanted.kind, child: wanted.child, team, version: wanted.version,
    childUnknown: wanted.childIsKnown ? null : wanted.childUnknown, dueOn: wanted.dueOn, recordAddress: wanted.recordAddress,
  });
}

export type CannotAnswer = 'not-the-author' | 'not-open' | 'not-asked';

/** The author answers while the work is open; only what changed is written. */
export function answer(
  work: Work, asked: readonly AskedStatement[], before: readonly Answer[], after: readonly Answer[], { by, at }: Act,
): Outcome<AnswersGiven, CannotAnswer> {
  if (work.author !== by.id) return refuse('not-the-author');
  if (!isOpen(work)) return refuse('not-open');
  if (after.some((given) => !asked.some((each) => each.code === given.code))) return refuse('not-asked');
  return accept({ work: work.id, team: work.team, by: by.id, at, round: work.round, answers: changedAnswers(before, after) });
}

export type CannotReopen = 'not-the-author' | 'not-signed';

/**
 * The author takes it back to change something. A sign-off still waiting is recalled; one that was authorised stays as it
 * is and still verifies, and what comes now is a new version that needs its own.
 */
export function reopen(work: Work, { by, at }: Act): Outcome<WorkReopened, CannotReopen> {
  if (work.author !== by.id) return refuse('not-the-author');
  if (work.state !== 'signed-off' && work.state !== 'authorised' && work.state !== 'completed') return refuse('not-signed');
  return accept({ work: work.id, by: by.id, at, signOff: work.signOff, recalled: work.state === 'signed-off' });
}

export type CannotActFirst = 'not-the-author' | 'not-open' | 'no-reason' | 'already-marked';

/** A child's safety came before the paperwork: marked with the reason, and visibly unsigned until the work meets the standard. */
export function actFirst(work: Work, reason: string, { by, at }: Act): Outcome<ActedFirst, CannotActFirst> {
  if (work.author !== by.id) return refuse('not-the-author');
  if (!isOpen(work)) return refuse('not-open');
  if (work.actedFirst) return refuse('already-marked');
  return reason === '' ? refuse('no-reason') : accept({ work: work.id, by: by.id, at, reason });
}

export type CannotWithdraw = 'not-the-author' | 'not-open' | 'no-reason' | 'was-signed';

/** Started by mistake. What was ever signed off is never withdrawn. */
export function withdraw(work: Work, reason: string, { by, at }: Act): Outcome<WorkWithdrawn, CannotWithdraw> {
  if (work.author !== by.id) return refuse('not-the-author');
  if (!isOpen(work)) return refuse('not-open');
  if (work.signOffs > 0) return refuse('was-signed');
  return reason === '' ? refuse('no-reason') : accept({ work: work.id, by: by.id, at, reason });
}

export type CannotChangeDetails = 'not-the-author' | 'not-open' | 'due-too-far';

export function changeDetails(
  work: Work, details: { readonly dueOn: Day; readonly recordAddress: string | null }, { by, at, today }: Act,
): Outcome<DetailsChanged, CannotChangeDetails> {
  if (work.author !== by.id) return refuse('not-the-author');
  if (!isOpen(work)) return refuse('not-open');
  if (details.dueOn > addDays(today, 730) || details.dueOn < addDays(today, -730)) return refuse('due-too-far');
  return accept({ work: work.id, by: by.id, at, ...details });
}
