-- Everything that managers recorded here about a child, or a member of staff did here, for a request for what is held. It
-- reaches past the scope of teams, and therefore writes who asked into the journal itself.
create function oversight.gather_about(about_kind text, about_value text, asked_by integer)
returns table (place text, title text, on_day date, part text, said text)
language plpgsql security definer set search_path = oversight, pg_temp as $$
#variable_conflict use_column
begin
  insert into journal.entry (what, by_id, about) values ('oversight-gathered', asked_by, about_kind || ':' || about_value);
  return query
  select 'oversight:' || p.id, 'Management oversight, ' || case p.point when 'further' then 'further' else 'day ' || p.point end, p.done_on, 'What was recorded',
    concat_ws(e'\n', concat('for child ', p.child, ', of the assessment that began on ', to_char(p.started_on, 'DD Mon YYYY'), ', by ', b.name, coalesce(' for ' || f.name, ''), ', recorded ', to_char(p.at at time zone 'Europe/London', 'DD Mon YYYY HH24:MI'),
      case p.kept when 'here' then ', written here' when 'elsewhere' then ', in the wrong place: ' || p.place else ', in the case system' end, coalesce('. Address: ' || p.address, '')),
      'Direction given: ' || p.direction, 'What needs to change: ' || nullif(p.change, ''), 'By when: ' || to_char(p.change_by, 'DD Mon YYYY'), 'How it will be reviewed: ' || nullif(p.review, ''),
      'Filed by ' || g.name || ', ' || to_char(k.at at time zone 'Europe/London', 'DD Mon YYYY HH24:MI') || coalesce('. Address: ' || k.address, ''))
  from point p join people.person b on b.id = p.by_id left join people.person f on f.id = p.for_id left join filing k on k.point_id = p.id left join people.person g on g.id = k.by_id
  where case about_kind when 'child' then p.child = about_value when 'person' then about_value in (p.by_id::text, p.for_id::text, p.worker_id::text, k.by_id::text) else false end
  union all
  select 'assessment-added:' || a.id, 'A new assessment that was typed in', a.started_on, 'What was typed in',
    concat('for child ', a.child, ', worker ', w.name, ', by ', b.name, ', ', to_char(a.added_at at time zone 'Europe/London', 'DD Mon YYYY HH24:MI'), coalesce('. Taken back by ' || t.name, ''))
  from new_assessment a join people.person w on w.id = a.worker_id join people.person b on b.id = a.added_by left join new_assessment_taken_back k on k.assessment_id = a.id left join people.person t on t.id = k.by_id
  where case about_kind when 'child' then a.child = about_value when 'person' then about_value in (a.worker_id::text, a.added_by::text, k.by_id::text) else false end
  order by 3, 1;
end $$;

-- Children about whom nothing was recorded here for longer than it is kept: all of one child goes together. No reference is told.
create function oversight.points_due(acted_before date, held_children text[], held_people integer[], most integer)
returns table (id integer, records integer, last_on date, held boolean)
language sql stable security definer set search_path = oversight, pg_temp as $$
  with acts as (
    select child, id, by_id as person, at from point union all select p.child, p.id, f.by_id, f.at from filing f join point p on p.id = f.point_id)
  select min(a.id), count(distinct a.id)::integer, max((a.at at time zone 'Europe/London')::date), bool_or(a.child = any (held_children) or a.person = any (held_people))
  from acts a group by a.child having max((a.at at time zone 'Europe/London')::date) < acted_before order by 1 limit most
$$;

-- Nothing younger than a year, or under a hold. What was typed in of the same children goes with it.
create function oversight.erase_points(asked integer[], acted_before date, held_children text[], held_people integer[], erased_by integer) returns integer
language plpgsql security definer set search_path = oversight, pg_temp as $$
declare
  gone text[];
begin
  if not exists (select from people.person where id = erased_by) then
    raise exception 'somebody must have it erased' using errcode = 'check_violation';
  end if;
  select coalesce(array_agg(p.child), '{}') into gone
  from points_due(least(acted_before, (now() - interval '1 year')::date), held_children, held_people, 2147483647) due join point p on p.id = due.id
  where due.id = any (asked) and not due.held;
  delete from filing f using point p where p.id = f.point_id and p.child = any (gone);
  delete from point where child = any (gone);
  delete from new_assessment_taken_back b using new_assessment a where a.id = b.assessment_id and a.child = any (gone) and a.added_at < now() - interval '1 year';
  delete from new_assessment a where a.child = any (gone) and a.added_at < now() - interval '1 year';
  insert into journal.entry (what, by_id, about) select 'oversight-erased', erased_by, 'child:' || each from unnest(gone) as each;
  return cardinality(gone);
end $$;
revoke all on function oversight.gather_about(text, text, integer), oversight.points_due(date, text[], integer[], integer), oversight.erase_points(integer[], date, text[], integer[], integer) from public;
grant execute on function oversight.gather_about(text, text, integer), oversight.points_due(date, text[], integer[], integer), oversight.erase_points(integer[], date, text[], integer[], integer) to :"app";
