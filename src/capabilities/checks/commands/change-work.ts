import type { Day } from '../../../kernel/day.ts';
import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { actFirst, changeDetails, reopen, withdraw } from '../domain/author-acts.ts';
import type { Work } from '../domain/work.ts';
import { loadWork } from '../sql/load.ts';
import { recordActedFirst, recordDetails, recordReopened, recordWithdrawn } from '../sql/record.ts';
import type { Act } from './act.ts';

/** The author takes it back to change something. */
export const reopenWork = (act: Act, id: string) =>
  authorActs(act, id, (work) => reopen(work, stamp(act)), recordReopened);

/** Marks that a child's safety came before the paperwork. */
export const actFirstOnWork = (act: Act, id: string, reason: string) =>
  authorActs(act, id, (work) => actFirst(work, reason, stamp(act)), recordActedFirst);

/** Takes back what was started by mistake. */
export const withdrawWork = (act: Act, id: string, reason: string) =>
  authorActs(act, id, (work) => withdraw(work, reason, stamp(act)), recordWithdrawn);

/** Changes the due day or the address in the case system. */
export const changeWorkDetails = (act: Act, id: string, details: { readonly dueOn: Day; readonly recordAddress: string | null }) =>
  authorActs(act, id, (work) => changeDetails(work, details, stamp(act)), recordDetails);

const stamp = ({ who, now, today }: Act) => ({ by: who, at: now, today });

// Load, decide, record: alike for every act that the author does alone.
async function authorActs<Fact, Refusal>(
  { db }: Act, id: string, decide: (work: Work) => Outcome<Fact, Refusal>, record: (db: Connection, fact: Fact) => Promise<void> | void,
): Promise<Outcome<Fact, Refusal | 'not-there'>> {
  const loaded = await loadWork(db, id);
  if (!loaded) return refuse('not-there');
  const outcome = decide(loaded.work);
  if (outcome.ok) await record(db, outcome.value);
  return outcome;
}
