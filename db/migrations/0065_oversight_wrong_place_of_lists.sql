-- A list says where supervision about a child is recorded. In case notes or elsewhere than in the form it took place, and is
-- not where it belongs: with what the list said, and with no day since when it is filed.
create or replace function oversight.follow_list(asked integer) returns void
language plpgsql security definer set search_path = oversight, pg_temp as $$
declare
  day constant date := (select as_at from caseload.extract where id = asked);
  first_day date;
  last_day date;
begin
  insert into supervision (kind, source, worker_id, worker_said, supervisor_id, supervisor_said, team_id, child, held_on, place, place_said, known_on, filed_on, from_extract, line_id, made_at)
  select k.kind, 'list', w.id, l.content ->> 'worker', nullif(m.id, w.id), l.content ->> 'manager', w.team_id,
    case when upper(l.content ->> 'child') ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$' then upper(l.content ->> 'child') end, k.held_on,
    case when k.elsewhere is null then 'case-system' else 'wrong-place' end, coalesce(k.elsewhere, ''), greatest(day, k.held_on), case when k.elsewhere is null then greatest(day, k.held_on) end, asked, l.id, now()
  from caseload.line l
  cross join lateral (select coalesce(l.content ->> 'supervision', case when l.content ->> 'child' is null then 'professional' else 'case' end) as kind, (l.content ->> 'date')::date as held_on) g
  -- Of a worker's own supervision nothing is said: it is kept here, and the list only tells that it took place.
  cross join lateral (select g.kind, g.held_on, case when g.kind = 'case' then case l.content ->> 'recorded' when 'case-note' then 'Case note' when 'other' then 'Another place' end end as elsewhere) k
  left join (select lower(name) as name, min(id) as id, min(team_id) as team_id from people.staff_on(day) group by lower(name) having count(*) = 1) w on w.name = lower(l.content ->> 'worker')
  left join (select lower(name) as name, min(id) as id from people.staff_on(day) group by lower(name) having count(*) = 1) m on m.name = lower(l.content ->> 'manager')
  where l.from_extract = asked and l.list = 'local/supervision' and l.content ->> 'date' is not null;
  update supervision s set gone_on = day, gone_extract = asked from caseload.line l
  where l.to_extract = asked and l.list = 'local/supervision' and s.line_id = l.id and s.gone_on is null;
  -- What somebody said is in the form by now stays said, while the list does not show it there.
  update supervision s set filed_on = greatest(g.filed_on, s.known_on), address = g.address from supervision g
  where s.from_extract = asked and s.place = 'wrong-place' and g.gone_extract = asked and g.place = 'wrong-place' and g.filed_on is not null and g.child = s.child and g.held_on = s.held_on and g.worker_said is not distinct from s.worker_said;
  -- Ours that went with such a line may go with another one now.
  update supervision n set twin_id = null from supervision l where l.gone_extract = asked and n.twin_id = l.id;
  select min(held_on), max(held_on) into first_day, last_day from supervision where from_extract = asked;
  if first_day is not null then perform match_supervisions(first_day, last_day, day, asked); end if;
end $$;

create or replace function oversight.unfollow_list(asked integer) returns void
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  delete from supervision_conflict c using supervision s where s.from_extract = asked and c.listed_id = s.id;
  update supervision n set twin_id = null, filed_on = case when n.filed_extract = asked then null else n.filed_on end, filed_extract = nullif(n.filed_extract, asked)
  from supervision l where l.from_extract = asked and n.twin_id = l.id;
  delete from supervision where from_extract = asked;
  update supervision n set twin_id = l.id from supervision l where l.gone_extract = asked and l.twin_id = n.id and n.twin_id is null;
  update supervision set gone_on = null, gone_extract = null where gone_extract = asked;
end $$;

-- One meeting is filed only by a line of the list that is in the form. Where ours is said to be in the form and the list has
-- it elsewhere, they do not go together: both stay, as a contradiction.
create or replace function oversight.match_supervisions(since date, until date, seen_on date, by_extract integer) returns void
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  create temporary table one_meeting on commit drop as
  with pair as (
    select n.id as here, l.id as listed, l.place = 'wrong-place' as elsewhere, abs(l.held_on - n.held_on) as days
    from supervision n join supervision l on l.source = 'list' and l.kind = n.kind and l.held_on between n.held_on - 3 and n.held_on + 3 and l.twin_id is null and l.gone_on is null
    where n.source = 'here' and n.twin_id is null and n.gone_on is null and n.held_on between since - 3 and until + 3
      and (case n.kind when 'case' then l.child = n.child else l.worker_id = n.worker_id end) and not (n.place = 'case-system' and l.place = 'wrong-place')),
  nearest as (select distinct on (here) * from pair order by here, days, elsewhere, listed)
  select distinct on (listed) here, listed, elsewhere from nearest order by listed, days, here;
  update supervision l set twin_id = m.here from one_meeting m where l.id = m.listed;
  update supervision n set twin_id = m.listed,
    filed_extract = case when n.filed_on is null and not m.elsewhere then by_extract else n.filed_extract end,
    filed_on = case when n.filed_on is null and not m.elsewhere then greatest(seen_on, n.known_on) else n.filed_on end
  from one_meeting m where n.id = m.here;
  drop table one_meeting;
  insert into supervision_conflict (here_id, listed_id, found_on)
  select n.id, l.id, seen_on
  from supervision n join supervision l on l.source = 'list' and l.held_on between n.held_on - 3 and n.held_on + 3 and l.twin_id is null and l.gone_on is null
  where n.source = 'here' and n.twin_id is null and n.gone_on is null and n.held_on between since - 3 and until + 3
    and (case when n.kind = 'case' and l.kind = 'case' and l.child = n.child then n.place = 'case-system' and l.place = 'wrong-place' and l.filed_on is null
      when n.kind = 'case' then l.worker_id = n.worker_id and l.child is distinct from n.child
        and not exists (select from supervision o where o.source = 'list' and o.kind = 'case' and o.child = n.child and o.gone_on is null and o.held_on between n.held_on - 3 and n.held_on + 3)
      else l.worker_id = n.worker_id and l.kind = 'case' and l.child is null end)
  on conflict do nothing;
end $$;

-- Somebody of the child's team says that it is in the form by now: of ours, or of a list's.
create or replace function oversight.put_right(asked integer, since date, record text) returns boolean
language sql volatile security definer set search_path = oversight, pg_temp as $$
  update supervision s set filed_on = since, address = coalesce(record, s.address)
  where s.id = asked and s.kind = 'case' and (s.source = 'here' or s.twin_id is null) and s.filed_on is null and s.gone_on is null and since >= s.known_on
    and exists (select from caseload.child c where c.reference = s.child and caseload.in_scope(c.team_id, c.worker_id, c.restriction))
  returning true
$$;
