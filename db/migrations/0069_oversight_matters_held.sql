-- Every step that there is of what was decided and followed for a child, or that a member of staff took or was stood in for: for a
-- request for what is held. Past the scope of teams and restrictions; so it writes who asked into the journal itself.
create function oversight.gather_matters(about_kind text, about_value text, asked_by integer)
returns table (matter integer, kind text, child text, team text, opened_on date, number integer, act text, by_name text, for_name text, at timestamptz, facts jsonb)
language plpgsql security definer set search_path = oversight, pg_temp as $$
#variable_conflict use_column
begin
  insert into journal.entry (what, by_id, about) values ('matters-gathered', asked_by, about_kind || ':' || about_value);
  return query
  select m.id, m.kind, m.child, t.name, (m.opened_at at time zone 'Europe/London')::date, s.number, s.act, b.name, f.name, s.at, s.facts
  from matter m join step s on s.matter_id = m.id join people.team t on t.id = m.team_id join people.person b on b.id = s.by_id left join people.person f on f.id = s.for_id
  where case about_kind when 'child' then m.child = about_value when 'person' then about_value in (s.by_id::text, s.for_id::text) else false end
  order by m.id, s.number;
end $$;

-- Of what nothing was done for longer than it is kept. What is open is held, unless the child's case has ended. No reference is told.
create function oversight.matters_due(acted_before date, held_children text[], held_people integer[], most integer)
returns table (id integer, kind text, last_on date, held boolean)
language sql stable security definer set search_path = oversight, pg_temp as $$
  select m.id, m.kind, (m.moved_at at time zone 'Europe/London')::date,
    coalesce(m.child = any (held_children), false)
      or exists (select from step s where s.matter_id = m.id and (s.by_id = any (held_people) or s.for_id = any (held_people)))
      or (m.is_open and (m.child is null or exists (select from caseload.child c where c.reference = m.child and c.status <> 'closed')
        and not exists (select from caseload.child_ending e where e.reference = m.child and e.taken_back_at is null)))
  from matter m where (m.moved_at at time zone 'Europe/London')::date < acted_before order by m.moved_at, m.id limit most
$$;

-- Nothing younger than a year, or under a hold.
create function oversight.erase_matters(asked integer[], acted_before date, held_children text[], held_people integer[], erased_by integer) returns integer
language plpgsql security definer set search_path = oversight, pg_temp as $$
declare
  gone integer[];
begin
  if not exists (select from people.person where id = erased_by) then
    raise exception 'somebody must have it erased' using errcode = 'check_violation';
  end if;
  select coalesce(array_agg(d.id), '{}') into gone
  from matters_due(least(acted_before, (now() - interval '1 year')::date), held_children, held_people, 2147483647) d where d.id = any (asked) and not d.held;
  delete from step where matter_id = any (gone);
  delete from matter where id = any (gone);
  insert into journal.entry (what, by_id, about) select 'matter-erased', erased_by, 'matter:' || each from unnest(gone) as each;
  return cardinality(gone);
end $$;
revoke all on function oversight.gather_matters(text, text, integer), oversight.matters_due(date, text[], integer[], integer), oversight.erase_matters(integer[], date, text[], integer[], integer) from public;
grant execute on function oversight.gather_matters(text, text, integer), oversight.matters_due(date, text[], integer[], integer), oversight.erase_matters(integer[], date, text[], integer[], integer) to :"app";
