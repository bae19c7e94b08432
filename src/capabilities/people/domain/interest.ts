import { grantedByTwo } from './change.ts';
import type { Organisation, PostState } from './organisation.ts';
import type { Plan } from './plan.ts';

/** The posts that a plan makes: open in it, and not there before its phase. Nobody is given one that two people must grant. */
export function newPosts(org: Organisation, plan: Plan): PostState[] {
  return plan.phases.flatMap((phase) => phase.posts.filter((each) => each.open && !grantedByTwo.has(each.role) && !(org.postStates.get(each.post) ?? []).some((state) => state.from < phase.on)));
}

export const isNewPost = (org: Organisation, plan: Plan, post: number) => newPosts(org, plan).some((each) => each.post === post);
