-- What the lists tell of assessments, as they told it over time: Annex A, and the authority's own daily list of what was begun.
-- A child whom only the daily list knows yet belongs to the team and the worker that it names. Only within scope; of one child
-- where one is asked for.
create function caseload.assessment_lines(for_teams integer[], for_worker integer, for_all boolean, since date, only_child text)
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
    e.on_day, f.as_at, u.as_at
  from told t join extract f on f.id = t.from_extract left join extract u on u.id = t.to_extract
  left join child_ending e on e.reference = t.child and e.taken_back_at is null
  cross join lateral (
    select max((r.content ->> 'referred')::date) filter (where r.list = 'annex-a/3' and (r.content ->> 'referred')::date <= (t.content ->> 'started')::date) as referred, max((r.content ->> 'closed')::date) filter (where r.list = 'annex-a/6') as closed
    from line r where upper(r.child) = t.child and r.to_extract is null) around
  where t.content ->> 'started' is not null and (since is null or coalesce(u.as_at, 'infinity') >= since) and (since is null or coalesce((t.content ->> 'authorised')::date, 'infinity') >= since)
  order by t.child, t.id;
end $$;

-- On which days the authority's own list has a manager's oversight of a child, and by whom: only within scope.
create function caseload.oversight_lines(of_children text[])
returns table (child text, day date, manager text, as_at date)
language sql stable security definer set search_path = caseload, pg_temp as $$
  select c.reference, (l.content ->> 'date')::date, l.content ->> 'manager', f.as_at
  from child c join line l on upper(l.child) = c.reference and l.list = 'local/oversight' and l.to_extract is null join extract f on f.id = l.from_extract
  where c.reference = any (of_children) and in_scope(c.team_id, c.worker_id, c.restriction)
  order by c.reference, 2
$$;
-- The day of the newest list of oversight that is kept; null where none is brought in here.
create function caseload.oversight_told() returns date
language sql stable security definer set search_path = caseload, pg_temp as $$
  select max(e.as_at) from extract e
  where e.kind = 'local' and e.state = 'kept' and exists (select from jsonb_array_elements(e.judged -> 'lists') j where j ->> 'list' = 'local/oversight')
$$;
revoke all on function caseload.assessment_lines(integer[], integer, boolean, date, text), caseload.oversight_lines(text[]), caseload.oversight_told() from public;
grant execute on function caseload.assessment_lines(integer[], integer, boolean, date, text), caseload.oversight_lines(text[]), caseload.oversight_told() to :"app";

create index line_assessment on caseload.line (upper(child)) where list in ('annex-a/4', 'local/assessments');
create index line_oversight on caseload.line (upper(child)) where list = 'local/oversight';
create index line_daily on caseload.line (from_extract) where list = 'local/assessments';
