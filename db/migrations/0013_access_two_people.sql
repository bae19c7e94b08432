-- What two people decide together: roles for a time, the scheme of delegation, and the lifting of a restriction. The three
-- tables have the same columns for it, and one trigger holds them to the same rule, whoever writes.
create function access.keep_two_people() returns trigger
language plpgsql as $$
declare
  acting constant integer := nullif(current_setting('touchstone.person', true), '')::integer;
  by_owner constant boolean := pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member');
begin
  if tg_op = 'INSERT' then
    new.asked_in := pg_current_xact_id();
    if by_owner then return new; end if;
    if new.asked_by is distinct from acting then
      raise exception 'who asks is not who acts' using errcode = 'check_violation';
    end if;
    if new.approved_by is not null or new.ended_by is not null then
      raise exception 'what is asked for is approved by somebody else, afterwards' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if to_jsonb(new) - array['approved_by', 'approved_at', 'ended_by', 'ended_at'] is distinct from
     to_jsonb(old) - array['approved_by', 'approved_at', 'ended_by', 'ended_at'] then
    raise exception 'what was asked for stays as it was asked' using errcode = 'check_violation';
  end if;
  if old.approved_by is not null and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at)
     or old.ended_by is not null and (new.ended_by, new.ended_at) is distinct from (old.ended_by, old.ended_at) then
    raise exception 'what was approved or ended stays so' using errcode = 'check_violation';
  end if;
  if new.approved_by is not null and old.approved_by is null then
    if old.ended_by is not null then
      raise exception 'what has ended is not approved' using errcode = 'check_violation';
    end if;
    if not by_owner and new.approved_by is distinct from acting then
      raise exception 'who approves is not who acts' using errcode = 'check_violation';
    end if;
    if old.asked_in = pg_current_xact_id() then
      raise exception 'nobody asks and approves in one act' using errcode = 'check_violation';
    end if;
  end if;
  if new.ended_by is not null and old.ended_by is null and not by_owner and new.ended_by is distinct from acting then
    raise exception 'who ends it is not who acts' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- A role for a time, beside that of somebody's post, or instead of one for somebody who is no staff.
create table access.granted (
  id           integer generated always as identity primary key,
  person_id    integer not null references people.person,
  role         text not null check (role in ('practitioner', 'chair', 'director', 'quality-lead', 'auditor', 'improvement-adviser',
                 'principal-social-worker', 'analyst', 'hr-partner', 'business-support', 'legal-adviser', 'information-officer',
                 'out-of-hours', 'inspector', 'councillor', 'supplier', 'administrator')),
  team_id      integer references people.team,
  from_on      date not null,
  to_on        date not null check (to_on >= from_on and to_on < from_on + 366),
  reason       text not null check (length(btrim(reason)) between 1 and 1000),
  asked_by     integer not null references people.person,
  asked_at     timestamptz not null,
  asked_in     xid8 not null default pg_current_xact_id(),
  approved_by  integer references people.person,
  approved_at  timestamptz,
  ended_by     integer references people.person,     -- refused before it was approved, or ended before its last day
  ended_at     timestamptz,
  check (role not in ('inspector', 'councillor', 'supplier') or to_on < from_on + 90),
  check (role not in ('practitioner', 'chair', 'business-support', 'out-of-hours') or team_id is not null),
  check (asked_by <> person_id),
  check (approved_by <> person_id),
  check (approved_by <> asked_by),
  check ((approved_by is null) = (approved_at is null)),
  check ((ended_by is null) = (ended_at is null))
);
create index granted_person on access.granted (person_id);
create trigger keep_two_people before insert or update on access.granted for each row execute function access.keep_two_people();
create trigger renew_stamp after insert or update or delete or truncate on access.granted execute function people.renew_stamp();

-- Who decides what, at least at which level. Of several for one decision and subject the newest holds that has begun,
-- is approved and has not ended; where there is none, every manager in the line may.
create table access.delegation (
  id           integer generated always as identity primary key,
  decision     text not null,
  subject      text not null default '',      -- a kind of work; '': whatever it is about
  role         text not null check (role in ('team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director')),
  cover        boolean not null,              -- somebody who stands in for a manager of that level may decide too
  from_on      date not null,
  to_on        date check (to_on >= from_on),
  reason       text not null check (length(btrim(reason)) between 1 and 1000),
  asked_by     integer not null references people.person,
  asked_at     timestamptz not null,
  asked_in     xid8 not null default pg_current_xact_id(),
  approved_by  integer references people.person,
  approved_at  timestamptz,
  ended_by     integer references people.person,
  ended_at     timestamptz,
  check (approved_by <> asked_by),
  check ((approved_by is null) = (approved_at is null)),
  check ((ended_by is null) = (ended_at is null))
);
create index delegation_decision on access.delegation (decision, subject, from_on);
create trigger keep_two_people before insert or update on access.delegation for each row execute function access.keep_two_people();

