import type { FieldError } from '../../../platform/web/form.ts';
import { endingChoices } from '../../caseload/index.ts';
import type { CannotBeginAbout } from '../domain/matters/ended.ts';

export type EndedChild = CannotBeginAbout<keyof typeof endingChoices>;
export const isAboutEnded = (refusal: { readonly why: string }): refusal is EndedChild => refusal.why === 'child-merged' || refusal.why === 'child-ended';

/** Why nothing is begun about a child, at the field of a form. */
export function endedError(refusal: EndedChild, field: string): FieldError {
  if (refusal.why === 'child-merged') return { field, text: `This child is kept under another reference now: ${refusal.into}` };
  return { field, text: `Nothing is due for this child any more: ${endingChoices[refusal.ending].toLowerCase()}. If that is wrong, take it back on the child’s page first` };
}
