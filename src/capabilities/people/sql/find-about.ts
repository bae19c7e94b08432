import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

interface About { readonly name: string; readonly email: string | null; readonly staffNumber: string | null; readonly jobs: string; readonly standIns: string }

/** All that is held here about a member of staff: what they are called, their posts over time, and who stands in for whom. */
export async function findAboutPerson(db: Connection, id: number) {
  const found = await db.maybe<About>(
    `select p.name, p.email, p.staff_number as "staffNumber",
       coalesce((select string_agg(j.from_on || ': ' || coalesce(s.title || coalesce(', ' || t.name, '') || coalesce(', reporting to post ' || s.reports_to, ''), 'not in post'), e'\n' order by j.from_on)
         from people.job j left join lateral (select * from people.post_state x where x.post_id = j.post_id order by x.from_on desc limit 1) s on true
         left join people.team t on t.id = s.team_id where j.person_id = p.id), '') as jobs,
       coalesce((select string_agg(i.from_on || ' to ' || i.to_on || ': ' || a.name || ' for ' || b.name || ', ' || i.kind, e'\n' order by i.from_on)
         from people.stand_in i join people.person a on a.id = i.person_id join people.person b on b.id = i.for_id where p.id in (i.person_id, i.for_id)), '') as "standIns"
     from people.person p where p.id = $1`, [id]);
  if (!found) return [];
  const parts = [{ name: 'Name', text: found.name }, { name: 'E-mail', text: found.email ?? '' }, { name: 'Staff number', text: found.staffNumber ?? '' },
    { name: 'Posts', text: found.jobs }, { name: 'Standing in', text: found.standIns }].filter((each) => each.text !== '');
  return [{ place: `person:${id}`, title: 'Who they are and their posts', on: null as Day | null, parts }];
}
