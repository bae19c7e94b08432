-- Tomorrow's structure, drawn beside today's: a plan in phases, each with its day. What is drawn has the shape of the
-- organisation's own rows, and becomes them when the phase is published; until its day that can be undone.
create table people.plan (
  id           integer generated always as identity primary key,
  name         text not null check (length(name) between 1 and 200),
  about        text not null default '' check (length(about) <= 5000),
  made_by      integer references people.person,
  made_at      timestamptz not null,
  shown_at     timestamptz                          -- since when all staff see it
);
create table people.plan_phase (
  id           integer generated always as identity primary key,
  plan_id      integer not null references people.plan,
  name         text not null check (length(name) between 1 and 200),
  on_day       date not null,
  published_at timestamptz,
  published_by integer references people.person,
  unique (plan_id, on_day)
);
create table people.plan_team (
  phase_id     integer not null references people.plan_phase,
  team_id      integer not null references people.team,
  name         text not null check (name <> ''),
  within_id    integer references people.team,
  open         boolean not null,
  primary key (phase_id, team_id)
);
create table people.plan_succession (
  phase_id     integer not null references people.plan_phase,
  from_id      integer not null references people.team,
  to_id        integer not null references people.team check (to_id <> from_id),
  carries      boolean not null,
  primary key (phase_id, from_id, to_id)
);
create table people.plan_post (
  phase_id     integer not null references people.plan_phase,
  post_id      integer not null references people.post,
  title        text not null check (title <> ''),
  role         text not null,
  team_id      integer references people.team,
  reports_to   integer references people.post,
  open         boolean not null,
  primary key (phase_id, post_id)
);
create table people.plan_job (
  phase_id     integer not null references people.plan_phase,
  person_id    integer not null references people.person,
  post_id      integer not null references people.post,
  primary key (phase_id, person_id)
);

-- Who would like a post of the plan. Seen by who expressed it and by HR, and by nobody else: in the database too.
create table people.interest (
  id           integer generated always as identity primary key,
  plan_id      integer not null references people.plan,
  post_id      integer not null references people.post,
  person_id    integer not null references people.person,
  words        text not null default '' check (length(words) <= 2000),
  at           timestamptz not null,
  withdrawn_at timestamptz
);
create unique index interest_once on people.interest (post_id, person_id) where withdrawn_at is null;

alter table people.interest enable row level security;
create policy own_or_hr on people.interest to :"app", :"all"
  using (person_id = (select nullif(current_setting('touchstone.person', true), '')::integer)
    or (select 'hr-partner' = any (string_to_array(current_setting('touchstone.roles', true), ','))))
  with check (person_id = (select nullif(current_setting('touchstone.person', true), '')::integer));

grant select, insert, update, delete on people.plan_team, people.plan_succession, people.plan_post, people.plan_job to :"app";
grant select, insert, update on people.plan, people.plan_phase to :"app";
grant select, insert, update (withdrawn_at) on people.interest to :"app";
grant usage on all sequences in schema people to :"app";
