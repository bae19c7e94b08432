-- Who sees to it that a list is right. What was said before stays.
create table caseload.list_owner (
  id        integer generated always as identity primary key,
  list      text not null check (list ~ '^[a-z0-9-]{1,40}/[a-z0-9-]{1,60}$'),
  person_id integer not null references people.person,
  from_at   timestamptz not null,
  set_by    integer not null references people.person,
  until_at  timestamptz check (until_at >= from_at),
  ended_by  integer references people.person,
  check ((until_at is null) = (ended_by is null))
);
create unique index list_owner_now on caseload.list_owner (list) where until_at is null;
grant select, insert (list, person_id, from_at, set_by), update (until_at, ended_by) on caseload.list_owner to :"app";

-- What was said stays as it was said: an end is written once.
create function caseload.keep_list_owner() returns trigger
language plpgsql set search_path = caseload, pg_temp as $$
begin
  raise exception 'caseload.list_owner: an end is not changed' using errcode = 'check_violation';
end $$;
create trigger keep_list_owner before update on caseload.list_owner for each row when (old.until_at is not null) execute function caseload.keep_list_owner();

-- Of the lines of one list that an extract has differently from the one before, in how many each column differs: numbers, and
-- of no child. Null where more than 200,000 did: nobody is to wait for that.
create function caseload.fields_changed(asked integer, of_list text) returns jsonb
language plpgsql stable security definer set search_path = caseload, pg_temp as $$
begin
  if (select count(*) from (select from line where to_extract = asked limit 200001) l) > 200000 then return null; end if;
  return (
    select coalesce(jsonb_object_agg(col, many), '{}') from (
      select d.col, count(*) as many
      from line was join line now on now.from_extract = asked and now.list = was.list and now.key = was.key
      cross join lateral (
        select coalesce(o.key, n.key) as col from jsonb_each(was.content) o full join jsonb_each(now.content) n on n.key = o.key
        where coalesce(o.value, 'null') <> coalesce(n.value, 'null')) d
      where was.to_extract = asked and was.list = of_list
      group by d.col) each);
end $$;
revoke all on function caseload.fields_changed(integer, text) from public;
grant execute on function caseload.fields_changed(integer, text) to :"app";

-- Warnings that were said of a line, by extract: the same line may be doubted in one and not in the next, as with a day that was
-- still to come. So they are no part of the line, which stays the same; of most lines there is none.
create table caseload.doubt (
  extract_id integer not null references caseload.extract on delete cascade,
  list       text not null,
  key        text not null,
  rule       text not null,
  child      text,
  primary key (extract_id, list, key, rule)
);
create index doubt_child on caseload.doubt (upper(child)) where child is not null;
alter table caseload.doubt enable row level security;
create policy adding on caseload.doubt to :"app", :"all" using (false) with check (true);
grant insert on caseload.doubt to :"app";

-- What was refused, thrown away or undone leaves none behind.
create function caseload.drop_doubts() returns trigger
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  delete from doubt where extract_id = new.id;
  return null;
end $$;
create trigger drop_doubts after update of state on caseload.extract for each row when (old.state is distinct from new.state and new.state in ('refused', 'dropped', 'undone'))
  execute function caseload.drop_doubts();

-- Of a child that was erased here, as of the lines: but of the last year.
create function caseload.erase_doubts(asked text[]) returns void
language sql security definer set search_path = caseload, pg_temp as $$
  delete from doubt d using extract e
  where e.id = d.extract_id and upper(d.child) = any (asked) and e.as_at < (now() - interval '1 year')::date and not exists (select from child c where c.reference = upper(d.child))
$$;
revoke all on function caseload.erase_doubts(text[]) from public;
grant execute on function caseload.erase_doubts(text[]) to :"app";
