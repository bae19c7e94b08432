-- What managers decide and follow for a child: gates, trackers, registers, challenge. Each kind is data in the program; here is
-- one row for each matter and one for each step of it.
create schema if not exists oversight;
grant usage on schema oversight to :"app";

create table oversight.matter (
  id          integer generated always as identity primary key,
  kind        text not null check (kind ~ '^[a-z0-9-]{3,40}$'),
  child       text,                               -- none: about the service
  team_id     integer not null references people.team,
  restriction integer not null default 0,
  state       text not null,
  waits       boolean not null default false,     -- for a decision
  is_open     boolean not null,
  opened_by   integer not null references people.person,
  opened_at   timestamptz not null,
  due_on      date,
  facts       jsonb not null default '{}',        -- of all steps, the newest of each name
  steps       integer not null default 1,
  moved_at    timestamptz not null,               -- the newest step
  unique (id, team_id, restriction)
);
create index matter_list on oversight.matter (kind, is_open, due_on);
create index matter_child on oversight.matter (child) where child is not null;
create index matter_team on oversight.matter (team_id, is_open);

-- Only added to.
create table oversight.step (
  matter_id   integer not null,
  number      integer not null,
  team_id     integer not null,
  restriction integer not null,
  opened_by   integer not null,                   -- of the matter: who began it sees it, whatever team the child is in
  act         text not null,
  from_state  text,
  to_state    text not null,
  decides     text check (decides in ('agrees', 'changes')),
  asks        boolean not null default false,     -- whoever did it asked for what is decided
  by_id       integer not null references people.person,
  for_id      integer references people.person,   -- the manager they stood in for
  at          timestamptz not null,
  facts       jsonb not null,
  primary key (matter_id, number),
  foreign key (matter_id, team_id, restriction) references oversight.matter (id, team_id, restriction) on update cascade
);
create index step_decided on oversight.step (act, at) where decides is not null;

-- Nobody decides on what they asked for, whatever account, post or program they use.
create function oversight.refuse_own_request() returns trigger
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  if new.decides is not null and new.from_state is not null
    and exists (select from step s where s.matter_id = new.matter_id and s.asks and s.by_id in (new.by_id, new.for_id)) then
    raise exception 'nobody decides on what they asked for' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_own_request before insert on oversight.step for each row execute function oversight.refuse_own_request();

-- A matter of a restricted child is restricted from its first moment; one set or lifted later reaches it too. A child who
-- changes team takes along what is open.
create function oversight.set_matter_restriction() returns trigger
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  new.restriction := case when new.child is null then 0 else access.restriction_of(new.child) end;
  return new;
end $$;
create trigger set_restriction before insert on oversight.matter for each row execute function oversight.set_matter_restriction();
create function oversight.apply_restriction_to_matters() returns trigger
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  update matter set restriction = access.restriction_of(new.child) where child = new.child;
  return null;
end $$;
create trigger apply_to_matters after insert or update on access.restriction for each row execute function oversight.apply_restriction_to_matters();
create function oversight.take_matters_along() returns trigger
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  update matter set team_id = new.team_id where child = new.reference and is_open;
  return null;
end $$;
create trigger take_matters_along after update of team_id on caseload.child for each row
  when (old.team_id is distinct from new.team_id and new.team_id is not null) execute function oversight.take_matters_along();

alter table oversight.matter enable row level security;
alter table oversight.step enable row level security;
create policy own_teams on oversight.matter to :"app"
  using ((team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[]) or opened_by = (select nullif(current_setting('touchstone.person', true), '')::integer))
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy everything on oversight.matter to :"all" using (restriction = 0);
create policy own_teams on oversight.step to :"app"
  using ((team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[]) or opened_by = (select nullif(current_setting('touchstone.person', true), '')::integer))
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy everything on oversight.step to :"all" using (restriction = 0);

grant select, insert (kind, child, team_id, state, waits, is_open, opened_by, opened_at, due_on, facts, moved_at),
  update (state, waits, is_open, due_on, facts, steps, moved_at) on oversight.matter to :"app";
grant select, insert on oversight.step to :"app";
grant usage on all sequences in schema oversight to :"app";
