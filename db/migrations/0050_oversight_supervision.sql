-- Managers oversee. Supervision of workers is kept here; that about a child belongs in the case system, and here stands
-- that it took place, where it is recorded, and what waits to be copied across.
create schema if not exists oversight;
grant usage on schema oversight to :"app";

-- Each supervision as far as it is counted: who, when, where it is recorded and since when that is known. Without words.
create table oversight.supervision (
  id              integer generated always as identity primary key,
  kind            text not null check (kind in ('professional', 'case')),
  source          text not null check (source in ('here', 'list')),
  worker_id       integer references people.person,
  worker_said     text check (length(worker_said) <= 200),      -- as a list has it, where nobody of ours has that name
  supervisor_id   integer references people.person,
  supervisor_said text check (length(supervisor_said) <= 200),
  team_id         integer references people.team,               -- the worker's, as they move
  child           text check (child ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$'),
  held_on         date not null,
  mode            text check (mode in ('individual', 'group', 'reflective-group', 'observation')),
  reflective      boolean,
  wellbeing       boolean,                                      -- whether there was such a talk; never what was said
  place           text not null check (place in ('here', 'case-system', 'unfiled', 'wrong-place')),
  place_said      text not null default '' check (length(place_said) <= 200),
  address         text check (length(address) <= 500),          -- of the record in the case system
  known_on        date not null,
  filed_on        date,                                         -- since when it is where it belongs; null: not yet
  gone_on         date,                                         -- since when it does not count any more
  gone_why        text check (length(gone_why) <= 500),
  twin_id         integer references oversight.supervision,     -- the same meeting, by the other source
  from_extract    integer references caseload.extract,
  gone_extract    integer references caseload.extract,
  filed_extract   integer references caseload.extract,
  line_id         bigint,
  made_by         integer references people.person,
  made_at         timestamptz not null,
  check (worker_id <> supervisor_id),
  check (source = 'list' or (worker_id is not null and supervisor_id is not null and made_by is not null)),
  check (kind <> 'case' or source = 'list' or child is not null),
  check (filed_on >= known_on and known_on >= held_on),
  check (place <> 'wrong-place' or place_said <> '')
);
-- Of two managers who record one meeting at once, one does.
create unique index supervision_of_worker_once on oversight.supervision (worker_id, held_on) where kind = 'professional' and source = 'here' and gone_on is null;
create unique index supervision_of_child_once on oversight.supervision (child, worker_id, held_on) where kind = 'case' and source = 'here' and gone_on is null;
create index supervision_counted on oversight.supervision (kind, held_on) include (child, worker_id, filed_on, known_on, gone_on, place, source, twin_id);
create index supervision_worker on oversight.supervision (worker_id, held_on);
create index supervision_child on oversight.supervision (child, held_on) where child is not null;
create index supervision_line on oversight.supervision (line_id) where line_id is not null;
create index supervision_to_put_right on oversight.supervision (place, held_on) where filed_on is null and gone_on is null;

-- What the two of them keep of a meeting. A correction is one more version, which the worker answers anew.
create table oversight.supervision_note (
  supervision_id integer not null references oversight.supervision,
  version        integer not null check (version > 0),
  notes          text not null check (length(notes) between 1 and 20000),
  written_by     integer not null references people.person,
  written_at     timestamptz not null,
  answered_at    timestamptz,
  otherwise      text check (length(otherwise) <= 10000),        -- what the worker sees otherwise; null once answered: they agree
  primary key (supervision_id, version),
  check (otherwise is null or answered_at is not null)
);
create table oversight.supervision_action (
  id             integer generated always as identity primary key,
  supervision_id integer not null references oversight.supervision,
  worker_id      integer not null references people.person,
  what           text not null check (length(what) between 1 and 1000),
  of             text not null check (of in ('worker', 'supervisor')),
  by_on          date not null,
  state          text not null default 'open' check (state in ('open', 'done', 'dropped')),
  why            text check (length(why) <= 1000),
  ended_by       integer references people.person,
  ended_at       timestamptz,
  check ((state = 'open') = (ended_at is null)),
  check (state <> 'dropped' or why <> '')
);
create index supervision_action_worker on oversight.supervision_action (worker_id) where state = 'open';
-- What both would like to talk about next time; taken up by the meeting at which it was.
create table oversight.supervision_topic (
  id             integer generated always as identity primary key,
  worker_id      integer not null references people.person,
  source         text not null check (length(source) <= 40),
  about          text not null check (length(about) <= 200),
  words          text not null check (length(words) between 1 and 1000),
  chosen_by      integer not null references people.person,
  chosen_at      timestamptz not null,
  supervision_id integer references oversight.supervision,
  dropped_at     timestamptz
);
create unique index supervision_topic_once on oversight.supervision_topic (worker_id, source, about) where supervision_id is null and dropped_at is null and source <> 'own';

-- What was composed here about a child, to be copied into the case system.
create table oversight.supervision_words (
  supervision_id integer primary key references oversight.supervision,
  analysis       text not null default '' check (length(analysis) <= 10000),
  decision       text not null default '' check (length(decision) <= 10000),
  actions        text not null default '' check (length(actions) <= 10000),
  voice          text not null default '' check (length(voice) <= 10000),
  risk           text not null default '' check (length(risk) <= 10000),
  written_by     integer not null references people.person,
  written_at     timestamptz not null
);

-- Ours and the list's do not go together. Both stay, until somebody says which is so.
create table oversight.supervision_conflict (
  here_id      integer not null references oversight.supervision,
  listed_id    integer not null references oversight.supervision,
  found_on     date not null,
  settled_as   text check (settled_as in ('both', 'ours-wrong', 'list-wrong')),
  settled_by   integer references people.person,
  settled_at   timestamptz,
  primary key (here_id, listed_id),
  check ((settled_as is null) = (settled_at is null))
);

-- Which children were open in which team, as the lists told it from day to day: so that a day of the past can be counted.
create table oversight.open_case (
  id           bigint generated always as identity primary key,
  child        text not null,
  team_id      integer references people.team,
  worker_id    integer references people.person,
  begun_on     date not null,
  from_on      date not null,
  to_on        date,
  from_extract integer not null references caseload.extract,
  to_extract   integer references caseload.extract
);
create unique index open_case_now on oversight.open_case (child) where to_on is null;
create index open_case_days on oversight.open_case (from_on, to_on) include (child, team_id, begun_on);
create index open_case_child on oversight.open_case (child);

-- What the authority has set: how many of a hundred, whose target it is, and who is told after how long.
create table oversight.supervision_target (
  id       integer generated always as identity primary key,
  kind     text not null check (kind in ('professional', 'case')),
  percent  integer not null check (percent between 1 and 100),
  owner    text not null check (length(owner) between 1 and 200),
  from_on  date not null,
  set_by   integer not null references people.person,
  set_at   timestamptz not null
);
create table oversight.supervision_ladder (
  id       integer generated always as identity primary key,
  level    text not null check (level in ('team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director')),
  months   integer check (months between 1 and 24),               -- null: not told any more
  set_by   integer not null references people.person,
  set_at   timestamptz not null
);

-- Coaching of managers: for the two of them alone.
create table oversight.coaching (
  id           integer generated always as identity primary key,
  manager_id   integer not null references people.person,
  coach_id     integer not null references people.person check (coach_id <> manager_id),
  goal         text not null check (length(goal) between 1 and 2000),
  hours        integer not null check (hours between 1 and 100),   -- a month, that both keep free for it
  begun_on     date not null,
  ended_on     date,
  effect       text check (length(effect) <= 5000),
  made_by      integer not null references people.person,
  made_at      timestamptz not null,
  check ((ended_on is null) = (effect is null))
);
create table oversight.coaching_session (
  id           integer generated always as identity primary key,
  coaching_id  integer not null references oversight.coaching,
  held_on      date not null,
  words        text not null check (length(words) between 1 and 5000),
  by_id        integer not null references people.person,
  at           timestamptz not null
);

-- What was agreed stays as it is; what was ended stays ended.
create function oversight.refuse_change_of_answered() returns trigger
language plpgsql as $$
begin
  if old.answered_at is not null or new.notes <> old.notes or new.written_by <> old.written_by then
    raise exception 'a version that was answered is never changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_change before update on oversight.supervision_note for each row execute function oversight.refuse_change_of_answered();

-- Who asks, and whose line they are: set on the connection with the rest of the scope.
create function oversight.me() returns integer language sql stable as $$ select nullif(current_setting('touchstone.person', true), '')::integer $$;
create function oversight.my_reports() returns integer[] language sql stable as $$ select coalesce(nullif(current_setting('touchstone.reports', true), ''), '{}')::integer[] $$;
-- The teams of one's line. Who sees the whole without being in the line, as the quality lead does, has none.
create function oversight.my_teams() returns integer[] language sql stable as $$
  select case when string_to_array(current_setting('touchstone.roles', true), ',') <@ '{quality-lead,principal-social-worker}' then '{}'
    else coalesce(nullif(current_setting('touchstone.manages', true), ''), '{}')::integer[] end
$$;
create function oversight.is_hr() returns boolean language sql stable as $$ select 'hr-partner' = any (string_to_array(current_setting('touchstone.roles', true), ',')) $$;

alter table oversight.supervision enable row level security;
-- Of a worker: the two of them, the line above, and HR that it took place. About a child: who may see the child.
create policy concerned on oversight.supervision to :"app", :"all"
  using (case when kind = 'professional' or child is null
    then worker_id = (select oversight.me()) or supervisor_id = (select oversight.me()) or worker_id = any ((select oversight.my_reports())::integer[])
      or team_id = any ((select oversight.my_teams())::integer[]) or (select oversight.is_hr())
    else exists (select from caseload.child c where c.reference = supervision.child and caseload.in_scope(c.team_id, c.worker_id, c.restriction)) end)
  with check (source = 'here' and supervisor_id = (select oversight.me()));
alter table oversight.supervision_note enable row level security;
create policy the_two on oversight.supervision_note to :"app", :"all"
  using (exists (select from oversight.supervision s where s.id = supervision_id and (select oversight.me()) in (s.worker_id, s.supervisor_id)));
alter table oversight.supervision_action enable row level security;
-- Open ones go along to the next supervisor.
create policy the_two_and_the_next on oversight.supervision_action to :"app", :"all"
  using (worker_id = (select oversight.me()) or (state = 'open' and worker_id = any ((select oversight.my_reports())::integer[]))
    or exists (select from oversight.supervision s where s.id = supervision_id and s.supervisor_id = (select oversight.me())))
  with check (worker_id = (select oversight.me()) or worker_id = any ((select oversight.my_reports())::integer[])
    or exists (select from oversight.supervision s where s.id = supervision_id and s.supervisor_id = (select oversight.me())));
alter table oversight.supervision_topic enable row level security;
create policy the_two on oversight.supervision_topic to :"app", :"all"
  using (worker_id = (select oversight.me()) or worker_id = any ((select oversight.my_reports())::integer[]) or chosen_by = (select oversight.me())
    or exists (select from oversight.supervision s where s.id = supervision_id and s.supervisor_id = (select oversight.me())));
alter table oversight.supervision_words enable row level security;
create policy of_children on oversight.supervision_words to :"app", :"all"
  using (exists (select from oversight.supervision s where s.id = supervision_id));
alter table oversight.supervision_conflict enable row level security;
create policy of_ours on oversight.supervision_conflict to :"app", :"all"
  using (exists (select from oversight.supervision s where s.id = here_id));
-- Said once: what was settled stays so.
create function oversight.refuse_change_of_settled() returns trigger
language plpgsql as $$
begin
  if old.settled_at is not null then raise exception 'a contradiction that was settled is never changed' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger refuse_change before update on oversight.supervision_conflict for each row execute function oversight.refuse_change_of_settled();
alter table oversight.open_case enable row level security;
create policy of_children on oversight.open_case to :"app", :"all"
  using (exists (select from caseload.child c where c.reference = open_case.child and caseload.in_scope(c.team_id, c.worker_id, c.restriction)));
alter table oversight.coaching enable row level security;
create policy the_two on oversight.coaching to :"app", :"all" using ((select oversight.me()) in (manager_id, coach_id));
alter table oversight.coaching_session enable row level security;
create policy the_two on oversight.coaching_session to :"app", :"all"
  using (exists (select from oversight.coaching c where c.id = coaching_id));

grant select on oversight.supervision, oversight.supervision_note, oversight.supervision_action, oversight.supervision_topic, oversight.supervision_words, oversight.supervision_conflict,
  oversight.open_case, oversight.supervision_target, oversight.supervision_ladder, oversight.coaching, oversight.coaching_session to :"app";
grant insert (kind, source, worker_id, supervisor_id, team_id, child, held_on, mode, reflective, wellbeing, place, place_said, address, known_on, filed_on, made_by, made_at) on oversight.supervision to :"app";
grant insert on oversight.supervision_note, oversight.supervision_action, oversight.supervision_topic, oversight.supervision_words, oversight.supervision_target, oversight.supervision_ladder,
  oversight.coaching, oversight.coaching_session to :"app";
grant update (answered_at, otherwise) on oversight.supervision_note to :"app";
grant update (state, why, ended_by, ended_at) on oversight.supervision_action to :"app";
grant update (supervision_id, dropped_at) on oversight.supervision_topic to :"app";
grant update (settled_as, settled_by, settled_at) on oversight.supervision_conflict to :"app";
grant update (ended_on, effect) on oversight.coaching to :"app";

-- Puts one about a child right: it is recorded where it belongs, as of that day. Only within the scope of whoever asks.
create function oversight.put_right(asked integer, since date, record text) returns boolean
language sql volatile security definer set search_path = oversight, pg_temp as $$
  update supervision s set filed_on = since, address = coalesce(record, s.address)
  where s.id = asked and s.kind = 'case' and s.source = 'here' and s.filed_on is null and s.gone_on is null and since >= s.known_on
    and exists (select from caseload.child c where c.reference = s.child and caseload.in_scope(c.team_id, c.worker_id, c.restriction))
  returning true
$$;
-- Takes back what was recorded by mistake: whoever recorded it, and only as not to be counted any more.
create function oversight.take_back_supervision(asked integer, since date, reason text) returns boolean
language sql volatile security definer set search_path = oversight, pg_temp as $$
  update supervision s set gone_on = since, gone_why = reason
  where s.id = asked and s.source = 'here' and s.gone_on is null and s.supervisor_id = me()
    and not exists (select from supervision_note n where n.supervision_id = s.id and n.answered_at is not null)
  returning true
$$;

-- Whoever has said which of two that contradict each other is so: what is wrong does not count any more. Both stay to be read.
create function oversight.drop_contradicted(here integer, listed integer, since date) returns void
language sql volatile security definer set search_path = oversight, pg_temp as $$
  update supervision s set gone_on = since, gone_why = 'A contradiction was settled: it is wrong.'
  from supervision_conflict k where k.here_id = here and k.listed_id = listed and k.settled_by = me() and s.gone_on is null
    and s.id = case k.settled_as when 'ours-wrong' then here when 'list-wrong' then listed end
$$;

-- Which of ours and which of a list's are one meeting: the same child (or, without a child, the same worker) within three
-- days. What is left over beside each other, of one worker within three days and about another child or nobody, is a conflict.
create function oversight.match_supervisions(since date, until date, seen_on date, by_extract integer) returns void
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  create temporary table one_meeting on commit drop as
  with pair as (
    select n.id as here, l.id as listed, abs(l.held_on - n.held_on) as days
    from supervision n join supervision l on l.source = 'list' and l.kind = n.kind and l.held_on between n.held_on - 3 and n.held_on + 3 and l.twin_id is null and l.gone_on is null
    where n.source = 'here' and n.twin_id is null and n.gone_on is null and n.held_on between since - 3 and until + 3
      and (case n.kind when 'case' then l.child = n.child else l.worker_id = n.worker_id end)),
  nearest as (select distinct on (here) * from pair order by here, days, listed)
  select distinct on (listed) here, listed from nearest order by listed, days, here;
  update supervision l set twin_id = m.here from one_meeting m where l.id = m.listed;
  update supervision n set twin_id = m.listed, filed_extract = case when n.filed_on is null then by_extract end, filed_on = coalesce(n.filed_on, greatest(seen_on, n.known_on))
  from one_meeting m where n.id = m.here;
  drop table one_meeting;
  insert into supervision_conflict (here_id, listed_id, found_on)
  select n.id, l.id, seen_on
  from supervision n join supervision l on l.source = 'list' and l.worker_id = n.worker_id and l.held_on between n.held_on - 3 and n.held_on + 3 and l.twin_id is null and l.gone_on is null
  where n.source = 'here' and n.twin_id is null and n.gone_on is null and n.held_on between since - 3 and until + 3
    and (case n.kind when 'case' then l.child is distinct from n.child else l.kind = 'case' and l.child is null end)
  on conflict do nothing;
end $$;

-- Lines of the local list of supervision that came with an extract, or went with it.
create function oversight.follow_list(asked integer) returns void
language plpgsql security definer set search_path = oversight, pg_temp as $$
declare
  day constant date := (select as_at from caseload.extract where id = asked);
  first_day date;
  last_day date;
begin
  insert into supervision (kind, source, worker_id, worker_said, supervisor_id, supervisor_said, team_id, child, held_on, place, known_on, filed_on, from_extract, line_id, made_at)
  select coalesce(l.content ->> 'supervision', case when l.content ->> 'child' is null then 'professional' else 'case' end), 'list', w.id, l.content ->> 'worker',
    nullif(m.id, w.id), l.content ->> 'manager', w.team_id, case when upper(l.content ->> 'child') ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$' then upper(l.content ->> 'child') end,
    (l.content ->> 'date')::date, 'case-system', greatest(day, (l.content ->> 'date')::date), greatest(day, (l.content ->> 'date')::date), asked, l.id, now()
  from caseload.line l
  left join (select lower(name) as name, min(id) as id, min(team_id) as team_id from people.staff_on(day) group by lower(name) having count(*) = 1) w on w.name = lower(l.content ->> 'worker')
  left join (select lower(name) as name, min(id) as id from people.staff_on(day) group by lower(name) having count(*) = 1) m on m.name = lower(l.content ->> 'manager')
  where l.from_extract = asked and l.list = 'local/supervision' and l.content ->> 'date' is not null;
  update supervision s set gone_on = day, gone_extract = asked from caseload.line l
  where l.to_extract = asked and l.list = 'local/supervision' and s.line_id = l.id and s.gone_on is null;
  select min(held_on), max(held_on) into first_day, last_day from supervision where from_extract = asked;
  if first_day is not null then perform match_supervisions(first_day, last_day, day, asked); end if;
end $$;
create function oversight.unfollow_list(asked integer) returns void
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  delete from supervision_conflict c using supervision s where s.from_extract = asked and c.listed_id = s.id;
  update supervision n set twin_id = null, filed_on = case when n.filed_extract = asked then null else n.filed_on end, filed_extract = nullif(n.filed_extract, asked)
  from supervision l where l.from_extract = asked and n.twin_id = l.id;
  delete from supervision where from_extract = asked;
  update supervision set gone_on = null, gone_extract = null where gone_extract = asked;
end $$;

-- Open children of the lists as they are now, beside how they were.
create function oversight.follow_children(asked integer) returns void
language plpgsql security definer set search_path = oversight, pg_temp as $$
declare
  day constant date := (select as_at from caseload.extract where id = asked);
begin
  create temporary table open_now on commit drop as
  select c.reference as child, c.team_id, c.worker_id, least(coalesce(b.begun_on, day), day) as begun_on
  from caseload.child c left join (
    select upper(l.child) as child, min(coalesce((l.content ->> 'opened')::date, (l.content ->> 'started')::date)) as begun_on
    from caseload.line l where l.to_extract is null and l.list in ('annex-a/4', 'annex-a/6', 'annex-a/7', 'annex-a/8') group by upper(l.child)) b on b.child = c.reference
  where c.status <> 'closed' and c.from_extract is not null;
  update open_case o set to_on = day, to_extract = asked
  where o.to_on is null and not exists (select from open_now n where n.child = o.child and n.team_id is not distinct from o.team_id and n.worker_id is not distinct from o.worker_id);
  insert into open_case (child, team_id, worker_id, begun_on, from_on, from_extract)
  select n.child, n.team_id, n.worker_id, n.begun_on, day, asked from open_now n where not exists (select from open_case o where o.child = n.child and o.to_on is null);
  drop table open_now;
end $$;
create function oversight.unfollow_children(asked integer) returns void
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  delete from open_case where from_extract = asked;
  update open_case set to_on = null, to_extract = null where to_extract = asked;
end $$;

-- After the children themselves have been settled: triggers run in the order of their names.
create function oversight.follow_extract() returns trigger
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  if new.kind = 'annex-a' and new.state = 'kept' then perform follow_children(new.id); end if;
  if new.kind = 'annex-a' and new.state = 'undone' then perform unfollow_children(new.id); end if;
  if new.kind = 'local' and new.state = 'kept' then perform follow_list(new.id); end if;
  if new.kind = 'local' and new.state = 'undone' then perform unfollow_list(new.id); end if;
  return null;
end $$;
create trigger oversight_follows after update of state on caseload.extract for each row when (old.state is distinct from new.state and new.state in ('kept', 'undone'))
  execute function oversight.follow_extract();

-- The team of a supervision is the worker's of today: their line above changes with it.
create function oversight.follow_workers(day date) returns void
language sql volatile security definer set search_path = oversight, pg_temp as $$
  update supervision s set team_id = w.team_id from people.staff_on(day) w
  where s.worker_id = w.id and s.kind = 'professional' and s.team_id is distinct from w.team_id
$$;

-- What ours and a list tell of one meeting is counted once.
-- How the children who were open on a day stood, by team and without a child: only of teams within scope, and nothing restricted.
-- Planned anew for the days it is asked about. `covers`: who had one from that day on is not overdue. `since`: how far back is looked. `days`, `dues`: until when one of that day lasts.
create function oversight.count_cases(day date, known date, covers date, since date, days date[], dues date[])
returns table (team_id integer, recorded boolean, in_time boolean, elsewhere boolean, unfiled boolean, fresh boolean, number integer)
language plpgsql stable security definer set search_path = oversight, pg_temp set plan_cache_mode = force_custom_plan set enable_nestloop = off as $$
#variable_conflict use_column
begin
  return query
  with need as (
    select o.child, o.team_id, greatest(o.begun_on, since) as begun_on from open_case o
    where o.from_on <= day and (o.to_on is null or o.to_on > day)
      and (coalesce(current_setting('touchstone.whole', true), '') = 'true' or o.team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]))
      and not exists (select from caseload.child_ending e where e.reference = o.child and e.taken_back_at is null and e.on_day <= day)
      and not exists (select from access.restriction r where r.child = o.child and r.lifted_at is null
        and r.id <> all (coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[]))
  ), latest as (
    select h.child, max(h.held_on) filter (where h.filed) as filed_on, min(h.held_on) filter (where h.filed and h.held_on >= covers) as first_on, max(h.held_on) filter (where h.filed and h.held_on < covers) as before_on,
      max(h.held_on) filter (where not h.filed and h.place = 'wrong-place') as wrong_on, max(h.held_on) filter (where not h.filed and h.place = 'unfiled') as unfiled_on
    from (
      select s.child, s.held_on, s.place, s.filed_on is not null and s.filed_on <= known as filed from supervision s
      where s.kind = 'case' and s.held_on between since and day and s.known_on <= known and (s.gone_on is null or s.gone_on > known) and (s.source = 'here' or s.twin_id is null)) h
    group by h.child
  )
  -- Where two of them last until the day, the later one came in time after the other.
  select n.team_id, coalesce(l.filed_on >= covers, false), coalesce(l.first_on < l.filed_on or l.filed_on <= d.due, false), coalesce(l.wrong_on >= covers, false), coalesce(l.unfiled_on >= covers, false),
    n.begun_on >= covers, count(*)::integer
  from need n left join latest l on l.child = n.child
  left join unnest(days, dues) as d(on_day, due) on d.on_day = coalesce(l.before_on, n.begun_on)
  group by 1, 2, 3, 4, 5, 6;
