-- What the case system exports: an extract is one return as it stood on a day, read, judged, looked at, and then kept as
-- a whole or not at all. Of a file nothing is stored but the lines that it came to.
create table caseload.extract (
  id         integer generated always as identity primary key,
  kind       text not null check (kind in ('annex-a', 'cin-census', 'ssda903', 'workforce', 'dfe-statistics', 'ofsted', 'local')),
  as_at      date not null,
  state      text not null check (state in ('reading', 'read', 'refused', 'kept', 'undone', 'dropped')),
  files      jsonb not null,                -- [{name, bytes, sha256}]
  made_by    integer references people.person, -- nobody: the command line
  made_at    timestamptz not null,
  seen_at    timestamptz not null,          -- whoever reads it says now and then that it goes on
  rows_read  integer not null default 0,
  part       real not null default 0 check (part between 0 and 1),
  judged     jsonb,                         -- lists with their counts, what was dropped and passed over, how many more problems
  why        text,                          -- why the file as a whole was refused
  digest     text,                          -- of all its lines: the same for the same content, whatever the file is called
  changed    jsonb,                         -- new, changed and gone, by list, against the extract before
  kept_at    timestamptz,
  kept_by    integer references people.person,
  undone_at  timestamptz,
  undone_by  integer references people.person,
  before_id  integer references caseload.extract, -- the one that it was compared with
  check ((state in ('kept', 'undone')) = (kept_at is not null))
);
-- One extract of a kind is the newest that is kept: what came later builds on it.
create index extract_kept on caseload.extract (kind, id) where state = 'kept';

create table caseload.problem (
  extract_id integer not null references caseload.extract on delete cascade,
  number     integer not null,
  file       text not null,
  sheet      text,
  row        integer,
  col        text,
  value      text,
  rule       text not null,
  severity   text not null check (severity in ('error', 'warning', 'ask')),
  message    text not null,
  primary key (extract_id, number)
);

-- Lines on the way: gone when the extract is kept or dropped.
create table caseload.coming (
  extract_id integer not null references caseload.extract on delete cascade,
  list       text not null,
  key        text not null,
  child      text,
  content    jsonb not null,
  digest     uuid not null generated always as (md5(content::text)::uuid) stored,
  primary key (extract_id, list, key)
);

-- A line holds from one extract on until another no longer has it so. Ten years of weekly extracts keep what changed.
create table caseload.line (
  id           bigint generated always as identity primary key,
  list         text not null,
  key          text not null,
  child        text,
  content      jsonb not null,
  digest       uuid not null,
  from_extract integer not null references caseload.extract,
  to_extract   integer references caseload.extract
);
create unique index line_now on caseload.line (list, key) where to_extract is null;
create index line_child on caseload.line (child) where child is not null;
create index line_from on caseload.line (from_extract);
create index line_to on caseload.line (to_extract) where to_extract is not null;

-- Rows of one child are seen by who may see the child; whoever reads them all does so through functions of the owner.
alter table caseload.coming enable row level security;
alter table caseload.line enable row level security;
create policy nobody on caseload.line to :"app", :"all" using (false);
create policy adding on caseload.coming to :"app", :"all" using (false) with check (true);

-- Not when it was kept or undone: so nobody but the functions below says that it was.
grant select, insert (kind, as_at, state, files, made_by, made_at, seen_at), update (state, seen_at, rows_read, part, judged, why, digest) on caseload.extract to :"app";
grant select, insert on caseload.problem to :"app";
grant insert on caseload.coming to :"app";
grant usage on all sequences in schema caseload to :"app";

-- What an extract would change, or has changed, against what is kept: by list.
create function caseload.changes_of(asked integer) returns jsonb
language sql stable security definer set search_path = caseload, pg_temp as $$
  with lists as (select jsonb_array_elements(judged -> 'lists') ->> 'list' as list from extract where id = asked),
  coming_now as (select * from coming where extract_id = asked),
  kept_now as (select l.* from line l join lists using (list) where l.to_extract is null),
  compared as (
    select coalesce(c.list, k.list) as list,
      case when k.id is null then 'new' when c.key is null then 'gone' when c.digest <> k.digest then 'changed' else 'same' end as what
    from coming_now c full join kept_now k on k.list = c.list and k.key = c.key)
  select coalesce(jsonb_object_agg(list, counts), '{}') from (
    select l.list, jsonb_build_object('new', count(*) filter (where what = 'new'), 'changed', count(*) filter (where what = 'changed'),
      'gone', count(*) filter (where what = 'gone'), 'same', count(*) filter (where what = 'same')) as counts
    from lists l left join compared using (list) group by l.list) each
