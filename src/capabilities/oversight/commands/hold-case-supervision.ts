import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { findChildByReference, listEndings, maySeeChild } from '../../caseload/index.ts';
import { type CannotHoldCase, type CannotPutRight, type ChildKnown, type WantedCase, holdCase, putRight } from '../domain/supervision/case.ts';
import { loadToPutRight } from '../sql/load-supervision.ts';
import { type SettledAs, recordCaseHeld, recordConflictSettled, recordPutRight } from '../sql/record-case-supervision.ts';
import { type Act, byOf } from './act.ts';
import { type SomebodyFirst, loadBetween, somebodyFirst } from './hold-supervision.ts';

export type NotHeldCase = { readonly why: Exclude<CannotHoldCase, 'child-merged'> } | { readonly why: 'child-merged'; readonly into: string } | SomebodyFirst;

/** Records that supervision about a child took place, and where it is recorded. */
export async function holdAboutChild(act: Act, wanted: WantedCase): Promise<Outcome<number, NotHeldCase>> {
  const child = await loadKnown(act, wanted.child);
  const { between, team } = await loadBetween(act, wanted.worker, wanted.heldOn);
  const outcome = holdCase(wanted, child, between, act.today);
  if (!outcome.ok) return refuse(outcome.refusal === 'child-merged' ? { why: outcome.refusal, into: child.kind === 'merged' ? child.into : '' } : { why: outcome.refusal });
  const id = await recordCaseHeld(act.db, { ...outcome.value, team }, byOf(act));
  return id === null ? refuse(await somebodyFirst(act, wanted.worker, wanted.heldOn, { child: wanted.child })) : accept(id);
}

async function loadKnown({ db, who }: Act, reference: string): Promise<ChildKnown> {
  const child = await findChildByReference(db, reference);
  if (!child) return { kind: 'not-known' };
  const [ending] = (await listEndings(db, reference)).filter(({ takenBackAt }) => takenBackAt === null);
  return ending?.why === 'merged' ? { kind: 'merged', into: ending.mergedInto ?? '' } : { kind: 'known', mine: maySeeChild(who, child) };
}

/** What was unfiled or in the wrong place is now recorded in the case system. */
export async function putSupervisionRight(act: Act, supervision: number, since: Day, address: string | null): Promise<Outcome<Day, CannotPutRight>> {
  const outcome = putRight(await loadToPutRight(act.db, supervision), since, act.today);
  if (!outcome.ok) return outcome;
  return await recordPutRight(act.db, { supervision, since, address }, byOf(act)) ? outcome : refuse('not-there');
}

/** Says which of two that contradict each other is so. What is wrong does not count any more. */
export async function settleConflict(act: Act, here: number, listed: number, as: SettledAs): Promise<Outcome<SettledAs, 'not-there'>> {
  return await recordConflictSettled(act.db, { here, listed, as }, byOf(act)) ? accept(as) : refuse('not-there');
}
