-- A session of a group is a record of each worker who was there: typed once, and answered by each for themselves.
alter table oversight.supervision add column together_id integer references oversight.supervision on delete set null;   -- the first of those recorded together
create index supervision_together on oversight.supervision (together_id) where together_id is not null;
grant insert (together_id) on oversight.supervision to :"app";
-- One with the worker alone and a session of the group can be on one day.
drop index oversight.supervision_of_worker_once;
create unique index supervision_of_worker_once on oversight.supervision (worker_id, held_on, mode) where kind = 'professional' and source = 'here' and gone_on is null;

-- Which ways of meeting count as the supervision that is due each month: what was set last.
create table oversight.supervision_counts (
  id      integer generated always as identity primary key,
  modes   text[] not null check (cardinality(modes) > 0 and modes <@ array['individual', 'group', 'reflective-group', 'observation']),
  set_by  integer not null references people.person,
  set_at  timestamptz not null
);
grant select, insert on oversight.supervision_counts to :"app";
create function oversight.counting_modes() returns text[] language sql stable security definer set search_path = oversight, pg_temp as $$
  select coalesce((select modes from supervision_counts order by id desc limit 1), '{individual}')
$$;
revoke all on function oversight.counting_modes() from public;
grant execute on function oversight.counting_modes() to :"app";

-- What counts is counted. Of a list it is not known how they met: it counts.
create or replace function oversight.count_workers(day date, known date, covers date, since date, days date[], dues date[], roles text[])
returns table (team_id integer, recorded boolean, in_time boolean, elsewhere boolean, unfiled boolean, fresh boolean, number integer)
language plpgsql stable security definer set search_path = oversight, pg_temp set plan_cache_mode = force_custom_plan set enable_nestloop = off as $$
#variable_conflict use_column
begin
  return query
  with began as (
    select j.person_id, max(j.from_on) as begun_on
    from (select person_id, from_on, post_id, lag(post_id) over (partition by person_id order by from_on) as before from people.job where from_on <= day) j
    where j.post_id is not null and j.before is null group by j.person_id
  ), need as (
    select w.id, w.team_id, greatest(b.begun_on, since) as begun_on from people.staff_on(day) w join began b on b.person_id = w.id
    where w.role = any (roles) and (coalesce(current_setting('touchstone.whole', true), '') = 'true' or w.team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]))
  ), latest as (
    select h.worker_id, max(h.held_on) filter (where h.filed) as filed_on, min(h.held_on) filter (where h.filed and h.held_on >= covers) as first_on, max(h.held_on) filter (where h.filed and h.held_on < covers) as before_on,
      max(h.held_on) filter (where not h.filed and h.place = 'wrong-place') as wrong_on, max(h.held_on) filter (where not h.filed and h.place = 'unfiled') as unfiled_on
    from (
      select s.worker_id, s.held_on, s.place, s.filed_on is not null and s.filed_on <= known as filed from supervision s
      where s.kind = 'professional' and (s.mode is null or s.mode = any ((select oversight.counting_modes())::text[])) and s.held_on between since and day and s.known_on <= known and (s.gone_on is null or s.gone_on > known) and (s.source = 'here' or s.twin_id is null)) h
    group by h.worker_id
  )
  -- Where two of them last until the day, the later one came in time after the other.
  select n.team_id, coalesce(l.filed_on >= covers, false), coalesce(l.first_on < l.filed_on or l.filed_on <= d.due, false), coalesce(l.wrong_on >= covers, false), coalesce(l.unfiled_on >= covers, false),
    n.begun_on >= covers, count(*)::integer
  from need n left join latest l on l.worker_id = n.id
  left join unnest(days, dues) as d(on_day, due) on d.on_day = coalesce(l.before_on, n.begun_on)
  group by 1, 2, 3, 4, 5, 6;
end $$;

-- A list tells of the monthly supervision: it is one meeting with ours of that kind, and with no session of a group.
create or replace function oversight.match_supervisions(since date, until date, seen_on date, by_extract integer) returns void
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  create temporary table one_meeting on commit drop as
  with pair as (
    select n.id as here, l.id as listed, l.place = 'wrong-place' as elsewhere, abs(l.held_on - n.held_on) as days
    from supervision n join supervision l on l.source = 'list' and l.kind = n.kind and l.held_on between n.held_on - 3 and n.held_on + 3 and l.twin_id is null and l.gone_on is null
    where n.source = 'here' and n.twin_id is null and n.gone_on is null and n.held_on between since - 3 and until + 3
      and (case n.kind when 'case' then l.child = n.child else l.worker_id = n.worker_id and n.mode = 'individual' end) and not (n.place = 'case-system' and l.place = 'wrong-place')),
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
