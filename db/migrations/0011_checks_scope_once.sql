-- The teams of a connection are read from its setting once for each statement, and not once for each row: in a subquery
-- of its own PostgreSQL works them out before it begins.
drop policy own_teams on checks.work;
create policy own_teams on checks.work to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[]))
  with check (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[]));
drop policy own_teams on checks.answers_given;
create policy own_teams on checks.answers_given to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[]))
  with check (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[]));
drop policy own_teams on checks.sign_off;
create policy own_teams on checks.sign_off to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[]))
  with check (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[]));
drop policy own_teams on checks.decision;
create policy own_teams on checks.decision to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[]))
  with check (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[]));
drop policy own_teams on checks.return_point;
create policy own_teams on checks.return_point to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[]))
  with check (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[]));

-- What the figures count is beside the signature, so that they need not open the signed text.
alter table checks.sign_off add column kind text references checks.kind_rule;
update checks.sign_off s set kind = w.kind from checks.work w where w.id = s.work_id;
alter table checks.sign_off alter column kind set not null;
alter table checks.sign_off add column not_possible_yet boolean not null default false;
update checks.sign_off set not_possible_yet = true where position('"response":"not-possible-yet"' in content) > 0;
-- Kind, digest and what the figures count are those of the work and of the text, whatever the writer gives.
create or replace function checks.make_digest() returns trigger
language plpgsql as $$
begin
  new.digest := encode(sha256(convert_to(new.content, 'UTF8')), 'hex');
  new.not_possible_yet := position('"response":"not-possible-yet"' in new.content) > 0;
  new.kind := (select w.kind from checks.work w where w.id = new.work_id);
  return new;
end $$;

-- And beside a decision what the figures count of the sign-off that it is about.
alter table checks.decision add column kind text references checks.kind_rule, add column number integer, add column signed_at timestamptz,
  add column not_possible_yet boolean;
update checks.decision d set kind = s.kind, number = s.number, signed_at = s.at, not_possible_yet = s.not_possible_yet
  from checks.sign_off s where s.id = d.sign_off_id;
alter table checks.decision alter column kind set not null, alter column number set not null, alter column signed_at set not null,
  alter column not_possible_yet set not null;
create function checks.copy_signed() returns trigger
language plpgsql as $$
begin
  select s.kind, s.number, s.at, s.not_possible_yet into strict new.kind, new.number, new.signed_at, new.not_possible_yet
  from checks.sign_off s where s.id = new.sign_off_id;
  return new;
end $$;
create trigger copy_signed before insert on checks.decision for each row execute function checks.copy_signed();
create index decision_counted on checks.decision (team_id, signed_at) include (kind, number, outcome, at, not_possible_yet);
