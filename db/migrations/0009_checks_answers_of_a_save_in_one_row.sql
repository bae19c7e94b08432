-- Answers are kept as they were saved: one row for each save, with its answers in it. A whole check of 55 answers was
-- 55 rows, each with its own foreign keys, scope check and index entries; it is one of each now.
create domain checks.response as text
  check (value in ('met', 'partly-met', 'not-met', 'does-not-apply', 'not-possible-yet'));
create domain checks.words as text not null check (length(value) <= 10000);
create type checks.given_answer as (
  code         text,
  response     checks.response,
  note         checks.words,
  reason       checks.words,
  attempts     checks.words,
  next_step    checks.words,
  improvement  checks.words,
  improve_by   date
);

create table checks.answers_given (
  id           bigint generated always as identity primary key,
  work_id      uuid not null,
  team_id      integer not null,           -- the work's own, for the scope of rows
  round        integer not null,
  by_id        integer not null references people.person,
  at           timestamptz not null,
  given        checks.given_answer[] not null check (cardinality(given) > 0),
  foreign key (work_id, team_id) references checks.work (id, team_id) on update cascade
);
create index answers_given_work on checks.answers_given (work_id, id desc);

-- The number of a save is that of the last of its answers, so that an open page still knows what it was made from.
insert into checks.answers_given (id, work_id, team_id, round, by_id, at, given) overriding system value
select max(id), work_id, team_id, round, by_id, at,
  array_agg(row(code, response, note, reason, attempts, next_step, improvement, improve_by)::checks.given_answer order by id)
from (select distinct on (work_id, round, by_id, at, code) * from checks.answer order by work_id, round, by_id, at, code, id desc) newest
group by work_id, team_id, round, by_id, at;
select setval(pg_get_serial_sequence('checks.answers_given', 'id'), greatest(1, (select coalesce(max(id), 0) + 1 from checks.answer)), false);
drop table checks.answer;

-- Every answer as it was given; of a statement, the one with the highest id is the answer.
create view checks.answer with (security_invoker = true) as
select g.id, g.work_id, g.team_id, g.round, a.code, a.response, a.note, a.reason, a.attempts, a.next_step, a.improvement, a.improve_by,
  g.by_id, g.at
from checks.answers_given g cross join lateral unnest(g.given) as a;

alter table checks.answers_given enable row level security;
create policy own_teams on checks.answers_given to :"app"
  using (team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]))
  with check (team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]));
grant select, insert on checks.answers_given to :"app";
grant select on checks.answer to :"app";

create or replace function checks.refuse_own_work() returns trigger
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
    or exists (select from answers_given g where g.work_id = signed.work_id and g.by_id = new.by_id)) then
    raise exception 'nobody authorises or returns work of their own' using errcode = 'check_violation';
  end if;
  return new;
end $$;