-- A restricted child: only who is named sees anything about them, and of what lies in their own scope only.
create table access.restriction (
  id           integer generated always as identity primary key,
  child        text not null check (length(child) between 1 and 40),
  reason       text not null check (length(btrim(reason)) between 1 and 1000),
  set_by       integer not null references people.person,
  set_at       timestamptz not null,
  lifted_at    timestamptz
);
create unique index restriction_child on access.restriction (child) where lifted_at is null;

create table access.restriction_named (
  restriction_id integer not null references access.restriction,
  person_id    integer not null references people.person,
  named_by     integer not null references people.person,
  named_at     timestamptz not null,
  removed_by   integer references people.person,
  removed_at   timestamptz,
  primary key (restriction_id, person_id, named_at),
  check (named_by <> person_id),
  check ((removed_by is null) = (removed_at is null))
);
create index restriction_named_person on access.restriction_named (person_id) where removed_at is null;
create unique index restriction_named_once on access.restriction_named (restriction_id, person_id) where removed_at is null;

create table access.lifting (
  id           integer generated always as identity primary key,
  restriction_id integer not null references access.restriction,
  reason       text not null check (length(btrim(reason)) between 1 and 1000),
  asked_by     integer not null references people.person,
  asked_at     timestamptz not null,
  asked_in     xid8 not null default pg_current_xact_id(),
  approved_by  integer references people.person,
  approved_at  timestamptz,
  ended_by     integer references people.person,
  ended_at     timestamptz,
  check (approved_by <> asked_by),
  check ((approved_by is null) = (approved_at is null)),
  check ((ended_by is null) = (ended_at is null))
);
create unique index lifting_waiting on access.lifting (restriction_id) where approved_at is null and ended_at is null;
create trigger keep_two_people before insert or update on access.lifting for each row execute function access.keep_two_people();

-- Nothing but an approved lifting lifts a restriction.
create function access.lift_restriction() returns trigger
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  update restriction set lifted_at = new.approved_at where id = new.restriction_id and lifted_at is null;
  return null;
end $$;
create trigger lift_restriction after update on access.lifting for each row
  when (old.approved_at is null and new.approved_at is not null) execute function access.lift_restriction();

-- Who names is who acts, and nobody names themselves.
create function access.keep_naming() returns trigger
language plpgsql as $$
declare
  acting constant integer := nullif(current_setting('touchstone.person', true), '')::integer;
begin
  if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member') then return new; end if;
  if tg_op = 'INSERT' and new.named_by is distinct from acting or tg_op = 'UPDATE' and new.removed_by is distinct from acting then
    raise exception 'who names is not who acts' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_naming before insert or update on access.restriction_named for each row execute function access.keep_naming();

-- The restriction of a child today; 0: none. Whoever asks.
create function access.restriction_of(reference text) returns integer
language sql stable security definer set search_path = access, pg_temp as $$
  select coalesce((select id from restriction where child = reference and lifted_at is null), 0)
$$;
revoke execute on function access.restriction_of from public;

create trigger renew_stamp after insert or update or delete or truncate on access.restriction execute function people.renew_stamp();
create trigger renew_stamp after insert or update or delete or truncate on access.restriction_named execute function people.renew_stamp();

-- Somebody had to see what is not theirs, said why, and was let in for an hour at most.
create table access.glass (
  id           integer generated always as identity primary key,
  person_id    integer not null references people.person,
  team_id      integer references people.team,
  child        text,
  teams        integer[] not null,             -- whose rows the database lets through meanwhile
  restriction_id integer references access.restriction,
  reason       text not null check (length(btrim(reason)) between 10 and 1000),
  from_at      timestamptz not null,
  until_at     timestamptz not null check (until_at > from_at and until_at <= from_at + interval '60 minutes'),
  ended_at     timestamptz check (ended_at >= from_at),
  check ((team_id is null) <> (child is null))
);
create index glass_person on access.glass (person_id, until_at);

