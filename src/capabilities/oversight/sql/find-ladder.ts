import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Below } from '../domain/day/ladder.ts';

/** What the authority has set; null where it has set nothing. */
export async function findGrace(db: Connection): Promise<{ readonly grace: number; readonly by: string; readonly at: Date } | null> {
  return db.maybe('select l.grace, p.name as by, l.set_at as at from oversight.ladder l join people.person p on p.id = l.set_by order by l.id desc limit 1');
}

/**
 * The teams below these people on that day, with how many posts that somebody holds stand between, the team’s own manager
 * among them. 0: nobody does, and what is due in the team is due from them.
 */
export async function listTeamsBelow(db: Connection, people: readonly number[], today: Day): Promise<Below[]> {
  return db.rows<Below>(
    `with recursive post as materialized (select * from people.posts_on($2)), staff as materialized (select * from people.staff_on($2)),
     below as (
       select p.id, p.team_id, p.role, 0 as steps, 0 as depth from staff s join post p on p.id = s.post_id where s.id = any ($1::integer[])
       union
       select p.id, p.team_id, p.role, b.steps + case when exists (select from staff s where s.post_id = p.id) then 1 else 0 end, b.depth + 1
       from post p join below b on p.reports_to = b.id where b.depth < 20 and b.role <> 'team-manager'
     )
     select b.team_id as "teamId", t.name as team, min(b.steps) as steps from below b join people.team t on t.id = b.team_id
     where b.role = 'team-manager' and t.kind = 'team' group by b.team_id, t.name order by t.name`, [people, today]);
}
