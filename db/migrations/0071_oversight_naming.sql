-- Somebody newly named brings along what they recorded outside of the restriction: management oversight, and assessments that they
-- added, as pieces of work do. What is decided and followed needs none
-- of it: it is restricted from its first moment, whoever begins it.
create function oversight.apply_naming() returns trigger
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  update point p set restriction = r.id from access.restriction r
  where r.id = new.restriction_id and r.lifted_at is null and p.child = r.child and p.by_id = new.person_id and p.restriction = 0;
  update new_assessment a set restriction = r.id from access.restriction r
  where r.id = new.restriction_id and r.lifted_at is null and a.child = r.child and a.added_by = new.person_id and a.restriction = 0;
  return null;
end $$;
create trigger apply_to_oversight after insert on access.restriction_named for each row execute function oversight.apply_naming();
