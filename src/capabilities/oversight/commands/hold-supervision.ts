import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { loadManagersAbove, loadPlaceOn } from '../../people/index.ts';
import { type Between, type CannotHold, type Wanted, holdSupervision, whyNotTogether } from '../domain/supervision/hold.ts';
import { type FirstOf, loadFirst } from '../sql/load-supervision.ts';
import { recordHeld } from '../sql/record-supervision.ts';
import { type Act, byOf } from './act.ts';

export type SomebodyFirst = { readonly why: 'recorded-already'; readonly by: number; readonly id: number };
export type NotHeld = { readonly why: CannotHold } | SomebodyFirst;
/** `worker`: of whom it could not be recorded; then it is of nobody. */
export type NotHeldWith = NotHeld & { readonly worker: number };

/** Records one meeting with several workers of a group, or with one: each has a record of their own, and answers for themselves. Answers the first. */
export async function holdWithWorkers(act: Act, workers: readonly number[], wanted: Wanted): Promise<Outcome<number, NotHeldWith>> {
  const why = whyNotTogether(workers, wanted.mode);
  if (why) return refuse({ why, worker: 0 });
  let first: number | null = null;
  for (const worker of workers) {
    const outcome = await holdWithWorker(act, worker, wanted, first);
    if (!outcome.ok) return refuse({ ...outcome.refusal, worker });
    first ??= outcome.value;
  }
  return accept(first ?? 0);
}

/** Records a supervision of a worker. Of two who record the same one, the second is told who was first. */
async function holdWithWorker(act: Act, worker: number, wanted: Wanted, together: number | null): Promise<Outcome<number, NotHeld>> {
  const { between, team } = await loadBetween(act, worker, wanted.heldOn);
  const outcome = holdSupervision(wanted, between, act.today);
  if (!outcome.ok) return refuse({ why: outcome.refusal });
  const id = await recordHeld(act.db, { ...outcome.value, worker, team, together }, byOf(act));
  return id === null ? refuse(await somebodyFirst(act, worker, wanted.heldOn, { mode: wanted.mode })) : accept(id);
}

/** The two of them as they were on that day. */
export async function loadBetween({ db, who }: Act, worker: number, day: Day): Promise<{ readonly between: Between; readonly team: number | null }> {
  const [place, line] = [await loadPlaceOn(db, worker, day), await loadManagersAbove(db, worker, day)];
  return { between: { worker, inPost: place !== null, line, supervisor: who.id, standsInFor: who.standsInFor }, team: place?.team ?? null };
}

export async function somebodyFirst({ db }: Act, worker: number, heldOn: Day, of: FirstOf): Promise<SomebodyFirst> {
  const first = await loadFirst(db, worker, heldOn, of);
  return { why: 'recorded-already', by: first?.by ?? 0, id: first?.id ?? 0 };
}
