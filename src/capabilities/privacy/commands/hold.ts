import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import { findNames } from '../../people/index.ts';
import { type CannotLift, type CannotPlace, type HoldKind, type HoldLifted, type HoldPlaced, isChildReference, liftHold as decideLift, placeHold as decidePlace } from '../domain/hold.ts';
import { loadCategory, loadHold, loadHolds } from '../sql/load.ts';
import { recordHold, recordHoldLifted } from '../sql/record.ts';
import type { Act } from './act.ts';

interface Wanted { readonly kind: HoldKind; readonly value: string; readonly reason: string }

export async function placeHold({ db, who, now }: Act, wanted: Wanted): Promise<Outcome<HoldPlaced, CannotPlace>> {
  const outcome = decidePlace(await loadHolds(db), wanted, await isKnown(db, wanted), { by: who.id, at: now });
  if (outcome.ok && !await recordHold(db, outcome.value)) return refuse('held-already');
  return outcome;
}

async function isKnown(db: Act['db'], { kind, value }: Wanted): Promise<boolean> {
  if (kind === 'category') return await loadCategory(db, value) !== null;
  if (kind === 'child') return isChildReference(value);
  return /^\d{1,9}$/.test(value) && (await findNames(db, [Number(value)])).size === 1;
}

export async function liftHold({ db, who, now }: Act, id: number, reason: string): Promise<Outcome<HoldLifted, CannotLift | 'not-there'>> {
  const hold = await loadHold(db, id);
  if (!hold) return refuse('not-there');
  const outcome = decideLift(hold, reason, { by: who.id, at: now });
  if (outcome.ok) recordHoldLifted(db, outcome.value);
  return outcome;
}
