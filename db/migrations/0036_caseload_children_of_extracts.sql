-- What the Annex A lists say of each child as they stand: status, team and worker, when they were last seen.
alter table caseload.child drop constraint child_status_check;
alter table caseload.child
  add constraint child_status_check check (status in ('child-in-need', 'child-protection', 'child-in-care', 'care-leaver', 'assessment', 'closed')),
  add column last_seen    date,
  add column team_said    text,   -- as the case system has them: it may know teams and workers that we do not
  add column worker_said  text,
  add column from_extract integer references caseload.extract; -- nobody: told of by none

-- How a child stood before an extract, so that it can be put back. Null: not known before.
create table caseload.child_was (
  extract_id integer not null references caseload.extract on delete cascade,
  reference  text not null,
  was        jsonb,
  primary key (extract_id, reference)
);

-- The children of the lists as they are now. A child who is in none any more is closed.
create function caseload.children_now() returns table (reference text, born_on date, status text, team_said text, worker_said text, last_seen date)
language sql stable security definer set search_path = caseload, pg_temp as $$
  with said as (
    select upper(l.child) as reference, l.content as c,
      case when l.list = 'annex-a/8' and l.content ->> 'ceased' is null then 1 when l.list = 'annex-a/7' and l.content ->> 'ended' is null then 2
           when l.list = 'annex-a/6' and l.content ->> 'closed' is null and l.content ->> 'status' is distinct from 'closed' then 3
           when l.list = 'annex-a/9' then 4 when l.list = 'annex-a/4' and l.content ->> 'authorised' is null then 5 else 9 end as rank
    from line l
    where l.to_extract is null and l.list in ('annex-a/4', 'annex-a/6', 'annex-a/7', 'annex-a/8', 'annex-a/9') and upper(l.child) ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$')
  select reference, max((c ->> 'born')::date),
    case min(rank) when 1 then 'child-in-care' when 2 then 'child-protection' when 3 then (case when bool_or(rank = 3 and c ->> 'status' = 'assessment') then 'assessment' else 'child-in-need' end)
      when 4 then 'care-leaver' when 5 then 'assessment' else 'closed' end,
    (array_agg(c ->> 'team' order by rank) filter (where c ->> 'team' is not null))[1],
    (array_agg(coalesce(c ->> 'worker', c ->> 'adviser') order by rank) filter (where coalesce(c ->> 'worker', c ->> 'adviser') is not null))[1],
    max(greatest((c ->> 'lastSeen')::date, (c ->> 'lastVisit')::date, (c ->> 'lastContact')::date))
  from said group by reference
$$;

-- After an extract of Annex A is kept. A team or a worker is ours where exactly one of that name is there on that day.
create function caseload.settle_children(asked integer) returns void
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  day constant date := (select as_at from extract where id = asked);
begin
  create temporary table told on commit drop as
  select n.*, t.id as team_id, w.id as worker_id from children_now() n
  left join (select lower(name) as name, min(id) as id from people.teams_on(day) where kind = 'team' group by lower(name) having count(*) = 1) t on t.name = lower(n.team_said)
  left join (select lower(name) as name, min(id) as id from people.staff_on(day) group by lower(name) having count(*) = 1) w on w.name = lower(n.worker_said);
  insert into told (reference, born_on, status, last_seen)
  select c.reference, c.born_on, 'closed', c.last_seen from child c
  where c.from_extract is not null and c.status <> 'closed' and not exists (select from told t where t.reference = c.reference);
  insert into child_was (extract_id, reference, was) select asked, t.reference, to_jsonb(c) from told t left join child c on c.reference = t.reference;
  insert into child as c (reference, born_on, status, team_id, worker_id, as_at, last_seen, team_said, worker_said, from_extract)
  select t.reference, t.born_on, t.status, t.team_id, t.worker_id, day, t.last_seen, t.team_said, t.worker_said, asked from told t
  on conflict (reference) do update set born_on = excluded.born_on, status = excluded.status, team_id = excluded.team_id, worker_id = excluded.worker_id, as_at = excluded.as_at,
    last_seen = excluded.last_seen, team_said = excluded.team_said, worker_said = excluded.worker_said, from_extract = excluded.from_extract;
  drop table told;
end $$;

-- Puts children back to how they stood before it.
create function caseload.unsettle_children(asked integer) returns void
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  delete from child c using child_was w where w.extract_id = asked and w.reference = c.reference and w.was is null;
  update child c set born_on = b.born_on, status = b.status, team_id = b.team_id, worker_id = b.worker_id, as_at = b.as_at, last_seen = b.last_seen,
    team_said = b.team_said, worker_said = b.worker_said, from_extract = b.from_extract
  from child_was w cross join lateral jsonb_populate_record(null::child, w.was) b
  where w.extract_id = asked and w.was is not null and c.reference = w.reference;
  delete from child_was where extract_id = asked;
end $$;
revoke all on function caseload.children_now(), caseload.settle_children(integer), caseload.unsettle_children(integer) from public;

-- Kept and undone with the extract, in the same transaction.
create function caseload.follow_extract() returns trigger
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  if new.kind = 'annex-a' and new.state = 'kept' then perform settle_children(new.id); end if;
  if new.kind = 'annex-a' and new.state = 'undone' then perform unsettle_children(new.id); end if;
  return null;
end $$;
create trigger follow_extract after update of state on caseload.extract for each row when (old.state is distinct from new.state and new.state in ('kept', 'undone'))
  execute function caseload.follow_extract();

-- Of a child that was erased here nothing stays in the lines, but of the last year: nothing younger is ever erased.
create function caseload.erase_lines(asked text[]) returns void
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  delete from line l using extract e
  where e.id = l.from_extract and upper(l.child) = any (asked) and e.as_at < (now() - interval '1 year')::date and not exists (select from child c where c.reference = upper(l.child));
  delete from child_was w using extract e
  where e.id = w.extract_id and w.reference = any (asked) and coalesce((w.was ->> 'as_at')::date, e.as_at) < (now() - interval '1 year')::date and not exists (select from child c where c.reference = w.reference);
end $$;
revoke all on function caseload.erase_lines(text[]) from public;
grant execute on function caseload.erase_lines(text[]) to :"app";
