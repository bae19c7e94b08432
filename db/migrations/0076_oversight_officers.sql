-- The children whom somebody chairs or reviews, by the authority's own list of officers: a scope by allocation. It is of whoever is
-- signed in alone, and only while they are a chair or reviewing officer; the newest allocation of a role to a child holds. Beside
-- the child no more is told than when the plan or care began and was reviewed.
create function oversight.children_of_officer(today date)
returns table (number integer, reference text, born_on date, status text, team_id integer, team text, worker_id integer, worker text, last_seen date, as_at date, roles text[], since date, lines jsonb)
language sql stable security definer set search_path = oversight, pg_temp as $$
  with allocated as (
    select distinct on (upper(l.child), l.content ->> 'officer') upper(l.child) as child, l.content ->> 'officer' as role, caseload.name_key(l.content ->> 'name') as folded, (l.content ->> 'from')::date as since
    from caseload.line l where l.list = 'local/officers' and l.to_extract is null
    order by upper(l.child), l.content ->> 'officer', (l.content ->> 'from')::date desc nulls last, l.id desc),
  mine as (
    select a.child, array_agg(a.role order by a.role) as roles, min(a.since) as since
    from allocated a join caseload.named_on(today) n on n.what = 'worker' and n.folded = a.folded and n.ours = oversight.me()
    where 'chair' = any (string_to_array(current_setting('touchstone.roles', true), ',')) group by a.child)
  select c.number, c.reference, c.born_on, c.status, c.team_id, coalesce(t.name, c.team_said), c.worker_id, coalesce(p.name, c.worker_said), c.last_seen, c.as_at, m.roles, m.since,
    coalesce((select jsonb_agg(jsonb_build_object('list', l.list, 'fromDay', f.as_at, 'doubts', '[]'::jsonb, 'content',
        jsonb_build_object('started', l.content -> 'started', 'ended', l.content -> 'ended', 'ceased', l.content -> 'ceased', 'lastReview', l.content -> 'lastReview')))
      from caseload.line l join caseload.extract f on f.id = l.from_extract
      where upper(l.child) = c.reference and l.to_extract is null and l.list in ('annex-a/7', 'annex-a/8')), '[]')
  from mine m join caseload.child c on c.reference = m.child left join people.team t on t.id = c.team_id left join people.person p on p.id = c.worker_id
  where c.status <> 'closed' and c.restriction = any (coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])
    and not exists (select from caseload.child_ending e where e.reference = c.reference and e.taken_back_at is null)
  order by c.reference
$$;
revoke all on function oversight.children_of_officer(date) from public;
grant execute on function oversight.children_of_officer(date) to :"app";
