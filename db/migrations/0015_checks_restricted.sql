-- Each row of a piece of work carries its child's restriction (0: none) as it carries its team, held right by the same
-- foreign keys: so that a policy stays two comparisons with arrays, without a subquery that looks at rows.
alter table checks.work add column restriction integer not null default 0;
alter table checks.answers_given add column restriction integer not null default 0;
alter table checks.sign_off add column restriction integer not null default 0;
alter table checks.decision add column restriction integer not null default 0;
alter table checks.return_point add column restriction integer not null default 0;

alter table checks.answers_given drop constraint answers_given_work_id_team_id_fkey;
alter table checks.return_point drop constraint return_point_sign_off_id_team_id_fkey;
alter table checks.decision drop constraint decision_sign_off_id_team_id_fkey;
alter table checks.sign_off drop constraint sign_off_work_id_team_id_fkey;
alter table checks.work drop constraint work_id_team_id_key, add unique (id, team_id, restriction);
alter table checks.sign_off drop constraint sign_off_id_team_id_key, add unique (id, team_id, restriction);
alter table checks.decision drop constraint decision_sign_off_id_team_id_key, add unique (sign_off_id, team_id, restriction);
alter table checks.answers_given add foreign key (work_id, team_id, restriction) references checks.work (id, team_id, restriction) on update cascade;
alter table checks.sign_off add foreign key (work_id, team_id, restriction) references checks.work (id, team_id, restriction) on update cascade;
alter table checks.decision add foreign key (sign_off_id, team_id, restriction) references checks.sign_off (id, team_id, restriction) on update cascade;
alter table checks.return_point add foreign key (sign_off_id, team_id, restriction) references checks.decision (sign_off_id, team_id, restriction) on update cascade;

-- Work about a restricted child is restricted from its first moment, where its author is named. Where they are not, it is
-- theirs and their line's like any other (they wrote it, and learn nothing by it), and stands in a list for those who keep
-- restrictions: absent and forbidden look the same, and nothing holds up help to a child.
create function checks.set_restriction() returns trigger
language plpgsql security definer set search_path = checks, pg_temp as $$
begin
  new.restriction := access.restriction_of(new.child);
  if not exists (select from access.restriction_named n where n.restriction_id = new.restriction and n.person_id = new.author_id and n.removed_at is null) then
    new.restriction := 0;
  end if;
  return new;
end $$;
create trigger set_restriction before insert on checks.work for each row execute function checks.set_restriction();

-- A restriction that is set or lifted reaches all that there is about the child.
create function checks.apply_restriction() returns trigger
language plpgsql security definer set search_path = checks, pg_temp as $$
begin
  update work set restriction = case when new.lifted_at is null then new.id else 0 end
  where child = new.child and restriction in (0, new.id);
  return null;
end $$;
create trigger apply_to_work after insert or update on access.restriction for each row execute function checks.apply_restriction();

-- Somebody newly named brings along what they wrote outside of the restriction.
create function checks.apply_naming() returns trigger
language plpgsql security definer set search_path = checks, pg_temp as $$
begin
  update work w set restriction = r.id from access.restriction r
  where r.id = new.restriction_id and r.lifted_at is null and w.child = r.child and w.author_id = new.person_id and w.restriction = 0;
  return null;
end $$;
create trigger apply_to_work after insert on access.restriction_named for each row execute function checks.apply_naming();

-- For those who keep restrictions and see nothing about children: who wrote about a child, and whether outside of it.
create function checks.authors_about(reference text) returns table (person_id integer, pieces integer, outside integer)
language sql stable security definer set search_path = checks, pg_temp as $$
  select author_id, count(*)::integer, count(*) filter (where restriction = 0)::integer from work where child = reference group by author_id
$$;
revoke execute on function checks.authors_about from public;
grant execute on function checks.authors_about to :"app";

-- For whoever breaks the glass: in which teams there is work about a child.
create function checks.teams_about(reference text) returns integer[]
language sql stable security definer set search_path = checks, pg_temp as $$
  select coalesce(array_agg(distinct team_id), '{}') from work where child = reference
$$;
revoke execute on function checks.teams_about from public;
grant execute on function checks.teams_about to :"app";

-- For who asks who may see a piece of work, and sees none: whose it is, which emergency opens it at that instant, and nothing
-- about the child.
create function checks.whose(wanted bigint, instant timestamptz)
returns table (id uuid, author_id integer, team_id integer, restriction integer, opened integer[])
language sql stable security definer set search_path = checks, pg_temp as $$
  select w.id, w.author_id, w.team_id, w.restriction,
    coalesce((select array_agg(g.id) from access.glass g where g.child = w.child and g.from_at <= instant and g.until_at > instant and g.ended_at is null), '{}')
  from work w where w.number = wanted
$$;
revoke execute on function checks.whose from public;
grant execute on function checks.whose to :"app";

-- Two policies, for two roles that own nothing: the application's own, held to the teams of its visitor and to the
-- restrictions in which they are named; and one for visitors who see the whole authority, with nothing restricted in it. (Who
-- sees the whole and is named somewhere comes by the first, with every team.)
drop policy own_teams on checks.work;
create policy own_teams on checks.work to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[])
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy everything on checks.work to :"all"
  using (restriction = 0);
drop policy own_teams on checks.answers_given;
create policy own_teams on checks.answers_given to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[])
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy everything on checks.answers_given to :"all"
  using (restriction = 0);
drop policy own_teams on checks.sign_off;
create policy own_teams on checks.sign_off to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[])
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy everything on checks.sign_off to :"all"
  using (restriction = 0);
drop policy own_teams on checks.decision;
create policy own_teams on checks.decision to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[])
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy everything on checks.decision to :"all"
  using (restriction = 0);
drop policy own_teams on checks.return_point;
create policy own_teams on checks.return_point to :"app"
  using (team_id = any ((select nullif(current_setting('touchstone.teams', true), '')::integer[])::integer[])
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy everything on checks.return_point to :"all"
  using (restriction = 0);

-- What is counted is counted in an index alone, with the policy as without it.
drop index checks.work_team;
create index work_team on checks.work (team_id, state) include (restriction);
create index work_unrestricted on checks.work (team_id, state) where restriction = 0;
drop index checks.decision_counted;
create index decision_counted on checks.decision (team_id, signed_at) include (kind, number, outcome, at, not_possible_yet, restriction);