$$;

-- Keeps an extract that was read: all of it, in the transaction of whoever calls. One of the same day corrects the one
-- before it, which stays in the history.
create function caseload.keep_extract(asked integer, by_person integer, at timestamptz) returns text
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  mine caseload.extract;
  newest caseload.extract;
begin
  select * into mine from extract where id = asked for update;
  if mine.id is null or mine.state <> 'read' then return 'not-read'; end if;
  perform pg_advisory_xact_lock(hashtext('caseload.keep ' || mine.kind));
  select * into newest from extract where kind = mine.kind and state = 'kept' order by id desc limit 1;
  if newest.as_at > mine.as_at then return 'older'; end if;
  if newest.id > mine.id then return 'overtaken'; end if;
  if newest.as_at = mine.as_at and newest.digest = mine.digest then return 'same'; end if;
  if exists (select from problem where extract_id = asked and severity = 'error') then return 'has-errors'; end if;
  update extract set changed = changes_of(asked), before_id = newest.id where id = asked;
  update line l set to_extract = asked
  where l.to_extract is null and l.list in (select jsonb_array_elements(mine.judged -> 'lists') ->> 'list')
    and not exists (select from coming c where c.extract_id = asked and c.list = l.list and c.key = l.key and c.digest = l.digest);
  insert into line (list, key, child, content, digest, from_extract)
  select c.list, c.key, c.child, c.content, c.digest, asked from coming c
  where c.extract_id = asked and not exists (select from line l where l.list = c.list and l.key = c.key and l.to_extract is null);
  delete from coming where extract_id = asked;
  analyze line;
  update extract set state = 'kept', kept_at = at, kept_by = by_person where id = asked;
  return 'kept';
end $$;

-- Puts back what was there before the newest extract of its kind.
create function caseload.undo_extract(asked integer, by_person integer, at timestamptz) returns text
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  mine caseload.extract;
begin
  select * into mine from extract where id = asked for update;
  if mine.id is null or mine.state <> 'kept' then return 'not-kept'; end if;
  perform pg_advisory_xact_lock(hashtext('caseload.keep ' || mine.kind));
  if exists (select from extract where kind = mine.kind and state = 'kept' and id > asked) then return 'later-first'; end if;
  delete from line where from_extract = asked;
  update line set to_extract = null where to_extract = asked;
  update extract set state = 'undone', undone_at = at, undone_by = by_person where id = asked;
  return 'undone';
end $$;

-- The same for the same lines, in whatever order and under whatever name they came. All lines are there by now: what follows
-- is planned with figures of them.
create function caseload.digest_of(asked integer) returns text
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  analyze coming;
  return (select encode(sha256(coalesce(string_agg(sha256(convert_to(list || E'\n' || key, 'UTF8')) || uuid_send(digest), ''::bytea order by list, key), ''::bytea)), 'hex') from coming where extract_id = asked);
end $$;

create function caseload.drop_coming(asked integer) returns void
language sql security definer set search_path = caseload, pg_temp as $$
  delete from coming where extract_id = asked and not exists (select from extract where id = asked and state = 'kept')
$$;

revoke all on function caseload.changes_of(integer), caseload.keep_extract(integer, integer, timestamptz),
  caseload.undo_extract(integer, integer, timestamptz), caseload.digest_of(integer), caseload.drop_coming(integer) from public;
grant execute on function caseload.changes_of(integer), caseload.keep_extract(integer, integer, timestamptz),
  caseload.undo_extract(integer, integer, timestamptz), caseload.digest_of(integer), caseload.drop_coming(integer) to :"app";
