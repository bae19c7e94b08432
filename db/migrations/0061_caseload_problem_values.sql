-- What a problem says stood in a row is about the child whose row it was, and goes with the child: known here, so that it can.
alter table caseload.problem add column child text;
create index problem_child on caseload.problem (upper(child)) where child is not null;
alter table caseload.extract add column values_erased_at timestamptz;

-- Names and postcodes are not stored any more. Those that were, before this, go; of what can be told.
update caseload.problem set value = null
where rule in ('no-reference', 'looks-like-postcode', 'too-long') or position('@' in value) > 0 or value ~* '\m[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\M'
   or (rule in ('no-day', 'no-number', 'not-compared') and value ~ '[[:alpha:]]{2}');

-- What a problem goes on to name of its row stands in its words too: of an empty message the rule's own words are shown.
create function caseload.erase_values_of(asked integer[]) returns void
language sql security definer set search_path = caseload, pg_temp as $$
  update problem set value = null, child = null, message = '' where extract_id = any (asked) and (value is not null or child is not null)
$$;

-- Thrown away or undone, a return leaves none.
create function caseload.drop_problem_values() returns trigger
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  perform erase_values_of(array[new.id]);
  return null;
end $$;
create trigger drop_problem_values after update of state on caseload.extract for each row when (old.state is distinct from new.state and new.state in ('dropped', 'undone'))
  execute function caseload.drop_problem_values();
update caseload.problem p set value = null, message = '' from caseload.extract e where e.id = p.extract_id and e.state in ('dropped', 'undone') and p.value is not null;

-- Of a child that was erased here, as of the lines.
create function caseload.erase_problem_values(asked text[]) returns void
language sql security definer set search_path = caseload, pg_temp as $$
  update problem p set value = null, child = null, message = '' where upper(p.child) = any (asked) and not exists (select from child c where c.reference = upper(p.child))
$$;

-- Of every return that was brought in more than a year ago. Answers which.
create function caseload.erase_old_problem_values() returns setof integer
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  old constant integer[] := array(
    select id from extract where values_erased_at is null and state <> 'reading' and made_at < now() - interval '1 year' order by id for update skip locked);
begin
  if cardinality(old) = 0 then return; end if;
  perform erase_values_of(old);
  return query update extract set values_erased_at = now() where id = any (old) returning id;
end $$;
create index extract_with_values on caseload.extract (made_at) where values_erased_at is null;
revoke all on function caseload.erase_values_of(integer[]), caseload.drop_problem_values(), caseload.erase_problem_values(text[]), caseload.erase_old_problem_values() from public;
grant execute on function caseload.erase_problem_values(text[]), caseload.erase_old_problem_values() to :"app";
