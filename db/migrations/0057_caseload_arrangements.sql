-- The authority's own list of placement arrangements, beside that of visits.
drop function caseload.local_told();
create function caseload.local_told() returns table (visits date, visits_from date, arrangements date)
language sql stable security definer set search_path = caseload, pg_temp as $$
  select (select e.as_at from extract e where e.kind = 'local' and e.state = 'kept' and e.judged -> 'lists' @> '[{"list": "local/visits"}]' order by e.id desc limit 1),
    (select min(l.content ->> 'date')::date from line l where l.list = 'local/visits' and l.to_extract is null),
    (select e.as_at from extract e where e.kind = 'local' and e.state = 'kept' and e.judged -> 'lists' @> '[{"list": "local/arrangements"}]' order by e.id desc limit 1)
$$;
revoke all on function caseload.local_told() from public;
grant execute on function caseload.local_told() to :"app";

create or replace function caseload.clock_lines(for_teams integer[], for_worker integer, for_all boolean)
returns table (reference text, lines jsonb)
language sql stable security definer set search_path = caseload, pg_temp as $$
  with lists as materialized (
    select list, newest_with(list, null) as newest
    from unnest('{annex-a/3,annex-a/4,annex-a/5,annex-a/6,annex-a/7,annex-a/8,annex-a/9,annex-a/10,cin-census/need-plan,cin-census/child,cin-census/referral,ssda903/episodes,local/visits,local/arrangements}'::text[]) as list),
  doubted as materialized (select d.list, d.key, jsonb_agg(d.rule order by d.rule) as rules from doubt d join lists n on n.list = d.list and n.newest = d.extract_id group by d.list, d.key)
  select c.reference, jsonb_agg(jsonb_build_object('list', l.list, 'fromDay', f.as_at, 'doubts', coalesce(d.rules, '[]'), 'content', l.content - '{child,gender,ethnicity,disabled,team,worker,adviser,urn}'::text[]))
  from child c join line l on upper(l.child) = c.reference join extract f on f.id = l.from_extract left join doubted d on d.list = l.list and d.key = l.key
  where c.status <> 'closed' and c.from_extract is not null and in_scope(c.team_id, c.worker_id, c.restriction)
    and (for_all or c.team_id = any (for_teams) or c.worker_id = for_worker)
    and l.to_extract is null and l.list in (select list from lists)
    and (l.list not in ('cin-census/child', 'cin-census/referral', 'ssda903/episodes')
      or l.content ->> 'died' is not null or l.content ->> 'closure' = 'RC2' or l.content ->> 'reason' = 'E2')
  group by c.reference
$$;
