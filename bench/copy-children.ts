import type { Connection } from '../src/platform/db/connection.ts';

/** Copies the demonstration's children with their lines, in the caller's transaction, until there are so many. */
export async function copyChildren(db: Connection, upTo: number): Promise<void> {
  await db.rows(
    `create temporary table copies on commit drop as
     select 'X-' || lpad((row_number() over ())::text, 7, '0') as reference, chosen.reference as "from" from (
       select c.reference from caseload.child c cross join generate_series(1, ${upTo}) as turn where turn <= 1 + ${upTo} / (select count(*) from caseload.child)
       order by turn, c.reference limit greatest(0, ${upTo} - (select count(*) from caseload.child))) chosen`);
  await db.rows(
    `insert into caseload.child (reference, born_on, status, team_id, worker_id, as_at, last_seen, team_said, worker_said, from_extract)
     select k.reference, c.born_on, c.status, c.team_id, c.worker_id, c.as_at, c.last_seen, c.team_said, c.worker_said, c.from_extract from copies k join caseload.child c on c.reference = k."from"`);
  await db.rows(
    `insert into caseload.line (list, key, child, content, digest, from_extract, to_extract)
     select l.list, replace(l.key, k."from", k.reference), k.reference, l.content, l.digest, l.from_extract, l.to_extract from copies k join caseload.line l on l.child = k."from"`);
}
