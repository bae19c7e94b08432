create schema if not exists oversight;
grant usage on schema oversight to :"app";

-- An assessment that has begun and that no list tells of yet: typed in ten seconds, so that days 1 and 8 can be kept.
create table oversight.new_assessment (
  id          integer generated always as identity primary key,
  child       text not null check (child ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$'),
  started_on  date not null,
  worker_id   integer not null references people.person,
  team_id     integer not null references people.team,
  restriction integer not null default 0,
  added_by    integer not null references people.person,
  added_at    timestamptz not null,
  unique (id, team_id, restriction),
  check (started_on <= (added_at at time zone 'Europe/London')::date)
);
create index new_assessment_child on oversight.new_assessment (child);
create index new_assessment_team on oversight.new_assessment (team_id);

-- It was a slip, or nothing was begun after all.
create table oversight.new_assessment_taken_back (
  assessment_id integer primary key,
  team_id       integer not null,
  restriction   integer not null,
  by_id         integer not null references people.person,
  at            timestamptz not null,
  foreign key (assessment_id, team_id, restriction) references oversight.new_assessment (id, team_id, restriction) on update cascade
);

-- Management oversight of an assessment, as a manager records it. Never changed: a further one that names it corrects it.
create table oversight.point (
  id          integer generated always as identity primary key,
  child       text not null check (child ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$'),
  started_on  date not null,              -- the day on which the assessment began, as it was known then
  point       text not null check (point in ('1', '8', '20', '40', 'further')),
  done_on     date not null,
  by_id       integer not null references people.person,
  for_id      integer references people.person check (for_id <> by_id), -- the manager they stood in for
  worker_id   integer references people.person check (worker_id <> by_id), -- whose work it was
  kept        text not null check (kept in ('case-system', 'here', 'elsewhere')),
  address     text check (length(address) <= 500),
  place       text check (length(place) <= 500),
  direction   text check (length(direction) <= 10000),
  change      text check (length(change) <= 10000),
  change_by   date,
  review      text check (length(review) <= 10000),
  team_id     integer not null references people.team,
  restriction integer not null default 0,
  at          timestamptz not null,
  corrects    integer references oversight.point unique,
  unique (id, team_id, restriction),
  check (done_on >= started_on and done_on <= (at at time zone 'Europe/London')::date),
  check ((kept = 'elsewhere') = (place is not null)),
  check (kept = 'here' or coalesce(direction, change, change_by::text, review) is null),
  check (kept <> 'here' or direction is not null)
);
-- Of two managers at once one is first.
create unique index point_once on oversight.point (child, started_on, point) where corrects is null and point <> 'further';
create index point_child on oversight.point (child, started_on);
create index point_team on oversight.point (team_id, done_on);

-- What was written here stands in the case system now, where the link leads.
create table oversight.filing (
  point_id    integer primary key,
  team_id     integer not null,
  restriction integer not null,
  by_id       integer not null references people.person,
  at          timestamptz not null,
  address     text check (length(address) <= 500),
  foreign key (point_id, team_id, restriction) references oversight.point (id, team_id, restriction) on update cascade
);

-- How many working days after its last day something that was missed is shown one manager further up. The newest holds.
create table oversight.ladder (
  id         integer generated always as identity primary key,
  grace      integer not null check (grace between 0 and 20),
  set_by     integer not null references people.person,
  set_at     timestamptz not null
);

-- An address from which somebody's calendar reads how many things are due, and nothing else. Of its secret the digest alone is kept.
create table oversight.calendar (
  id         integer generated always as identity primary key,
  person_id  integer not null references people.person,
  digest     text not null unique,
  made_at    timestamptz not null,
  ended_at   timestamptz
);
create unique index calendar_once on oversight.calendar (person_id) where ended_at is null;

-- Nobody gives oversight to their own work, whatever their role is; a correction is about the same assessment.
create function oversight.refuse_own_point() returns trigger
language plpgsql security definer set search_path = oversight, pg_temp as $$
declare
  before oversight.point;
begin
  if exists (select from caseload.child c where c.reference = new.child and c.worker_id = new.by_id)
    or exists (select from new_assessment a where a.child = new.child and a.worker_id = new.by_id and a.started_on = new.started_on
      and not exists (select from new_assessment_taken_back b where b.assessment_id = a.id)) then
    raise exception 'nobody gives management oversight to their own work' using errcode = 'check_violation';
  end if;
  if new.corrects is not null then
    select * into strict before from point where id = new.corrects;
    if before.child <> new.child or before.point <> new.point then
      raise exception 'a correction is about the same point of the same child' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger refuse_own_point before insert on oversight.point for each row execute function oversight.refuse_own_point();

-- Restricted from its first moment where its writer is named; where they are not, it is theirs and their line's like any other.
create function oversight.set_restriction() returns trigger
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  new.restriction := access.restriction_of(new.child);
  if not exists (select from access.restriction_named n where n.restriction_id = new.restriction and n.removed_at is null
    and n.person_id = (to_jsonb(new) ->> case tg_table_name when 'point' then 'by_id' else 'added_by' end)::integer) then
    new.restriction := 0;
  end if;
  return new;
end $$;
create trigger set_restriction before insert on oversight.point for each row execute function oversight.set_restriction();
create trigger set_restriction before insert on oversight.new_assessment for each row execute function oversight.set_restriction();

create function oversight.apply_restriction() returns trigger
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  update point set restriction = case when new.lifted_at is null then new.id else 0 end where child = new.child and restriction in (0, new.id);
  update new_assessment set restriction = case when new.lifted_at is null then new.id else 0 end where child = new.child and restriction in (0, new.id);
  return null;
end $$;
create trigger apply_to_oversight after insert or update on access.restriction for each row execute function oversight.apply_restriction();

-- It goes where the child goes. Where the lists name none of our teams it stays where it was.
create function oversight.follow_child() returns trigger
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  update point set team_id = new.team_id where child = new.reference and team_id <> new.team_id;
  update new_assessment set team_id = new.team_id where child = new.reference and team_id <> new.team_id;
  return null;
end $$;
create trigger oversight_follows_insert after insert on caseload.child for each row when (new.team_id is not null) execute function oversight.follow_child();
create trigger oversight_follows_team after update on caseload.child for each row when (new.team_id is distinct from old.team_id and new.team_id is not null) execute function oversight.follow_child();

alter table oversight.new_assessment enable row level security;
alter table oversight.new_assessment_taken_back enable row level security;
alter table oversight.point enable row level security;
alter table oversight.filing enable row level security;
create policy own_teams on oversight.new_assessment to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[])
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy everything on oversight.new_assessment to :"all" using (restriction = 0);
create policy own_teams on oversight.new_assessment_taken_back to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[])
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy everything on oversight.new_assessment_taken_back to :"all" using (restriction = 0);
create policy own_teams on oversight.point to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[])
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy everything on oversight.point to :"all" using (restriction = 0);
create policy own_teams on oversight.filing to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[])
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy everything on oversight.filing to :"all" using (restriction = 0);

grant select, insert on oversight.new_assessment, oversight.new_assessment_taken_back, oversight.point, oversight.filing, oversight.ladder to :"app";
grant select, insert (person_id, digest, made_at), update (ended_at) on oversight.calendar to :"app";
