-- A restricted child does not exist for who is not named: the number of the restriction stands in the row, 0 where there
-- is none, and the connection's setting holds 0 and the restrictions that its person is named in.
alter table caseload.child add column restriction integer not null default 0;
update caseload.child set restriction = access.restriction_of(reference);

create function caseload.set_restriction() returns trigger
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  new.restriction := access.restriction_of(new.reference);
  return new;
end $$;
create trigger set_restriction before insert on caseload.child for each row execute function caseload.set_restriction();

create function caseload.apply_restriction() returns trigger
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  update child set restriction = access.restriction_of(new.child) where reference = new.child;
  return null;
end $$;
create trigger apply_to_child after insert or update on access.restriction for each row execute function caseload.apply_restriction();

alter table caseload.child enable row level security;
create policy named on caseload.child to :"app", :"all"
  using (restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]))
  with check (true);
