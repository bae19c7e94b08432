import { type Day, daysBetween } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';
import { type Assessment, isNear } from './assessment.ts';

export interface AssessmentGiven { readonly child: string; readonly started: Day; readonly worker: number }
export interface Adding {
  readonly by: number;
  readonly today: Day;
  readonly isReference: boolean;
  /** The people whose assessments are theirs to add: themselves where they work with children, and everybody in the teams they answer for. */
  readonly workers: readonly number[];
  /** Those of this child that are known. */
  readonly known: readonly Assessment[];
}
export type CannotAdd = 'no-reference' | 'still-to-come' | 'too-long-ago' | 'not-of-yours' | 'known-already';

/** Older than this it stands in the lists long since: a slip of the year. */
const oldest = 90;

/** Says that an assessment has begun, before a list does. */
export function addAssessment(given: AssessmentGiven, { today, isReference, workers, known }: Adding): Outcome<AssessmentGiven, CannotAdd> {
  if (!isReference) return refuse('no-reference');
  if (given.started > today) return refuse('still-to-come');
  if (daysBetween(given.started, today) > oldest) return refuse('too-long-ago');
  if (!workers.includes(given.worker)) return refuse('not-of-yours');
  return known.some(({ starts }) => starts.some((each) => isNear(each, given.started))) ? refuse('known-already') : accept(given);
}