-- Who is told of it, and has looked.
create table access.glass_told (
  glass_id     integer not null references access.glass,
  person_id    integer not null references people.person,
  seen_at      timestamptz,
  primary key (glass_id, person_id)
);
create index glass_told_person on access.glass_told (person_id) where seen_at is null;

create function access.keep_glass() returns trigger
language plpgsql as $$
declare
  acting constant integer := nullif(current_setting('touchstone.person', true), '')::integer;
begin
  if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member') then return new; end if;
  if new.person_id is distinct from acting then
    raise exception 'nobody breaks the glass for somebody else' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and old.ended_at is not null then
    raise exception 'what has ended stays so' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_glass before insert or update on access.glass for each row execute function access.keep_glass();
-- Nobody who broke it is told of it in place of others, and what was seen by one is not seen for another.
create function access.keep_told() returns trigger
language plpgsql as $$
declare
  acting constant integer := nullif(current_setting('touchstone.person', true), '')::integer;
begin
  if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member') then return new; end if;
  if tg_op = 'INSERT' and exists (select from access.glass g where g.id = new.glass_id and g.person_id = new.person_id) then
    raise exception 'who broke the glass is not told of it' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and new.person_id is distinct from acting then
    raise exception 'who says that they have looked is not who acts' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_told before insert or update on access.glass_told for each row execute function access.keep_told();

-- Posts with a role that is given by two people only are taken by who has it from two people. And nobody changes their
-- own post, job or cover, whatever they may do to those of others. The owner of the database stands above both: it is how
-- the first people come in.
create function access.refuse_own_rise() returns trigger
language plpgsql security definer set search_path = access, people, pg_temp as $$
declare
  acting constant integer := nullif(current_setting('touchstone.person', true), '')::integer;
  taken record;
begin
  if pg_has_role(session_user, (select relowner from pg_class where oid = tg_relid), 'member') then return new; end if;
  if tg_table_name = 'stand_in' then
    if new.person_id = acting and new.for_id <> acting then
      raise exception 'nobody makes themselves a stand-in' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  for taken in
    select j.person_id, s.role, greatest(j.from_on, s.from_on) as from_on from job j join post_state s on s.post_id = j.post_id
    where (tg_table_name = 'job' and j.person_id = (to_jsonb(new) ->> 'person_id')::integer and j.from_on = (to_jsonb(new) ->> 'from_on')::date)
       or (tg_table_name = 'post_state' and s.post_id = (to_jsonb(new) ->> 'post_id')::integer and s.from_on = (to_jsonb(new) ->> 'from_on')::date)
  loop
    if taken.person_id = acting then
      raise exception 'nobody changes their own post' using errcode = 'check_violation';
    end if;
    if taken.role in ('administrator', 'director', 'quality-lead', 'information-officer', 'inspector', 'councillor', 'supplier')
       and not exists (select from granted g where g.person_id = taken.person_id and g.role = taken.role
         and g.approved_at is not null and g.ended_at is null and taken.from_on between g.from_on and g.to_on) then
      raise exception 'the role % is given by two people', taken.role using errcode = 'check_violation';
    end if;
  end loop;
  return new;
end $$;
create trigger refuse_own_rise after insert or update on people.job for each row execute function access.refuse_own_rise();
create trigger refuse_own_rise after insert or update on people.post_state for each row execute function access.refuse_own_rise();
create trigger refuse_own_rise after insert or update on people.stand_in for each row execute function access.refuse_own_rise();

grant execute on function access.restriction_of to :"app";
grant select on access.granted, access.delegation, access.restriction, access.restriction_named, access.lifting, access.glass, access.glass_told to :"app";
grant insert (person_id, role, team_id, from_on, to_on, reason, asked_by, asked_at) on access.granted to :"app";
grant insert (decision, subject, role, cover, from_on, to_on, reason, asked_by, asked_at) on access.delegation to :"app";
grant insert (restriction_id, reason, asked_by, asked_at) on access.lifting to :"app";
grant update (approved_by, approved_at, ended_by, ended_at) on access.granted, access.delegation, access.lifting to :"app";
grant insert (child, reason, set_by, set_at) on access.restriction to :"app";
grant insert (restriction_id, person_id, named_by, named_at), update (removed_by, removed_at) on access.restriction_named to :"app";
grant insert (person_id, team_id, child, teams, restriction_id, reason, from_at, until_at), update (ended_at) on access.glass to :"app";
grant insert (glass_id, person_id), update (seen_at) on access.glass_told to :"app";
-- Who is let in without a post gets an account with it.
grant insert (person_id, name) on access.account to :"app";
