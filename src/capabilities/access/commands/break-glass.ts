import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { type CannotBreak, type CannotClose, type GlassBroken, type WantedGlass, breakGlass as decide, closeGlass as decideToClose } from '../domain/glass.ts';
import { loadGlass, loadRestrictionOf, loadTold, loadUnseen } from '../sql/load-glass.ts';
import { recordGlassBroken, recordGlassClosed, recordGlassSeen } from '../sql/record-glass.ts';
import type { Act } from './act.ts';

/** Opens a team's work, or that about a child. `teams`: those with work about the child, as whoever knows the work says. */
export async function breakGlass({ db, who, now, today }: Act, wanted: WantedGlass, teams: readonly number[]): Promise<Outcome<GlassBroken & { readonly id: number }, CannotBreak>> {
  const restriction = wanted.child === '' ? 0 : await loadRestrictionOf(db, wanted.child);
  const outcome = decide(wanted, { teams, restriction, told: await loadTold(db, who.id, today) }, { by: who.id, at: now });
  return outcome.ok ? accept({ ...outcome.value, id: await recordGlassBroken(db, outcome.value) }) : outcome;
}

export async function closeGlass({ db, who, now }: Act, id: number): Promise<Outcome<unknown, CannotClose | 'not-there'>> {
  const glass = await loadGlass(db, id);
  if (!glass) return refuse('not-there');
  const outcome = decideToClose(glass, { by: who.id, at: now });
  if (outcome.ok) recordGlassClosed(db, outcome.value);
  return outcome;
}

/** Somebody who was told says that they have looked at it. */
export async function haveLooked({ db, who, now }: Act, id: number, about: number): Promise<boolean> {
  const unseen = await loadUnseen(db, id, who.id);
  if (unseen) recordGlassSeen(db, { id, by: who.id, at: now, about });
  return unseen;
}
