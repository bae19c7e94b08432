import type { Connection } from '../../../platform/db/connection.ts';
import type { AddedDay } from '../domain/clocks/added-day.ts';

/** A day that was added, with who said so; taken back, it does not count any more. */
export interface AddedLine extends AddedDay {
  readonly id: number;
  readonly source: string;
  readonly by: string;
  readonly at: Date;
  readonly takenBackBy: string | null;
  readonly takenBackAt: Date | null;
}

/** Everything that was ever added, day by day. */
export async function listAddedDays(db: Connection): Promise<AddedLine[]> {
  return db.rows<AddedLine>(
    `select a.id, a.what, a.day, a.source, s.name as by, a.set_at as at, t.name as "takenBackBy", a.taken_back_at as "takenBackAt"
     from caseload.added_day a join people.person s on s.id = a.set_by left join people.person t on t.id = a.taken_back_by order by a.day, a.id`);
}
