-- What the platform keeps for itself. No capability reads it.
create schema if not exists platform;

create table platform.session (
  id_digest    text primary key,          -- the id itself is only in the person's cookie
  content      jsonb not null,
  ended        boolean not null default false,  -- signed out: nothing brings it back
  expires_at   timestamptz not null
);
create index session_expires_at on platform.session (expires_at);

-- A form that was sent is remembered with where it led, so that the same form sent again has one effect.
create table platform.submission (
  key          uuid not null,
  digest       text not null,             -- of what was typed: changed and sent again, it is another form
  person_id    integer,
  path         text not null,
  led_to       text,
  at           timestamptz not null default now(),
  primary key (key, digest)
);

-- What somebody had typed when their session ended. Given back to the same person only, then deleted.
create table platform.kept_form (
  id           uuid primary key default gen_random_uuid(),
  person_id    integer not null,
  path         text not null,
  fields       jsonb not null,
  at           timestamptz not null default now()
);
create index kept_form_person on platform.kept_form (person_id);

create table platform.setting (
  name         text primary key,
  value        text not null
);

grant usage on schema platform to :"app";
grant select, insert, update, delete on platform.session, platform.submission, platform.kept_form to :"app";
grant select on platform.setting to :"app";
