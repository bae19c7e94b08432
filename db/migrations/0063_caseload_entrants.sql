-- Entrants under section 20 by year, each year up to the same day, from every Annex A that was kept. Of years before the
-- lists began (they go six months back) only those are known who were still in care then.
create index line_section_20 on caseload.line (child) where list = 'annex-a/8' and content ->> 'legalStatus' = 'V2';
create function caseload.section_20_entrants(up_to date)
returns table (year integer, entrants integer, complete boolean)
language sql stable security definer set search_path = caseload, pg_temp as $$
  with known as (
    select (min(as_at) - interval '6 months')::date as since from extract where kind = 'annex-a' and state = 'kept'
  ), entrant as (
    select distinct c.reference, (l.content ->> 'started')::date as started
    from line l join child c on c.reference = upper(l.child)
    where l.list = 'annex-a/8' and l.content ->> 'legalStatus' = 'V2' and l.content ->> 'started' is not null
      and in_scope(c.team_id, c.worker_id, c.restriction)
  )
  select date_part('year', e.started)::integer, count(*)::integer, make_date(date_part('year', e.started)::integer, 1, 1) >= min(k.since)
  from entrant e cross join known k
  where to_char(e.started, 'MMDD') <= to_char(up_to, 'MMDD') and e.started <= up_to
  group by 1 order by 1 desc
$$;
revoke all on function caseload.section_20_entrants(date) from public;
grant execute on function caseload.section_20_entrants(date) to :"app", :"all";
