-- Whoever reads a return says now and then that it goes on. Of one of whom nobody has said so for ten minutes nobody will: its
-- lines tell of children, and are of no use any more.
create function caseload.drop_silent(at timestamptz) returns setof integer
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  silent constant integer[] := array(select id from extract where state = 'reading' and seen_at < at - interval '10 minutes' order by id for update skip locked);
begin
  -- Nearly always there is none: then nobody who stores lines is in the way, or waited for.
  if cardinality(silent) = 0 then return; end if;
  delete from coming where extract_id = any (silent);
  return query update extract set state = 'dropped' where id = any (silent) returning id;
end $$;
revoke all on function caseload.drop_silent(timestamptz) from public;
grant execute on function caseload.drop_silent(timestamptz) to :"app";
create index extract_reading on caseload.extract (seen_at) where state = 'reading';
