create schema people;

create table people.area (
  id           integer primary key,
  name         text not null unique
);

create table people.team (
  id           integer primary key,
  area_id      integer not null references people.area,
  name         text not null unique
);

create table people.person (
  id               integer primary key,
  name             text not null,
  job_title        text not null,
  role             text not null check (role in ('practitioner', 'team-manager', 'service-manager',
                     'head-of-service', 'director', 'quality-lead', 'administrator')),
  team_id          integer references people.team,
  area_id          integer references people.area,
  line_manager_id  integer references people.person check (line_manager_id <> id),
  started_on       date not null,
  left_on          date check (left_on >= started_on)
);
create index person_team on people.person (team_id);
create index person_line_manager on people.person (line_manager_id);

-- Somebody who stands in for a manager: a delegate, or a person acting up, for a time.
create table people.stand_in (
  id           integer generated always as identity primary key,
  person_id    integer not null references people.person,
  for_id       integer not null references people.person check (for_id <> person_id),
  kind         text not null check (kind in ('delegate', 'acting-up')),
  from_on      date not null,
  to_on        date not null check (to_on >= from_on)
);
create index stand_in_person on people.stand_in (person_id);

grant usage on schema people to :"app";
grant select on all tables in schema people to :"app";
