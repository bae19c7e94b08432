import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Level, Person } from '../../../kernel/person.ts';
import type { ReturnPoint, WorkAuthorised, WorkReturned } from './facts.ts';
import type { AskedStatement } from './signed-content.ts';
import type { Decision, SignedOff, Work } from './work.ts';

/** A manager above the author, or somebody who stands in for one today. */
export interface Authority {
  /** The managers above the author, nearest first. */
  readonly managersAbove: readonly number[];
  /** Those of them for whom the decider stands in today. */
  readonly standsInFor: readonly number[];
  /** Those of them whose level the scheme of delegation does not let decide on this. */
  readonly tooLow: readonly number[];
  /** It lets somebody who stands in for one of the others decide. */
  readonly cover: boolean;
  /** The lowest level that decides; null: everybody in the line. */
  readonly level: Level | null;
}

export type CannotDecide =
  | { readonly why: 'own-work' }
  | { readonly why: 'signed-it-off' }
  | { readonly why: 'wrote-part-of-it' }
  | { readonly why: 'not-above-the-author' }
  | { readonly why: 'level-too-low' }
  | { readonly why: 'already-decided'; readonly decision: Decision }
  | { readonly why: 'changed-since' }
  | { readonly why: 'not-signed-off' };

export type CannotReturn = CannotDecide
  | { readonly why: 'nothing-named' }
  | { readonly why: 'not-asked'; readonly code: string }
  | { readonly why: 'day-is-past' };

export interface Deciding {
  readonly by: Person;
  readonly at: Date;
  readonly today: Day;
  readonly authority: Authority;
  /** The digest of the text that was on the manager's screen. */
  readonly digest: string;
}

/**
 * Only a manager above the author, or somebody standing in for one, may authorise: never work that they wrote, gave an
 * answer on or signed off, whatever account or post they use; and only precisely the text that they saw.
 */
export function authorise(work: Work, latest: Decision | null, act: Deciding): Outcome<WorkAuthorised, CannotDecide> {
  const may = mayDecide(work, latest, act);
  if (!may.ok) return may;
  return accept({ work: work.id, by: act.by.id, at: act.at, signOff: may.value.signOff, insteadOf: insteadOf(act) });
}

/** The same people may send it back, naming at least one statement, what to improve, and by when. */
export function returnForChanges(
  work: Work, latest: Decision | null, act: Deciding,
  wanted: { readonly points: readonly ReturnPoint[]; readonly improveBy: Day; readonly asked: readonly AskedStatement[] },
): Outcome<WorkReturned, CannotReturn> {
  const may = mayDecide(work, latest, act);
  if (!may.ok) return may;
  if (wanted.points.length === 0) return refuse({ why: 'nothing-named' });
  const strange = wanted.points.find((point) => !wanted.asked.some((each) => each.code === point.code));
  if (strange) return refuse({ why: 'not-asked', code: strange.code });
  if (wanted.improveBy < act.today) return refuse({ why: 'day-is-past' });
  return accept({
    work: work.id, by: act.by.id, at: act.at, signOff: may.value.signOff, insteadOf: insteadOf(act),
    improveBy: wanted.improveBy, points: wanted.points,
  });
}

/** Whether this person may decide on it now, about that text. */
export function mayDecide(work: Work, latest: Decision | null, act: Deciding): Outcome<SignedOff, CannotDecide> {
  const why = whyNotTheirs(work, act);
  if (why) return refuse({ why });
  if (work.state === 'signed-off') return work.signOff.digest === act.digest ? accept(work) : refuse({ why: 'changed-since' });
  if (work.signOffs === 0) return refuse({ why: 'not-signed-off' });
  if (latest && latest.outcome !== 'recalled') return refuse({ why: 'already-decided', decision: latest });
  return refuse({ why: 'changed-since' });
}

/** Why this person can never decide on this piece of work; null where they can. */
export function whyNotTheirs(work: Work, { by, authority }: Pick<Deciding, 'by' | 'authority'>) {
  if (work.author === by.id) return 'own-work';
  if ('signOff' in work && work.signOff.by === by.id) return 'signed-it-off';
  if (work.writers.includes(by.id)) return 'wrote-part-of-it';
  if (!isAbove(by, authority)) return 'not-above-the-author';
  return asWhom(by, authority) === null ? 'level-too-low' : null;
}

function isAbove(by: Pick<Person, 'id'>, { managersAbove, standsInFor }: Authority): boolean {
  return managersAbove.includes(by.id) || standsInFor.length > 0;
}

/** As which manager they decide: as themselves first, else as one whom they stand in for; null where they may not. */
export function asWhom(by: Pick<Person, 'id'>, { managersAbove, standsInFor, tooLow, cover }: Authority): number | null {
  const high = (each: number) => !tooLow.includes(each);
  if (managersAbove.includes(by.id) && high(by.id)) return by.id;
  return cover ? (standsInFor.find(high) ?? null) : null;
}

function insteadOf({ by, authority }: Deciding): number | null {
  const as = asWhom(by, authority);
  return as === by.id ? null : as;
}
