-- What the authority has set in place of a timescale, for what begins from a day on. The timescales themselves are shipped.
-- A range of texts: one exclusion constraint then holds the timescale and its days together, with what every server has.
create type caseload.text_range as range (subtype = text, collation = "C");

create table caseload.timescale_override (
  id               integer generated always as identity primary key,
  timescale        text not null check (timescale ~ '^[a-z0-9-]{3,60}$'),
  from_day         date,                       -- nothing: from ever
  to_day           date,                       -- nothing: for good
  off              boolean not null default false,
  limit_number     integer check (limit_number between 1 and 1826),
  limit_unit       text check (limit_unit in ('hours', 'days', 'working-days', 'weeks', 'months')),
  first_day_counts boolean not null default false,
  begins           text[] check (cardinality(begins) > 0),
  source           text not null check (btrim(source) <> '' and length(source) <= 500), -- where it was decided
  set_by           integer not null references people.person,
  set_at           timestamptz not null,
  ended_by         integer references people.person,
  ended_at         timestamptz,
  withdrawn_by     integer references people.person,
  withdrawn_at     timestamptz,
  check (to_day >= from_day),
  check (off or limit_number is not null or begins is not null),
  check ((limit_number is null) = (limit_unit is null)),
  check ((ended_by is null) = (ended_at is null) and (ended_at is null or to_day is not null)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  -- Two that hold on one day would leave open which governs.
  constraint timescale_override_once exclude using gist (caseload.text_range(timescale, timescale, '[]') with &&, daterange(from_day, to_day, '[]') with &&) where (withdrawn_at is null)
);

-- What was set is never deleted and never changed: it is ended, or withdrawn before it has begun to hold.
create function caseload.refuse_change_of_timescale() returns trigger
language plpgsql set search_path = caseload, pg_temp as $$
begin
  if old.withdrawn_at is not null then raise exception 'it was withdrawn'; end if;
  if new.to_day > old.to_day or (old.to_day is not null and new.to_day is null) then raise exception 'an end is never moved out'; end if;
  if new.withdrawn_at is not null and (old.from_day is null or old.from_day <= (new.withdrawn_at at time zone 'Europe/London')::date) then
    raise exception 'it has begun to hold: it can be ended';
  end if;
  return new;
end $$;
create trigger refuse_change_of_timescale before update on caseload.timescale_override for each row execute function caseload.refuse_change_of_timescale();

-- The day on which this service began here: the newest line holds. No day: that of the first Annex A lists.
create table caseload.service_start (
  id       integer generated always as identity primary key,
  began_on date,
  set_by   integer not null references people.person,
  set_at   timestamptz not null
);

grant select, insert (timescale, from_day, to_day, off, limit_number, limit_unit, first_day_counts, begins, source, set_by, set_at),
  update (to_day, ended_by, ended_at, withdrawn_by, withdrawn_at) on caseload.timescale_override to :"app";
grant select, insert (began_on, set_by, set_at) on caseload.service_start to :"app";
