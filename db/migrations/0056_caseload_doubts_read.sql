-- The newest extract of those kept that has a list, before another one if asked: what it doubts of a line, is in doubt.
create function caseload.newest_with(asked text, before integer) returns integer
language sql stable security definer set search_path = caseload, pg_temp as $$
  select id from extract
  where kind = split_part(asked, '/', 1) and state = 'kept' and (before is null or id < before) and judged -> 'lists' @> jsonb_build_array(jsonb_build_object('list', asked))
  order by id desc limit 1
$$;

-- With every line of a child the warnings that its list's newest extract said of it; of a line that is no longer so, those of
-- the last extract that had it.
drop function caseload.lines_of(text);
create function caseload.lines_of(asked text)
returns table (list text, key text, content jsonb, from_day date, to_day date, doubts jsonb)
language sql stable security definer set search_path = caseload, pg_temp as $$
  select l.list, l.key, l.content, f.as_at, t.as_at, coalesce(w.rules, '[]')
  from line l join extract f on f.id = l.from_extract left join extract t on t.id = l.to_extract
  left join lateral (
    select jsonb_agg(d.rule order by d.rule) as rules from doubt d
    where upper(d.child) = asked and d.list = l.list and d.key = l.key and d.extract_id >= l.from_extract and d.extract_id = newest_with(d.list, l.to_extract)) w on true
  where upper(l.child) = asked
    and exists (select from child c where c.reference = asked and in_scope(c.team_id, c.worker_id, c.restriction))
  order by l.list, l.key, l.id
$$;

create or replace function caseload.clock_lines(for_teams integer[], for_worker integer, for_all boolean)
returns table (reference text, lines jsonb)
language sql stable security definer set search_path = caseload, pg_temp as $$
  with lists as materialized (
    select list, newest_with(list, null) as newest
    from unnest('{annex-a/3,annex-a/4,annex-a/5,annex-a/6,annex-a/7,annex-a/8,annex-a/9,annex-a/10,cin-census/need-plan,cin-census/child,cin-census/referral,ssda903/episodes,local/visits}'::text[]) as list),
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
revoke all on function caseload.newest_with(text, integer), caseload.lines_of(text) from public;
grant execute on function caseload.lines_of(text) to :"app";
