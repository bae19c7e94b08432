import type { Day } from '../../../kernel/day.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import type { Change } from '../domain/change.ts';
import { type CannotClosePost, closePost as decide } from '../domain/post-rules.ts';
import { type Act, changing } from './act.ts';

export async function closePost(act: Act, post: number, from: Day): Promise<Outcome<Change, CannotClosePost>> {
  return changing(act, (org) => decide(org, post, from, act));
}
