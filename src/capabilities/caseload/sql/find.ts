import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** The few facts that keep somebody from choosing the wrong child. Never a name. */
export interface KnownChild {
  readonly reference: string;
  /** Null for a child not yet born. */
  readonly bornOn: Day | null;
  readonly status: 'child-in-need' | 'child-protection' | 'child-in-care' | 'care-leaver' | 'assessment';
  readonly team: string | null;
  readonly worker: string | null;
  readonly workerId: number | null;
  readonly asAt: Day;
}

/** One child by the exact reference; null where it is not known here. */
export async function findChild(db: Connection, reference: string): Promise<KnownChild | null> {
  return db.maybe<KnownChild>(
    `select c.reference, c.born_on as "bornOn", c.status, t.name as team, p.name as worker, c.worker_id as "workerId", c.as_at as "asAt"
     from caseload.child c left join people.team t on t.id = c.team_id left join people.person p on p.id = c.worker_id
     where c.reference = $1`,
    [reference]);
}
