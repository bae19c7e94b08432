-- Erases the personal part of entries whose time is over. The application may ask for it, and for nothing younger than a
-- year; evidence of signatures and decisions stays, and so does what says who had something erased.
create function journal.is_evidence(what text) returns boolean
language sql immutable as $$
  select what in ('work-signed-off', 'work-authorised', 'work-returned', 'work-recalled', 'standard-published', 'entry-erased', 'work-erased')
$$;

create function journal.erase_outdated(asked bigint[], written_before timestamptz, erased_by integer, why text) returns integer
language plpgsql security definer set search_path = journal, pg_temp as $$
declare
  each bigint;
  gone integer := 0;
begin
  for each in
    select e.id from journal.entry e
    where e.id = any (asked) and e.salt is not null and not journal.is_evidence(e.what)
      and e.at < least(written_before, now() - interval '1 year')
    order by e.id
  loop
    perform journal.erase_entry(each, erased_by, why);
    gone := gone + 1;
  end loop;
  return gone;
end $$;
revoke execute on function journal.erase_outdated from public;
grant execute on function journal.erase_outdated, journal.is_evidence to :"app";
