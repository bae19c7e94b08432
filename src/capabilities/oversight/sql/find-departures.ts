import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Departure } from '../../caseload/index.ts';

/** Departures from a duty that are in force on a day and affect a child: for whoever may see the child. */
export async function listDeparturesOf(db: Connection, child: string, today: Day): Promise<Departure[]> {
  return db.rows<Departure>('select id, duty, timescale, basis, allowed_on as "allowedOn", until from oversight.departures_of($1, $2)', [child, today]);
}

/** Which children a departure affects, as far as whoever asks may know of them; and how many there are in all. */
export async function listAffected(db: Connection, matter: number): Promise<{ readonly child: string; readonly number: number; readonly teamId: number | null; readonly workerId: number | null }[]> {
  return db.rows(
    `select k.child, c.number, c.team_id as "teamId", c.worker_id as "workerId" from oversight.departure_child k join caseload.child c on c.reference = k.child where k.matter_id = $1 order by k.child`, [matter]);
}
