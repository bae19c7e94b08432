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
drop index checks.sign_off_at;
create index sign_off_drawn on checks.sign_off (team_id, at) include (id, kind, number, not_possible_yet) where drawn;
