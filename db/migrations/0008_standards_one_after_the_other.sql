-- A statement written while another session publishes its version would slip into the published version. So whoever
-- writes one looks at the version with a lock, and waits for the other. And a version begins as a draft.
create or replace function standards.refuse_change_of_published() returns trigger
language plpgsql security definer set search_path = standards, pg_temp as $$
declare
  is_published boolean;
begin
  if tg_table_name = 'version' then
    if tg_op = 'INSERT' and new.state <> 'draft' then
      raise exception 'a version of a standard begins as a draft' using errcode = 'restrict_violation';
    end if;
    is_published := tg_op <> 'INSERT' and old.state = 'published';
  else
    select bool_or(state = 'published') into is_published from (
      select state from version
      where id in (case when tg_op <> 'DELETE' then new.version_id end, case when tg_op <> 'INSERT' then old.version_id end)
      order by id for share) as versions;
  end if;
  if is_published then
    raise exception 'a published version of a standard cannot be changed' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger begins_as_draft before insert on standards.version
  for each row execute function standards.refuse_change_of_published();
