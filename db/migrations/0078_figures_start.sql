-- Figures: counted from the lists by the program’s definitions, month by month and team by team. They hold no child and no name.
create schema if not exists figures;
grant usage on schema figures to :"app";

-- What was counted when, and from what: nothing is counted again while that is the same.
create table figures.counting (
  id     integer generated always as identity primary key,
  stamp  text not null,
  at     timestamptz not null,
  cells  integer not null
);
grant select, insert on figures.counting to :"app";

-- One figure of one team in one month. Team 0: the whole authority; -1: what the lists say of no team of ours.
create table figures.cell (
  indicator   text not null check (indicator ~ '^[a-z0-9-]{3,60}$'),
  month       date not null,                    -- its last day
  team_id     integer not null,
  numerator   integer not null check (numerator >= 0),
  denominator integer not null check (denominator >= numerator),
  left_out    integer not null check (left_out >= 0),
  as_at       date not null,                    -- the day of the lists
  extract_id  integer not null,
  whole       boolean not null,                 -- false: the month was not over when the lists were made
  primary key (indicator, month, team_id)
);
create index cell_month on figures.cell (month, team_id);
grant select, insert, delete on figures.cell to :"app";
alter table figures.cell enable row level security;
-- Of teams those in scope, and the authority as a whole, of which everybody who sees figures sees the total.
create policy by_scope on figures.cell for select to :"app"
  using (team_id = any ((select array_append(coalesce(nullif(current_setting('touchstone.teams', true), '')::integer[], '{}'), 0))::integer[]));
create policy everything on figures.cell for select to :"all" using (true);
create policy counted on figures.cell for insert to :"app", :"all" with check (true);
create policy counted_again on figures.cell for delete to :"app", :"all" using (true);

-- The lines that figures are counted from, some numbers at a time: of every child, and who the child is, who works with them and
-- what lists call them is not among it.
create function caseload.figure_lines(of_lists text[], of_extracts integer[], after bigint, up_to bigint)
returns table (list text, child uuid, content jsonb, team text, from_extract integer, to_extract integer)
language sql stable security definer set search_path = caseload, pg_temp as $$
  select l.list, md5(upper(l.child))::uuid,
    (l.content - '{child,worker,adviser,urn,family,team}'::text[]) || case when l.content ->> 'worker' is null then '{}' else '{"worker":"said"}'::jsonb end,
    l.content ->> 'team', l.from_extract, l.to_extract
  from line l
  where l.id > after and l.id <= up_to and l.list = any (of_lists)
    and exists (select from unnest(of_extracts) as e where e >= l.from_extract and (l.to_extract is null or e < l.to_extract))
$$;
revoke all on function caseload.figure_lines(text[], integer[], bigint, bigint) from public;
grant execute on function caseload.figure_lines(text[], integer[], bigint, bigint) to :"app", :"all";

-- The number of the newest line.
create function caseload.last_line() returns bigint
language sql stable security definer set search_path = caseload, pg_temp as $$ select coalesce(max(id), 0) from line $$;
revoke all on function caseload.last_line() from public;
grant execute on function caseload.last_line() to :"app", :"all";

-- What the lines, their teams and their limits were: another answer means that figures are to be counted again.
create function caseload.figure_stamp() returns text
language sql stable security definer set search_path = caseload, pg_temp as $$
  select md5(concat_ws(' ', (select string_agg(id::text, ',' order by id) from extract where state = 'kept' and kind = 'annex-a'),
    (select max(greatest(said_at, taken_back_at)) from name_said), (select max(greatest(set_at, ended_at, withdrawn_at)) from timescale_override),
    (select count(*) || ' ' || count(taken_back_at) from added_day), (select mark from people.stamp)))
$$;
revoke all on function caseload.figure_stamp() from public;
grant execute on function caseload.figure_stamp() to :"app", :"all";

-- Targets are only added to: what a month was judged by stays.
create table figures.target (
  id        integer generated always as identity primary key,
  indicator text not null check (indicator ~ '^[a-z0-9-]{3,60}$'),
  value     numeric(8, 1) not null check (value >= 0),     -- per cent of a share, or a number
  near      numeric(8, 1) not null check (near >= 0),      -- amber: short of it by no more than this
  owner     text not null check (length(owner) between 1 and 200),
  from_on   date not null,
  ended     boolean not null default false,                -- from that day there is none
  set_by    integer not null references people.person,
  set_at    timestamptz not null
);
create index target_indicator on figures.target (indicator, from_on desc, id desc);
grant select, insert on figures.target to :"app";

-- Where a series begins anew: its mean and limits before and after are two. Somebody says why.
create table figures.phase (
  id            integer generated always as identity primary key,
  indicator     text not null check (indicator ~ '^[a-z0-9-]{3,60}$'),
  from_month    date not null,                             -- the last day of its first month
  reason        text not null check (length(reason) between 1 and 500),
  said_by       integer not null references people.person,
  said_at       timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by integer references people.person,
  check ((taken_back_at is null) = (taken_back_by is null))
);
create unique index phase_once on figures.phase (indicator, from_month) where taken_back_at is null;
grant select, insert (indicator, from_month, reason, said_by, said_at), update (taken_back_at, taken_back_by) on figures.phase to :"app";

-- Whether wide moving ranges are left out of limits: off, as in the sheet that the NHS uses, until somebody sets it.
create table figures.screening (
  id       integer generated always as identity primary key,
  screened boolean not null,
  set_by   integer not null references people.person,
  set_at   timestamptz not null
);
grant select, insert on figures.screening to :"app";

-- The lines behind a number, of children within scope: the child’s number, and who works with them.
create function caseload.lines_behind(of_list text, of_extract integer, of_teams integer[])
returns table (number integer, reference text, child uuid, content jsonb, team_id integer, worker text)
language sql stable security definer set search_path = caseload, pg_temp as $$
  select c.number, c.reference, md5(upper(l.child))::uuid, l.content - '{child,adviser,urn,family}'::text[], n.ours, l.content ->> 'worker'
  from line l join child c on c.reference = upper(l.child)
  left join named_on((select as_at from extract where id = of_extract)) n on n.what = 'team' and n.folded = name_key(l.content ->> 'team')
  where l.list = of_list and l.from_extract <= of_extract and (l.to_extract is null or l.to_extract > of_extract)
    and in_scope(c.team_id, c.worker_id, c.restriction) and (of_teams is null or n.ours = any (of_teams))
  order by c.number
$$;
revoke all on function caseload.lines_behind(text, integer, integer[]) from public;
grant execute on function caseload.lines_behind(text, integer, integer[]) to :"app", :"all";
