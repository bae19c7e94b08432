-- Which children something about the service affects: a departure from a duty. By reference, each in a row of its own, so that a
-- restricted child is told of to nobody who is not named.
create table oversight.departure_child (
  matter_id integer not null references oversight.matter on delete cascade,
  child     text not null check (child ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$'),
  tied_by   integer not null references people.person,
  tied_at   timestamptz not null,
  primary key (matter_id, child)
);
create index departure_child_of on oversight.departure_child (child);
alter table oversight.departure_child enable row level security;
-- The policies of both hold in it: whoever may not know the child or the departure does not know this.
create policy of_both on oversight.departure_child to :"app", :"all"
  using (exists (select from caseload.child c where c.reference = departure_child.child) and exists (select from oversight.matter m where m.id = departure_child.matter_id));
grant select, insert on oversight.departure_child to :"app";

-- What is set aside for a child on a day: read by whoever may see the child, also where the departure itself is not theirs to read.
create function oversight.departures_of(asked text, today date)
returns table (id integer, duty text, timescale text, basis text, allowed_on date, until date)
language sql stable security definer set search_path = oversight, pg_temp as $$
  select m.id, m.facts ->> 'duty', m.facts ->> 'timescale', m.facts ->> 'basis', a.allowed_on, (m.facts ->> 'until')::date
  from departure_child k join matter m on m.id = k.matter_id and m.kind = 'departure' and m.state = 'open' join caseload.child c on c.reference = k.child
    cross join lateral (select max((s.at at time zone 'Europe/London')::date) as allowed_on from step s where s.matter_id = m.id and s.act = 'allow') a
  where k.child = asked and (m.facts ->> 'until')::date >= today and caseload.in_scope(c.team_id, c.worker_id, c.restriction)
  order by m.id
$$;
revoke all on function oversight.departures_of(text, date) from public;
grant execute on function oversight.departures_of(text, date) to :"app";

-- What is held about a child tells of the departures that affected them, and a hold on the child holds those.
create or replace function oversight.gather_matters(about_kind text, about_value text, asked_by integer)
returns table (matter integer, kind text, child text, team text, opened_on date, number integer, act text, by_name text, for_name text, at timestamptz, facts jsonb, filed_name text, filed_at timestamptz)
language plpgsql security definer set search_path = oversight, pg_temp as $$
#variable_conflict use_column
begin
  insert into journal.entry (what, by_id, about) values ('matters-gathered', asked_by, about_kind || ':' || about_value);
  return query
  select m.id, m.kind, m.child, t.name, (m.opened_at at time zone 'Europe/London')::date, s.number, s.act, b.name, f.name, s.at, s.facts, g.name, s.filed_at
  from matter m join step s on s.matter_id = m.id join people.team t on t.id = m.team_id join people.person b on b.id = s.by_id left join people.person f on f.id = s.for_id
    left join people.person g on g.id = s.filed_by
  where case about_kind when 'child' then m.child = about_value or exists (select from departure_child k where k.matter_id = m.id and k.child = about_value)
    when 'person' then about_value in (s.by_id::text, s.for_id::text, s.filed_by::text) else false end
  order by m.id, s.number;
end $$;

create or replace function oversight.matters_due(acted_before date, held_children text[], held_people integer[], most integer)
returns table (id integer, kind text, last_on date, held boolean)
language sql stable security definer set search_path = oversight, pg_temp as $$
  select m.id, m.kind, (m.moved_at at time zone 'Europe/London')::date,
    coalesce(m.child = any (held_children), false) or exists (select from departure_child k where k.matter_id = m.id and k.child = any (held_children))
      or exists (select from step s where s.matter_id = m.id and (s.by_id = any (held_people) or s.for_id = any (held_people) or s.filed_by = any (held_people)))
      or (m.is_open and (m.child is null or exists (select from caseload.child c where c.reference = m.child and c.status <> 'closed')
        and not exists (select from caseload.child_ending e where e.reference = m.child and e.taken_back_at is null)))
  from matter m where (m.moved_at at time zone 'Europe/London')::date < acted_before order by m.moved_at, m.id limit most
$$;
