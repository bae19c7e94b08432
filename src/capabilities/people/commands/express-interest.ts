import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { loadInterest, loadPlan } from '../sql/load-plan.ts';
import { recordInterest, recordInterestWithdrawn } from '../sql/record-plan.ts';
import { isNewPost } from '../domain/interest.ts';
import { loadOrganisation } from '../sql/load-organisation.ts';

export interface Interested { readonly db: Connection; readonly who: number; readonly now: Date }
export type CannotExpress = { readonly why: 'not-there' } | { readonly why: 'expressed-already' } | { readonly why: 'too-long' };
export const longestWords = 2_000;

/** Somebody would like a new post of a plan that staff are shown. HR sees it, and they themselves; nobody else does. */
export async function expressInterest({ db, who, now }: Interested, at: { readonly plan: number; readonly post: number }, words: string): Promise<Outcome<number, CannotExpress>> {
  const plan = await loadPlan(db, at.plan);
  if (!plan?.shown || !isNewPost(await loadOrganisation(db), plan, at.post)) return refuse({ why: 'not-there' });
  if (words.length > longestWords) return refuse({ why: 'too-long' });
  if (await loadInterest(db, at.post, who) !== null) return refuse({ why: 'expressed-already' });
  recordInterest(db, { ...at, person: who, words, at: now });
  return accept(at.post);
}

export async function withdrawInterest({ db, who, now }: Interested, at: { readonly plan: number; readonly post: number }): Promise<Outcome<number, { readonly why: 'not-there' }>> {
  const id = await loadInterest(db, at.post, who);
  if (id === null) return refuse({ why: 'not-there' });
  recordInterestWithdrawn(db, { id, plan: at.plan, at: now });
  return accept(at.post);
}
