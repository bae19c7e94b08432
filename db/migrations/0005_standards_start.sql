create schema standards;

create table standards.standard (
  id           integer generated always as identity primary key,
  name         text not null unique check (length(name) between 1 and 120),
  in_use       boolean not null default false
);
-- New pieces of work are checked against one standard at a time.
create unique index standard_one_in_use on standards.standard (in_use) where in_use;

create table standards.version (
  id            integer generated always as identity primary key,
  standard_id   integer not null references standards.standard,
  number        integer not null check (number > 0),
  state         text not null default 'draft' check (state in ('draft', 'published')),
  source        text not null,
  made_at       timestamptz not null,
  made_by       integer references people.person,
  published_at  timestamptz,
  published_by  integer references people.person,
  manifest      text,                      -- the whole version as canonical JSON, frozen at publication
  digest        text,                      -- SHA-256 of the manifest, in hex
  unique (standard_id, number),
  check ((state = 'published') = (published_at is not null)),
  check ((state = 'published') = (manifest is not null)),
  check ((manifest is null) = (digest is null))
);
create unique index version_one_draft on standards.version (standard_id) where state = 'draft';

create table standards.domain (
  version_id   integer not null references standards.version on delete cascade,
  code         text not null check (code ~ '^[A-Z]{2,3}[0-9]?$'),
  title        text not null check (length(title) between 1 and 200),
  position     integer not null,
  primary key (version_id, code)
);

create table standards.statement (
  version_id   integer not null,
  code         text not null,
  domain_code  text not null,
  position     integer not null,
  text         text not null check (length(text) between 1 and 2000),
  kinds        text[] not null default '{}'
    check (kinds <@ array['visit', 'assessment', 'plan', 'review', 'supervision', 'case-record', 'summary']),
  reach        text not null check (reach in ('item', 'journey', 'manager', 'service')),
  provenance   text not null
    check (provenance in ('post-qualifying-standard', 'essentials-principle', 'review-lesson', 'local-standard')),
  source       text not null default '',
  good         text not null default '',
  primary key (version_id, code),
  foreign key (version_id, domain_code) references standards.domain (version_id, code) on delete cascade
);

-- What staff say of a statement: how they use it, where it is hard.
create table standards.experience (
  id           integer generated always as identity primary key,
  standard_id  integer not null references standards.standard,
  code         text not null,
  by_id        integer not null references people.person,
  at           timestamptz not null,
  ease         text not null check (ease in ('helps', 'hard', 'both')),
  words        text not null check (length(words) between 1 and 2000)
);
create index experience_statement on standards.experience (standard_id, code, id);

-- Once published, nothing of a version changes: not by the application's role, not by anybody's slip.
create function standards.refuse_change_of_published() returns trigger
language plpgsql security definer set search_path = standards, pg_temp as $$
declare
  of_version integer;
begin
  if tg_table_name = 'version' then
    if old.state = 'published' then
      raise exception 'a published version of a standard cannot be changed' using errcode = 'restrict_violation';
    end if;
  else
    of_version := case when tg_op = 'DELETE' then old.version_id else new.version_id end;
    perform from version where id in (of_version, case when tg_op = 'UPDATE' then old.version_id end)
      and state = 'published';
    if found then
      raise exception 'a published version of a standard cannot be changed' using errcode = 'restrict_violation';
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger frozen before update or delete on standards.version
  for each row execute function standards.refuse_change_of_published();
create trigger frozen before insert or update or delete on standards.domain
  for each row execute function standards.refuse_change_of_published();
create trigger frozen before insert or update or delete on standards.statement
  for each row execute function standards.refuse_change_of_published();

grant usage on schema standards to :"app";
grant select, insert on all tables in schema standards to :"app";
grant update on standards.standard, standards.version, standards.domain, standards.statement to :"app";
grant delete on standards.version, standards.domain, standards.statement to :"app";
