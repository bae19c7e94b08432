-- Pieces of work whose time is over. The application's role may delete none of it; these two reach past the scope of teams,
-- tell no child's reference, and erase nothing younger than a year or under a hold.
create function checks.work_due(acted_before date, held_children text[], held_people integer[], most integer)
returns table (id uuid, number bigint, kind text, last_on date, held boolean)
language sql stable security definer set search_path = checks, pg_temp as $$
  select w.id, w.number, w.kind, l.last_on,
    w.child = any (held_children) or w.author_id = any (held_people)
      or exists (select from answers_given g where g.work_id = w.id and g.by_id = any (held_people))
      or exists (select from sign_off s left join decision d on d.sign_off_id = s.id
                 where s.work_id = w.id and (s.by_id = any (held_people) or d.by_id = any (held_people) or d.for_id = any (held_people)))
  from work w cross join lateral (
    select (greatest(w.started_at, w.acted_first_at,
      (select max(g.at) from answers_given g where g.work_id = w.id),
      (select max(s.at) from sign_off s where s.work_id = w.id),
      (select max(d.at) from decision d join sign_off s on s.id = d.sign_off_id where s.work_id = w.id)) at time zone 'Europe/London')::date as last_on) l
  where w.started_at < acted_before + 1 and l.last_on < acted_before
  order by w.number limit most
$$;

create function checks.erase_work(asked uuid[], acted_before date, held_children text[], held_people integer[], erased_by integer) returns integer
language plpgsql security definer set search_path = checks, pg_temp as $$
declare
  gone uuid[];
begin
  if not exists (select from people.person where id = erased_by) then
    raise exception 'somebody must have it erased' using errcode = 'check_violation';
  end if;
  select coalesce(array_agg(due.id), '{}') into gone
  from checks.work_due(least(acted_before, (now() - interval '1 year')::date), held_children, held_people, 2147483647) due
  where due.id = any (asked) and not due.held;
  delete from return_point p using sign_off s where s.id = p.sign_off_id and s.work_id = any (gone);
  delete from decision d using sign_off s where s.id = d.sign_off_id and s.work_id = any (gone);
  delete from sign_off where work_id = any (gone);
  delete from answers_given where work_id = any (gone);
  delete from work where id = any (gone);
  insert into journal.entry (what, by_id, about) select 'work-erased', erased_by, 'work:' || each from unnest(gone) as each;
  return cardinality(gone);
end $$;
revoke execute on function checks.work_due, checks.erase_work from public;
grant execute on function checks.work_due, checks.erase_work to :"app";
