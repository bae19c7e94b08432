-- That a child died, was adopted or moved away, as the lists tell it now: one ending of each child, worked out anew whenever
-- lists that can tell it are kept or undone. The same rule is in src/capabilities/caseload/domain/children/told-ending.ts, and a
-- test compares them.
create table caseload.told_ending (
  reference    text primary key,
  why          text not null check (why in ('died', 'adopted', 'moved-away')),
  on_day       date not null,
  list         text not null,
  from_extract integer not null references caseload.extract
);
alter table caseload.told_ending enable row level security;
create policy nobody on caseload.told_ending to :"app", :"all" using (false);

-- Of several: death, by its earliest day; otherwise the latest; of one day adoption. A day after the newest lists is not yet come.
create function caseload.endings_now() returns table (reference text, why text, on_day date, list text, from_extract integer)
language sql stable security definer set search_path = caseload, pg_temp as $$
  with said as (
    select upper(l.child) as reference, l.list, l.from_extract, f.as_at as told, l.content as c
    from line l join extract f on f.id = l.from_extract
    where l.to_extract is null and (
      l.list = 'annex-a/6' and l.content ->> 'closure' in ('RC1', 'RC2', 'RC5')
      or l.list = 'annex-a/8' and l.content ->> 'reason' in ('E11', 'E12', 'E2', 'E3', 'E16')
      or l.list = 'annex-a/9' and l.content ->> 'inTouch' = 'DIED'
      or l.list = 'annex-a/10' and l.content ->> 'adopted' is not null
      or l.list = 'cin-census/child' and l.content ->> 'died' is not null
      or l.list = 'cin-census/referral' and l.content ->> 'closure' = 'RC2'
      or l.list = 'ssda903/episodes' and l.content ->> 'reason' = 'E2')),
  ends as (
    select reference, list, from_extract, told,
      case when list = 'annex-a/10' or c ->> 'closure' = 'RC1' or c ->> 'reason' in ('E11', 'E12') then 'adopted'
           when c ->> 'closure' = 'RC5' or c ->> 'reason' in ('E3', 'E16') then 'moved-away' else 'died' end as why,
      (case list when 'annex-a/6' then c ->> 'closed' when 'annex-a/8' then c ->> 'ceased' when 'annex-a/9' then told::text when 'annex-a/10' then c ->> 'adopted'
         when 'cin-census/child' then c ->> 'died' when 'cin-census/referral' then c ->> 'closed' else c ->> 'ended' end)::date as on_day
    from said)
  select distinct on (reference) reference, why, on_day, list, from_extract from ends
  where on_day <= greatest(told, (select max(as_at) from extract where kind = 'annex-a' and state = 'kept'))
  order by reference, (why = 'died') desc, case when why = 'died' then on_day end, on_day desc, why, list, from_extract
$$;

