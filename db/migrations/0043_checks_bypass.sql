-- Assessments that the case system's lists call authorised, each once as it was told last, and what happened to them here:
-- a sign-off of an assessment about the same child, from its start there until two weeks after its end there. By the team
-- that the lists name, where it is one of ours; otherwise by the child's. Only within the scope that is set on the connection.
create function checks.assessments_elsewhere(from_on date, to_on date)
returns table (child text, number integer, team_id integer, team text, worker text, started date, authorised date, here text)
language sql stable security definer set search_path = checks, pg_temp as $$
  with told as (
    select distinct on (l.key) upper(l.child) as child, l.content ->> 'team' as team, l.content ->> 'worker' as worker,
      (l.content ->> 'started')::date as started, (l.content ->> 'authorised')::date as authorised
    from caseload.line l where l.list = 'annex-a/4' order by l.key, l.id desc),
  seen as (
    select t.child, c.number, coalesce(g.id, c.team_id) as team_id, coalesce(t.team, g.name) as team, t.worker, t.started, t.authorised
    from told t join caseload.child c on c.reference = t.child
    left join lateral (select min(s.id) as id, min(s.name) as name from people.teams_on(t.authorised) s where lower(s.name) = lower(t.team) having count(*) = 1) g on true
    where t.authorised between from_on and to_on and caseload.in_scope(coalesce(g.id, c.team_id), null, c.restriction))
  select s.*, coalesce(w.here, 'none')
  from seen s
  left join lateral (
    select case when bool_or(d.outcome = 'authorised' or w.state = 'completed') then 'authorised' else 'checked' end as here
    from work w join sign_off f on f.work_id = w.id left join decision d on d.sign_off_id = f.id
    where w.child = s.child and w.kind = 'assessment' and w.state <> 'withdrawn'
      and (f.at at time zone 'Europe/London')::date between coalesce(s.started, s.authorised - 90) and s.authorised + 14
    having count(*) > 0) w on true
$$;
revoke all on function checks.assessments_elsewhere(date, date) from public;
grant execute on function checks.assessments_elsewhere(date, date) to :"app";
