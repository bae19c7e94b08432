import type { Outcome } from '../../../kernel/outcome.ts';
import { recordOutsider } from '../../people/index.ts';
import { type CannotAsk, type GrantAsked, type Wanted, askForGrant as decide } from '../domain/grant.ts';
import { recordGrantAsked } from '../sql/record-grant.ts';
import type { Act } from './act.ts';

/** Asks for a role for somebody: a person whom the service knows, or somebody new, by their name. */
export async function askForGrant(
  { db, who, now, today }: Act, wanted: Wanted,
): Promise<Outcome<GrantAsked & { readonly id: number }, CannotAsk>> {
  const isNew = wanted.person === null && wanted.newName !== '';
  const outcome = decide({ ...wanted, person: isNew ? 0 : wanted.person }, { by: who.id, at: now, today });
  if (!outcome.ok) return outcome;
  const person = isNew ? await recordOutsider(db, { name: wanted.newName, by: who.id }) : outcome.value.person;
  const asked = { ...outcome.value, person };
  return { ok: true, value: { ...asked, id: await recordGrantAsked(db, asked) } };
}
