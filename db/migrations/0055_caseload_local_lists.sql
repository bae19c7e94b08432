-- Which of the authority's own lists were brought in, and up to which day: what hangs on one of them is judged only where it
-- is there. The list of visits speaks of nothing before its first visit.
create function caseload.local_told() returns table (visits date, visits_from date)
language sql stable security definer set search_path = caseload, pg_temp as $$
  select (select e.as_at from extract e where e.kind = 'local' and e.state = 'kept' and e.judged -> 'lists' @> '[{"list": "local/visits"}]' order by e.id desc limit 1),
    (select min(l.content ->> 'date')::date from line l where l.list = 'local/visits' and l.to_extract is null)
$$;
revoke all on function caseload.local_told() from public;
grant execute on function caseload.local_told() to :"app";
create index line_visited on caseload.line ((content ->> 'date')) where list = 'local/visits' and to_extract is null;
