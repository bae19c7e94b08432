-- Requests for what is held about somebody (UK GDPR Article 15): the clock, what was found, what is left out and why, and
-- the copy that was given out, frozen.
create table privacy.request (
  id              uuid primary key,
  number          bigint generated always as identity unique,
  subject_kind    text not null check (subject_kind in ('child', 'person')),
  subject         text not null check (length(subject) between 1 and 40),
  asked_by        text not null check (length(asked_by) between 1 and 200),
  reach           text not null check (length(reach) between 1 and 300),
  asks            text not null check (length(asks) between 1 and 4000),
  received_on     date not null,
  identity_on     date check (identity_on >= received_on),   -- none: it is not yet known that they are who they say
  extended_on     date,
  extended_reason text check (length(extended_reason) between 1 and 2000),
  state           text not null default 'open' check (state in ('open', 'given', 'refused', 'withdrawn')),
  closed_on       date,
  closed_by       integer references people.person,
  closed_reason   text check (length(closed_reason) between 1 and 2000),
  made_by         integer not null references people.person,
  made_at         timestamptz not null,
  check ((extended_on is null) = (extended_reason is null)),
  check ((state = 'open') = (closed_on is null) and (closed_on is null) = (closed_by is null)),
  check ((state in ('refused', 'withdrawn')) = (closed_reason is not null))
);

-- While a question to the person who asked is open, the clock stands.
create table privacy.clock_stop (
  id           integer generated always as identity primary key,
  request_id   uuid not null references privacy.request,
  from_on      date not null,
  to_on        date check (to_on >= from_on),
  reason       text not null check (length(reason) between 1 and 2000),
  by_id        integer not null references people.person
);
create unique index clock_stop_one_at_a_time on privacy.clock_stop (request_id) where to_on is null;

-- Where was looked, and where it was not and why: the search must be reasonable and proportionate (Article 15(1A)).
create table privacy.search (
  id           integer generated always as identity primary key,
  request_id   uuid not null references privacy.request,
  source       text not null check (length(source) between 1 and 60),
  at           timestamptz not null,
  by_id        integer not null references people.person,
  found        integer,                     -- none: it was not looked in
  reason       text check (length(reason) between 1 and 2000),
  check ((found is null) = (reason is not null))
);
create index search_request on privacy.search (request_id);

-- What was found, as it stood then. `place` says where it came from.
create table privacy.item (
  id             integer generated always as identity primary key,
  request_id     uuid not null references privacy.request,
  source         text not null,
  place          text not null,
  title          text not null,
  on_day         date,
  parts          jsonb not null check (jsonb_typeof(parts) = 'array'),
  left_out       text check (left_out in ('somebody-else', 'serious-harm', 'legal-privilege', 'crime', 'not-asked-for')),
  left_out_note  text check (length(left_out_note) <= 2000),
  left_out_by    integer references people.person,
  unique (request_id, source, place),
  unique (id, request_id),
  check ((left_out is null) = (left_out_by is null) and (left_out is null) = (left_out_note is null))
);

-- Words that are left out of the copy: in one item, or wherever they stand.
create table privacy.mark (
  id             integer generated always as identity primary key,
  request_id     uuid not null references privacy.request,
  item_id        integer,
  words          text not null check (length(words) between 1 and 1000),
  ground         text not null check (ground in ('somebody-else', 'serious-harm', 'legal-privilege', 'crime', 'not-asked-for')),
  note           text not null check (length(note) <= 2000),
  by_id          integer not null references people.person,
  at             timestamptz not null,
  taken_back_by  integer references people.person,
  taken_back_at  timestamptz,
  foreign key (item_id, request_id) references privacy.item (id, request_id),
  check ((taken_back_by is null) = (taken_back_at is null))
);
create index mark_request on privacy.mark (request_id);

-- The copy as it was given out. What was left out is in no part of it.
create table privacy.pack (
  request_id   uuid primary key references privacy.request,
  content      text not null,
  digest       text not null,
  made_by      integer not null references people.person,
  made_at      timestamptz not null
);
create function privacy.make_digest() returns trigger
language plpgsql as $$
begin
  new.digest := encode(sha256(convert_to(new.content, 'UTF8')), 'hex');
  return new;
end $$;
create trigger make_digest before insert on privacy.pack for each row execute function privacy.make_digest();

grant select on privacy.request, privacy.clock_stop, privacy.search, privacy.item, privacy.mark, privacy.pack to :"app";
grant insert (id, subject_kind, subject, asked_by, reach, asks, received_on, identity_on, made_by, made_at) on privacy.request to :"app";
grant update (identity_on, extended_on, extended_reason, state, closed_on, closed_by, closed_reason) on privacy.request to :"app";
grant insert (request_id, from_on, reason, by_id), update (to_on) on privacy.clock_stop to :"app";
grant insert (request_id, source, at, by_id, found, reason) on privacy.search to :"app";
grant insert (request_id, source, place, title, on_day, parts), update (title, on_day, parts, left_out, left_out_note, left_out_by) on privacy.item to :"app";
grant insert (request_id, item_id, words, ground, note, by_id, at), update (taken_back_by, taken_back_at) on privacy.mark to :"app";
grant insert (request_id, content, digest, made_by, made_at) on privacy.pack to :"app";
