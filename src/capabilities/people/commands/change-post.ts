import type { Outcome } from '../../../kernel/outcome.ts';
import type { Change } from '../domain/change.ts';
import { type CannotChangePost, changePost as decide, type PostWanted } from '../domain/post-rules.ts';
import { type Act, changing } from './act.ts';

export async function changePost(act: Act, post: number, wanted: PostWanted): Promise<Outcome<Change, CannotChangePost>> {
  return changing(act, (org) => decide(org, post, wanted, act));
}
