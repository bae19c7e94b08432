-- Days that are no working days here beside what is shipped: bank holidays proclaimed since, days on which the authority is
-- closed, and years whose published list of bank holidays has been entered in full. There are none until somebody adds them.
create table caseload.added_day (
  id            integer generated always as identity primary key,
  what          text not null check (what in ('bank-holiday', 'closure', 'year-published')),
  day           date not null check (day between '1990-01-01' and '2100-12-31'), -- of a year its first
  source        text not null check (btrim(source) <> '' and length(source) <= 500), -- where it was published or decided
  set_by        integer not null references people.person,
  set_at        timestamptz not null,
  taken_back_by integer references people.person,
  taken_back_at timestamptz,
  check ((taken_back_by is null) = (taken_back_at is null)),
  check (case what when 'year-published' then extract(month from day) = 1 and extract(day from day) = 1 else extract(isodow from day) < 6 end)
);
create unique index added_day_once on caseload.added_day (day) where what <> 'year-published' and taken_back_at is null;
create unique index added_year_once on caseload.added_day (day) where what = 'year-published' and taken_back_at is null;

-- What was taken back stays so.
create function caseload.refuse_change_of_day() returns trigger
language plpgsql set search_path = caseload, pg_temp as $$ begin raise exception 'it was taken back'; end $$;
create trigger refuse_change_of_day before update on caseload.added_day for each row when (old.taken_back_at is not null) execute function caseload.refuse_change_of_day();

grant select, insert (what, day, source, set_by, set_at), update (taken_back_by, taken_back_at) on caseload.added_day to :"app";
