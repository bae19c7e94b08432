-- E-mail to staff. It says how many things there are to do, and where: nothing about anybody.
create schema notices;

-- When somebody wants to be told. Who has said nothing is told once a day.
create table notices.setting (
  person_id    integer primary key references people.person,
  way          text not null check (way in ('daily', 'at-once', 'never')),
  set_at       timestamptz not null
);

-- The days of which everybody's daily message has been made.
create table notices.day (
  day          date primary key,
  made_at      timestamptz not null,
  messages     integer not null
);

-- One row for each message, made in the transaction that makes its job. The id is the message's own, so that mail servers
-- and GOV.UK Notify know it again. The address is looked up when it is sent, and is not kept here.
create table notices.message (
  id           uuid primary key,
  person_id    integer not null references people.person,
  kind         text not null check (kind in ('daily', 'waiting')),
  things       integer not null check (things > 0),
  day          date not null,
  newest_at    timestamptz,               -- of what waits for them: what came before was told
  made_at      timestamptz not null,
  state        text not null default 'waiting' check (state in ('waiting', 'trying', 'sent', 'failed', 'dropped')),
  tries        integer not null default 0,
  tried_at     timestamptz,
  sent_at      timestamptz,
  provider_id  text,
  fault        text check (length(fault) <= 100),     -- a code: never the words of a provider, which may hold an address
  check ((state = 'sent') = (sent_at is not null)),
  check ((kind = 'waiting') = (newest_at is not null))
);
create unique index message_one_a_day on notices.message (person_id, day) where kind = 'daily';
create unique index message_one_of_what_waits on notices.message (person_id, newest_at) where kind = 'waiting';
create index message_made_at on notices.message (made_at);

grant usage on schema notices to :"app";
grant select, insert on all tables in schema notices to :"app";
grant update (way, set_at) on notices.setting to :"app";
grant update (state, tries, tried_at, sent_at, provider_id, fault) on notices.message to :"app";
grant delete on notices.message, notices.day to :"app";