end $$;

-- The same of workers who were in post on a day and need it, by team and without a name.
create function oversight.count_workers(day date, known date, covers date, since date, days date[], dues date[], roles text[])
returns table (team_id integer, recorded boolean, in_time boolean, elsewhere boolean, unfiled boolean, fresh boolean, number integer)
language plpgsql stable security definer set search_path = oversight, pg_temp set plan_cache_mode = force_custom_plan set enable_nestloop = off as $$
#variable_conflict use_column
begin
  return query
  with began as (
    select j.person_id, max(j.from_on) as begun_on
    from (select person_id, from_on, post_id, lag(post_id) over (partition by person_id order by from_on) as before from people.job where from_on <= day) j
    where j.post_id is not null and j.before is null group by j.person_id
  ), need as (
    select w.id, w.team_id, greatest(b.begun_on, since) as begun_on from people.staff_on(day) w join began b on b.person_id = w.id
    where w.role = any (roles) and (coalesce(current_setting('touchstone.whole', true), '') = 'true' or w.team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]))
  ), latest as (
    select h.worker_id, max(h.held_on) filter (where h.filed) as filed_on, min(h.held_on) filter (where h.filed and h.held_on >= covers) as first_on, max(h.held_on) filter (where h.filed and h.held_on < covers) as before_on,
      max(h.held_on) filter (where not h.filed and h.place = 'wrong-place') as wrong_on, max(h.held_on) filter (where not h.filed and h.place = 'unfiled') as unfiled_on
    from (
      select s.worker_id, s.held_on, s.place, s.filed_on is not null and s.filed_on <= known as filed from supervision s
      where s.kind = 'professional' and s.held_on between since and day and s.known_on <= known and (s.gone_on is null or s.gone_on > known) and (s.source = 'here' or s.twin_id is null)) h
    group by h.worker_id
  )
  -- Where two of them last until the day, the later one came in time after the other.
  select n.team_id, coalesce(l.filed_on >= covers, false), coalesce(l.first_on < l.filed_on or l.filed_on <= d.due, false), coalesce(l.wrong_on >= covers, false), coalesce(l.unfiled_on >= covers, false),
    n.begun_on >= covers, count(*)::integer
  from need n left join latest l on l.worker_id = n.id
  left join unnest(days, dues) as d(on_day, due) on d.on_day = coalesce(l.before_on, n.begun_on)
  group by 1, 2, 3, 4, 5, 6;
end $$;

revoke all on function oversight.drop_contradicted(integer, integer, date), oversight.put_right(integer, date, text), oversight.take_back_supervision(integer, date, text), oversight.match_supervisions(date, date, date, integer),
  oversight.follow_list(integer), oversight.unfollow_list(integer), oversight.follow_children(integer), oversight.unfollow_children(integer), oversight.follow_workers(date),
  oversight.count_cases(date, date, date, date, date[], date[]), oversight.count_workers(date, date, date, date, date[], date[], text[]) from public;
grant execute on function oversight.drop_contradicted(integer, integer, date), oversight.put_right(integer, date, text), oversight.take_back_supervision(integer, date, text), oversight.match_supervisions(date, date, date, integer),
  oversight.follow_workers(date), oversight.count_cases(date, date, date, date, date[], date[]), oversight.count_workers(date, date, date, date, date[], date[], text[]) to :"app";

-- Children who are open in the lists that are there already.
select oversight.follow_children(id) from (select id from caseload.extract where kind = 'annex-a' and state = 'kept' order by id desc limit 1) newest;
