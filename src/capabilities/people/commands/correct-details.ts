import type { Outcome } from '../../../kernel/outcome.ts';
import type { Change } from '../domain/change.ts';
import { type CannotBeKnown, correctDetails as decide } from '../domain/job-rules.ts';
import type { KnownPerson } from '../domain/organisation.ts';
import { type Act, changing } from './act.ts';

export async function correctDetails(act: Act, person: KnownPerson): Promise<Outcome<Change, CannotBeKnown | { readonly why: 'not-there' }>> {
  return changing(act, (org) => decide(org, person));
}
