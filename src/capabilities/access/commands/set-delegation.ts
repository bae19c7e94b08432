import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import { type CannotSet, type LineAsked, type WantedLine, askForLine } from '../domain/delegation.ts';
import { type CannotApprove, type CannotEnd, type Done, approve, end } from '../domain/two-people.ts';
import { loadLineOfScheme } from '../sql/load-delegation.ts';
import { recordLineApproved, recordLineAsked, recordLineEnded } from '../sql/record-delegation.ts';
import type { Act } from './act.ts';

/** Writes a line of the scheme of delegation. */
export async function askForDelegation({ db, who, now, today }: Act, wanted: WantedLine): Promise<Outcome<LineAsked & { readonly id: number }, CannotSet>> {
  const outcome = askForLine(wanted, { by: who.id, at: now, today });
  return outcome.ok ? { ok: true, value: { ...outcome.value, id: await recordLineAsked(db, outcome.value) } } : outcome;
}

/** The second person: from its first day on every gate reads it. */
export async function approveDelegation({ db, who, now }: Act, id: number): Promise<Outcome<Done, CannotApprove | 'not-there'>> {
  const line = await loadLineOfScheme(db, id);
  if (!line) return refuse('not-there');
  const outcome = approve(line, null, { by: who.id, at: now });
  if (outcome.ok) recordLineApproved(db, outcome.value);
  return outcome;
}

export async function endDelegation({ db, who, now }: Act, id: number): Promise<Outcome<Done, CannotEnd | CannotApprove | 'not-there'>> {
  const line = await loadLineOfScheme(db, id);
  if (!line) return refuse('not-there');
  const outcome = end(line, { by: who.id, at: now });
  if (outcome.ok) recordLineEnded(db, outcome.value);
  return outcome;
}
