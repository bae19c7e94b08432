import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { type CannotStart, startWork } from '../../checks/index.ts';
import { type CannotCheck, mayCheck } from '../domain/supervision/check.ts';
import { loadToCheck } from '../sql/load-supervision.ts';
import { recordCheckTied } from '../sql/record-case-supervision.ts';
import { type Act, byOf } from './act.ts';

/** Starts the check of a supervision about a child against the standard, and ties the two. Answers the piece of work. */
export async function checkSupervision(act: Act, supervision: number, dueOn: Day): Promise<Outcome<string, CannotCheck | CannotStart>> {
  const loaded = await loadToCheck(act.db, supervision);
  const may = mayCheck(loaded, act.who.id);
  if (!may.ok) return may;
  const started = await startWork(act, { kind: 'supervision', child: may.value.child, childUnknown: '', dueOn, recordAddress: may.value.address });
  if (!started.ok) return started;
  const { work } = started.value;
  return await recordCheckTied(act.db, { supervision, work }, byOf(act)) ? accept(work) : refuse('not-there');
}
