-- Children are opened by a number: a reference in an address would stand in logs.
alter table caseload.child add column number integer generated always as identity unique;

-- Said by hand before the next lists say it: nothing is due of this child any more. Never deleted, but taken back.
create table caseload.child_ending (
  id            integer generated always as identity primary key,
  reference     text not null,
  why           text not null check (why in ('died', 'moved-away', 'adopted', 'merged', 'closed')),
  on_day        date not null,
  merged_into   text,
  said_by       integer not null references people.person,
  said_at       timestamptz not null,
  taken_back_by integer references people.person,
  taken_back_at timestamptz,
  check (merged_into is null or why = 'merged')
);
create unique index child_ending_once on caseload.child_ending (reference) where taken_back_at is null;
alter table caseload.child_ending enable row level security;
-- The child's own policy holds in it: whoever may not know the child does not know this.
create policy of_children on caseload.child_ending to :"app", :"all"
  using (exists (select from caseload.child c where c.reference = child_ending.reference));
grant select, insert (reference, why, on_day, merged_into, said_by, said_at), update (taken_back_at, taken_back_by) on caseload.child_ending to :"app";

-- Children of whom something may be due: told of by the lists, not closed in them, and not ended by hand.
create view caseload.open_child with (security_invoker = true) as
  select c.* from caseload.child c
  where c.status <> 'closed' and c.from_extract is not null
    and not exists (select from caseload.child_ending e where e.reference = c.reference and e.taken_back_at is null);
grant select on caseload.open_child to :"app";

-- Lines of one child are looked for by the reference as we write it.
drop index caseload.line_child;
create index line_child on caseload.line (upper(child)) where child is not null;

-- Whether a child is within the scope that is set on the connection: their team's, their worker's, or the whole's; never a
-- restricted one past the names.
create function caseload.in_scope(team integer, worker integer, restricted integer) returns boolean
language sql stable as $$
  select restricted = any (coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])
    and (coalesce(current_setting('touchstone.whole', true), '') = 'true'
      or team = any (nullif(current_setting('touchstone.teams', true), '')::integer[])
      or worker = nullif(current_setting('touchstone.person', true), '')::integer)
$$;

-- Every line that there ever was about a child, for their journey: only within scope.
create function caseload.lines_of(asked text)
returns table (list text, key text, content jsonb, from_day date, to_day date)
language sql stable security definer set search_path = caseload, pg_temp as $$
  select l.list, l.key, l.content, f.as_at, t.as_at
  from line l join extract f on f.id = l.from_extract left join extract t on t.id = l.to_extract
  where upper(l.child) = asked
    and exists (select from child c where c.reference = asked and in_scope(c.team_id, c.worker_id, c.restriction))
  order by l.list, l.key, l.id
$$;

-- Lines that clocks run on, as they are now, of the open children of some teams, of one worker, or of all: only within scope.
create function caseload.clock_lines(for_teams integer[], for_worker integer, for_all boolean)
returns table (reference text, lines jsonb)
language sql stable security definer set search_path = caseload, pg_temp as $$
  select c.reference, jsonb_agg(jsonb_build_object('list', l.list, 'content', l.content - '{child,gender,ethnicity,disabled,team,worker,adviser,urn}'::text[]))
  from child c join line l on upper(l.child) = c.reference
  where c.status <> 'closed' and c.from_extract is not null and in_scope(c.team_id, c.worker_id, c.restriction)
    and (for_all or c.team_id = any (for_teams) or c.worker_id = for_worker)
    and l.to_extract is null and l.list in ('annex-a/3', 'annex-a/4', 'annex-a/5', 'annex-a/6', 'annex-a/7', 'annex-a/8', 'annex-a/9', 'cin-census/need-plan', 'local/visits')
  group by c.reference
$$;
revoke all on function caseload.lines_of(text), caseload.clock_lines(integer[], integer, boolean) from public;
grant execute on function caseload.lines_of(text), caseload.clock_lines(integer[], integer, boolean) to :"app";

-- With the lines of an erased child goes what was said of them by hand.
create or replace function caseload.erase_lines(asked text[]) returns void
language plpgsql security definer set search_path = caseload, pg_temp as $$
begin
  delete from line l using extract e
  where e.id = l.from_extract and upper(l.child) = any (asked) and e.as_at < (now() - interval '1 year')::date and not exists (select from child c where c.reference = upper(l.child));
  delete from child_was w using extract e
  where e.id = w.extract_id and w.reference = any (asked) and coalesce((w.was ->> 'as_at')::date, e.as_at) < (now() - interval '1 year')::date and not exists (select from child c where c.reference = w.reference);
  delete from child_ending d
  where d.reference = any (asked) and d.said_at < now() - interval '1 year' and not exists (select from child c where c.reference = d.reference);
end $$;
