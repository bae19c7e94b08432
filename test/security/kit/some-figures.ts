import type { Somebody, TestHouse } from '../../kit/house.ts';

/** An indicator with months, a target and a series that begins anew. */
export async function someFigures(house: TestHouse, lead: Somebody): Promise<void> {
  await house.rows(`insert into figures.cell (indicator, month, team_id, numerator, denominator, left_out, as_at, extract_id, whole)
    select 'assessments-in-45-days', month, 0, 8, 10, 0, '2026-06-01', 1, true from unnest(array['2026-03-31', '2026-04-30', '2026-05-31']::date[]) as month`);
  await house.rows(`insert into figures.counting (stamp, at, cells) values ('some', '2026-06-01', 3)`);
  await house.rows(`insert into figures.target (indicator, value, near, owner, from_on, set_by, set_at) values ('assessments-in-45-days', 85, 5, 'Director', '2026-06-01', $1, '2026-06-01')`, [lead.id]);
  await house.rows(`insert into figures.phase (indicator, from_month, reason, said_by, said_at) values ('assessments-in-45-days', '2026-04-30', 'A new form', $1, '2026-06-01')`, [lead.id]);
}