-- What began by the day of that ending is over, whatever its own list has; what began after it is open. Of a care leaver the
-- latest contact or review says that they are still ours.
create or replace function caseload.children_now() returns table (reference text, born_on date, status text, team_said text, worker_said text, last_seen date)
language sql stable security definer set search_path = caseload, pg_temp as $$
  with said as (
    select upper(l.child) as reference, l.content as c,
      case when coalesce(case l.list when 'annex-a/6' then (l.content ->> 'opened')::date when 'annex-a/9' then greatest((l.content ->> 'lastContact')::date, (l.content ->> 'lastPathway')::date)
             else (l.content ->> 'started')::date end, '-infinity') <= e.on_day then 9
           when l.list = 'annex-a/8' and l.content ->> 'ceased' is null then 1 when l.list = 'annex-a/7' and l.content ->> 'ended' is null then 2
           when l.list = 'annex-a/6' and l.content ->> 'closed' is null and l.content ->> 'status' is distinct from 'closed' then 3
           when l.list = 'annex-a/9' then 4 when l.list = 'annex-a/4' and l.content ->> 'authorised' is null then 5 else 9 end as rank
    from line l left join told_ending e on e.reference = upper(l.child)
    where l.to_extract is null and l.list in ('annex-a/4', 'annex-a/6', 'annex-a/7', 'annex-a/8', 'annex-a/9') and upper(l.child) ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$')
  select reference, max((c ->> 'born')::date),
    case min(rank) when 1 then 'child-in-care' when 2 then 'child-protection' when 3 then (case when bool_or(rank = 3 and c ->> 'status' = 'assessment') then 'assessment' else 'child-in-need' end)
      when 4 then 'care-leaver' when 5 then 'assessment' else 'closed' end,
    (array_agg(c ->> 'team' order by rank) filter (where c ->> 'team' is not null))[1],
    (array_agg(coalesce(c ->> 'worker', c ->> 'adviser') order by rank) filter (where coalesce(c ->> 'worker', c ->> 'adviser') is not null))[1],
    max(greatest((c ->> 'lastSeen')::date, (c ->> 'lastVisit')::date, (c ->> 'lastContact')::date))
  from said group by reference
$$;

-- Works the endings out anew. Answers whose is another than before.
create function caseload.settle_endings() returns setof text
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  return query
  with now as materialized (select * from endings_now()),
  gone as (delete from told_ending t where not exists (select from now n where n.reference = t.reference) returning t.reference),
  told as (
    insert into told_ending as t (reference, why, on_day, list, from_extract) select n.reference, n.why, n.on_day, n.list, n.from_extract from now n
    on conflict (reference) do update set why = excluded.why, on_day = excluded.on_day, list = excluded.list, from_extract = excluded.from_extract
    where (t.why, t.on_day, t.list, t.from_extract) is distinct from (excluded.why, excluded.on_day, excluded.list, excluded.from_extract)
    returning t.reference)
  select reference from gone union select reference from told;
end $$;

-- Closes and opens the children whose ending changed, where no newer Annex A does it.
create function caseload.settle_status(changed text[]) returns void
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  if cardinality(changed) = 0 then return; end if;
  update child c set status = n.status from children_now() n
  where n.reference = c.reference and c.reference = any (changed) and c.from_extract is not null and c.status <> n.status;
end $$;

-- A death can be told by the census or the 903 before the next Annex A: it holds at once.
create or replace function caseload.follow_extract() returns trigger
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  changed text[];
begin
  if new.kind not in ('annex-a', 'cin-census', 'ssda903') then return null; end if;
  perform pg_advisory_xact_lock(hashtext('caseload.keep annex-a'));
  changed := array(select settle_endings());
  if new.kind = 'annex-a' and new.state = 'kept' then
    perform settle_children(new.id);
    return null;
  end if;
  if new.kind = 'annex-a' then perform unsettle_children(new.id); end if;
  perform settle_status(changed);
  return null;
end $$;
revoke all on function caseload.endings_now(), caseload.settle_endings(), caseload.settle_status(text[]) from public;

-- Of what was kept before.
select from caseload.settle_endings() limit 1;
select caseload.settle_status(array(select reference from caseload.told_ending));

-- With the lines of an erased child goes what they told.
create or replace function caseload.erase_lines(asked text[]) returns void
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  delete from line l using extract e
  where e.id = l.from_extract and upper(l.child) = any (asked) and e.as_at < (now() - interval '1 year')::date and not exists (select from child c where c.reference = upper(l.child));
  delete from child_was w using extract e
  where e.id = w.extract_id and w.reference = any (asked) and coalesce((w.was ->> 'as_at')::date, e.as_at) < (now() - interval '1 year')::date and not exists (select from child c where c.reference = w.reference);
  delete from child_ending d
  where d.reference = any (asked) and d.said_at < now() - interval '1 year' and not exists (select from child c where c.reference = d.reference);
  delete from told_ending t
  where t.reference = any (asked) and not exists (select from line l where upper(l.child) = t.reference) and not exists (select from child c where c.reference = t.reference);
end $$;

-- The lines that clocks run on, with the day of the lists that first told each so.
create or replace function caseload.clock_lines(for_teams integer[], for_worker integer, for_all boolean)
returns table (reference text, lines jsonb)
language sql stable security definer set search_path = caseload, pg_temp as $$
  select c.reference, jsonb_agg(jsonb_build_object('list', l.list, 'fromDay', f.as_at, 'content', l.content - '{child,gender,ethnicity,disabled,team,worker,adviser,urn}'::text[]))
  from child c join line l on upper(l.child) = c.reference join extract f on f.id = l.from_extract
  where c.status <> 'closed' and c.from_extract is not null and in_scope(c.team_id, c.worker_id, c.restriction)
    and (for_all or c.team_id = any (for_teams) or c.worker_id = for_worker)
    and l.to_extract is null
    and (l.list in ('annex-a/3', 'annex-a/4', 'annex-a/5', 'annex-a/6', 'annex-a/7', 'annex-a/8', 'annex-a/9', 'annex-a/10', 'cin-census/need-plan', 'local/visits')
      or l.list = 'cin-census/child' and l.content ->> 'died' is not null or l.list = 'cin-census/referral' and l.content ->> 'closure' = 'RC2' or l.list = 'ssda903/episodes' and l.content ->> 'reason' = 'E2')
  group by c.reference
$$;

-- An assessment is over from the day on which the lists say that the child died, was adopted or moved away, and from the
-- closing of the case: but not one that began after it.
create or replace function caseload.assessment_lines(for_teams integer[], for_worker integer, for_all boolean, since date, only_child text)
returns table (id bigint, list text, child text, number integer, team_id integer, team text, worker_id integer, worker text, started date, authorised date,
  referred date, closed date, ended date, from_day date, to_day date)
language plpgsql stable security definer set search_path = caseload, pg_temp as $$
#variable_conflict use_column
begin
  -- In this language, so that it is planned once for a connection.
  return query
  with told as (
    select l.id, l.list, c.reference as child, c.number, c.team_id, coalesce(t.name, c.team_said) as team, c.worker_id, coalesce(p.name, c.worker_said) as worker, l.content, l.from_extract, l.to_extract
    from child c join line l on upper(l.child) = c.reference and l.list in ('annex-a/4', 'local/assessments')
    left join people.team t on t.id = c.team_id left join people.person p on p.id = c.worker_id
    where (for_all or c.team_id = any (for_teams) or c.worker_id = for_worker) and in_scope(c.team_id, c.worker_id, c.restriction) and (only_child is null or c.reference = only_child)
    union all
    select l.id, l.list, upper(l.child), null, g.ours, l.content ->> 'team', w.ours, l.content ->> 'worker', l.content, l.from_extract, l.to_extract
    from line l join extract f on f.id = l.from_extract
    left join lateral (select n.ours from named_on(f.as_at) n where n.what = 'team' and n.folded = name_key(l.content ->> 'team')) g on true
    left join lateral (select n.ours from named_on(f.as_at) n where n.what = 'worker' and n.folded = name_key(l.content ->> 'worker')) w on true
    where l.list = 'local/assessments' and not exists (select from child c where c.reference = upper(l.child))
      and (for_all or g.ours = any (for_teams) or w.ours = for_worker) and in_scope(g.ours, w.ours, access.restriction_of(upper(l.child))) and (only_child is null or upper(l.child) = only_child))
  select t.id, t.list, t.child, t.number, t.team_id, t.team, t.worker_id, t.worker, (t.content ->> 'started')::date, (t.content ->> 'authorised')::date,
    around.referred, around.closed,
    least(e.on_day, case when d.on_day >= (t.content ->> 'started')::date then d.on_day end), f.as_at, u.as_at
  from told t join extract f on f.id = t.from_extract left join extract u on u.id = t.to_extract
  left join child_ending e on e.reference = t.child and e.taken_back_at is null left join told_ending d on d.reference = t.child
  cross join lateral (
    select max((r.content ->> 'referred')::date) filter (where r.list = 'annex-a/3' and (r.content ->> 'referred')::date <= (t.content ->> 'started')::date) as referred, max((r.content ->> 'closed')::date) filter (where r.list = 'annex-a/6' and (r.content ->> 'closed')::date >= (t.content ->> 'started')::date) as closed
    from line r where upper(r.child) = t.child and r.to_extract is null) around
  where t.content ->> 'started' is not null and (since is null or coalesce(u.as_at, 'infinity') >= since) and (since is null or coalesce((t.content ->> 'authorised')::date, 'infinity') >= since)
  order by t.child, t.id;
end $$;
