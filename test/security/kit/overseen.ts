import type { Somebody, Team, TestHouse } from '../../kit/house.ts';

interface Overseen { readonly child: string; readonly worker: Somebody; readonly manager: Somebody; readonly team: Team }

/** Of a child’s assessment: a point that is written here and not filed, what somebody typed in, and a calendar’s address. */
export async function somethingOverseen(house: TestHouse, { child, worker, manager, team }: Overseen): Promise<void> {
  const run = (sql: string, values: unknown[]) => house.database.owner.query(sql, values);
  await run(`insert into oversight.point (child, started_on, point, done_on, by_id, worker_id, kept, direction, team_id, at) values ($1, '2026-06-01', '1', '2026-06-02', $2, $3, 'here', 'See the child alone.', $4, '2026-06-02T10:00:00Z')`, [child, manager.id, worker.id, team.id]);
  await run(`insert into oversight.new_assessment (child, started_on, worker_id, team_id, added_by, added_at) values ($1, '2026-06-08', $2, $3, $4, '2026-06-08T10:00:00Z')`, [`${child}9`, worker.id, team.id, manager.id]);
  await run(`insert into oversight.calendar (person_id, digest, made_at) values ($1, encode(sha256(convert_to($2, 'UTF8')), 'hex'), '2026-06-08T10:00:00Z')`, [manager.id, secretFor(child)]);
}

const secretFor = (child: string) => `tsc_${Buffer.from(child).toString('hex').padEnd(64, '0')}`;
/** Where that calendar reads. No page has a link to it. */
export const calendarOf = (child: string) => `/oversight/calendar/${secretFor(child)}.ics`;

export const anAssessment = { 'annex-a/4': { started: '2026-06-01', authorised: null } };
