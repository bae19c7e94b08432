-- Whoever reads a return says now and then that it goes on. Of one of whom nobody has said so for ten minutes nobody will: its
-- lines tell of children, and are of no use any more.
create function caseload.drop_silent(at timestamptz) returns setof integer
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  -- Mostly there are none, and nobody waits for who is bringing in lines.
  if not exists (select from extract where state = 'reading' and seen_at < at - interval '10 minutes') then return; end if;
  return query
  with silent as (select id from extract where state = 'reading' and seen_at < at - interval '10 minutes' order by id for update skip locked),
  gone as (delete from coming c using silent s where c.extract_id = s.id)
  update extract e set state = 'dropped' from silent s where e.id = s.id returning e.id;
end $$;
revoke all on function caseload.drop_silent(timestamptz) from public;
grant execute on function caseload.drop_silent(timestamptz) to :"app";
create index extract_reading on caseload.extract (seen_at) where state = 'reading';
