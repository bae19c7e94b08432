-- Other systems that keep people here: their tokens, of which only digests are kept, and what they have told of whom.
create table people.feed_token (
  id           integer generated always as identity primary key,
  kind         text not null check (kind in ('scim')),
  name         text not null check (name <> ''),
  digest       text not null unique,
  made_by      integer references people.person,    -- none: from the command line
  made_at      timestamptz not null,
  ended_at     timestamptz,
  last_used_on date
);

create table people.feed_user (
  person_id    integer primary key references people.person,
  user_name    text not null,
  external_id  text,
  told         jsonb not null check (length(told::text) <= 100000),   -- what the feed said, as far as it is needed
  waiting      text,                                -- why they have no place yet; none: they have one
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  deleted_at   timestamptz
);
create unique index feed_user_name on people.feed_user (lower(user_name)) where deleted_at is null;
create index feed_user_external on people.feed_user (external_id);

grant select, insert, update on people.feed_token, people.feed_user to :"app";
grant usage on all sequences in schema people to :"app";
