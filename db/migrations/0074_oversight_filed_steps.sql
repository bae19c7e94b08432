-- Words about a child that were written in a step belong into the case system: unfiled until somebody says that they are there,
-- or an extract shows it. What was written stays as it was; that it is filed is said once and never changed.
alter table oversight.step
  add column composed      boolean not null default false,
  add column filed_by      integer references people.person,
  add column filed_at      timestamptz,
  add column filed_address text check (length(filed_address) <= 500),
  add constraint step_filed_check check ((filed_by is null) = (filed_at is null) and (filed_at is null or composed) and (filed_address is null or filed_at is not null));
create index step_unfiled on oversight.step (team_id, at) where composed and filed_at is null;
create index step_unfiled_by on oversight.step (by_id) where composed and filed_at is null;

create function oversight.refuse_change_of_filed() returns trigger
language plpgsql set search_path = oversight, pg_temp as $$
begin
  raise exception 'that it is filed is said once' using errcode = 'check_violation';
end $$;
create trigger refuse_change_of_filed before update of filed_by, filed_at, filed_address on oversight.step
  for each row when (old.filed_at is not null) execute function oversight.refuse_change_of_filed();
grant update (filed_by, filed_at, filed_address) on oversight.step to :"app";

-- Of matters with a day that was said in them: as at which day the newest list says that it happened on just that day. Only of
-- matters within scope, or that whoever asks began.
create function oversight.matters_told(matters integer[], lists text[], columns text[], days date[])
returns table (matter integer, as_at date)
language sql stable security definer set search_path = oversight, pg_temp as $$
  select m.id, max(e.as_at)
  from unnest(matters, lists, columns, days) as w(matter, list, col, day)
  join matter m on m.id = w.matter join caseload.child c on c.reference = m.child
  join caseload.line l on upper(l.child) = m.child and l.list = w.list and l.to_extract is null and l.content ->> w.col = w.day::text
  join caseload.extract e on e.id = caseload.newest_with(w.list, null)
  where m.restriction = any (coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])
    and (caseload.in_scope(c.team_id, c.worker_id, c.restriction) or m.opened_by = nullif(current_setting('touchstone.person', true), '')::integer)
  group by m.id
$$;
revoke all on function oversight.matters_told(integer[], text[], text[], date[]) from public;
grant execute on function oversight.matters_told(integer[], text[], text[], date[]) to :"app";

-- Requests for what is held tell also who said that it was filed; whoever did is in it, and holds it as the others do.
drop function oversight.gather_matters(text, text, integer);
create function oversight.gather_matters(about_kind text, about_value text, asked_by integer)
returns table (matter integer, kind text, child text, team text, opened_on date, number integer, act text, by_name text, for_name text, at timestamptz, facts jsonb, filed_name text, filed_at timestamptz)
language plpgsql security definer set search_path = oversight, pg_temp as $$
#variable_conflict use_column
begin
  insert into journal.entry (what, by_id, about) values ('matters-gathered', asked_by, about_kind || ':' || about_value);
  return query
  select m.id, m.kind, m.child, t.name, (m.opened_at at time zone 'Europe/London')::date, s.number, s.act, b.name, f.name, s.at, s.facts, g.name, s.filed_at
  from matter m join step s on s.matter_id = m.id join people.team t on t.id = m.team_id join people.person b on b.id = s.by_id left join people.person f on f.id = s.for_id
    left join people.person g on g.id = s.filed_by
  where case about_kind when 'child' then m.child = about_value when 'person' then about_value in (s.by_id::text, s.for_id::text, s.filed_by::text) else false end
  order by m.id, s.number;
end $$;
revoke all on function oversight.gather_matters(text, text, integer) from public;
grant execute on function oversight.gather_matters(text, text, integer) to :"app";

create or replace function oversight.matters_due(acted_before date, held_children text[], held_people integer[], most integer)
returns table (id integer, kind text, last_on date, held boolean)
language sql stable security definer set search_path = oversight, pg_temp as $$
  select m.id, m.kind, (m.moved_at at time zone 'Europe/London')::date,
    coalesce(m.child = any (held_children), false)
      or exists (select from step s where s.matter_id = m.id and (s.by_id = any (held_people) or s.for_id = any (held_people) or s.filed_by = any (held_people)))
      or (m.is_open and (m.child is null or exists (select from caseload.child c where c.reference = m.child and c.status <> 'closed')
        and not exists (select from caseload.child_ending e where e.reference = m.child and e.taken_back_at is null)))
  from matter m where (m.moved_at at time zone 'Europe/London')::date < acted_before order by m.moved_at, m.id limit most
$$;
