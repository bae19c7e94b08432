-- The append-only record of every act and every reading of child-level data.
create schema journal;

create table journal.entry (
  id           bigint generated always as identity primary key,
  at           timestamptz not null default clock_timestamp(),
  what         text not null check (what ~ '^[a-z]+(-[a-z]+)*$'),
  by_id        integer,                   -- null: the service itself
  about        text not null,             -- 'work:…', 'child:…', 'standard:…', 'person:…'
  detail       text not null default '{}' check (jsonb_typeof(detail::jsonb) = 'object'),
  written_in   xid8 not null default pg_current_xact_id()
);
create index entry_about on journal.entry (about, id);
create index entry_by on journal.entry (by_id, id);
create index entry_written_in on journal.entry (written_in);

-- The chain. Entries are sealed in order once nothing older can still be committed,
-- so the acts themselves never wait for each other.
create table journal.seal (
  position     bigint primary key check (position > 0),
  entry_id     bigint not null unique references journal.entry,
  digest       text not null,
  below        xid8 not null,             -- every transaction before this one had ended when it was sealed
  at           timestamptz not null default clock_timestamp()
);

-- Exactly what the digest of an entry covers, with a separator that JSON text cannot hold.
create function journal.sealed_text(entry journal.entry) returns text
language sql immutable as $$
  select concat_ws(e'\x1f', entry.id::text,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.what, coalesce(entry.by_id::text, ''), entry.about, entry.detail)
$$;

create function journal.chained(previous text, entry journal.entry) returns text
language sql immutable as $$
  select encode(sha256(convert_to(previous || e'\x1e' || journal.sealed_text(entry), 'UTF8')), 'hex')
$$;

-- Seals what can be sealed and says how many that was. One sealer at a time, whatever the number of app nodes.
create function journal.seal_entries() returns integer
language plpgsql as $$
declare
  last journal.seal;
  next journal.entry;
  ended constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
  sealed integer := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('journal.seal')) then return 0; end if;
  select * into last from journal.seal order by position desc limit 1;
  for next in
    select e.* from journal.entry e
    where e.written_in >= coalesce(last.below, '0'::xid8) and e.written_in < ended
    order by e.id
  loop
    last.digest := journal.chained(coalesce(last.digest, ''), next);
    last.position := coalesce(last.position, 0) + 1;
    insert into journal.seal (position, entry_id, digest, below)
      values (last.position, next.id, last.digest, ended);
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;

grant usage on schema journal to :"app";
grant select, insert on journal.entry, journal.seal to :"app";
