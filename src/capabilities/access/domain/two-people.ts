import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

/** Something that one person asked for and another approves: a role for a time, a line of the scheme, a lifting. */
export interface Asked {
  readonly id: number;
  readonly askedBy: number;
  readonly approvedBy: number | null;
  readonly ended: boolean;
}

/** What one person did with it. */
export interface Done { readonly id: number; readonly by: number; readonly at: Date }

export type CannotApprove = 'asked-it-themselves' | 'about-themselves' | 'already-approved' | 'has-ended';

/** Nobody approves what they asked for, nor what is about them. `about`: the person whom it is for, where it is for one. */
export function approve(asked: Asked, about: number | null, act: { readonly by: number; readonly at: Date }): Outcome<Done, CannotApprove> {
  if (asked.ended) return refuse('has-ended');
  if (asked.approvedBy !== null) return refuse('already-approved');
  if (asked.askedBy === act.by) return refuse('asked-it-themselves');
  if (about === act.by) return refuse('about-themselves');
  return accept({ id: asked.id, ...act });
}

export type CannotEnd = 'has-ended';

/** Taken back or refused while it waits; ended early once it holds. One person is enough: it only takes away. */
export function end(asked: Asked, act: { readonly by: number; readonly at: Date }): Outcome<Done, CannotEnd> {
  return asked.ended ? refuse('has-ended') : accept({ id: asked.id, ...act });
}
