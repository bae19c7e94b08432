-- The authority's own headings of columns: matched once and remembered. Taken back, they are asked again.
create table caseload.heading (
  id            integer generated always as identity primary key,
  list          text not null,
  col           text not null,                 -- our name of the column
  heading       text not null check (length(heading) <= 200), -- as the file had it, for people
  folded        text not null check (folded <> ''),
  said_by       integer not null references people.person,
  said_at       timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by integer references people.person
);
create unique index heading_once on caseload.heading (list, folded) where taken_back_at is null;
grant select, insert (list, col, heading, folded, said_by, said_at), update (taken_back_at, taken_back_by) on caseload.heading to :"app";

-- Names of teams and workers are compared without case, and with one space where there are several.
create function caseload.name_key(name text) returns text
language sql immutable strict as $$ select lower(btrim(regexp_replace(name, '[[:space:]]+', ' ', 'g'))) $$;

-- Whom the case system means by a name: a team or somebody of ours; neither: not one of ours.
create table caseload.name_said (
  id            integer generated always as identity primary key,
  what          text not null check (what in ('team', 'worker')),
  name          text not null check (length(name) <= 200),  -- as the lists have it
  folded        text not null generated always as (caseload.name_key(name)) stored check (folded <> ''),
  team_id       integer references people.team check (team_id is null or what = 'team'),
  person_id     integer references people.person check (person_id is null or what = 'worker'),
  said_by       integer not null references people.person,
  said_at       timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by integer references people.person
);
create unique index name_said_once on caseload.name_said (what, folded) where taken_back_at is null;
grant select, insert (what, name, team_id, person_id, said_by, said_at), update (taken_back_at, taken_back_by) on caseload.name_said to :"app";

-- Whom each name stands for on a day: first as it was said, then the only one of ours with that name. Who was said and is not
-- in post on that day, or a team that is closed then, is nobody.
create function caseload.named_on(day date) returns table (what text, folded text, ours integer)
language sql stable security definer set search_path = caseload, pg_temp as $$
  with here as (
    select 'team' as what, caseload.name_key(name) as folded, id from people.teams_on(day) where kind = 'team'
    union all select 'worker', caseload.name_key(name), id from people.staff_on(day)),
  ruled as (select h.what, h.folded, min(h.id) as ours from here h group by h.what, h.folded having count(*) = 1),
  said as (
    select s.what, s.folded, h.id as ours from name_said s left join here h on h.what = s.what and h.id = coalesce(s.team_id, s.person_id)
    where s.taken_back_at is null)
  select what, folded, case when s.what is null then r.ours else s.ours end from ruled r full join said s using (what, folded)
$$;

create or replace function caseload.settle_children(asked integer) returns void
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  day constant date := (select as_at from extract where id = asked);
begin
  create temporary table told on commit drop as
  select n.*, t.ours as team_id, w.ours as worker_id from children_now() n
  left join named_on(day) t on t.what = 'team' and t.folded = name_key(n.team_said)
  left join named_on(day) w on w.what = 'worker' and w.folded = name_key(n.worker_said);
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

-- Puts in the children what a name stands for now, by the day of their lists. Answers how many children have that name.
create function caseload.apply_name(asked_what text, asked text) returns integer
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('caseload.keep annex-a'));
  if asked_what = 'team' then
    update child c set team_id = d.ours
    from (select day, n.ours from (select distinct as_at as day from child where name_key(team_said) = asked) days left join lateral named_on(day) n on n.what = 'team' and n.folded = asked) d
    where c.as_at = d.day and name_key(c.team_said) = asked and c.team_id is distinct from d.ours;
  elsif asked_what = 'worker' then
    update child c set worker_id = d.ours
    from (select day, n.ours from (select distinct as_at as day from child where name_key(worker_said) = asked) days left join lateral named_on(day) n on n.what = 'worker' and n.folded = asked) d
    where c.as_at = d.day and name_key(c.worker_said) = asked and c.worker_id is distinct from d.ours;
  end if;
  return (select count(*) from child where case asked_what when 'team' then name_key(team_said) when 'worker' then name_key(worker_said) end = asked);
end $$;

-- Puts children back to how they stood before it. Names that were said, or taken back, since it was kept hold in them too.
create or replace function caseload.unsettle_children(asked integer) returns void
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  since constant timestamptz := (select kept_at from extract where id = asked);
  each record;
begin
  delete from child c using child_was w where w.extract_id = asked and w.reference = c.reference and w.was is null;
  update child c set born_on = b.born_on, status = b.status, team_id = b.team_id, worker_id = b.worker_id, as_at = b.as_at, last_seen = b.last_seen,
    team_said = b.team_said, worker_said = b.worker_said, from_extract = b.from_extract
  from child_was w cross join lateral jsonb_populate_record(null::child, w.was) b
  where w.extract_id = asked and w.was is not null and c.reference = w.reference;
  delete from child_was where extract_id = asked;
  for each in select distinct what, folded from name_said where said_at >= since or taken_back_at >= since loop
    perform apply_name(each.what, each.folded);
  end loop;
end $$;

-- The names that the newest lists have of teams and workers of open children, with how many children each has. A number says of
-- no child who it is: restricted ones are in it, so that the name of their worker is matched as well.
create function caseload.names_of_children() returns table (what text, folded text, name text, children integer)
language sql stable security definer set search_path = caseload, pg_temp as $$
  select said.what, caseload.name_key(said.name), min(said.name), count(*)::integer
  from child c cross join lateral (values ('team', c.team_said), ('worker', c.worker_said)) said (what, name)
  where c.from_extract is not null and c.status <> 'closed' and caseload.name_key(said.name) <> ''
  group by 1, 2
$$;
revoke all on function caseload.named_on(date), caseload.apply_name(text, text), caseload.names_of_children() from public;
grant execute on function caseload.named_on(date), caseload.apply_name(text, text), caseload.names_of_children() to :"app";
