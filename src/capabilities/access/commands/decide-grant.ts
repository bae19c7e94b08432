import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import { type CannotApproveGrant, approveGrant as decide } from '../domain/grant.ts';
import { type CannotEnd, type Done, end } from '../domain/two-people.ts';
import { loadGrant, loadRoles } from '../sql/load-grant.ts';
import { recordGrantApproved, recordGrantEnded } from '../sql/record-grant.ts';
import type { Act } from './act.ts';

/** The second person approves a role for a time. It holds from its first day on, at the next request. */
export async function approveGrant({ db, who, now, today }: Act, id: number): Promise<Outcome<Done, CannotApproveGrant | 'not-there'>> {
  const grant = await loadGrant(db, id);
  if (!grant) return refuse('not-there');
  const askerRoles = await loadRoles(db, grant.askedBy, today);
  const outcome = decide({ ...grant, askerRoles }, { by: who.id, roles: who.roles, at: now, today });
  if (outcome.ok) recordGrantApproved(db, outcome.value, grant);
  return outcome;
}

/** Takes it back, refuses it or ends it early. */
export async function endGrant({ db, who, now }: Act, id: number): Promise<Outcome<Done, CannotEnd | 'not-there'>> {
  const grant = await loadGrant(db, id);
  if (!grant) return refuse('not-there');
  const outcome = end(grant, { by: who.id, at: now });
  if (outcome.ok) recordGrantEnded(db, outcome.value, grant);
  return outcome;
}
