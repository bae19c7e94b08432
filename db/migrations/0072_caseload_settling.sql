-- Keeping or undoing a large return takes longer than a page may. Somebody decides it here; whichever node is free does it, in one
-- transaction, list by list, and says here how far it is. It is kept or undone when this row is gone and the extract says so.
create table caseload.settling (
  extract_id integer primary key references caseload.extract on delete cascade,
  what       text not null check (what in ('keep', 'undo')),
  asked_by   integer references people.person,
  asked_at   timestamptz not null,
  tries      integer not null default 0,  -- how often a node has taken it up
  step       text not null default 'waiting' check (step in ('waiting', 'comparing', 'rows', 'following')),
  rows       integer not null default 0,
  of_rows    integer not null default 0,
  refused    text                         -- why nothing was done; null: it is on its way
);
create index settling_asked_by on caseload.settling (asked_by);
grant select, insert (extract_id, what, asked_by, asked_at), update (tries, step, rows, of_rows, refused), delete on caseload.settling to :"app";

-- What is being done to it in this transaction. At the commit it must have come to its end: so no half of a return is ever kept.
alter table caseload.extract add column halfway text check (halfway in ('keep', 'undo'));
create function caseload.refuse_halves() returns trigger
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  if exists (select from extract where id = new.id and halfway is not null) then raise check_violation using message = 'a return is kept or undone as a whole'; end if;
  return null;
end $$;
create constraint trigger refuse_halves after update of halfway on caseload.extract deferrable initially deferred
  for each row when (new.halfway is not null) execute function caseload.refuse_halves();

-- Whether it can be kept, as before, and what that changes. Answers null, or why it cannot.
create function caseload.begin_keeping(asked integer) returns text
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  mine caseload.extract;
  held text[];
  changes jsonb;
begin
  select * into mine from extract where id = asked for no key update;
  if mine.id is null or mine.state <> 'read' then return 'not-read'; end if;
  perform pg_advisory_xact_lock(hashtext('caseload.keep ' || mine.kind));
  held := holds_of(asked);
  if exists (select from extract e where e.kind = mine.kind and e.state = 'kept' and e.holds && held and e.as_at > mine.as_at) then return 'older'; end if;
  if exists (select from extract e where e.kind = mine.kind and e.state = 'kept' and e.holds && held and e.id > asked) then return 'overtaken'; end if;
  changes := changes_of(asked);
  if is_kept_so(mine, held, changes) then return 'same'; end if;
  if exists (select from problem where extract_id = asked and severity = 'error') then return 'has-errors'; end if;
  update extract set halfway = 'keep', changed = changes, holds = held,
    before_id = (select max(e.id) from extract e where e.kind = mine.kind and e.state = 'kept' and e.holds && held)
  where id = asked;
  return null;
end $$;

-- The lists of an extract that are settled one by one, and how many rows of each there are.
create function caseload.lists_halfway(asked integer) returns table (list text, rows integer)
language sql stable security definer set search_path = caseload, pg_temp as $$
  with mine as (select * from extract where id = asked),
  listed as (
    select j ->> 'list' as list from mine, jsonb_array_elements(mine.judged -> 'lists') j
    union select distinct c.list from mine, coming c where mine.halfway = 'keep' and c.extract_id = asked
    union select distinct l.list from mine, line l where mine.halfway = 'undo' and asked in (l.from_extract, l.to_extract)),
  counted as (
    select c.list, count(*) as rows from mine, coming c where mine.halfway = 'keep' and c.extract_id = asked group by c.list
    union all select l.list, count(*) from mine, line l where mine.halfway = 'undo' and asked in (l.from_extract, l.to_extract) group by l.list)
  select listed.list, coalesce(counted.rows, 0)::integer from listed left join counted using (list) order by 1
$$;

