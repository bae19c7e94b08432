import type pg from 'pg';
import { type Day, beginOf, dayOf } from '../../kernel/day.ts';
import type { Connection } from '../db/connection.ts';
import { inTransaction } from '../db/transaction.ts';
import { type Turns, startTurns } from '../jobs/turns.ts';

const everyMs = 60 * 60_000;

/** What the platform keeps for a while and then no longer needs. */
const OUTDATED_SESSIONS = 'delete from platform.session where expires_at < now()';
const OUTDATED_SUBMISSIONS = 'delete from platform.submission where at < $1';
const OUTDATED_FORMS = 'delete from platform.kept_form where at < $1';

/** The day before which forms on the way are over their time, as the authority has set it; null while they may not be erased. */
export type FormsSince = (db: Connection, today: Day) => Promise<Day | null>;

/** Throws away ended sessions, old form keys and forms that nobody came back for: at once, and then every hour. */
export function startTidier(pool: pg.Pool, formsSince: FormsSince): Turns {
  return startTurns(() => inTransaction(pool, async (db) => {
    db.tell(OUTDATED_SESSIONS);
    const since = await formsSince(db, dayOf(new Date()));
    if (!since) return;
    db.tell(OUTDATED_SUBMISSIONS, [beginOf(since)]);
    db.tell(OUTDATED_FORMS, [beginOf(since)]);
  }), everyMs);
}
