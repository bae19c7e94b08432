create schema access;

create table access.account (
  id           integer generated always as identity primary key,
  person_id    integer not null references people.person,
  name         text not null unique,
  closed_at    timestamptz
);
create index account_person on access.account (person_id);

grant usage on schema access to :"app";
grant select on all tables in schema access to :"app";
