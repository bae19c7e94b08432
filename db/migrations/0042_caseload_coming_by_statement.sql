-- Lines on the way come by the quarter million, and are gone soon. That the extract of each is there and still being read is asked
-- once for a statement: asked once for each line, it took as long as all the rest of storing it.
alter table caseload.coming drop constraint coming_extract_id_fkey;

create function caseload.refuse_stray_lines() returns trigger
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  if exists (select from (select distinct extract_id from added) a where not exists (select from extract e where e.id = a.extract_id and e.state = 'reading' for key share)) then
    raise foreign_key_violation using message = 'lines came of an extract that is not being read';
  end if;
  return null;
end $$;
revoke all on function caseload.refuse_stray_lines() from public;
create trigger refuse_stray_lines after insert on caseload.coming referencing new table as added for each statement execute function caseload.refuse_stray_lines();
