import type { Day } from '../../../kernel/day.ts';
import type { Kind } from '../../../kernel/kinds.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { loadLine } from '../../access/index.ts';
import { findChild } from '../../caseload/index.ts';
import { loadInUse } from '../../standards/index.ts';
import { type CannotStart, start } from '../domain/author-acts.ts';
import type { WorkStarted } from '../domain/facts.ts';
import { recordStarted } from '../sql/record.ts';
import type { Act } from './act.ts';

export interface StartWork {
  readonly kind: Kind;
  readonly child: string;
  readonly childUnknown: string;
  readonly dueOn: Day;
  readonly recordAddress: string | null;
}

export async function startWork({ db, who, now, today }: Act, asked: StartWork): Promise<Outcome<WorkStarted, CannotStart>> {
  const standard = await loadInUse(db);
  const child = await findChild(db, asked.child);
  const managersAbove = (await loadLine(db, who.id, today)).map((each) => each.id);
  const outcome = start({ ...asked, id: crypto.randomUUID(), childIsKnown: child !== null, version: standard?.id ?? null, managersAbove }, { by: who, at: now, today });
  if (outcome.ok) recordStarted(db, outcome.value);
  return outcome;
}
