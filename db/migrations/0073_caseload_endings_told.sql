-- Children whose ending the lists themselves tell, and who are closed by it, within somebody's scope: the latest first.
create function caseload.endings_told(for_teams integer[], for_worker integer, for_all boolean, since date)
returns table (number integer, reference text, team_id integer, worker_id integer, why text, on_day date, list text)
language sql stable security definer set search_path = caseload, pg_temp as $$
  select c.number, c.reference, c.team_id, c.worker_id, t.why, t.on_day, t.list
  from told_ending t join child c on c.reference = t.reference
  where c.status = 'closed' and c.from_extract is not null and t.on_day >= since and in_scope(c.team_id, c.worker_id, c.restriction)
    and (for_all or c.team_id = any (for_teams) or c.worker_id = for_worker)
  order by t.on_day desc, c.reference limit 500
$$;
revoke all on function caseload.endings_told(integer[], integer, boolean, date) from public;
grant execute on function caseload.endings_told(integer[], integer, boolean, date) to :"app";
