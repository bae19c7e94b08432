-- The check against the standard that is named for a matter, by the number of the piece of work: found from the work as well.
alter table oversight.matter add column check_number integer generated always as ((facts ->> 'work')::integer) stored;
create index matter_check on oversight.matter (check_number) where check_number is not null;

-- It is about the same child, whoever names it and whatever they may see.
create function oversight.refuse_other_check() returns trigger
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  if not exists (select from checks.work w join matter m on m.child = w.child where w.number = (new.facts ->> 'work')::integer and m.id = new.matter_id) then
    raise exception 'a check that is named is about the same child';
  end if;
  return new;
end $$;
create trigger refuse_other_check before insert on oversight.step for each row when (new.facts ->> 'work' is not null) execute function oversight.refuse_other_check();
