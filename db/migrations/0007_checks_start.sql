create schema checks;

-- What the authority has set for each kind of work.
create table checks.kind_rule (
  kind            text primary key,
  mode            text not null check (mode in ('authorise-all', 'sample', 'aide-memoire')),
  sample_percent  integer not null default 10 check (sample_percent between 1 and 100),
  live_from       date,                    -- before that day the check advises and does not gate
  allow_partly    boolean not null default false,
  set_by          integer references people.person,
  set_at          timestamptz
);
insert into checks.kind_rule (kind, mode, sample_percent) values
  ('visit', 'sample', 10), ('assessment', 'authorise-all', 10), ('plan', 'authorise-all', 10),
  ('review', 'authorise-all', 10), ('supervision', 'sample', 20), ('case-record', 'aide-memoire', 10),
  ('summary', 'sample', 20);

create table checks.work (
  id               uuid primary key,
  number           bigint generated always as identity unique,
  kind             text not null references checks.kind_rule,
  child            text not null,          -- the child's opaque reference in the case system
  child_unknown    text,                   -- why it was started for a reference that is not known here
  author_id        integer not null references people.person,
  team_id          integer not null references people.team,
  version_id       integer not null references standards.version,
  due_on           date not null,
  record_address   text,
  state            text not null default 'in-progress'
    check (state in ('in-progress', 'returned', 'signed-off', 'authorised', 'completed', 'withdrawn')),
  round            integer not null default 1 check (round > 0),
  started_at       timestamptz not null,
  acted_first_reason text, acted_first_at timestamptz, acted_first_by integer references people.person,
  withdrawn_reason text,
  unique (id, team_id),
  check ((acted_first_reason is null) = (acted_first_at is null)),
  check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
create index work_author on checks.work (author_id, state);
create index work_team on checks.work (team_id, state);
create index work_child on checks.work (child);
create index work_due on checks.work (due_on, number);

-- Every answer as it was given; the newest of a statement is the answer.
create table checks.answer (
  id           bigint generated always as identity primary key,
  work_id      uuid not null,
  team_id      integer not null,           -- the work's own, for the scope of rows below
  round        integer not null,
  code         text not null,
  response     text check (response in ('met', 'partly-met', 'not-met', 'does-not-apply', 'not-possible-yet')),
  note         text not null default '' check (length(note) <= 10000),
  reason       text not null default '' check (length(reason) <= 10000),
  attempts     text not null default '' check (length(attempts) <= 10000),
  next_step    text not null default '' check (length(next_step) <= 10000),
  improvement  text not null default '' check (length(improvement) <= 10000),
  improve_by   date,
  by_id        integer not null references people.person,
  at           timestamptz not null,
  foreign key (work_id, team_id) references checks.work (id, team_id) on update cascade
);
create index answer_work on checks.answer (work_id, code, id desc);

create table checks.sign_off (
  id           uuid primary key,
  work_id      uuid not null,
  team_id      integer not null,
  number       integer not null,           -- 1, 2, 3 … for each piece of work
  by_id        integer not null references people.person,
  at           timestamptz not null,
  content      text not null,              -- precisely what was signed, as canonical JSON
  digest       text not null,              -- SHA-256 of it, in hex
  mode         text not null,
  drawn        boolean not null,           -- goes to a manager for authorisation
  shadow       boolean not null,           -- signed while the check only advised
  unique (work_id, number),
  unique (id, team_id),
  foreign key (work_id, team_id) references checks.work (id, team_id) on update cascade
);
create index sign_off_at on checks.sign_off (at);

-- What became of a sign-off. One row at most: of two managers at once, or a manager and the author, one wins.
create table checks.decision (
  sign_off_id  uuid primary key,
  team_id      integer not null,
  outcome      text not null check (outcome in ('authorised', 'returned', 'recalled')),
  by_id        integer not null references people.person,
  for_id       integer references people.person,   -- the manager they stood in for
  at           timestamptz not null,
  digest       text not null,
  improve_by   date,
  check ((outcome = 'returned') = (improve_by is not null)),
  unique (sign_off_id, team_id),
  foreign key (sign_off_id, team_id) references checks.sign_off (id, team_id) on update cascade
);
create index decision_by on checks.decision (by_id);

create table checks.return_point (
  sign_off_id  uuid not null,
  team_id      integer not null,
  code         text not null,
  improve      text not null check (length(improve) between 1 and 10000),
  primary key (sign_off_id, code),
  foreign key (sign_off_id, team_id) references checks.decision (sign_off_id, team_id) on update cascade
);

-- Nobody decides on work that they wrote, answered for or signed off, whatever their role or account is;
-- and a decision is about exactly the text that was signed.
create function checks.refuse_own_work() returns trigger
language plpgsql security definer set search_path = checks, pg_temp as $$
declare
  signed checks.sign_off;
begin
  select * into strict signed from sign_off where id = new.sign_off_id;
  if new.digest is distinct from signed.digest then
    raise exception 'the decision is not about the text that was signed' using errcode = 'check_violation';
  end if;
  -- (One that is older than another has its decision already: there is one row for each.)
  if not signed.drawn then
    raise exception 'only a sign-off that waits for a manager is decided on' using errcode = 'check_violation';
  end if;
  if new.outcome = 'recalled' and not exists (select from work w where w.id = signed.work_id and w.author_id = new.by_id) then
    raise exception 'only the author takes a sign-off back' using errcode = 'check_violation';
  end if;
  if new.outcome <> 'recalled' and (
       new.by_id = signed.by_id
    or exists (select from work w where w.id = signed.work_id and w.author_id = new.by_id)
    or exists (select from answer a where a.work_id = signed.work_id and a.by_id = new.by_id)) then
    raise exception 'nobody authorises or returns work of their own' using errcode = 'check_violation';
  end if;
  return new;
end $$;
-- The digest is of the text that is kept, whoever writes it.
create function checks.make_digest() returns trigger
language plpgsql as $$
begin
  new.digest := encode(sha256(convert_to(new.content, 'UTF8')), 'hex');
  return new;
end $$;
create trigger make_digest before insert on checks.sign_off for each row execute function checks.make_digest();

create trigger not_own_work before insert on checks.decision
  for each row execute function checks.refuse_own_work();

-- Second net below the application's own scope: rows of other teams do not exist for the connection.
-- One array from a setting, no OR and no subquery in a policy: those cost a hundredfold. Hence each table has the team.
alter table checks.work enable row level security;
create policy own_teams on checks.work to :"app"
  using (team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]))
  with check (team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]));
alter table checks.answer enable row level security;
create policy own_teams on checks.answer to :"app"
  using (team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]))
  with check (team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]));
alter table checks.sign_off enable row level security;
create policy own_teams on checks.sign_off to :"app"
  using (team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]))
  with check (team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]));
alter table checks.decision enable row level security;
create policy own_teams on checks.decision to :"app"
  using (team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]))
  with check (team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]));
alter table checks.return_point enable row level security;
create policy own_teams on checks.return_point to :"app"
  using (team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]))
  with check (team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]));

grant usage on schema checks to :"app";
grant select, insert on checks.work, checks.answer, checks.sign_off, checks.decision, checks.return_point to :"app";
grant select on checks.kind_rule to :"app";
grant update (mode, sample_percent, live_from, allow_partly, set_by, set_at) on checks.kind_rule to :"app";
grant update (state, round, due_on, record_address, acted_first_reason, acted_first_at, acted_first_by,
  withdrawn_reason) on checks.work to :"app";