-- One list of it. A plan for all lists alike would be a bad one for some.
create function caseload.keep_list(asked integer, one text) returns void
language plpgsql security definer set search_path = caseload, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  held constant text[] := (select holds from extract where id = asked and halfway = 'keep');
begin
  if held is null then raise check_violation using message = 'this return is not being kept'; end if;
  update line l set to_extract = asked
  where l.to_extract is null and l.list = one and (one <> 'dfe-statistics/figures' or part_of(l.list, l.key) = any (held))
    and not exists (select from coming c where c.extract_id = asked and c.list = one and c.key = l.key and c.digest = l.digest);
  insert into line (list, key, child, content, digest, from_extract)
  select c.list, c.key, c.child, c.content, c.digest, asked from coming c
  where c.extract_id = asked and c.list = one and not exists (select from line l where l.list = one and l.key = c.key and l.to_extract is null);
  delete from coming where extract_id = asked and list = one;
end $$;

-- Children and what is built on them follow, by triggers.
create function caseload.end_keeping(asked integer, by_person integer, at timestamptz) returns void
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  if exists (select from coming where extract_id = asked) then raise check_violation using message = 'lines of this return are left'; end if;
  analyze line;
  update extract set state = 'kept', kept_at = at, kept_by = by_person, halfway = null where id = asked and halfway = 'keep';
  if not found then raise check_violation using message = 'this return is not being kept'; end if;
end $$;

create function caseload.begin_undoing(asked integer) returns text
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  mine caseload.extract;
begin
  select * into mine from extract where id = asked for no key update;
  if mine.id is null or mine.state <> 'kept' then return 'not-kept'; end if;
  perform pg_advisory_xact_lock(hashtext('caseload.keep ' || mine.kind));
  if exists (select from extract e where e.kind = mine.kind and e.state = 'kept' and e.id > asked and e.holds && mine.holds) then return 'later-first'; end if;
  update extract set halfway = 'undo' where id = asked;
  return null;
end $$;

create function caseload.undo_list(asked integer, one text) returns void
language plpgsql security definer set search_path = caseload, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if not exists (select from extract where id = asked and halfway = 'undo') then raise check_violation using message = 'this return is not being undone'; end if;
  delete from line where from_extract = asked and list = one;
  update line set to_extract = null where to_extract = asked and list = one;
end $$;

create function caseload.end_undoing(asked integer, by_person integer, at timestamptz) returns void
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  if exists (select from line where from_extract = asked) or exists (select from line where to_extract = asked) then raise check_violation using message = 'lines of this return are left'; end if;
  update extract set state = 'undone', undone_at = at, undone_by = by_person, halfway = null where id = asked and halfway = 'undo';
  if not found then raise check_violation using message = 'this return is not being undone'; end if;
end $$;

-- All of it in one go, by the same steps.
create or replace function caseload.keep_extract(asked integer, by_person integer, at timestamptz) returns text
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  why constant text := begin_keeping(asked);
begin
  if why is not null then return why; end if;
  perform keep_list(asked, each.list) from lists_halfway(asked) each;
  perform end_keeping(asked, by_person, at);
  return 'kept';
end $$;

create or replace function caseload.undo_extract(asked integer, by_person integer, at timestamptz) returns text
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  why constant text := begin_undoing(asked);
begin
  if why is not null then return why; end if;
  perform undo_list(asked, each.list) from lists_halfway(asked) each;
  perform end_undoing(asked, by_person, at);
  return 'undone';
end $$;

revoke all on function caseload.refuse_halves(), caseload.begin_keeping(integer), caseload.lists_halfway(integer), caseload.keep_list(integer, text), caseload.end_keeping(integer, integer, timestamptz),
  caseload.begin_undoing(integer), caseload.undo_list(integer, text), caseload.end_undoing(integer, integer, timestamptz) from public;
grant execute on function caseload.begin_keeping(integer), caseload.lists_halfway(integer), caseload.keep_list(integer, text), caseload.end_keeping(integer, integer, timestamptz),
  caseload.begin_undoing(integer), caseload.undo_list(integer, text), caseload.end_undoing(integer, integer, timestamptz) to :"app";
