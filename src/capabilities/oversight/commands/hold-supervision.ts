import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { loadManagersAbove, loadPlaceOn } from '../../people/index.ts';
import { type Between, type CannotHold, type Wanted, holdSupervision } from '../domain/supervision/hold.ts';
import { loadFirst } from '../sql/load-supervision.ts';
import { recordHeld } from '../sql/record-supervision.ts';
import { type Act, byOf } from './act.ts';

export type SomebodyFirst = { readonly why: 'recorded-already'; readonly by: number; readonly id: number };
export type NotHeld = { readonly why: CannotHold } | SomebodyFirst;

/** Records a supervision of a worker. Of two who record the same one, the second is told who was first. */
export async function holdWithWorker(act: Act, worker: number, wanted: Wanted): Promise<Outcome<number, NotHeld>> {
  const { between, team } = await loadBetween(act, worker, wanted.heldOn);
  const outcome = holdSupervision(wanted, between, act.today);
  if (!outcome.ok) return refuse({ why: outcome.refusal });
  const id = await recordHeld(act.db, { ...outcome.value, worker, team }, byOf(act));
  return id === null ? refuse(await somebodyFirst(act, worker, wanted.heldOn, null)) : accept(id);
}

/** The two of them as they were on that day. */
export async function loadBetween({ db, who }: Act, worker: number, day: Day): Promise<{ readonly between: Between; readonly team: number | null }> {
  const [place, line] = [await loadPlaceOn(db, worker, day), await loadManagersAbove(db, worker, day)];
  return { between: { worker, inPost: place !== null, line, supervisor: who.id, standsInFor: who.standsInFor }, team: place?.team ?? null };
}

export async function somebodyFirst({ db }: Act, worker: number, heldOn: Day, child: string | null): Promise<SomebodyFirst> {
  const first = await loadFirst(db, worker, heldOn, child);
  return { why: 'recorded-already', by: first?.by ?? 0, id: first?.id ?? 0 };
}
