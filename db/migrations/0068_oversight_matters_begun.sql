-- Of which children a matter of some kinds was ever begun, when, and the day that was said then: so that nobody is asked to begin
-- again what another team finished. Only of children within scope; nothing else of it is told.
create function oversight.matters_begun(kinds text[], fields text[])
returns table (kind text, child text, opened_on date, day text, open boolean)
language sql stable security definer set search_path = oversight, pg_temp as $$
  select m.kind, m.child, (m.opened_at at time zone 'Europe/London')::date, m.facts ->> k.field, m.is_open
  from unnest(kinds, fields) as k(kind, field) join matter m on m.kind = k.kind join caseload.child c on c.reference = m.child
  where caseload.in_scope(c.team_id, c.worker_id, c.restriction)
$$;
revoke all on function oversight.matters_begun(text[], text[]) from public;
grant execute on function oversight.matters_begun(text[], text[]) to :"app";
