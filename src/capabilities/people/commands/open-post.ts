import { type Outcome, accept } from '../../../kernel/outcome.ts';
import { type CannotHoldPost, openPost as decide, type PostWanted } from '../domain/post-rules.ts';
import { loadNewId } from '../sql/load-organisation.ts';
import { type Act, changing } from './act.ts';

export async function openPost(act: Act, wanted: PostWanted): Promise<Outcome<number, CannotHoldPost>> {
  const id = await loadNewId(act.db, 'post');
  const outcome = await changing(act, (org) => decide(org, id, wanted));
  return outcome.ok ? accept(id) : outcome;
}
