import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';

/** One about a child, as far as it decides who may check it. `checked`: a check of it stands that was not withdrawn. */
export interface ToCheck { readonly child: string; readonly address: string | null; readonly supervisorId: number | null; readonly checked: boolean }
export type CannotCheck = 'not-there' | 'not-the-supervisor' | 'checked-already';

/** Whoever held it checks it, once. */
export function mayCheck(supervision: ToCheck | null, by: number): Outcome<ToCheck, CannotCheck> {
  if (!supervision) return refuse('not-there');
  if (supervision.supervisorId !== by) return refuse('not-the-supervisor');
  return supervision.checked ? refuse('checked-already') : accept(supervision);
}
