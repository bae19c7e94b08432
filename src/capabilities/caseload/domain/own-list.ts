import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { shapeOfList } from './returns/definitions.ts';

export interface ListOwned { readonly list: string; readonly person: number }
export type CannotOwn = 'no-such-list' | 'nobody' | 'several' | 'already';

interface Owning { readonly list: string; readonly inPost: readonly { readonly id: number }[]; readonly now: number | null }

/** Somebody sees to it that a list is right: one of those in post whom the words mean, if they mean one alone. */
export function ownList({ list, inPost, now }: Owning): Outcome<ListOwned, CannotOwn> {
  if (!shapeOfList(list)) return refuse('no-such-list');
  const [meant, ...more] = inPost;
  if (!meant) return refuse('nobody');
  if (more.length > 0) return refuse('several');
  return meant.id === now ? refuse('already') : accept({ list, person: meant.id });
}
