import type { Day } from '../../../kernel/day.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Change } from '../domain/change.ts';
import type { Organisation } from '../domain/organisation.ts';
import { loadOrganisation } from '../sql/load-organisation.ts';
import { recordChange, recordNamesOf } from '../sql/record-change.ts';

/** What others do in the same transaction once people, posts or teams have changed: take open work along, for one. */
export type Settled = (db: Connection, today: Day) => Promise<void>;

/** Who changes the organisation, and on which day. `by` is null for the command line and the feed. */
export interface Act {
  readonly db: Connection;
  readonly by: number | null;
  readonly today: Day;
  readonly settled: Settled;
}

/** Load, decide, record: every change of the organisation goes this way. */
export async function changing<Refusal>(
  act: Act, decide: (org: Organisation) => Outcome<Change, Refusal> | Promise<Outcome<Change, Refusal>>,
): Promise<Outcome<Change, Refusal>> {
  const outcome = await decide(await loadOrganisation(act.db));
  if (outcome.ok) await keep(act, outcome.value);
  return outcome;
}

export async function keep({ db, by, today, settled }: Act, change: Change): Promise<void> {
  recordChange(db, change, by);
  recordNamesOf(db, today);
  await settled(db, today);
}
