import { type Day, dayOf } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';
import { type Act, type Definition, type Facts, dayIn } from './definition.ts';

/** A step in which words about a child were written, as far as its filing goes. */
export interface WrittenStep {
  readonly composed: boolean;
  readonly byId: number;
  readonly at: Date;
  /** Somebody has said that it is in the case system. */
  readonly filedAt: Date | null;
}

/** Whether somebody wrote words of their own in a step, beside days and choices. */
export function hasWords({ fields }: Pick<Act, 'fields'>, facts: Facts): boolean {
  return fields.some(({ name, type }) => type === 'words' && (facts[name] ?? null) !== null);
}

/** The days by which a list of the case system would show what the matter is about. */
export function daysShown({ shown }: Pick<Definition, 'shown'>, facts: Facts): readonly Day[] {
  return shown ? shown.days.flatMap((name) => dayIn(facts[name]) ?? []) : [];
}

/** A list shows what was written before it was made, never what was written after. */
export function isShown({ at }: Pick<WrittenStep, 'at'>, told: Day | null): boolean {
  return told !== null && told >= dayOf(at);
}

/** `told`: the day of the list that shows what the matter is about; null: none does. */
export function isUnfiled(step: WrittenStep, told: Day | null): boolean {
  return step.composed && step.filedAt === null && !isShown(step, told);
}

export type CannotFile = 'nothing-written' | 'filed-already' | 'not-theirs';

/** Whoever wrote it, or a manager above them or above the child’s team, says that it is in the case system now. */
export function fileStep(step: WrittenStep, told: Day | null, { by, above }: { readonly by: number; readonly above: readonly number[] }): Outcome<'filed', CannotFile> {
  if (!step.composed) return refuse('nothing-written');
  if (!mayFile(step, { by, above })) return refuse('not-theirs');
  return isUnfiled(step, told) ? accept('filed') : refuse('filed-already');
}

export const mayFile = ({ byId }: Pick<WrittenStep, 'byId'>, { by, above }: { readonly by: number; readonly above: readonly number[] }): boolean => byId === by || above.includes(by);
