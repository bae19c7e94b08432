-- The append-only record of every act and every reading of child-level data.
create schema journal;

create table journal.entry (
  id           bigint generated always as identity primary key,
  at           timestamptz not null default clock_timestamp(),
  what         text not null check (what ~ '^[a-z]+(-[a-z]+)*$'),
  by_id        integer,                   -- null: the service itself
  about        text not null,             -- 'work:…', 'child:…', 'standard:…', 'person:…'; 'erased'
  detail       text not null default '{}' check (jsonb_typeof(detail::jsonb) = 'object'),
  written_in   xid8 not null default pg_current_xact_id(),
  salt         text,                      -- null once the entry's personal part has been erased
  commitment   text not null              -- what the chain covers in place of the personal part
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

-- Who, about what and the detail may have to be erased one day, and the chain must still verify: so the chain covers
-- a salted commitment to them. Without the salt nobody can guess what it stood for.
create function journal.commitment_of(salt text, by_id integer, about text, detail text) returns text
language sql immutable as $$
  select encode(sha256(convert_to(concat_ws(e'\x1f', salt, coalesce(by_id::text, ''), about, detail), 'UTF8')), 'hex')
$$;

-- Salt and commitment are made here, whatever the writer gives.
create function journal.commit_entry() returns trigger
language plpgsql as $$
begin
  new.salt := gen_random_uuid()::text;
  new.commitment := journal.commitment_of(new.salt, new.by_id, new.about, new.detail);
  new.written_in := pg_current_xact_id();
  return new;
end $$;
create trigger commit_entry before insert on journal.entry for each row execute function journal.commit_entry();

-- An instant as the chain writes it.
create function journal.written_at(instant timestamptz) returns text
language sql immutable as $$ select to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

-- The digest of an entry: over the digest before it, with separators that JSON text cannot hold.
create function journal.chained(previous text, id bigint, at timestamptz, what text, commitment text) returns text
language sql immutable as $$
  select encode(sha256(convert_to(previous || e'\x1e' ||
    concat_ws(e'\x1f', id::text, journal.written_at(at), what, commitment), 'UTF8')), 'hex')
$$;

-- Erases the personal part of an entry and says in a new one who had it done and why. The owner's alone.
create function journal.erase_entry(erased_id bigint, erased_by integer, why text) returns void
language plpgsql as $$
begin
  if exists (select from journal.entry where id = erased_id and what in ('work-signed-off', 'work-authorised', 'work-returned',
      'work-recalled', 'standard-published', 'entry-erased')) then
    raise exception 'entry % is evidence of a signature or of a decision: it holds no words about anybody and is not erased', erased_id;
  end if;
  update journal.entry set by_id = null, about = 'erased', detail = '{}', salt = null where id = erased_id and salt is not null;
  if not found then raise exception 'there is no entry % to erase', erased_id; end if;
  insert into journal.entry (what, by_id, about, detail)
    values ('entry-erased', erased_by, 'journal:' || erased_id, jsonb_build_object('entry', erased_id, 'why', why)::text);
end $$;
revoke execute on function journal.erase_entry from public;

-- Seals what can be sealed and says how many that was. One sealer at a time, whatever the number of app nodes.
create function journal.seal_entries() returns integer
language plpgsql security definer set search_path = journal, pg_temp as $$
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
    where (e.written_in >= coalesce(last.below, '0'::xid8) and e.written_in < ended
        -- Restored from a dump, the database counts its transactions anew: what came with the dump has long ended.
        or last.below > pg_snapshot_xmax(pg_current_snapshot()) and (e.written_in < ended or e.written_in >= last.below))
      and not exists (select from journal.seal s where s.entry_id = e.id)
    order by e.id
  loop
    last.digest := journal.chained(coalesce(last.digest, ''), next.id, next.at, next.what, next.commitment);
    last.position := coalesce(last.position, 0) + 1;
    insert into journal.seal (position, entry_id, digest, below)
      values (last.position, next.id, last.digest, ended);
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;

-- The application writes what happened; when, with which salt and in which order is not for it to say.
grant usage on schema journal to :"app";
grant select on journal.entry, journal.seal to :"app";
grant insert (what, by_id, about, detail) on journal.entry to :"app";
